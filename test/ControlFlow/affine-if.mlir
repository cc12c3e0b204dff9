// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Bounds decide: in a loop from 0 to 8, i >= 0 and 7 - i >= 0 always, i - 8 >= 0
// never, i - 8 == 0 never. i - 4 >= 0 in four iterations, with 1 flop, and not in
// four, with 2.
// 8 * (1 + 1 + 0) + 4 * 1 + 4 * 2 = 28 flops.
// CHECK-LABEL: @main
// CHECK-SAME:  cost.flops = 28 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 8 : i64
// CHECK:       arith.subf
// CHECK-SAME:  cost.executions = 8 : i64
// CHECK:       arith.negf
// CHECK-SAME:  cost.executions = 4 : i64
// CHECK:       arith.maximumf
// CHECK-SAME:  cost.executions = 4 : i64
// CHECK:       arith.minimumf
// CHECK-SAME:  cost.executions = 4 : i64
func.func @main(%x: f32) {
  affine.for %i = 0 to 8 {
    affine.if affine_set<(d0) : (d0 >= 0, -d0 + 7 >= 0)>(%i) {
      %0 = arith.addf %x, %x : f32
    } else {
      %0 = arith.mulf %x, %x : f32
      %1 = arith.divf %x, %x : f32
    }
    affine.if affine_set<(d0) : (d0 - 8 >= 0)>(%i) {
    } else {
      %0 = arith.subf %x, %x : f32
    }
    affine.if affine_set<(d0) : (d0 - 8 == 0)>(%i) {
      %0 = arith.remf %x, %x : f32
    }
    affine.if affine_set<(d0) : (d0 - 4 >= 0)>(%i) {
      %0 = arith.negf %x : f32
    } else {
      %0 = arith.maximumf %x, %x : f32
      %1 = arith.minimumf %x, %x : f32
    }
  }
  return
}
