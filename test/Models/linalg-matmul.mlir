// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Each product below: 4*16 results of 8 products, 512 MACs, 1024 flops; factors
// (4*8 + 8*16) * 4 = 640 bytes, result 4*16*4 = 256 bytes.

// A fill that only starts an accumulator costs nothing, and nothing is read of
// it. The result has storage of its own: 64 elements.
// CHECK-LABEL: @filled
// CHECK:       linalg.fill
// CHECK-SAME:  {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 640 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @filled(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>) -> tensor<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// Any other initial value is read, 640 + 256 = 896 bytes, and has the storage
// that the result takes.
// CHECK-LABEL: @accumulated
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 896 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @accumulated(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// An initial value that is used later keeps its place: 64 new elements.
// CHECK-LABEL: @kept
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 896 : i64,
func.func @kept(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>, %c: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %c : tensor<4x16xf32>, tensor<4x16xf32>
}

// The same matrix on both sides is read once: 8*8*4 = 256 bytes. 8*8*8 = 512
// MACs.
// CHECK-LABEL: @squared
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @squared(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %0 = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}
