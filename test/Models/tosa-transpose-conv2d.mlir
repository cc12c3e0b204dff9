// RUN: cost-opt %s --cost-annotate | FileCheck %s

// From the input: each of its 3*3 positions meets each weight once, whatever
// the stride: MACs 2 * 3*3 (kernel) * 3*3 * 4 = 648.
// Output (3 - 1) * 2 + 3 = 7: flops 2*648 + 7*7*4 for the bias = 1492.
// Read (3*3*2 + 4*3*3*2 + 4) * 4 = (18 + 72 + 4) * 4 = 376 bytes,
// written 196 * 4 = 784.
// CHECK:       tosa.transpose_conv2d
// CHECK-SAME:  cost.bytes_read = 376 : i64, cost.bytes_written = 784 : i64
// CHECK-SAME:  cost.flops = 1492 : i64, cost.macs = 648 : i64
func.func @transposed(%input: tensor<1x3x3x2xf32>, %weight: tensor<4x3x3x2xf32>, %bias: tensor<4xf32>) -> tensor<1x7x7x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x3x3x2xf32>, tensor<4x3x3x2xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x7x7x4xf32>
  return %0 : tensor<1x7x7x4xf32>
}
