// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary=format=json | FileCheck %s

// What an unknown operation computes from constants alone is no activation: it
// can be computed once, ahead. 8·64·4 = 2048 bytes each of the weights and of
// their transpose. The activations are 4·64·4 = 1024 bytes of input and 4·8·4 =
// 128 of output.
// CHECK-LABEL: "name": "dequantised",
// CHECK:       "unknown_ops": 1,
// CHECK:       "peak_bytes": 1152,
// CHECK:       "derived_constant_bytes": 4096,
func.func @dequantised(%x: tensor<1x4x64xf32>) -> tensor<1x4x8xf32> {
  %b = "tosa.const"() {values = dense_resource<b> : tensor<1x8x64xf4E2M1FN>} : () -> tensor<1x8x64xf4E2M1FN>
  %s = "tosa.const"() {values = dense_resource<s> : tensor<1x8x2xf8E8M0FNU>} : () -> tensor<1x8x2xf8E8M0FNU>
  %w = tosa.cast_from_block_scaled %b, %s {block_size = #tosa.block_size<BLOCK_SIZE_32>} : (tensor<1x8x64xf4E2M1FN>, tensor<1x8x2xf8E8M0FNU>) -> tensor<1x8x64xf32>
  %t = tosa.transpose %w {perms = array<i32: 0, 2, 1>} : (tensor<1x8x64xf32>) -> tensor<1x64x8xf32>
  %z = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %x, %t, %z, %z : (tensor<1x4x64xf32>, tensor<1x64x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x8xf32>
  return %0 : tensor<1x4x8xf32>
}

// An operation that nobody knows may read what else changes: 4·4 = 16 bytes.
// CHECK-LABEL: "name": "unregistered",
// CHECK:       "peak_bytes": 16,
// CHECK:       "derived_constant_bytes": 0,
func.func @unregistered() -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %0 = "my.op"(%w) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
