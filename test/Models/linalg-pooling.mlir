// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Windows of 2x2 over 8x8, stride 2: 4*4*2 = 32 outputs, 4*32 = 128 operations.
// The input is touched whole, 8*8*2*4 = 512 bytes; the window operand only
// gives a shape. The start values are fills. No MACs: nothing is multiplied.
// CHECK-LABEL: @pools
func.func @pools(%x: tensor<1x8x8x2xf32>, %window: tensor<2x2xf32>) -> (tensor<1x4x4x2xf32>, tensor<1x4x4x2xf32>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %e = tensor.empty() : tensor<1x4x4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  %g = linalg.fill ins(%low : f32) outs(%e : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  // CHECK:      linalg.pooling_nhwc_sum
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 512 : i64, cost.bytes_written = 128 : i64, cost.flops = 128 : i64, cost.macs = 0 : i64, cost.params = 0 : i64,
  %0 = linalg.pooling_nhwc_sum {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %window : tensor<1x8x8x2xf32>, tensor<2x2xf32>) outs(%f : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  // CHECK:      linalg.pooling_nhwc_max
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 512 : i64, cost.bytes_written = 128 : i64, cost.flops = 128 : i64, cost.macs = 0 : i64, cost.params = 0 : i64,
  %1 = linalg.pooling_nhwc_max {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %window : tensor<1x8x8x2xf32>, tensor<2x2xf32>) outs(%g : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  return %0, %1 : tensor<1x4x4x2xf32>, tensor<1x4x4x2xf32>
}

// On integers; windows of 3x3 over 8x8, stride 1: 6*6*2 = 72 outputs, 648 maxima.
// CHECK-LABEL: @integer
func.func @integer(%x: tensor<1x8x8x2xi8>, %window: tensor<3x3xi8>) -> tensor<1x6x6x2xi8> {
  %low = arith.constant -128 : i8
  %e = tensor.empty() : tensor<1x6x6x2xi8>
  %f = linalg.fill ins(%low : i8) outs(%e : tensor<1x6x6x2xi8>) -> tensor<1x6x6x2xi8>
  // CHECK:      linalg.pooling_nhwc_max
  // CHECK-SAME: {cost.activations = 72 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 72 : i64, cost.flops = 0 : i64, cost.int_ops = 648 : i64, cost.macs = 0 : i64, cost.params = 0 : i64,
  %0 = linalg.pooling_nhwc_max {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %window : tensor<1x8x8x2xi8>, tensor<3x3xi8>) outs(%f : tensor<1x6x6x2xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}
