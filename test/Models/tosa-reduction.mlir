// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Reducing 4*8 = 32 values counts 32 operations. Read 128, written 16 bytes.
// CHECK-LABEL: @floating_point
func.func @floating_point(%a: tensor<4x8xf32>) -> (tensor<4x1xf32>, tensor<4x1xf32>, tensor<4x1xf32>, tensor<4x1xf32>) {
  // CHECK:      tosa.reduce_sum
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 16 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  // CHECK:      tosa.reduce_product
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 16 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %1 = tosa.reduce_product %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  // CHECK:      tosa.reduce_max
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 16 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %2 = tosa.reduce_max %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  // CHECK:      tosa.reduce_min
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 16 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %3 = tosa.reduce_min %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0, %1, %2, %3 : tensor<4x1xf32>, tensor<4x1xf32>, tensor<4x1xf32>, tensor<4x1xf32>
}

// 32 bits are 4 bytes, 8 bits are 1.
// CHECK-LABEL: @logic
func.func @logic(%a: tensor<4x8xi1>) -> (tensor<1x8xi1>, tensor<1x8xi1>) {
  // CHECK:      tosa.reduce_all
  // CHECK-SAME: cost.bytes_read = 4 : i64, cost.bytes_written = 1 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.reduce_all %a {axis = 0 : i32} : (tensor<4x8xi1>) -> tensor<1x8xi1>
  // CHECK:      tosa.reduce_any
  // CHECK-SAME: cost.bytes_read = 4 : i64, cost.bytes_written = 1 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
  %1 = tosa.reduce_any %a {axis = 0 : i32} : (tensor<4x8xi1>) -> tensor<1x8xi1>
  return %0, %1 : tensor<1x8xi1>, tensor<1x8xi1>
}

// One comparison for each value; the results are 4 indices of 4 bytes.
// CHECK-LABEL: @argmax
func.func @argmax(%a: tensor<4x8xf32>) -> tensor<4xi32> {
  // CHECK:      tosa.argmax
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 16 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.argmax %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}
