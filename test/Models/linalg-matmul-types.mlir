// RUN: cost-opt %s --cost-annotate | FileCheck %s

// 4*16 results of 8 products in other number formats: 512 MACs each.

// Halves are widened and summed in f32: casts count nothing, a MAC is 2 flops.
// (32 + 128) * 2 + 64 * 4 = 576 bytes.
// CHECK-LABEL: @mixed
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 576 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @mixed(%a: tensor<4x8xf16>, %b: tensor<8x16xf16>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf16>, tensor<8x16xf16>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// The product itself is widened: the accumulation is seen through the cast.
// CHECK-LABEL: @product_widened
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 576 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @product_widened(%a: tensor<4x8xf16>, %b: tensor<8x16xf16>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<4x8xf16>, tensor<8x16xf16>) outs(%c : tensor<4x16xf32>) {
  ^bb0(%x: f16, %y: f16, %acc: f32):
    %p = arith.mulf %x, %y : f16
    %w = arith.extf %p : f16 to f32
    %s = arith.addf %acc, %w : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// Integers: 2 int_ops a MAC. 32 + 128 + 64 * 4 = 416 bytes.
// CHECK-LABEL: @integers
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 416 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.int_ops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @integers(%a: tensor<4x8xi8>, %b: tensor<8x16xi8>, %c: tensor<4x16xi32>) -> tensor<4x16xi32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xi8>, tensor<8x16xi8>) outs(%c : tensor<4x16xi32>) -> tensor<4x16xi32>
  return %0 : tensor<4x16xi32>
}

// On bits the product is an `and`, the sum an `or`. 32 bits, 128 bits and 64
// bits are 4 + 16 + 8 = 28 bytes.
// CHECK-LABEL: @bits
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 28 : i64, cost.bytes_written = 8 : i64, cost.flops = 0 : i64, cost.int_ops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @bits(%a: tensor<4x8xi1>, %b: tensor<8x16xi1>, %c: tensor<4x16xi1>) -> tensor<4x16xi1> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xi1>, tensor<8x16xi1>) outs(%c : tensor<4x16xi1>) -> tensor<4x16xi1>
  return %0 : tensor<4x16xi1>
}

// Bits of wider words are no factors: 32 `and` and 32 `or`, no MACs.
// CHECK-LABEL: @words
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 272 : i64, cost.bytes_written = 16 : i64, cost.flops = 0 : i64, cost.int_ops = 64 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @words(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (m, k)>, affine_map<(m, k) -> (m)>], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : tensor<4x8xi32>, tensor<4x8xi32>) outs(%c : tensor<4xi32>) {
  ^bb0(%x: i32, %y: i32, %acc: i32):
    %p = arith.andi %x, %y : i32
    %s = arith.ori %acc, %p : i32
    linalg.yield %s : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// A complex MAC is 8 flops: multiply 6, add 2. 512 * 8 = 4096.
// (32 + 128 + 64) * 8 = 1792 bytes.
// CHECK-LABEL: @complex
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 1792 : i64, cost.bytes_written = 512 : i64, cost.flops = 4096 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @complex(%a: tensor<4x8xcomplex<f32>>, %b: tensor<8x16xcomplex<f32>>, %c: tensor<4x16xcomplex<f32>>) -> tensor<4x16xcomplex<f32>> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xcomplex<f32>>, tensor<8x16xcomplex<f32>>) outs(%c : tensor<4x16xcomplex<f32>>) -> tensor<4x16xcomplex<f32>>
  return %0 : tensor<4x16xcomplex<f32>>
}
