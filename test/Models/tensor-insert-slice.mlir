// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Moves 2*8 elements into the argument's own place: 64 bytes each way, nothing
// new.
// CHECK-LABEL: @moved
// CHECK:       tensor.insert_slice
// CHECK-SAME:  {cost.bytes_read = 64 : i64, cost.bytes_written = 64 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @moved(%a: tensor<2x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tensor.insert_slice %a into %b[1, 0] [2, 8] [1, 1] : tensor<2x8xf32> into tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Into a tensor without storage: 32 new elements, of which 16 are written.
// CHECK-LABEL: @into_empty
// CHECK:       tensor.insert_slice
// CHECK-SAME:  {cost.activations = 32 : i64, cost.bytes_read = 64 : i64, cost.bytes_written = 64 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @into_empty(%a: tensor<2x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = tensor.insert_slice %a into %e[1, 0] [2, 8] [1, 1] : tensor<2x8xf32> into tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// A tile that goes back where it was taken from does not move: the product
// reads (2*8 + 8*8 + 2*8) * 4 = 384 bytes and writes 64 in place, the insertion
// nothing.
// CHECK-LABEL: @put_back
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 384 : i64, cost.bytes_written = 64 : i64, cost.flops = 256 : i64, cost.macs = 128 : i64, cost.params = 0 : i64}
// CHECK-NOT:   tensor.insert_slice{{.*}}cost.{{[a-z_]+}} = {{[1-9]}}
// CHECK:       return
func.func @put_back(%a: tensor<2x8xf32>, %b: tensor<8x8xf32>, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %tile = tensor.extract_slice %c[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<2x8xf32>, tensor<8x8xf32>) outs(%tile : tensor<2x8xf32>) -> tensor<2x8xf32>
  %1 = tensor.insert_slice %0 into %c[1, 0] [2, 8] [1, 1] : tensor<2x8xf32> into tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// One row further is another place: the tile moves, 64 bytes each way.
// CHECK-LABEL: @put_elsewhere
// CHECK:       linalg.matmul
// CHECK:       tensor.insert_slice
// CHECK-SAME:  cost.bytes_read = 64 : i64, cost.bytes_written = 64 : i64
func.func @put_elsewhere(%a: tensor<2x8xf32>, %b: tensor<8x8xf32>, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %tile = tensor.extract_slice %c[1, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<2x8xf32>, tensor<8x8xf32>) outs(%tile : tensor<2x8xf32>) -> tensor<2x8xf32>
  %1 = tensor.insert_slice %0 into %c[2, 0] [2, 8] [1, 1] : tensor<2x8xf32> into tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}
