// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// Contributors of a call are those of the function and of what nothing else calls,
// per call: @loop runs its 24 MACs 3 times a call and is called twice. What others call
// too has no share that can be told: @shared.
// expected-error @below {{'func.func' op macs 192 exceed the budget of 1 by 191 (19100.0 %)}}
func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32>
    attributes {cost.budget = {max_macs = 1}} {
  // expected-note @below {{'linalg.matmul' op contributes 24 (12.5 %)}}
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  %1 = func.call @loop(%a, %b, %0) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  %2 = func.call @loop(%a, %b, %1) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  %3 = func.call @shared(%a, %b, %2) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return %3 : tensor<2x4xf32>
}
// expected-error @below {{'func.func' op macs 72 exceed the budget of 2 by 70 (3500.0 %)}}
func.func private @loop(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32>
    attributes {cost.budget = {max_macs = 2}} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %sum = scf.for %i = %c0 to %c3 step %c1 iter_args(%acc = %c) -> tensor<2x4xf32> {
    // expected-note @below {{'linalg.matmul' op contributes 144 (75.0 %)}}
    // expected-note @below {{'linalg.matmul' op contributes 72 (100.0 %)}}
    %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%acc : tensor<2x4xf32>) -> tensor<2x4xf32>
    scf.yield %0 : tensor<2x4xf32>
  }
  return %sum : tensor<2x4xf32>
}
func.func private @shared(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}
func.func @other(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = func.call @shared(%a, %b, %c) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

// Parameters do not multiply: of 2 calls as of one.
func.func @main(%a: tensor<2x3xf32>, %c: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %0 = func.call @layer(%a, %c) : (tensor<2x3xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
  %1 = func.call @layer(%a, %0) : (tensor<2x3xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
  return %1 : tensor<2x2xf32>
}
// expected-error @below {{'func.func' op params 6 exceed the budget of 5 by 1 (20.0 %)}}
func.func private @layer(%a: tensor<2x3xf32>, %c: tensor<2x2xf32>) -> tensor<2x2xf32>
    attributes {cost.budget = {max_params = 5}} {
  %w = arith.constant dense<[[1.0, 4.0], [5.0, 2.0], [3.0, 6.0]]> : tensor<3x2xf32>
  // expected-note @below {{'linalg.matmul' op contributes 6 (100.0 %)}}
  %0 = linalg.matmul ins(%a, %w : tensor<2x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

// A branch that is not taken contributes nothing; recursion does not end the search.
// expected-error @below {{'func.func' op flops 8 exceed the budget of 7 by 1 (14.3 %)}}
func.func @main(%a: tensor<8xf32>) -> tensor<8xf32> attributes {cost.budget = {max_flops = 7, max_macs = 0}} {
  // expected-note @below {{'linalg.negf' op contributes 8 (100.0 %)}}
  %0 = linalg.negf ins(%a : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
func.func private @recursive(%a: tensor<8xf32>) -> tensor<8xf32> attributes {cost.budget = {max_ops = 2}} {
  %0 = func.call @recursive(%a) : (tensor<8xf32>) -> tensor<8xf32>
  %1 = linalg.negf ins(%0 : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}
