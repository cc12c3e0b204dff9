// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// On an operation cost.budget limits one execution, on a function one call with
// callees, on a module its totals. 24 MACs an execution, 3 executions a call of
// @three, 2 calls: 72 and 144 MACs.

// expected-error @below {{'builtin.module' op macs 168 exceed the budget of 167 by 1 (0.6 %)}}
module attributes {cost.budget = {max_macs = 167, min_flops = 336, max_flops = "336"}} {
  // expected-error @below {{'func.func' op macs 144 exceed the budget of 143 by 1 (0.7 %)}}
  func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32>
      attributes {cost.budget = {max_macs = 143 : i32, min_flops = 288}} {
    %0 = func.call @three(%a, %b, %c) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
    %1 = func.call @three(%a, %b, %0) : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
  // expected-error @below {{'func.func' op macs 72 exceed the budget of 71 by 1 (1.4 %)}}
  func.func private @three(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32>
      attributes {cost.budget = {max_macs = "71", min_flops = 144}} {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c3 = arith.constant 3 : index
    %sum = scf.for %i = %c0 to %c3 step %c1 iter_args(%acc = %c) -> tensor<2x4xf32> {
      // The largest of the call: 72. Of the call of @main, and of the module: 144.
      // expected-error @below {{'linalg.matmul' op macs 24 exceed the budget of 23 by 1 (4.3 %)}}
      // expected-note @below {{'linalg.matmul' op contributes 72 (100.0 %)}}
      // expected-note @below {{'linalg.matmul' op contributes 144 (100.0 %)}}
      // expected-note @below {{'linalg.matmul' op contributes 144 (85.7 %)}}
      %0 = linalg.matmul {cost.budget = {max_macs = 23, min_flops = 48, max_executions = 6, min_executions = 6, max_params_read = 0}}
          ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%acc : tensor<2x4xf32>) -> tensor<2x4xf32>
      scf.yield %0 : tensor<2x4xf32>
    }
    return %sum : tensor<2x4xf32>
  }
  // The second entry.
  func.func @other(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
    // expected-note @below {{'linalg.matmul' op contributes 24 (14.3 %)}}
    %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
    return %0 : tensor<2x4xf32>
  }
}

// -----

// With one entry, the module's limits are reported there.
module attributes {cost.budget = {max_macs = 23}} {
  // expected-error @below {{'func.func' op macs 24 exceed the budget of 23 by 1 (4.3 %)}}
  func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
    // expected-note @below {{'linalg.matmul' op contributes 24 (100.0 %)}}
    %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
    return %0 : tensor<2x4xf32>
  }
}

// -----

// A nested module has the totals of what is in it: 24 of 48.
module attributes {cost.budget = {max_macs = 48}} {
  func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
    %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
    return %0 : tensor<2x4xf32>
  }
  // expected-error @below {{'builtin.module' op macs 24 exceed the budget of 23 by 1 (4.3 %)}}
  module @inner attributes {cost.budget = {max_macs = 23, min_flops = 48}} {
    func.func @other(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
      // expected-note @below {{'linalg.matmul' op contributes 24 (100.0 %)}}
      %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
      return %0 : tensor<2x4xf32>
    }
  }
}
