// RUN: cost-opt %s --cost-annotate | FileCheck %s

// As @gaps in tosa-conv2d.mlir for each of N images: MACs 192 * N, flops
// 448 * N, read 48 * 4 * N + (12 + 4) * 4, written 64 * 4 * N bytes.
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = "192*[[N:[A-Za-z0-9_.]+]] + 64", cost.bytes_written = "256*[[N]]"
// CHECK-SAME:  cost.flops = "448*[[N]]", cost.macs = "192*[[N]]"
// Element by element: 2 * 64 * N flops.
// CHECK:       tosa.clamp
// CHECK-SAME:  cost.bytes_read = "256*[[N]]", cost.bytes_written = "256*[[N]]"
// CHECK-SAME:  cost.flops = "128*[[N]]"
func.func @batch(%input: tensor<?x7x7x3xf32>, %weight: tensor<4x1x1x3xf32>, %bias: tensor<4xf32>) -> tensor<?x4x4x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<?x7x7x3xf32>, tensor<4x1x1x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<?x4x4x4xf32>
  %1 = tosa.clamp %0 {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<?x4x4x4xf32>) -> tensor<?x4x4x4xf32>
  return %1 : tensor<?x4x4x4xf32>
}
