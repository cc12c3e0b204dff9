// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What is always there, in order of name: bytes_read, bytes_written, flops, macs,
// params. Others only where they say something. Function: one call. Module: the
// entries.

// 64 evaluations and 512 MACs. 4*8 times 8*16 into 4*16: (32 + 128) * 4 = 640 and
// 256 bytes in, 256 and 256 out; 64 elements for the product, exp in its place. The
// product has most in memory: its argument, 4 * 4*8 bytes, and its result, 256.
// CHECK:      module attributes {cost.activations = 64 : i64, cost.arena_bytes = 384 : i64, cost.bytes_read = 896 : i64, cost.bytes_written = 512 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.param_bytes = 512 : i64, cost.param_bytes_read = 512 : i64, cost.params = 128 : i64, cost.peak_bytes = 384 : i64, cost.transcendentals = 64 : i64} {
// CHECK-NEXT: func.func @main({{.*}}) -> tensor<4x16xf32> attributes {cost.activations = 64 : i64, cost.arena_bytes = 384 : i64, cost.bytes_read = 896 : i64, cost.bytes_written = 512 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.param_bytes = 512 : i64, cost.param_bytes_read = 512 : i64, cost.params = 128 : i64, cost.peak_bytes = 384 : i64, cost.transcendentals = 64 : i64} {
func.func @main(%a: tensor<4x8xf32>) -> tensor<4x16xf32> {
  // What is no row gets nothing.
  // CHECK-NEXT: arith.constant dense_resource<w> : tensor<8x16xf32>
  // CHECK-NEXT: arith.constant 0.000000e+00 : f32
  // CHECK-NEXT: tensor.empty() : tensor<4x16xf32>
  %w = arith.constant dense_resource<w> : tensor<8x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  // CHECK-NEXT: linalg.fill {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // CHECK-NEXT: linalg.matmul {cost.activations = 64 : i64, cost.bytes_read = 640 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 128 : i64}
  %0 = linalg.matmul ins(%a, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  // CHECK-NEXT: linalg.exp {cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 64 : i64}
  %1 = linalg.exp ins(%0 : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // CHECK-NEXT: return %{{.*}} : tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}
