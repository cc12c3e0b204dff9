// RUN: cost-opt %s --cost-annotate | FileCheck %s

// N D H W C: 1x4x5x6x2, kernel 2x3x3, C_o = 3, output 3x3x4.
// MACs 2 * 2*3*3 * 3*3*4 * 3 = 3888; flops 7776 + 108 for the bias = 7884.
// Read (4*5*6*2 + 3*2*3*3*2 + 3) * 4 = (240 + 108 + 3) * 4 = 1404 bytes,
// written 108 * 4 = 432.
// CHECK:       tosa.conv3d
// CHECK-SAME:  cost.bytes_read = 1404 : i64, cost.bytes_written = 432 : i64
// CHECK-SAME:  cost.flops = 7884 : i64, cost.macs = 3888 : i64
func.func @conv3d(%input: tensor<1x4x5x6x2xf32>, %weight: tensor<3x2x3x3x2xf32>, %bias: tensor<3xf32>) -> tensor<1x3x3x4x3xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv3d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 0, 0, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x4x5x6x2xf32>, tensor<3x2x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3x4x3xf32>
  return %0 : tensor<1x3x3x4x3xf32>
}
