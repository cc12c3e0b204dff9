// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// Tasks are counted where they stand; to wait for them computes and moves
// nothing: no row. 64 exponentials of a memref and 4 of a tensor.
// CHECK:     "transcendentals": 68,
// CHECK:     "ops": 2,
// CHECK:     "unknown_ops": 0,
// CHECK:     "exact": true
// What a task yields is what waiting for it gives: 64·4 bytes of the argument %m
// and 4·4 of %x, of which the exponentials take the place.
// CHECK:     "peak_bytes": 272,
func.func @main(%m: memref<64xf32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %c1 = arith.constant 1 : index
  %group = async.create_group %c1 : !async.group
  %token = async.execute {
    linalg.exp ins(%m : memref<64xf32>) outs(%m : memref<64xf32>)
    async.yield
  }
  %0 = async.add_to_group %token, %group : !async.token
  async.await_all %group
  %done, %later = async.execute -> !async.value<tensor<4xf32>> {
    %e = tosa.exp %x : (tensor<4xf32>) -> tensor<4xf32>
    async.yield %e : tensor<4xf32>
  }
  %e = async.await %later : !async.value<tensor<4xf32>>
  async.await %done : !async.token
  return %e : tensor<4xf32>
}
