// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Padding reads its input, 4*8*4 = 128 bytes, and writes its whole output,
// 6*10*4 = 240 bytes.
// CHECK-LABEL: @pad
// CHECK:       tensor.pad
// CHECK:       } {cost.activations = 60 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 240 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @pad(%a: tensor<4x8xf32>) -> tensor<6x10xf32> {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.pad %a low[1, 0] high[1, 2] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<4x8xf32> to tensor<6x10xf32>
  return %0 : tensor<6x10xf32>
}

// 8*4 + 8*8 elements: 384 bytes in and out.
// CHECK-LABEL: @concat
// CHECK:       tensor.concat
// CHECK-SAME:  {cost.activations = 96 : i64, cost.bytes_read = 384 : i64, cost.bytes_written = 384 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @concat(%a: tensor<8x4xf32>, %b: tensor<8x8xf32>) -> tensor<8x12xf32> {
  %0 = tensor.concat dim(1) %a, %b : (tensor<8x4xf32>, tensor<8x8xf32>) -> tensor<8x12xf32>
  return %0 : tensor<8x12xf32>
}

// Three rows of 8: 24 elements, 96 bytes, and 3 indices of 8 bytes.
// CHECK-LABEL: @gather
// CHECK:       tensor.gather
// CHECK-SAME:  cost.activations = 24 : i64, cost.bytes_read = 120 : i64, cost.bytes_written = 96 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
func.func @gather(%a: tensor<100x8xf32>, %indices: tensor<3x1xindex>) -> tensor<3x8xf32> {
  %0 = tensor.gather %a[%indices] gather_dims([0]) : (tensor<100x8xf32>, tensor<3x1xindex>) -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}
