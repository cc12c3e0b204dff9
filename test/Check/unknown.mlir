// RUN: cost-opt %s --allow-unregistered-dialect --verify-diagnostics --cost-check="max-macs=24 min-macs=24 min-flops=49 max-int-ops=0 max-unknown-ops=1 min-coverage=50% max-arithmetic-intensity=1"

// Of what is unknown at least what is known is there: 24 MACs and 48 FLOPs. A
// minimum that is met stays so; nobody can tell the other way round, nor of a ratio.

// expected-error @+4 {{'func.func' op cannot tell whether macs exceed the budget of 24: they are at least 24, and 1 of 2 operations is unknown}}
// expected-error @+3 {{'func.func' op cannot tell whether int_ops exceed the budget of 0: they are at least 0, and 1 of 2 operations is unknown}}
// expected-error @+2 {{'func.func' op cannot tell whether flops fall below the minimum of 49: they are at least 48, and 1 of 2 operations is unknown}}
// expected-error @+1 {{'func.func' op cannot tell whether arithmetic_intensity exceeds the budget of 1: 1 of 2 operations is unknown}}
func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  // One execution has no figure either.
  // expected-note @+2 {{'test.one' op is unknown: no cost model}}
  // expected-error @+1 {{'test.one' op cannot tell whether macs exceed the budget of 5: no cost model}}
  %1 = "test.one"(%0) {cost.budget = {max_macs = 5, max_unknown_ops = 1, max_executions = 1}} : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return %1 : tensor<2x4xf32>
}
