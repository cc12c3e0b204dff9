// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// 48 FLOPs over 4 * (6 + 12 + 8) + 32 = 136 bytes: 6/17 = 0.35294… The limit is
// compared with the fraction, and figures are rounded away from it.

// expected-error @below {{'func.func' op arithmetic_intensity 0.3529 falls below the minimum of 0.352942}}
// expected-error @below {{'func.func' op bytes 136 exceed the budget of 135 by 1 (0.7 %)}}
func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32>
    attributes {cost.budget = {min_arithmetic_intensity = "0.352942", max_bytes = "135 B"}} {
  // expected-note @+3 {{'linalg.matmul' op contributes 136 bytes (100.0 %)}}
  // expected-note @+2 {{'linalg.matmul' op contributes 136 (100.0 %)}}
  // expected-error @+1 {{'linalg.matmul' op arithmetic_intensity 0.3530 exceeds the budget of 0.35294}}
  %0 = linalg.matmul {cost.budget = {max_arithmetic_intensity = "0.35294", min_arithmetic_intensity = "0.35294"}}
      ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

// Nothing over nothing is no violation; work without any traffic is infinite.
// expected-error @below {{'func.func' op arithmetic_intensity infinite exceeds the budget of 1000}}
func.func @scalars(%a: f32, %n: index) -> f32 attributes {cost.budget = {max_arithmetic_intensity = "1k", min_arithmetic_intensity = 1000}} {
  %0 = arith.addf %a, %a {cost.budget = {max_bytes = 0}} : f32
  return %0 : f32
}

// -----

func.func @minimum() attributes {cost.budget = {min_arithmetic_intensity = 1, min_coverage = "100%"}} {
  return
}

// -----

func.func @nothing() attributes {cost.budget = {max_arithmetic_intensity = 0, min_coverage = "100%"}} {
  return
}
