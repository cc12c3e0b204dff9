// RUN: cost-opt %s --cost-summary="nonzero format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['totals']['nonzero_params'], f['totals']['macs'], f['totals']['effective_macs']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// Each element of a weight that is read whole meets as many others as all do,
// so the share of MACs is that of the elements.

// Weights 5 of 12; 2*4*3 = 24 MACs, 24 / 12 * 5 = 10.
// CHECK: dense 5 24 10
func.func @dense(%x: tensor<2x4xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<[[0.0, 1.0, -0.0],[1.0,2.0,0.0],[0.0,0.0,0.0],[3.0,0.0,1.0]]> : tensor<4x3xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x3xf32>) outs(%f : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// The same from a resource's blob: 2 of 8; 2*4*2 = 16 MACs, 16 / 8 * 2 = 4.
// CHECK: resource 2 16 4
func.func @resource(%x: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense_resource<w> : tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// A convolution of 1x1: 1 of 2; 2*2*2 = 8 MACs, half of them. The bias is a
// splat and no factor.
// CHECK: tosa 1 8 4
func.func @tosa(%x: tensor<1x2x2x2xf32>) -> tensor<1x2x2x1xf32> {
  %w = "tosa.const"() {values = dense<[[[[1.0, 0.0]]]]> : tensor<1x1x1x2xf32>} : () -> tensor<1x1x1x2xf32>
  %b = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %z = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %x, %w, %b, %z, %z {acc_type = f32, pad = array<i64: 0,0,0,0>, stride = array<i64: 1,1>, dilation = array<i64: 1,1>} : (tensor<1x2x2x2xf32>, tensor<1x1x1x2xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x2x1xf32>
  return %0 : tensor<1x2x2x1xf32>
}

// No weight: all 2*2*2 MACs.
// CHECK: products 0 8 8
func.func @products(%a: tensor<2x2xf32>, %b: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// Half a weight is read: which products have a 0 is not known from the share.
// CHECK: part 5 12 None
func.func @part(%x: tensor<2x2xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<[[0.0, 1.0, -0.0], [1.0, 2.0, 0.0], [0.0, 0.0, 0.0], [3.0, 0.0, 1.0]]> : tensor<4x3xf32>
  %half = tensor.extract_slice %w[2, 0] [2, 3] [1, 1] : tensor<4x3xf32> to tensor<2x3xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %0 = linalg.matmul ins(%x, %half : tensor<2x2xf32>, tensor<2x3xf32>) outs(%f : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

{-#
  dialect_resources: {
    builtin: {
      w: "0x040000000000803F00000000000000000000803F00000000000000000000008000000000"
    }
  }
#-}
