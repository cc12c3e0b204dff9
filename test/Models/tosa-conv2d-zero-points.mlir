// RUN: cost-opt %s --cost-annotate | FileCheck %s

// C_i = 2, C_o = 3, 4x4 positions: MACs 2 * 16 * 3 = 96, an int_op for the
// product and one for the sum: 192; bias 3*16 = 48.
// Read 4*4*2 + 3*2 + 3*4 = 50, written 48 * 4 = 192 bytes.

// The input's zero point is one subtraction per product, the weights' is 0:
// int_ops 192 + 48 + 96 = 336.
// CHECK-LABEL: @input_only
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 50 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 336 : i64, cost.macs = 96 : i64
func.func @input_only(%input: tensor<1x4x4x2xi8>, %weight: tensor<3x1x1x2xi8>, %bias: tensor<3xi32>) -> tensor<1x4x4x3xi32> {
  %zp = "tosa.const"() {values = dense<-128> : tensor<1xi8>} : () -> tensor<1xi8>
  %zero = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zero {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xi8>, tensor<3x1x1x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x3xi32>
  return %0 : tensor<1x4x4x3xi32>
}

// Both: 192 + 48 + 2*96 = 432.
// CHECK-LABEL: @both
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 50 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 432 : i64, cost.macs = 96 : i64
func.func @both(%input: tensor<1x4x4x2xi8>, %weight: tensor<3x1x1x2xi8>, %bias: tensor<3xi32>) -> tensor<1x4x4x3xi32> {
  %zp = "tosa.const"() {values = dense<-128> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xi8>, tensor<3x1x1x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x3xi32>
  return %0 : tensor<1x4x4x3xi32>
}

// One that is not known may be anything: the same as @input_only. It is read as
// part of the operation's meaning, 0 bytes.
// CHECK-LABEL: @computed
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 50 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 336 : i64, cost.macs = 96 : i64
func.func @computed(%input: tensor<1x4x4x2xi8>, %weight: tensor<3x1x1x2xi8>, %bias: tensor<3xi32>, %zp: tensor<1xi8>) -> tensor<1x4x4x3xi32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %input, %weight, %bias, %zp, %zero {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xi8>, tensor<3x1x1x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x3xi32>
  return %0 : tensor<1x4x4x3xi32>
}
