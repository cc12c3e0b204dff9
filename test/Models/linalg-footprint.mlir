// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Footprints of other index expressions. Each body copies 4 values of f32 into a
// result of 16 bytes; the maps differ.

// A constant index touches one row: 4 elements, 16 bytes.
// CHECK-LABEL: @constant
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 16 : i64, cost.bytes_written = 16 : i64
func.func @constant(%a: tensor<3x4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (2, i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<3x4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Stride 3, one tap: 0, 3, 6, 9, 4 elements of 10.
// CHECK-LABEL: @stride
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 16 : i64, cost.bytes_written = 16 : i64
func.func @stride(%a: tensor<10xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (3 * i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<10xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// The diagonal: 4 iterations touch 4 elements, not 16.
// CHECK-LABEL: @diagonal
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 16 : i64, cost.bytes_written = 16 : i64
func.func @diagonal(%a: tensor<4x4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i, i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<4x4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Any other expression stands for the whole dimension: 2 elements, 8 bytes.
// CHECK-LABEL: @quotient
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 8 : i64, cost.bytes_written = 16 : i64
func.func @quotient(%a: tensor<2xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i floordiv 2)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<2xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// An operand of three dimensions, one of them constant, and a reduction over j:
// i by stride 2 touches 4 of 7, j + k with J = 3, K = 2 touches 4 of 4; 4*4 = 16
// elements, 64 bytes, and the initial value, 4*2 elements, 32 bytes. %shape only
// gives j its extent. 4*2*3 = 24 sums.
// CHECK-LABEL: @mixed
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 96 : i64, cost.bytes_written = 32 : i64, cost.flops = 24 : i64
func.func @mixed(%a: tensor<7x4x5xf32>, %shape: tensor<3xf32>, %c: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, k, j) -> (2 * i, j + k, 1)>, affine_map<(i, k, j) -> (j)>, affine_map<(i, k, j) -> (i, k)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %shape : tensor<7x4x5xf32>, tensor<3xf32>) outs(%c : tensor<4x2xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  } -> tensor<4x2xf32>
  return %0 : tensor<4x2xf32>
}
