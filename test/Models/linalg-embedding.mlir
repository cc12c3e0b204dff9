// RUN: cost-opt %s --cost-annotate | FileCheck %s

// An embedding: 3 of 100 rows of 8. A load by computed index reads one element
// per iteration: 24 elements, 96 bytes, and 3 indices, 24 bytes. The table is a
// parameter, whole: 800 elements. Casts of indices count nothing.
// CHECK-LABEL: @embedding
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 24 : i64, cost.bytes_read = 120 : i64, cost.bytes_written = 96 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 800 : i64}
func.func @embedding(%indices: tensor<3xi64>) -> tensor<3x8xf32> {
  %table = arith.constant dense_resource<table> : tensor<100x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%indices : tensor<3xi64>) outs(%e : tensor<3x8xf32>) {
  ^bb0(%x: i64, %out: f32):
    %row = arith.index_cast %x : i64 to index
    %column = linalg.index 1 : index
    %v = tensor.extract %table[%row, %column] : tensor<100x8xf32>
    linalg.yield %v : f32
  } -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}
