// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Layouts and groups. Kernels are 3x3, stride and dilation 1: a 6x6 input,
// touched whole, gives 4x4. Initial values are arguments, read and written.

// C_o*C_i*k*k * 4*4 = 5*2*9 * 16 = 1440 MACs.
// (6*6*2 + 3*3*2*5 + 4*4*5) * 4 = (72 + 90 + 80) * 4 = 968 bytes.
// CHECK-LABEL: @channels_last
// CHECK:       linalg.conv_2d_nhwc_hwcf
// CHECK-SAME:  {cost.bytes_read = 968 : i64, cost.bytes_written = 320 : i64, cost.flops = 2880 : i64, cost.macs = 1440 : i64,
func.func @channels_last(%x: tensor<1x6x6x2xf32>, %w: tensor<3x3x2x5xf32>, %c: tensor<1x4x4x5xf32>) -> tensor<1x4x4x5xf32> {
  %0 = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x6x6x2xf32>, tensor<3x3x2x5xf32>) outs(%c : tensor<1x4x4x5xf32>) -> tensor<1x4x4x5xf32>
  return %0 : tensor<1x4x4x5xf32>
}

// g = 2 groups of 3 input and 5 output channels: C_i*C_o*k*k*h*w/g =
// 6*10*9*16/2 = 4320 MACs. (2*3*36 + 2*5*3*9 + 2*5*16) * 4 = (216 + 270 + 160) *
// 4 = 2584 bytes.
// CHECK-LABEL: @grouped
// CHECK:       linalg.conv_2d_ngchw_gfchw
// CHECK-SAME:  {cost.bytes_read = 2584 : i64, cost.bytes_written = 640 : i64, cost.flops = 8640 : i64, cost.macs = 4320 : i64,
func.func @grouped(%x: tensor<1x2x3x6x6xf32>, %w: tensor<2x5x3x3x3xf32>, %c: tensor<1x2x5x4x4xf32>) -> tensor<1x2x5x4x4xf32> {
  %0 = linalg.conv_2d_ngchw_gfchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x3x6x6xf32>, tensor<2x5x3x3x3xf32>) outs(%c : tensor<1x2x5x4x4xf32>) -> tensor<1x2x5x4x4xf32>
  return %0 : tensor<1x2x5x4x4xf32>
}

// The filter with its features before its groups: the same.
// CHECK-LABEL: @grouped_features_first
// CHECK:       linalg.conv_2d_ngchw_fgchw
// CHECK-SAME:  {cost.bytes_read = 2584 : i64, cost.bytes_written = 640 : i64, cost.flops = 8640 : i64, cost.macs = 4320 : i64,
func.func @grouped_features_first(%x: tensor<1x2x3x6x6xf32>, %w: tensor<5x2x3x3x3xf32>, %c: tensor<1x2x5x4x4xf32>) -> tensor<1x2x5x4x4xf32> {
  %0 = linalg.conv_2d_ngchw_fgchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x3x6x6xf32>, tensor<5x2x3x3x3xf32>) outs(%c : tensor<1x2x5x4x4xf32>) -> tensor<1x2x5x4x4xf32>
  return %0 : tensor<1x2x5x4x4xf32>
}

// k*k*h*w*C_o = 9*16*4 = 576 MACs. (36*4 + 9*4 + 64) * 4 = 976 bytes.
// CHECK-LABEL: @depthwise
// CHECK:       linalg.depthwise_conv_2d_nhwc_hwc
// CHECK-SAME:  {cost.bytes_read = 976 : i64, cost.bytes_written = 256 : i64, cost.flops = 1152 : i64, cost.macs = 576 : i64,
func.func @depthwise(%x: tensor<1x6x6x4xf32>, %w: tensor<3x3x4xf32>, %c: tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwc {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x6x6x4xf32>, tensor<3x3x4xf32>) outs(%c : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// Multiplier 2, so 8 outputs a position: 9*16*8 = 1152 MACs.
// (144 + 72 + 128) * 4 = 1376 bytes.
// CHECK-LABEL: @multiplier
// CHECK:       linalg.depthwise_conv_2d_nhwc_hwcm
// CHECK-SAME:  {cost.bytes_read = 1376 : i64, cost.bytes_written = 512 : i64, cost.flops = 2304 : i64, cost.macs = 1152 : i64,
func.func @multiplier(%x: tensor<1x6x6x4xf32>, %w: tensor<3x3x4x2xf32>, %c: tensor<1x4x4x4x2xf32>) -> tensor<1x4x4x4x2xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwcm {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x6x6x4xf32>, tensor<3x3x4x2xf32>) outs(%c : tensor<1x4x4x4x2xf32>) -> tensor<1x4x4x4x2xf32>
  return %0 : tensor<1x4x4x4x2xf32>
}

// 3x3x3 over 4x4x4 gives 2x2x2: 27 * 2 * 8 * 3 = 1296 MACs.
// (64*2 + 27*2*3 + 8*3) * 4 = (128 + 162 + 24) * 4 = 1256 bytes.
// CHECK-LABEL: @volume
// CHECK:       linalg.conv_3d_ndhwc_dhwcf
// CHECK-SAME:  {cost.bytes_read = 1256 : i64, cost.bytes_written = 96 : i64, cost.flops = 2592 : i64, cost.macs = 1296 : i64,
func.func @volume(%x: tensor<1x4x4x4x2xf32>, %w: tensor<3x3x3x2x3xf32>, %c: tensor<1x2x2x2x3xf32>) -> tensor<1x2x2x2x3xf32> {
  %0 = linalg.conv_3d_ndhwc_dhwcf {strides = dense<1> : vector<3xi64>, dilations = dense<1> : vector<3xi64>} ins(%x, %w : tensor<1x4x4x4x2xf32>, tensor<3x3x3x2x3xf32>) outs(%c : tensor<1x2x2x2x3xf32>) -> tensor<1x2x2x2x3xf32>
  return %0 : tensor<1x2x2x2x3xf32>
}
