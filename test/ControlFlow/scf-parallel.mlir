// RUN: cost-opt %s --cost-annotate | FileCheck %s

// All combinations of 6 ceildiv 2 = 3 and 9 ceildiv 4 = 3: 9.
// CHECK-LABEL: @dimensions
// CHECK-SAME:  cost.flops = 9 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 9 : i64
func.func @dimensions(%x: f32) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %c6 = arith.constant 6 : index
  %c9 = arith.constant 9 : index
  scf.parallel (%i, %j) = (%c0, %c0) to (%c6, %c9) step (%c2, %c4) {
    %s = arith.addf %x, %x : f32
  }
  return
}

// What the reduction combines runs once an iteration: 6 * 9 = 54 maxima; the
// exponential before it as often.
// CHECK-LABEL: @reduction
// CHECK-SAME:  cost.flops = 54 : i64
// CHECK-SAME:  cost.transcendentals = 54 : i64
// CHECK:       math.exp
// CHECK-SAME:  cost.executions = 54 : i64
// CHECK:       arith.maximumf
// CHECK-SAME:  cost.executions = 54 : i64, cost.flops = 1 : i64
func.func @reduction(%x: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %c9 = arith.constant 9 : index
  %r = scf.parallel (%i, %j) = (%c0, %c0) to (%c6, %c9) step (%c1, %c1) init (%x) -> f32 {
    %e = math.exp %x : f32
    scf.reduce(%e : f32) {
    ^bb0(%a: f32, %b: f32):
      %m = arith.maximumf %a, %b : f32
      scf.reduce.return %m : f32
    }
  }
  return %r : f32
}

// An empty dimension empties all.
// CHECK-LABEL: @empty
// CHECK-SAME:  cost.flops = 0 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
func.func @empty(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  scf.parallel (%i, %j) = (%c0, %c6) to (%c6, %c0) step (%c1, %c1) {
    %s = arith.addf %x, %x : f32
  }
  return
}
