// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// A callee whose extents follow the loop around the call: 10 rows in tiles of 4,
// 4, 2 give 8 * 10 = 80 exponentials; a loop in it that runs i times for i = 0 to
// 5, 0 + 1 + 2 + 3 + 4 = 10 sums.
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.flops = 10 : i64
// CHECK-SAME:  cost.transcendentals = 80 : i64
func.func @main(%x: tensor<10x8xf32>, %y: f32) -> tensor<10x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c5 = arith.constant 5 : index
  %c10 = arith.constant 10 : index
  %r = scf.for %i = %c0 to %c10 step %c4 iter_args(%acc = %x) -> (tensor<10x8xf32>) {
    %n = affine.min affine_map<(d0) -> (4, -d0 + 10)>(%i)
    %tile = tensor.extract_slice %acc[%i, 0] [%n, 8] [1, 1] : tensor<10x8xf32> to tensor<?x8xf32>
    %e = func.call @tile(%tile) : (tensor<?x8xf32>) -> tensor<?x8xf32>
    %next = tensor.insert_slice %e into %acc[%i, 0] [%n, 8] [1, 1] : tensor<?x8xf32> into tensor<10x8xf32>
    scf.yield %next : tensor<10x8xf32>
  }
  scf.for %i = %c0 to %c5 step %c1 {
    func.call @times(%y, %i) : (f32, index) -> ()
  }
  return %r : tensor<10x8xf32>
}

// 3 calls of it.
// JSON:      "name": "tile",
// JSON:      "executions": 3,
// JSON:      "totals": {
// JSON:      "transcendentals": 80,
// CHECK-LABEL: func.func private @tile
// CHECK-SAME:  cost.transcendentals = "8*arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 3 : i64
func.func private @tile(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = linalg.exp ins(%x : tensor<?x8xf32>) outs(%x : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}

// 5 calls, 10 executions of the sum.
// JSON:      "name": "times",
// JSON:      "executions": 5,
// JSON:      "totals": {
// JSON:      "flops": 10,
// CHECK-LABEL: func.func private @times
// CHECK-SAME:  cost.flops = "arg1"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 10 : i64, cost.flops = 1 : i64
func.func private @times(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}
