// RUN: cost-opt %s --cost-annotate | FileCheck %s

// One flop for each of 4*8 = 32 elements; two for a clamp. An operand of 32
// elements is 128 bytes, one of 8 is 32.
// CHECK-LABEL: @arithmetic
func.func @arithmetic(%a: tensor<4x8xf32>, %row: tensor<1x8xf32>) -> tensor<4x8xf32> {
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  // A broadcast operand is its own elements.
  // CHECK:      tosa.add
  // CHECK-SAME: cost.bytes_read = 160 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.add %a, %row : (tensor<4x8xf32>, tensor<1x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.sub
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %1 = tosa.sub %0, %row : (tensor<4x8xf32>, tensor<1x8xf32>) -> tensor<4x8xf32>
  // The same value twice is read once.
  // CHECK:      tosa.mul
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %2 = tosa.mul %1, %1, %shift : (tensor<4x8xf32>, tensor<4x8xf32>, tensor<1xi8>) -> tensor<4x8xf32>
  // CHECK:      tosa.negate
  // CHECK-SAME: cost.bytes_read = 128 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %3 = tosa.negate %2, %zp, %zp : (tensor<4x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.abs
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %4 = tosa.abs %3 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.reciprocal
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %5 = tosa.reciprocal %4 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.floor
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %6 = tosa.floor %5 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.ceil
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %7 = tosa.ceil %6 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.maximum
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %8 = tosa.maximum %7, %row : (tensor<4x8xf32>, tensor<1x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.minimum
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %9 = tosa.minimum %8, %row : (tensor<4x8xf32>, tensor<1x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.clamp
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 64 : i64, cost.macs = 0 : i64
  %10 = tosa.clamp %9 {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %10 : tensor<4x8xf32>
}

// Comparisons count by the type of what they compare; a choice computes nothing.
// CHECK-LABEL: @comparisons
func.func @comparisons(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // The result is 32 bits, packed: 4 bytes.
  // CHECK:      tosa.greater
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 4 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.greater %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  // CHECK:      tosa.greater_equal
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %1 = tosa.greater_equal %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  // CHECK:      tosa.equal
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %2 = tosa.equal %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  // Logic on i1 is an int_op.
  // CHECK:      tosa.logical_or
  // CHECK-SAME: cost.bytes_read = 8 : i64, cost.bytes_written = 4 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %3 = tosa.logical_or %0, %1 : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  // CHECK:      tosa.logical_and
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %4 = tosa.logical_and %3, %2 : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  // CHECK:      tosa.select
  // CHECK-SAME: cost.bytes_read = 260 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %5 = tosa.select %4, %a, %b : (tensor<4x8xi1>, tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %5 : tensor<4x8xf32>
}
