// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Which results take the buffer of an operand that has no later use.
func.func @in_place(%a: tensor<4x8xf32>, %row: tensor<1x8xf32>) -> tensor<4x8xf32> {
  // %a is used again: 32 new elements.
  // CHECK:      tosa.exp
  // CHECK-SAME: cost.activations = 32 : i64
  %0 = tosa.exp %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // Into %0, the first whose last use this is.
  // CHECK:      tosa.add
  // CHECK-NOT:  cost.activations
  // CHECK-SAME: cost.bytes_read = 256 : i64
  %1 = tosa.add %0, %a : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  // A reversal reads elements that it would have overwritten.
  // CHECK:      tosa.reverse
  // CHECK-SAME: cost.activations = 32 : i64
  %2 = tosa.reverse %1 {axis = 0 : i32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // The broadcast row is no place for the result, %2 is.
  // CHECK:      tosa.maximum
  // CHECK-NOT:  cost.activations
  // CHECK-SAME: cost.bytes_read = 160 : i64
  %3 = tosa.maximum %row, %2 : (tensor<1x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.clamp
  // CHECK-NOT:  cost.activations
  // CHECK-SAME: cost.bytes_read = 128 : i64
  %4 = tosa.clamp %3 {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %4 : tensor<4x8xf32>
}
