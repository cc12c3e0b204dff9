// RUN: cost-opt %s --cost-annotate | FileCheck %s

// How often the body runs is a symbol; the condition runs once more: t sums and
// t + 1 products, 2 * t + 1 flops.
// CHECK: func.func @main
// CHECK-SAME: cost.flops = "2*trips0 + 1"
// CHECK-SAME: cost.symbols = {trips0 = "trip count of 'scf.while' of @main"}
// CHECK:      arith.mulf
// CHECK-SAME: cost.executions = "trips0 + 1", cost.flops = 1 : i64
// CHECK:      arith.addf
// CHECK-SAME: cost.executions = "trips0", cost.flops = 1 : i64
func.func @main(%x: f32, %c: i1) -> f32 {
  %r = scf.while (%a = %x) : (f32) -> f32 {
    %p = arith.mulf %x, %x : f32
    scf.condition(%c) %a : f32
  } do {
  ^bb0(%a: f32):
    %s = arith.addf %x, %x : f32
    scf.yield %s : f32
  }
  return %r : f32
}
