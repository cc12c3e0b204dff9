// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s

// A transposed weight, 8*4*4 = 128 bytes, is no activation but a derived constant, and
// its reshapes are the same memory. At the product are %x, 4*4 = 16 bytes, and the
// result, 8*4 = 32.
// CHECK: "peak_bytes": 48,
// CHECK: "derived_constant_bytes": 128,
func.func @main(%x: tensor<1x4xf32>) -> tensor<1x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %t = linalg.transpose ins(%w : tensor<8x4xf32>) outs(%e : tensor<4x8xf32>) permutation = [1, 0]
  %v = tensor.collapse_shape %t [[0, 1]] : tensor<4x8xf32> into tensor<32xf32>
  %u = tensor.expand_shape %v [[0, 1]] output_shape [4, 8] : tensor<32xf32> into tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %e2 = tensor.empty() : tensor<1x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e2 : tensor<1x8xf32>) -> tensor<1x8xf32>
  %0 = linalg.matmul ins(%x, %u : tensor<1x4xf32>, tensor<4x8xf32>) outs(%f : tensor<1x8xf32>) -> tensor<1x8xf32>
  return %0 : tensor<1x8xf32>
}
