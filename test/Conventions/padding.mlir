// RUN: cost-opt %s --cost-annotate=padding=false | FileCheck %s
// RUN: cost-opt %s --cost-summary=padding=false | FileCheck %s --check-prefix=REPORT

// Without the products that stand on padding, as XLA counts. Along a side of 4
// with a kernel of 3 and a padding of 1, positions 0 to 3 have 2, 3, 3 and 2 taps
// inside: 10 of 12. MACs 10*10 * 2 input * 3 output channels = 600 (nominal 864);
// FLOPs 2*600 and the bias 4*4*3.
// CHECK: tosa.conv2d {{.*}}cost.flops = 1248 : i64, cost.macs = 600 : i64
// REPORT: counted differently     products with padding are not counted
func.func @same(%x: tensor<1x4x4x2xf32>, %w: tensor<3x3x3x2xf32>, %b: tensor<3xf32>) -> tensor<1x4x4x3xf32> {
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %0 = tosa.conv2d %x, %w, %b, %z, %z {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}

// Stride 2, dilation 2, padding 2 before and 1 after on 5: addresses 2*i + 2*j - 2
// for i = 0..1, j = 0..2: -2 0 2 and 0 2 4: 5 of 6 a side, so 25 * 1 * 1.
// CHECK: tosa.conv2d {{.*}}cost.macs = 25 : i64
func.func @strided(%x: tensor<1x5x5x1xf32>, %w: tensor<1x3x3x1xf32>, %b: tensor<1xf32>) -> tensor<1x2x2x1xf32> {
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %0 = tosa.conv2d %x, %w, %b, %z, %z {acc_type = f32, dilation = array<i64: 2, 2>, pad = array<i64: 2, 0, 2, 0>, stride = array<i64: 2, 2>} : (tensor<1x5x5x1xf32>, tensor<1x3x3x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x2x1xf32>
  return %0 : tensor<1x2x2x1xf32>
}
