// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Loops and calls multiply along the way: @main calls @two 3 times, which calls
// @four in a loop of 2, which has a loop of 4: 24 products, and 3 * 2 = 6 sums in
// the loop of @two. A call of @four costs 4, of @two 2 * (4 + 1) = 10.
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.flops = 30 : i64
func.func @main(%x: f32) {
  affine.for %i = 0 to 3 {
    func.call @two(%x) : (f32) -> ()
  }
  return
}
// CHECK-LABEL: func.func private @two
// CHECK-SAME:  cost.flops = 10 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 6 : i64
func.func private @two(%x: f32) {
  affine.for %i = 0 to 2 {
    %s = arith.addf %x, %x : f32
    func.call @four(%x) : (f32) -> ()
  }
  return
}
// CHECK-LABEL: func.func private @four
// CHECK-SAME:  cost.flops = 4 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 24 : i64
func.func private @four(%x: f32) {
  affine.for %i = 0 to 4 {
    %p = arith.mulf %x, %x : f32
  }
  return
}
