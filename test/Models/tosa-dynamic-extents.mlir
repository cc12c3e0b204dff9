// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Extents of results follow from those of operands: the argument's is all that
// is not known. exp evaluates once per element.

// (N + 1 + 2 - 3) floordiv 1 + 1 = N + 1 columns, 2 channels each, 5 rows; from
// one channel: MACs 9 * 5 * (N + 1) * 2 = 90 * (N + 1).
// CHECK-LABEL: @convolution
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.macs = "90*arg0.d2 + 90"
// CHECK:       tosa.exp
// CHECK-SAME:  cost.transcendentals = "10*arg0.d2 + 10"
func.func @convolution(%a: tensor<1x7x?x1xf32>, %weight: tensor<2x3x3x1xf32>, %bias: tensor<2xf32>) -> tensor<1x5x?x2xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %a, %weight, %bias, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 1, 2>, stride = array<i64: 1, 1>} : (tensor<1x7x?x1xf32>, tensor<2x3x3x1xf32>, tensor<2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x?x2xf32>
  %1 = tosa.exp %0 : (tensor<1x5x?x2xf32>) -> tensor<1x5x?x2xf32>
  return %1 : tensor<1x5x?x2xf32>
}

// N rows of 8, transposed to 8 x N, concatenated to 8 x 2N, padded to
// 8 x (2N + 3), of which all but the first 2 columns: 8 * (2N + 1) elements.
// CHECK-LABEL: @layout
// CHECK:       tosa.exp
// CHECK-SAME:  cost.transcendentals = "16*layout.arg0.d0 + 8"
func.func @layout(%a: tensor<?x8xf32>) -> tensor<8x?xf32> {
  %0 = tosa.transpose %a {perms = array<i32: 1, 0>} : (tensor<?x8xf32>) -> tensor<8x?xf32>
  %1 = tosa.concat %0, %0 {axis = 1 : i32} : (tensor<8x?xf32>, tensor<8x?xf32>) -> tensor<8x?xf32>
  %padding = tosa.const_shape {values = dense<[0, 0, 1, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %2 = tosa.pad %1, %padding, %zero : (tensor<8x?xf32>, !tosa.shape<4>, tensor<1xf32>) -> tensor<8x?xf32>
  %start = tosa.const_shape {values = dense<[0, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %size = tosa.const_shape {values = dense<[8, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %3 = tosa.slice %2, %start, %size : (tensor<8x?xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<8x?xf32>
  %4 = tosa.exp %3 : (tensor<8x?xf32>) -> tensor<8x?xf32>
  return %4 : tensor<8x?xf32>
}

// N x 8 as 2N x 4: what 4 leaves of 8N.
// CHECK-LABEL: @reshape
// CHECK:       tosa.reduce_sum
// CHECK-SAME:  cost.bytes_read = "32*reshape.arg0.d0", cost.bytes_written = "8*reshape.arg0.d0"
// CHECK-SAME:  cost.flops = "8*reshape.arg0.d0"
func.func @reshape(%a: tensor<?x8xf32>) -> tensor<?x1xf32> {
  %shape = tosa.const_shape {values = dense<[-1, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %a, %shape : (tensor<?x8xf32>, !tosa.shape<2>) -> tensor<?x4xf32>
  %1 = tosa.reduce_sum %0 {axis = 1 : i32} : (tensor<?x4xf32>) -> tensor<?x1xf32>
  return %1 : tensor<?x1xf32>
}

// The constant operand decides: 5 * 4 elements.
// CHECK-LABEL: @broadcast
// CHECK:       tosa.exp
// CHECK-SAME:  cost.transcendentals = 20 : i64
func.func @broadcast(%a: tensor<?x4xf32>, %b: tensor<5x1xf32>) -> tensor<?x4xf32> {
  %0 = tosa.add %a, %b : (tensor<?x4xf32>, tensor<5x1xf32>) -> tensor<?x4xf32>
  %1 = tosa.exp %0 : (tensor<?x4xf32>) -> tensor<?x4xf32>
  return %1 : tensor<?x4xf32>
}

// Nothing to multiply without a rank.
// CHECK-LABEL: @unranked
// CHECK:       tosa.add
// CHECK-SAME:  cost.unknown = "unranked operand or result"
func.func @unranked(%a: tensor<*xf32>) -> tensor<*xf32> {
  %0 = tosa.add %a, %a : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}
