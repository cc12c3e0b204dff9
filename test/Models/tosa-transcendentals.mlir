// RUN: cost-opt %s --cost-annotate | FileCheck %s

// One evaluation for each of 32 elements, and no flop.
func.func @transcendentals(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK:      tosa.exp
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %0 = tosa.exp %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.log
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %1 = tosa.log %0 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.pow
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %2 = tosa.pow %1, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.rsqrt
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %3 = tosa.rsqrt %2 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.erf
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %4 = tosa.erf %3 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.tanh
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %5 = tosa.tanh %4 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.sigmoid
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %6 = tosa.sigmoid %5 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.sin
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %7 = tosa.sin %6 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      tosa.cos
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %8 = tosa.cos %7 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %8 : tensor<4x8xf32>
}
