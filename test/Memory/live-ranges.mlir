// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// From when to when inputs, results and what views keep alive live. Positions are
// operations in text order, 0 the entry; every tensor has 8 * 4 = 32 bytes.

// %x lives to the transpose, %y to the end of its use in the second, the results to
// the return.
// CHECK: @used: peak 96 at 2 linalg.transpose, arena 96
// CHECK:   argument 0: 32 bytes in 0..2
// CHECK:   argument 1: 32 bytes in 0..4
// CHECK:   linalg.transpose: 32 bytes in 2..5
// CHECK:   linalg.transpose: 32 bytes in 4..5
func.func @used(%x: tensor<2x4xf32>, %y: tensor<2x4xf32>) -> (tensor<4x2xf32>, tensor<4x2xf32>) {
  %e = tensor.empty() : tensor<4x2xf32>
  %0 = linalg.transpose ins(%x : tensor<2x4xf32>) outs(%e : tensor<4x2xf32>) permutation = [1, 0]
  %f = tensor.empty() : tensor<4x2xf32>
  %1 = linalg.transpose ins(%y : tensor<2x4xf32>) outs(%f : tensor<4x2xf32>) permutation = [1, 0]
  return %0, %1 : tensor<4x2xf32>, tensor<4x2xf32>
}

// An input that nothing uses is there when it begins, and is handed back for nothing.
// CHECK: @unused: peak 64 at 0, arena 64
// CHECK:   argument 0: 32 bytes in 0..0
// CHECK:   argument 1: 32 bytes in 0..1
func.func @unused(%x: tensor<8xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {
  return %y : tensor<8xf32>
}

// The slice, 16 bytes of %x, keeps all of it alive until the slice is used.
// CHECK: @view: peak 80 at 5 linalg.transpose, arena 80
// CHECK:   argument 0: 32 bytes in 0..5
// CHECK:   linalg.transpose: 32 bytes in 3..6
// CHECK:   linalg.transpose: 16 bytes in 5..6
func.func @view(%x: tensor<2x4xf32>) -> (tensor<4x2xf32>, tensor<2x2xf32>) {
  %s = tensor.extract_slice %x[0, 0] [2, 2] [1, 1] : tensor<2x4xf32> to tensor<2x2xf32>
  %e = tensor.empty() : tensor<4x2xf32>
  %0 = linalg.transpose ins(%x : tensor<2x4xf32>) outs(%e : tensor<4x2xf32>) permutation = [1, 0]
  %f = tensor.empty() : tensor<2x2xf32>
  %1 = linalg.transpose ins(%s : tensor<2x2xf32>) outs(%f : tensor<2x2xf32>) permutation = [1, 0]
  return %0, %1 : tensor<4x2xf32>, tensor<2x2xf32>
}
