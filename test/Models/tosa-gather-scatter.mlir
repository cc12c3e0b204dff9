// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Three of 100 rows of 8: 24 elements, 96 bytes, and 3 indices, 12 bytes.
// CHECK-LABEL: @gather
func.func @gather(%values: tensor<1x100x8xf32>, %indices: tensor<1x3xi32>) -> tensor<1x3x8xf32> {
  // CHECK:      tosa.gather
  // CHECK-SAME: cost.bytes_read = 108 : i64, cost.bytes_written = 96 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.gather %values, %indices : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  return %0 : tensor<1x3x8xf32>
}

// Three rows are moved, whichever they are: 24 elements and 3 indices.
// CHECK-LABEL: @gather_repeatedly
func.func @gather_repeatedly(%values: tensor<1x2x8xf32>, %indices: tensor<1x3xi32>) -> tensor<1x3x8xf32> {
  // CHECK:      tosa.gather
  // CHECK-SAME: cost.bytes_read = 108 : i64, cost.bytes_written = 96 : i64
  %0 = tosa.gather %values, %indices : (tensor<1x2x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  return %0 : tensor<1x3x8xf32>
}

// Reads the indices and the updates and writes the updates, 96 bytes, into the
// storage of the values.
// CHECK-LABEL: @scatter
func.func @scatter(%values: tensor<1x100x8xf32>, %indices: tensor<1x3xi32>, %updates: tensor<1x3x8xf32>) -> tensor<1x100x8xf32> {
  // CHECK:      tosa.scatter
  // CHECK-NOT:  cost.activations
  // CHECK-SAME: cost.bytes_read = 108 : i64, cost.bytes_written = 96 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.scatter %values, %indices, %updates : (tensor<1x100x8xf32>, tensor<1x3xi32>, tensor<1x3x8xf32>) -> tensor<1x100x8xf32>
  return %0 : tensor<1x100x8xf32>
}
