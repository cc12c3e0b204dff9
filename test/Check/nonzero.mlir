// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// Weights are read where a limit asks for it: 3 of 6 are not 0, and each meets 2 rows
// of the input.

module attributes {cost.budget = {max_nonzero_params = 2, max_effective_macs = 5, min_macs = 12}} {
  // expected-error @below {{'func.func' op nonzero_params 3 exceed the budget of 2 by 1 (50.0 %)}}
  // expected-error @below {{'func.func' op effective_macs 6 exceed the budget of 5 by 1 (20.0 %)}}
  func.func @main(%a: tensor<2x3xf32>, %c: tensor<2x2xf32>) -> tensor<2x2xf32> {
    %w = arith.constant dense<[[1.0, 0.0], [0.0, 2.0], [3.0, 0.0]]> : tensor<3x2xf32>
    %0 = linalg.matmul ins(%a, %w : tensor<2x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x2xf32>) -> tensor<2x2xf32>
    return %0 : tensor<2x2xf32>
  }
}

// -----

// What is not in the file is not known.
module attributes {cost.budget = {max_effective_macs = 12}} {
  // expected-error @below {{'func.func' op cannot tell whether effective_macs exceed the budget of 12: the values of weights are not all there}}
  func.func @main(%a: tensor<2x3xf32>, %c: tensor<2x2xf32>) -> tensor<2x2xf32> {
    %w = arith.constant dense_resource<__elided__> : tensor<3x2xf32>
    %0 = linalg.matmul ins(%a, %w : tensor<2x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x2xf32>) -> tensor<2x2xf32>
    return %0 : tensor<2x2xf32>
  }
}
