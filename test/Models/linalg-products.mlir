// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The other named products. Initial values are arguments: read, and the storage
// of the result.

// CHECK-LABEL: @products
func.func @products(%a: tensor<2x4x8xf32>, %b: tensor<2x8x16xf32>, %c: tensor<2x4x16xf32>,
                    %a2: tensor<4x8xf32>, %c2: tensor<4x16xf32>, %c8: tensor<8xf32>, %c24: tensor<2x4xf32>,
                    %v: tensor<8xf32>, %v2: tensor<2x8xf32>, %u: tensor<4xf32>, %c4: tensor<4xf32>, %s: tensor<f32>)
    -> (tensor<2x4x16xf32>, tensor<4x16xf32>, tensor<4xf32>, tensor<8xf32>, tensor<2x4xf32>, tensor<f32>) {
  // 2 * 4*8*16 = 1024 MACs; (2*4*8 + 2*8*16 + 2*4*16) * 4 = 1792 bytes read.
  // CHECK:      linalg.batch_matmul
  // CHECK-SAME: {cost.bytes_read = 1792 : i64, cost.bytes_written = 512 : i64, cost.flops = 2048 : i64, cost.macs = 1024 : i64, cost.params = 0 : i64}
  %0 = linalg.batch_matmul ins(%a, %b : tensor<2x4x8xf32>, tensor<2x8x16xf32>) outs(%c : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  // The batch is summed too: 1024 MACs into 4*16 results.
  // (64 + 256 + 64) * 4 = 1536 bytes.
  // CHECK:      linalg.batch_reduce_matmul
  // CHECK-SAME: {cost.bytes_read = 1536 : i64, cost.bytes_written = 256 : i64, cost.flops = 2048 : i64, cost.macs = 1024 : i64, cost.params = 0 : i64}
  %1 = linalg.batch_reduce_matmul ins(%a, %b : tensor<2x4x8xf32>, tensor<2x8x16xf32>) outs(%c2 : tensor<4x16xf32>) -> tensor<4x16xf32>
  // 4*8 = 32 MACs; (32 + 8 + 4) * 4 = 176 bytes.
  // CHECK:      linalg.matvec
  // CHECK-SAME: {cost.bytes_read = 176 : i64, cost.bytes_written = 16 : i64, cost.flops = 64 : i64, cost.macs = 32 : i64, cost.params = 0 : i64}
  %2 = linalg.matvec ins(%a2, %v : tensor<4x8xf32>, tensor<8xf32>) outs(%c4 : tensor<4xf32>) -> tensor<4xf32>
  // 4*8 = 32 MACs; (4 + 32 + 8) * 4 = 176 bytes.
  // CHECK:      linalg.vecmat
  // CHECK-SAME: {cost.bytes_read = 176 : i64, cost.bytes_written = 32 : i64, cost.flops = 64 : i64, cost.macs = 32 : i64, cost.params = 0 : i64}
  %3 = linalg.vecmat ins(%u, %a2 : tensor<4xf32>, tensor<4x8xf32>) outs(%c8 : tensor<8xf32>) -> tensor<8xf32>
  // 2 * 4*8 = 64 MACs; (64 + 16 + 8) * 4 = 352 bytes.
  // CHECK:      linalg.batch_matvec
  // CHECK-SAME: {cost.bytes_read = 352 : i64, cost.bytes_written = 32 : i64, cost.flops = 128 : i64, cost.macs = 64 : i64, cost.params = 0 : i64}
  %4 = linalg.batch_matvec ins(%a, %v2 : tensor<2x4x8xf32>, tensor<2x8xf32>) outs(%c24 : tensor<2x4xf32>) -> tensor<2x4xf32>
  // 8 MACs; (8 + 8 + 1) * 4 = 68 bytes: %3, %v and the sum so far, a tensor of
  // one element that counts it.
  // CHECK:      linalg.dot
  // CHECK-SAME: {cost.bytes_read = 68 : i64, cost.bytes_written = 4 : i64, cost.flops = 16 : i64, cost.macs = 8 : i64, cost.params = 0 : i64}
  %5 = linalg.dot ins(%3, %v : tensor<8xf32>, tensor<8xf32>) outs(%s : tensor<f32>) -> tensor<f32>
  return %0, %1, %2, %3, %4, %5 : tensor<2x4x16xf32>, tensor<4x16xf32>, tensor<4xf32>, tensor<8xf32>, tensor<2x4xf32>, tensor<f32>
}

// Tiles of 4x1 and 8x1: 2*5 tiles of 4*8 results, each of 3*1 products: 960
// MACs. (2*3*4*1 + 5*3*8*1 + 2*5*4*8) * 4 = (24 + 120 + 320) * 4 = 1856 bytes.
// CHECK-LABEL: @tiles
// CHECK:       linalg.mmt4d
// CHECK-SAME:  {cost.bytes_read = 1856 : i64, cost.bytes_written = 1280 : i64, cost.flops = 1920 : i64, cost.macs = 960 : i64, cost.params = 0 : i64}
func.func @tiles(%a: tensor<2x3x4x1xf32>, %b: tensor<5x3x8x1xf32>, %c: tensor<2x5x4x8xf32>) -> tensor<2x5x4x8xf32> {
  %0 = linalg.mmt4d ins(%a, %b : tensor<2x3x4x1xf32>, tensor<5x3x8x1xf32>) outs(%c : tensor<2x5x4x8xf32>) -> tensor<2x5x4x8xf32>
  return %0 : tensor<2x5x4x8xf32>
}
