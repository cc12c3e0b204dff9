// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Weights of 8 bits, made floating point by (w - zero point) * scale: a
// parameter of 16*4 = 64 elements that every step reads. The first reader behind
// cast and arithmetic owns it, the product.
func.func @dynamic_range(%a: tensor<1x2x16xf32>) -> tensor<1x2x4xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight> : tensor<1x16x4xi8>} : () -> tensor<1x16x4xi8>
  %zero_point = "tosa.const"() {values = dense<3.0> : tensor<1x1x1xf32>} : () -> tensor<1x1x1xf32>
  %scale = "tosa.const"() {values = dense<0.5> : tensor<1x1x1xf32>} : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  // CHECK:      tosa.cast
  // CHECK-SAME: cost.params = 0 : i64, cost.params_read = 64 : i64
  %0 = tosa.cast %weight : (tensor<1x16x4xi8>) -> tensor<1x16x4xf32>
  // CHECK:      tosa.sub
  // CHECK-SAME: cost.flops = 64 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.params_read = 64 : i64
  %1 = tosa.sub %0, %zero_point : (tensor<1x16x4xf32>, tensor<1x1x1xf32>) -> tensor<1x16x4xf32>
  // CHECK:      tosa.mul
  // CHECK-SAME: cost.flops = 64 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.params_read = 64 : i64
  %2 = tosa.mul %1, %scale, %shift : (tensor<1x16x4xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x16x4xf32>
  // CHECK:      tosa.matmul
  // CHECK-SAME: cost.flops = 256 : i64, cost.macs = 128 : i64, cost.params = 64 : i64
  // CHECK-NOT:  cost.params_read
  // CHECK-SAME: {{$}}
  %3 = tosa.matmul %a, %2, %zp, %zp : (tensor<1x2x16xf32>, tensor<1x16x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x4xf32>
  return %3 : tensor<1x2x4xf32>
}
