// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Rows and columns touched by stride s, dilation d, I outputs, J taps:
// I*J - (I - d/g)+ * (J - s/g)+ with g = gcd(s, d). The initial value is an
// argument: it is read and holds the result.

// s = 2, d = 1, I = 4, J = 3: 2*i + j is 0..8, 12 - (4-1) * (3-2) = 9 of 9.
// MACs 3*3*3 * 4*4 * 4 = 1728. (9*9*3 + 4*3*3*3 + 64) * 4 = (243 + 108 + 64) * 4
// = 1660 bytes read, 64 * 4 = 256 written.
// CHECK-LABEL: @overlap
// CHECK:       linalg.conv_2d_nchw_fchw
// CHECK-SAME:  {cost.bytes_read = 1660 : i64, cost.bytes_written = 256 : i64, cost.flops = 3456 : i64, cost.macs = 1728 : i64, cost.params = 0 : i64,
func.func @overlap(%x: tensor<1x3x9x9xf32>, %w: tensor<4x3x3x3xf32>, %c: tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> {
  %0 = linalg.conv_2d_nchw_fchw {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x3x9x9xf32>, tensor<4x3x3x3xf32>) outs(%c : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// Stride above the kernel: s = 3, d = 1, I = 3, J = 2: 0, 1, 3, 4, 6, 7 are 6 of
// 8; 6 - (3-1) * 0 = 6. MACs 3*2*2 * 3*3 * 4 = 432.
// (6*6*3 + 4*3*2*2 + 36) * 4 = (108 + 48 + 36) * 4 = 768 bytes.
// CHECK-LABEL: @stride_gaps
// CHECK:       linalg.conv_2d_nchw_fchw
// CHECK-SAME:  {cost.bytes_read = 768 : i64, cost.bytes_written = 144 : i64, cost.flops = 864 : i64, cost.macs = 432 : i64, cost.params = 0 : i64,
func.func @stride_gaps(%x: tensor<1x3x8x8xf32>, %w: tensor<4x3x2x2xf32>, %c: tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %0 = linalg.conv_2d_nchw_fchw {strides = dense<3> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x3x8x8xf32>, tensor<4x3x2x2xf32>) outs(%c : tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32>
  return %0 : tensor<1x4x3x3xf32>
}

// Dilation gaps: s = 1, d = 3, I = 2, J = 3: 0, 1, 3, 4, 6, 7 are 6 of 8;
// 6 - 0 * (3-1) = 6. MACs 3*3*3 * 2*2 * 4 = 432.
// (6*6*3 + 4*3*3*3 + 16) * 4 = (108 + 108 + 16) * 4 = 928 bytes.
// CHECK-LABEL: @dilation_gaps
// CHECK:       linalg.conv_2d_nchw_fchw
// CHECK-SAME:  {cost.bytes_read = 928 : i64, cost.bytes_written = 64 : i64, cost.flops = 864 : i64, cost.macs = 432 : i64, cost.params = 0 : i64,
func.func @dilation_gaps(%x: tensor<1x3x8x8xf32>, %w: tensor<4x3x3x3xf32>, %c: tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32> {
  %0 = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<3> : vector<2xi64>} ins(%x, %w : tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) outs(%c : tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32>
  return %0 : tensor<1x4x2x2xf32>
}

// s = 2, d = 3, I = 4, J = 2: 0, 2, 4, 6 and 3, 5, 7, 9 are 8 of 10;
// 8 - (4-3) * 0 = 8. Along the other axis s = 2, d = 2, I = 3, J = 3 share the
// factor 2: 0, 2, 4, 6, 8 are 5 of 9; 9 - (3-1) * (3-1) = 5.
// MACs 2*2*3 * 4*3 * 1 = 144. (8*5*2 + 2*2*3 + 12) * 4 = (80 + 12 + 12) * 4 =
// 416 bytes.
// CHECK-LABEL: @common_factor
// CHECK:       linalg.conv_2d_nchw_fchw
// CHECK-SAME:  {cost.bytes_read = 416 : i64, cost.bytes_written = 48 : i64, cost.flops = 288 : i64, cost.macs = 144 : i64, cost.params = 0 : i64,
func.func @common_factor(%x: tensor<1x2x10x9xf32>, %w: tensor<1x2x2x3xf32>, %c: tensor<1x1x4x3xf32>) -> tensor<1x1x4x3xf32> {
  %0 = linalg.conv_2d_nchw_fchw {strides = dense<2> : vector<2xi64>, dilations = dense<[3, 2]> : vector<2xi64>} ins(%x, %w : tensor<1x2x10x9xf32>, tensor<1x2x2x3xf32>) outs(%c : tensor<1x1x4x3xf32>) -> tensor<1x1x4x3xf32>
  return %0 : tensor<1x1x4x3xf32>
}

// s = 2, d = 3, I = 5, J = 3: 0, 2, 4, 6, 8 and 3, 5, 7, 9, 11 and 6, 8, 10, 12,
// 14 share 6 and 8: 15 - (5-3) * (3-2) = 13 of 15. MACs 3 * 5 = 15.
// (13 + 3 + 5) * 4 = 84 bytes.
// CHECK-LABEL: @coprime
// CHECK:       linalg.conv_1d_ncw_fcw
// CHECK-SAME:  {cost.bytes_read = 84 : i64, cost.bytes_written = 20 : i64, cost.flops = 30 : i64, cost.macs = 15 : i64, cost.params = 0 : i64,
func.func @coprime(%x: tensor<1x1x15xf32>, %w: tensor<1x1x3xf32>, %c: tensor<1x1x5xf32>) -> tensor<1x1x5xf32> {
  %0 = linalg.conv_1d_ncw_fcw {strides = dense<2> : vector<1xi64>, dilations = dense<3> : vector<1xi64>} ins(%x, %w : tensor<1x1x15xf32>, tensor<1x1x3xf32>) outs(%c : tensor<1x1x5xf32>) -> tensor<1x1x5xf32>
  return %0 : tensor<1x1x5xf32>
}
