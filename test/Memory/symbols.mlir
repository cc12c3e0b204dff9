// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json bind=n=8,m=100,k=3" | %python %S/Inputs/memory.py | FileCheck %s --check-prefix=BOUND

// The exponential takes the place of %x, 4*n bytes; beside it and 100 bytes of %y stand
// twice as much: never less than what there is elsewhere. 12*8 + 100 = 196.
// CHECK: @larger: peak 12*n + 100 at 2 tensor.concat
// BOUND: @larger: peak 196 at 2 tensor.concat
func.func @larger(%x: tensor<?xf32> {cost.dims = ["n"]}, %y: tensor<25xf32>) -> (tensor<?xf32>, tensor<25xf32>) {
  %0 = math.exp %x : tensor<?xf32>
  %1 = tensor.concat dim(0) %0, %0 : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
  return %1, %y : tensor<?xf32>, tensor<25xf32>
}

// When it begins 4*m + 4*k bytes, of which nobody uses the first; then 4*k and 8*k.
// Which is more depends on m and k. 4*max(103, 9) = 412; of the values in the arena,
// 400, 12 and 24 bytes, the last two live together.
// CHECK: @either: peak 4*max(k + m, 3*k), arena None
// CHECK:   arena unknown: sizes depend on symbols that are not bound
// BOUND: @either: peak 412 at 0, arena 416
func.func @either(%x: tensor<?xf32> {cost.dims = ["m"]}, %y: tensor<?xf32> {cost.dims = ["k"]}) -> tensor<?xf32> {
  %1 = tensor.concat dim(0) %y, %y : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
  return %1 : tensor<?xf32>
}

// In iteration i of n there are 4*i*(n - i) bytes: most in none of the first and the
// last.
// CHECK: @between: peak None
// CHECK:   unknown: how sizes vary with loops and symbols is not known
func.func @between(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %left = arith.subi %n, %i : index
    %size = arith.muli %left, %i : index
    %0 = memref.alloc(%size) : memref<?xf32>
    memref.dealloc %0 : memref<?xf32>
  }
  return
}

// Nor is it known what a call takes.
// CHECK: @caller: peak None
// CHECK:   unknown: how sizes vary with loops and symbols is not known
func.func @caller(%n: index) {
  call @between(%n) : (index) -> ()
  return
}
