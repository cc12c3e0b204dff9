// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Views between a constant and its reader are looked through:
// the reader behind them owns it. 4*8 times 8*16.

// A view is no row at all.
// CHECK-LABEL: @view
// CHECK-NOT:   tensor.expand_shape{{.*}}cost.
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
func.func @view(%a: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w2> : tensor<128xf32>
  %t = tensor.expand_shape %w [[0, 1]] output_shape [8, 16] : tensor<128xf32> into tensor<8x16xf32>
  %0 = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// What computes is itself the reader. Its result is no parameter any more.
// CHECK-LABEL: @computed
// CHECK:       linalg.exp
// CHECK-SAME:  cost.params = 128 : i64, cost.transcendentals
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.params = 0 : i64}
func.func @computed(%a: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w3> : tensor<8x16xf32>
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.exp ins(%w : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  %0 = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// A slice is read in part and owned whole: 8*16 of 16*16, 256 elements.
// CHECK-LABEL: @slice
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 256 : i64}
func.func @slice(%a: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w4> : tensor<16x16xf32>
  %t = tensor.extract_slice %w[0, 0] [8, 16] [1, 1] : tensor<16x16xf32> to tensor<8x16xf32>
  %0 = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}
