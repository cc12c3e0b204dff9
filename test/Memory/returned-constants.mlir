// RUN: cost-opt %s --cost-summary="format=json entry=main" | FileCheck %s
// RUN: cost-opt %s --pass-pipeline="builtin.module(inline,cost-summary{format=json entry=main})" | FileCheck %s

// A weight that a callee returns is as little an activation as in the program without
// the call: at the product are %x and %y, 2 * 4*8*4 = 256 bytes, which writes into %y.
// CHECK:      "name": "main"
// CHECK:      "peak_bytes": 256,
func.func @main(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w, %same = call @get(%x) : (tensor<4x8xf32>) -> (tensor<8x8xf32>, tensor<4x8xf32>)
  %0 = linalg.matmul ins(%same, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%y : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func private @get(%x: tensor<4x8xf32>) -> (tensor<8x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  return %w, %x : tensor<8x8xf32>, tensor<4x8xf32>
}
