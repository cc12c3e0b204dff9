// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A multiplication, a rounding addition and a shift; 1 per zero point that is
// not 0; 2 where the result saturates. 4*8 = 32 elements.

// i32 to i8 without zero points: (3 + 2) * 32 = 160. Read 128, written 32.
// CHECK-LABEL: @saturating
func.func @saturating(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.rescale
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 32 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 160 : i64, cost.macs = 0 : i64
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

// i8 to i8 with both zero points: (3 + 2 + 2) * 32 = 224.
// CHECK-LABEL: @zero_points
func.func @zero_points(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-1> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.rescale
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 224 : i64, cost.macs = 0 : i64
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

// i8 to i32 does not saturate; double rounding is the same by definition:
// (3 + 1) * 32 = 128.
// CHECK-LABEL: @widening
func.func @widening(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-1> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  // CHECK:      tosa.rescale
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 128 : i64, cost.macs = 0 : i64
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

// Multipliers per channel are read, 2 * 4 bytes, and are no parameters; shifts
// are part of the meaning. 6 elements: (3 + 2) * 6 = 30; read 24 + 8.
// CHECK-LABEL: @per_channel
func.func @per_channel(%a: tensor<3x2xi32>) -> tensor<3x2xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1610612736]> : tensor<2xi32>} : () -> tensor<2xi32>
  %shift = "tosa.const"() {values = dense<[30, 31]> : tensor<2xi8>} : () -> tensor<2xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.rescale
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 6 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 30 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
  // CHECK-NOT:  cost.params_read
  // CHECK-SAME: {{$}}
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<3x2xi32>, tensor<2xi32>, tensor<2xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x2xi8>
  return %0 : tensor<3x2xi8>
}
