// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A transpose that moves only dimensions of extent 1 moves nothing: no row,
// named or general. The reader pays: 128 bytes.
// CHECK-LABEL: @unit_dimensions
// CHECK-NOT:   linalg.transpose{{.*}}cost.
// CHECK-NOT:   linalg.generic{{.*}}cost.
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
func.func @unit_dimensions(%a: tensor<1x4x8xf32>) -> tensor<4x8x1xf32> {
  %e = tensor.empty() : tensor<4x1x8xf32>
  %0 = linalg.transpose ins(%a : tensor<1x4x8xf32>) outs(%e : tensor<4x1x8xf32>) permutation = [1, 0, 2]
  %f = tensor.empty() : tensor<4x8x1xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k, j)>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%0 : tensor<4x1x8xf32>) outs(%f : tensor<4x8x1xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4x8x1xf32>
  %2 = linalg.exp ins(%1 : tensor<4x8x1xf32>) outs(%f : tensor<4x8x1xf32>) -> tensor<4x8x1xf32>
  return %2 : tensor<4x8x1xf32>
}

// Where 4 and 8 change places elements move: 128 bytes each way.
// CHECK-LABEL: @real
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
func.func @real(%a: tensor<4x8x1xf32>) -> tensor<8x1x4xf32> {
  %e = tensor.empty() : tensor<8x1x4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (k, i, j)>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%a : tensor<4x8x1xf32>) outs(%e : tensor<8x1x4xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<8x1x4xf32>
  return %0 : tensor<8x1x4xf32>
}

// The identity moves no dimension at all, as tosa.transpose by it. The general
// form says no more than to copy, and so does linalg.copy: 128 bytes each way. The
// copies are elementwise: the second takes the place of the first.
// CHECK-LABEL: @identity
// CHECK-NOT:   linalg.transpose{{.*}}cost.
// CHECK:       linalg.generic
// CHECK-SAME:  cost.activations = 32 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
// CHECK:       linalg.copy
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
func.func @identity(%a: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.transpose ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) permutation = [0, 1]
  %1 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %out: f32):
    linalg.yield %x : f32
  } -> tensor<4x8xf32>
  %2 = linalg.copy ins(%1 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %2, %a : tensor<4x8xf32>, tensor<4x8xf32>
}

// From memory to memory it copies: 128 bytes each way.
// CHECK-LABEL: @identity_in_memory
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
func.func @identity_in_memory(%a: memref<4x8xf32>, %b: memref<4x8xf32>) {
  linalg.transpose ins(%a : memref<4x8xf32>) outs(%b : memref<4x8xf32>) permutation = [0, 1]
  return
}
