// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=output_bytes

// Results that are parts of one buffer: 2 of 8 columns and 3 of 8, of 4 rows of
// f32: 32 + 48.
// CHECK: "name": "split"
// CHECK: "output_bytes": 80
func.func @split(%x: tensor<4x4xf32>, %w: tensor<4x8xf32>) -> (tensor<4x2xf32>, tensor<4x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %a = tensor.extract_slice %0[0, 0] [4, 2] [1, 1] : tensor<4x8xf32> to tensor<4x2xf32>
  %b = tensor.extract_slice %0[0, 2] [4, 3] [1, 1] : tensor<4x8xf32> to tensor<4x3xf32>
  return %a, %b : tensor<4x2xf32>, tensor<4x3xf32>
}

// A part and the whole of it: the whole, in any order. 64 bytes.
// CHECK: "name": "part_first"
// CHECK: "output_bytes": 64
func.func @part_first(%x: tensor<4x4xf32>) -> (tensor<1x4xf32>, tensor<4x4xf32>) {
  %e = tensor.empty() : tensor<4x4xf32>
  %0 = linalg.exp ins(%x : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %a = tensor.extract_slice %0[0, 0] [1, 4] [1, 1] : tensor<4x4xf32> to tensor<1x4xf32>
  return %a, %0 : tensor<1x4xf32>, tensor<4x4xf32>
}
