// RUN: cost-opt %s --cost-annotate | FileCheck %s

// N = 2, H = 4, C = 8, W = 16: MACs 2*4*8*16 = 1024, flops 2048.
// Read (2*4*8 + 2*8*16) * 4 = (64 + 256) * 4 = 1280, written 2*4*16*4 = 512.
// CHECK-LABEL: @floating_point
// CHECK:       tosa.matmul
// CHECK-SAME:  cost.bytes_read = 1280 : i64, cost.bytes_written = 512 : i64
// CHECK-SAME:  cost.flops = 2048 : i64, cost.macs = 1024 : i64
func.func @floating_point(%a: tensor<2x4x8xf32>, %b: tensor<2x8x16xf32>) -> tensor<2x4x16xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %a, %b, %zp, %zp : (tensor<2x4x8xf32>, tensor<2x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x16xf32>
  return %0 : tensor<2x4x16xf32>
}

// Integers: 2*1024, and 1024 for the zero point of b: int_ops 3072.
// Read 64 + 256 bytes.
// CHECK-LABEL: @zero_point
// CHECK:       tosa.matmul
// CHECK-SAME:  cost.bytes_read = 320 : i64, cost.bytes_written = 512 : i64
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 3072 : i64, cost.macs = 1024 : i64
func.func @zero_point(%a: tensor<2x4x8xi8>, %b: tensor<2x8x16xi8>) -> tensor<2x4x16xi32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %zp = "tosa.const"() {values = dense<7> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.matmul %a, %b, %zero, %zp : (tensor<2x4x8xi8>, tensor<2x8x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x4x16xi32>
  return %0 : tensor<2x4x16xi32>
}

// The product of a value with itself reads it once: 2*4*4*4 = 128 bytes.
// MACs 2*4*4*4 = 128.
// CHECK-LABEL: @square
// CHECK:       tosa.matmul
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
// CHECK-SAME:  cost.flops = 256 : i64, cost.macs = 128 : i64
func.func @square(%a: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %a, %a, %zp, %zp : (tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x4xf32>
  return %0 : tensor<2x4x4xf32>
}
