// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Named operations that are no products, on 4*8 = 32 elements of f32, 128 bytes.

// CHECK-LABEL: @elementwise
func.func @elementwise(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  // CHECK:      linalg.add
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = linalg.add ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      linalg.elementwise
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64
  %1 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%0, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      linalg.elementwise
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64
  %2 = linalg.elementwise kind=#linalg.elementwise_kind<exp> ins(%1 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      linalg.reciprocal
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %3 = linalg.reciprocal ins(%2 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      linalg.square
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %4 = linalg.square ins(%3 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK:      linalg.map
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64
  %5 = linalg.map {arith.subf} ins(%4, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>)
  return %5 : tensor<4x8xf32>
}

// 32 accumulations into 4, whose initial values, 16 bytes, are read.
// CHECK-LABEL: @reduce
// CHECK:       linalg.reduce
// CHECK-SAME:  cost.bytes_read = 144 : i64, cost.bytes_written = 16 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64
func.func @reduce(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.reduce {arith.addf} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) dimensions = [1]
  return %0 : tensor<4xf32>
}

// What moves is read and written; no arithmetic. A broadcast reads its own 8
// elements.
// CHECK-LABEL: @moves
func.func @moves(%a: tensor<4x8xf32>, %b: tensor<8xf32>, %c: tensor<4x8xf32>) -> (tensor<8x4xf32>, tensor<4x8xf32>, tensor<4x8xf32>) {
  // CHECK:      linalg.transpose
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %e = tensor.empty() : tensor<8x4xf32>
  %0 = linalg.transpose ins(%a : tensor<4x8xf32>) outs(%e : tensor<8x4xf32>) permutation = [1, 0]
  // CHECK:      linalg.broadcast
  // CHECK-SAME: {cost.activations = 32 : i64, cost.bytes_read = 32 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %f = tensor.empty() : tensor<4x8xf32>
  %1 = linalg.broadcast ins(%b : tensor<8xf32>) outs(%f : tensor<4x8xf32>) dimensions = [0]
  // CHECK:      linalg.copy
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %2 = linalg.copy ins(%a : tensor<4x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0, %1, %2 : tensor<8x4xf32>, tensor<4x8xf32>, tensor<4x8xf32>
}

// Of n = 32 values: n maxima, n differences, n sums, n divisions and n exp. The
// softmax is no element-wise operation: 32 new elements.
// CHECK-LABEL: @softmax
// CHECK:       linalg.softmax
// CHECK-SAME:  {cost.activations = 32 : i64, cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 128 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64}
func.func @softmax(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.softmax dimension(1) ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
