// RUN: cost-opt %s --cost-check="max-macs=24 min-macs=24 max-flops=48 min-flops=48" | count 0
// RUN: cost-opt %s --verify-diagnostics --cost-check="max-macs=23 min-flops=49"

// 2 * 3 * 4 = 24 MACs, 48 FLOPs: limits hold at the figure itself, and break one
// below it or above. Every violation is reported. 1 / 23 = 4.35 %, 1 / 49 = 2.04 %.

// expected-error @below {{'func.func' op macs 24 exceed the budget of 23 by 1 (4.3 %)}}
// expected-error @below {{'func.func' op flops 48 fall below the minimum of 49 by 1 (2.0 %)}}
func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  // expected-note @below {{'linalg.matmul' op contributes 24 (100.0 %)}}
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}
