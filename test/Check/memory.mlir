// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// Two arguments of 4 KiB are in memory when the product of them is made: 12 KiB, the
// most. exp takes its place. Compulsory traffic is the same three.

// expected-error @below {{'func.func' op peak_bytes 12288 exceed the budget of 12287 by 1 (<0.1 %)}}
// expected-error @below {{'func.func' op arena_bytes 12288 exceed the budget of 12287 by 1 (<0.1 %)}}
// expected-note @below {{argument 0 holds 4096 at the peak}}
// expected-note @below {{argument 1 holds 4096 at the peak}}
func.func @main(%a: tensor<32x32xf32>, %b: tensor<32x32xf32>) -> tensor<32x32xf32>
    attributes {cost.budget = {max_peak_bytes = 12287, max_arena_bytes = 12287, max_input_bytes = "8KiB", max_output_bytes = "4KiB", max_compulsory_bytes = "12KiB", max_derived_constant_bytes = 0}} {
  %e = tensor.empty() : tensor<32x32xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<32x32xf32>) -> tensor<32x32xf32>
  // expected-note @below {{'linalg.matmul' op holds 4096 at the peak}}
  %0 = linalg.matmul ins(%a, %b : tensor<32x32xf32>, tensor<32x32xf32>) outs(%f : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.exp ins(%0 : tensor<32x32xf32>) outs(%e : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %1 : tensor<32x32xf32>
}

// -----

// Of what the entries have in memory the module has the largest, and of single calls
// with several entries nothing.
module attributes {cost.budget = {max_peak_bytes = 32, min_peak_bytes = 32}} {
  // expected-error @below {{'func.func' op peak_bytes 16 exceed the budget of 15 by 1 (6.7 %)}}
  // expected-note @below {{argument 0 holds 16 at the peak}}
  func.func @one(%a: tensor<4xf32>) -> tensor<4xf32> attributes {cost.budget = {max_peak_bytes = 15}} {
    %0 = linalg.negf ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
  func.func @two(%a: tensor<8xf32>) -> tensor<8xf32> {
    %0 = linalg.negf ins(%a : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
    return %0 : tensor<8xf32>
  }
}

// -----

// expected-error @below {{'cost.budget': this module has no input_bytes}}
module attributes {cost.budget = {max_input_bytes = 32}} {
  func.func @one(%a: tensor<4xf32>) {
    return
  }
  func.func @two(%a: tensor<4xf32>) {
    // expected-error @below {{'cost.budget': this operation has no peak_bytes}}
    %0 = linalg.negf {cost.budget = {max_peak_bytes = 32}} ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    return
  }
}
