// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Three rows of 8 into the storage of %a, as tosa.scatter and insert_slice do:
// nothing new. It reads updates and indices, 96 + 24, and writes the updates.
// CHECK-LABEL: @scatter
// CHECK:       tensor.scatter
// CHECK-SAME:  {cost.bytes_read = 120 : i64, cost.bytes_written = 96 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
func.func @scatter(%updates: tensor<3x1x8xf32>, %a: tensor<100x8xf32>, %indices: tensor<3x1xindex>) -> tensor<100x8xf32> {
  %0 = tensor.scatter %updates into %a[%indices] scatter_dims([0]) unique : (tensor<3x1x8xf32>, tensor<100x8xf32>, tensor<3x1xindex>) -> tensor<100x8xf32>
  return %0 : tensor<100x8xf32>
}
