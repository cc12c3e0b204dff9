// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Arithmetic on whole tensors, 32 elements of f32, 128 bytes an operand. Results
// take the place of the first operand that is not used again.
func.func @tensors(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xi32> {
  // CHECK:      arith.addf
  // CHECK-SAME: {cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %0 = arith.addf %a, %b : tensor<4x8xf32>
  // Both operands are the same value: read once.
  // CHECK:      arith.mulf
  // CHECK-SAME: {cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %1 = arith.mulf %0, %0 : tensor<4x8xf32>
  // A splat constant is 0 bytes.
  // CHECK:      arith.maximumf
  // CHECK-SAME: {cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %zero = arith.constant dense<0.0> : tensor<4x8xf32>
  %2 = arith.maximumf %1, %zero : tensor<4x8xf32>
  // CHECK:      math.tanh
  // CHECK-SAME: {cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64}
  %3 = math.tanh %2 : tensor<4x8xf32>
  // Compares by the type of its operands; 32 bits of result are 4 bytes in a
  // place of their own.
  // CHECK:      arith.cmpf
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 256 : i64, cost.bytes_written = 4 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %4 = arith.cmpf ogt, %3, %b : tensor<4x8xf32>
  // 4 + 128 + 128 bytes, no arithmetic.
  // CHECK:      arith.select
  // CHECK-SAME: {cost.bytes_read = 260 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %5 = arith.select %4, %3, %b : tensor<4x8xi1>, tensor<4x8xf32>
  // A cast moves, 128 bytes to 128, and computes nothing. Another type needs
  // another place.
  // CHECK:      arith.fptosi
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %6 = arith.fptosi %5 : tensor<4x8xf32> to tensor<4x8xi32>
  // CHECK:      arith.xori
  // CHECK-SAME: {cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %7 = arith.xori %6, %6 : tensor<4x8xi32>
  return %7 : tensor<4x8xi32>
}
