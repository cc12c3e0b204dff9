// RUN: cost-opt %s --allow-unregistered-dialect --verify-diagnostics --cost-check="min-coverage=66.7% max-unknown-ops=1 max-ops=5"
// RUN: cost-opt %s --allow-unregistered-dialect --cost-check="min-coverage=60% max-coverage=60% max-unknown-ops=2 min-unknown-ops=2 max-ops=5 min-ops=5" | count 0

// 3 of 5 rows are known: 60 %, exactly. The unknown ones explain it, three at most.

// expected-error @below {{'func.func' op coverage 60.0 % falls below the minimum of 66.7 %}}
// expected-error @below {{'func.func' op unknown_ops 2 exceed the budget of 1 by 1 (100.0 %)}}
func.func @main(%a: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.negf ins(%a : tensor<2x4xf32>) outs(%a : tensor<2x4xf32>) -> tensor<2x4xf32>
  // expected-note @+1 {{'test.one' op is unknown: no cost model}}
  %1 = "test.one"(%0) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  // expected-note @+1 {{'test.two' op is unknown: no cost model}}
  %2 = "test.two"(%1) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %3 = linalg.negf ins(%2 : tensor<2x4xf32>) outs(%a : tensor<2x4xf32>) -> tensor<2x4xf32>
  %4 = linalg.negf ins(%3 : tensor<2x4xf32>) outs(%a : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %4 : tensor<2x4xf32>
}
