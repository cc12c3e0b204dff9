// RUN: cost-opt %s --cost-annotate | FileCheck %s

// K = 3x3, C = 4, multiplier 2, dilation 2, output 4x4 of 8 channels, no
// padding: 8 - 1 - 2*2 + 1 = 4.
// MACs 3*3 * 4*4 * 8 = 1152; flops 2304 + 128 for the bias = 2432.
// Rows o + 2*k for o < 4, k < 3 are 0..7: the input is read whole.
// Read (8*8*4 + 3*3*4*2 + 8) * 4 = (256 + 72 + 8) * 4 = 1344 bytes,
// written 128 * 4 = 512.
// CHECK:       tosa.depthwise_conv2d
// CHECK-SAME:  cost.bytes_read = 1344 : i64, cost.bytes_written = 512 : i64
// CHECK-SAME:  cost.flops = 2432 : i64, cost.macs = 1152 : i64
func.func @depthwise(%input: tensor<1x8x8x4xf32>, %weight: tensor<3x3x4x2xf32>, %bias: tensor<8xf32>) -> tensor<1x4x4x8xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.depthwise_conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xf32>, tensor<3x3x4x2xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x8xf32>
  return %0 : tensor<1x4x4x8xf32>
}
