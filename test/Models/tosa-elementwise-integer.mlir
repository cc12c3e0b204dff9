// RUN: cost-opt %s --cost-annotate | FileCheck %s

// One int_op for each of 32 elements, whatever a lowering emits.
// CHECK-LABEL: @arithmetic
func.func @arithmetic(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %shift = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  // The shift is part of the meaning: it is neither counted nor read.
  // CHECK:      tosa.mul
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.mul %a, %b, %shift : (tensor<4x8xi32>, tensor<4x8xi32>, tensor<1xi8>) -> tensor<4x8xi32>
  // CHECK:      tosa.intdiv
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %1 = tosa.intdiv %0, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  // Rounding is part of the meaning too.
  // CHECK:      tosa.arithmetic_right_shift
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %2 = tosa.arithmetic_right_shift %1, %b {round = true} : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  // CHECK:      tosa.logical_left_shift
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %3 = tosa.logical_left_shift %2, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  // CHECK:      tosa.clz
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %4 = tosa.clz %3 : (tensor<4x8xi32>) -> tensor<4x8xi32>
  // CHECK:      tosa.bitwise_xor
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %5 = tosa.bitwise_xor %4, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  // CHECK:      tosa.abs
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %6 = tosa.abs %5 : (tensor<4x8xi32>) -> tensor<4x8xi32>
  return %6 : tensor<4x8xi32>
}

// Negation is one operation, zero points or not: they make one constant.
// CHECK-LABEL: @zero_points
func.func @zero_points(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %zp = "tosa.const"() {values = dense<1> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.negate
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.negate %a, %zp, %zp : (tensor<4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

// Subtracting a constant 0 counts 0: the operation still moves its data.
// CHECK-LABEL: @subtract_zero
func.func @subtract_zero(%a: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<1x1xi32>} : () -> tensor<1x1xi32>
  // CHECK:      tosa.sub
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.sub %a, %zero : (tensor<4x8xi32>, tensor<1x1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}
