// RUN: cost-opt %s --cost-annotate | FileCheck %s

// C_i = 3, C_o = 4, K = 3x3, output 4x4: (8 - 1 + 0 + 1 - 2) / 2 + 1 = 4.
// MACs 3*3*3 * 4*4 * 4 = 1728; flops 2*1728 + 4*4*4 for the bias = 3520.
// Rows 2*o + k for o < 4, k < 3 are 0..8, of which 8 exist: the input is read
// whole, 8*8*3 = 192. Weights 4*3*3*3 = 108, bias 4.
// Read (192 + 108 + 4) * 4 = 1216, written 64 * 4 = 256 bytes.
// CHECK-LABEL: @padded
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 1216 : i64, cost.bytes_written = 256 : i64
// CHECK-SAME:  cost.flops = 3520 : i64, cost.macs = 1728 : i64, cost.params = 0 : i64
func.func @padded(%input: tensor<1x8x8x3xf32>, %weight: tensor<4x3x3x3xf32>, %bias: tensor<4xf32>) -> tensor<1x4x4x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 1, 0, 1>, stride = array<i64: 2, 2>} : (tensor<1x8x8x3xf32>, tensor<4x3x3x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// A 1x1 kernel with stride 2 touches rows 0, 2, 4, 6: 4*4*3 = 48 of 147.
// MACs 3*1 * 4*4 * 4 = 192, flops 384 + 64.
// Read (48 + 12 + 4) * 4 = 256 bytes.
// CHECK-LABEL: @gaps
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64
// CHECK-SAME:  cost.flops = 448 : i64, cost.macs = 192 : i64
func.func @gaps(%input: tensor<1x7x7x3xf32>, %weight: tensor<4x1x1x3xf32>, %bias: tensor<4xf32>) -> tensor<1x4x4x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x7x7x3xf32>, tensor<4x1x1x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// Products with padding count: 1x1 input, K = 3x3, padding 1 all around, one
// output with 9 products per channel pair, 8 of them with padding.
// MACs 2*9 * 1 * 3 = 54; flops 108 + 3. Read (2 + 54 + 3) * 4 = 236.
// CHECK-LABEL: @nominal
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 236 : i64, cost.bytes_written = 12 : i64
// CHECK-SAME:  cost.flops = 111 : i64, cost.macs = 54 : i64
func.func @nominal(%input: tensor<1x1x1x2xf32>, %weight: tensor<3x3x3x2xf32>, %bias: tensor<3xf32>) -> tensor<1x1x1x3xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x1x1x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x1x3xf32>
  return %0 : tensor<1x1x1x3xf32>
}
