// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// What functions of several blocks return, and what a branch passes to one block in
// two ways. All tensors have 4*8 elements, 128 bytes.

func.func private @own() -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<a> : tensor<4x8xf32>
  cf.br ^exit
^exit:
  return %w : tensor<4x8xf32>
}

// CHECK: "name": "returned"
// CHECK: "params": 32
// CHECK: "param_bytes_read": 128
func.func @returned() -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %w = call @own() : () -> tensor<4x8xf32>
  %0 = linalg.exp ins(%w : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func private @same(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  cf.br ^exit
^exit:
  return %a : tensor<4x8xf32>
}

// The weight in each of 5 iterations: 640.
// CHECK: "name": "handed_back"
// CHECK: "param_bytes_read": 640
func.func @handed_back() -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<b> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = affine.for %i = 0 to 5 iter_args(%h = %w, %o = %e) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = func.call @same(%h) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %1, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#1 : tensor<4x8xf32>
}

func.func private @either(%a: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<c> : tensor<4x8xf32>
  cf.cond_br %c, ^one, ^other
^one:
  return %a : tensor<4x8xf32>
^other:
  return %w : tensor<4x8xf32>
}

// CHECK: "name": "one_or_the_other"
// CHECK: "params": 32
// CHECK: "param_bytes_read": "one_or_the_other.param_bytes0"
func.func @one_or_the_other(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %w = call @either(%x, %c) : (tensor<4x8xf32>, i1) -> tensor<4x8xf32>
  %0 = linalg.exp ins(%w : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// CHECK: "name": "one_block"
// CHECK: "params": 32
// CHECK: "param_bytes_read": "one_block.param_bytes0"
func.func @one_block(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<d> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  cf.cond_br %c, ^exit(%x : tensor<4x8xf32>), ^exit(%w : tensor<4x8xf32>)
^exit(%h: tensor<4x8xf32>):
  %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
