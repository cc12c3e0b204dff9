// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The lower bound is the largest of its map's results, the upper one the least:
// from max(i, 3) to min(i + 4, 9) with i = 0 to 8: 1, 2, 3, 4, 4, 4, 3, 2
// iterations, 23 in all; by steps of 2, 1, 1, 2, 2, 2, 2, 2, 1: 13.
// CHECK-LABEL: @bounds
// CHECK-SAME:  cost.flops = 36 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 23 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 13 : i64
func.func @bounds(%x: f32) {
  affine.for %i = 0 to 8 {
    affine.for %j = max affine_map<(d0) -> (d0, 3)>(%i) to min affine_map<(d0) -> (d0 + 4, 9)>(%i) {
      %s = arith.addf %x, %x : f32
    }
    affine.for %j = max affine_map<(d0) -> (d0, 3)>(%i) to min affine_map<(d0) -> (d0 + 4, 9)>(%i) step 2 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}

// From i floordiv 3 to i ceildiv 2 + 1 with i = 0 to 7: 0 to 1, 0 to 2, 0 to 2, 1
// to 3, 1 to 3, 1 to 4, 2 to 4: 1 + 2 + 2 + 2 + 2 + 3 + 2 = 14.
// CHECK-LABEL: @divisions
// CHECK-SAME:  cost.flops = 14 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 14 : i64
func.func @divisions(%x: f32) {
  affine.for %i = 0 to 7 {
    affine.for %j = affine_map<(d0) -> (d0 floordiv 3)>(%i) to affine_map<(d0) -> (d0 ceildiv 2 + 1)>(%i) {
      %s = arith.addf %x, %x : f32
    }
  }
  return
}

// (5 - 0) ceildiv 2 = 3 times (11 - 2) ceildiv 3 = 3: 9. With bounds max(0, 2) to
// min(7, 5): 3.
// CHECK-LABEL: @parallel
// CHECK-SAME:  cost.flops = 12 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 9 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 3 : i64
func.func @parallel(%x: f32) {
  affine.parallel (%i, %j) = (0, 2) to (5, 11) step (2, 3) {
    %s = arith.addf %x, %x : f32
  }
  affine.parallel (%i) = (max(0, 2)) to (min(7, 5)) {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// The value that each iteration yields is combined by the loop itself; the body
// is what it is, 6 exponentials.
// CHECK-LABEL: @reduced
// CHECK-SAME:  cost.transcendentals = 6 : i64
// CHECK:       math.exp
// CHECK-SAME:  cost.executions = 6 : i64
func.func @reduced(%x: f32) -> f32 {
  %r = affine.parallel (%i) = (0) to (6) reduce ("maximumf") -> f32 {
    %e = math.exp %x : f32
    affine.yield %e : f32
  }
  return %r : f32
}
