// RUN: cost-opt %s --cost-annotate | FileCheck %s

// When is a fill free? Products of 4*8 times 8*16: factors 640 bytes, result and
// initial value 256.

// A fill with any other use writes once, 256 bytes. The accumulator still does
// not read it. Being computed from constants alone, the fill and its exp are no
// activations, nor a place for the product: 64 new elements.
// CHECK-LABEL: @other_use
// CHECK:       linalg.fill
// CHECK-SAME:  {cost.bytes_read = 0 : i64, cost.bytes_written = 256 : i64,
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64, cost.bytes_written = 256 : i64,
func.func @other_use(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.exp ins(%f : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %1 : tensor<4x16xf32>, tensor<4x16xf32>
}

// Two accumulators from one fill: each result has its own storage.
// CHECK-LABEL: @two_accumulators
// CHECK:       linalg.fill
// CHECK-SAME:  {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64,
func.func @two_accumulators(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %1 : tensor<4x16xf32>, tensor<4x16xf32>
}

// Seen through a view, and in any form: a general operation that yields a
// constant, a splat constant.
// CHECK-LABEL: @forms
// CHECK:       linalg.fill
// CHECK-SAME:  {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64,
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64,
func.func @forms(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>, tensor<4x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %e64 = tensor.empty() : tensor<64xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e64 : tensor<64xf32>) -> tensor<64xf32>
  %v = tensor.expand_shape %f [[0, 1]] output_shape [4, 16] : tensor<64xf32> into tensor<4x16xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%v : tensor<4x16xf32>) -> tensor<4x16xf32>
  %e = tensor.empty() : tensor<4x16xf32>
  %g = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<4x16xf32>) {
  ^bb0(%out: f32):
    linalg.yield %zero : f32
  } -> tensor<4x16xf32>
  %1 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%g : tensor<4x16xf32>) -> tensor<4x16xf32>
  %s = arith.constant dense<0.0> : tensor<4x16xf32>
  %2 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%s : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %1, %2 : tensor<4x16xf32>, tensor<4x16xf32>, tensor<4x16xf32>
}

// A bias that is broadcast first is no fill: it is written, 256 bytes, and read.
// CHECK-LABEL: @bias
// CHECK:       linalg.broadcast
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 64 : i64, cost.bytes_written = 256 : i64,
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 896 : i64, cost.bytes_written = 256 : i64,
func.func @bias(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>, %bias: tensor<16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.broadcast ins(%bias : tensor<16xf32>) outs(%e : tensor<4x16xf32>) dimensions = [0]
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}
