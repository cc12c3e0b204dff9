// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What only renames elements is no row, and the reader pays for what it touches:
// 4*2 elements, 32 bytes, of the 32 in the argument.
// CHECK-LABEL: @views
// CHECK-NOT:   tensor.{{.*}}cost.
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.activations = 8 : i64, cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64, cost.flops = 0 : i64,
func.func @views(%a: tensor<32xf32>) -> tensor<4x2xf32> {
  %0 = tensor.expand_shape %a [[0, 1]] output_shape [4, 8] : tensor<32xf32> into tensor<4x8xf32>
  %1 = tensor.extract_slice %0[0, 3] [4, 2] [1, 1] : tensor<4x8xf32> to tensor<4x2xf32>
  %2 = tensor.collapse_shape %1 [[0, 1]] : tensor<4x2xf32> into tensor<8xf32>
  %shape = arith.constant dense<[4, 2]> : tensor<2xi64>
  %3 = tensor.reshape %2(%shape) : (tensor<8xf32>, tensor<2xi64>) -> tensor<4x2xf32>
  %4 = tensor.cast %3 : tensor<4x2xf32> to tensor<?x2xf32>
  %5 = tensor.cast %4 : tensor<?x2xf32> to tensor<4x2xf32>
  %6 = tensor.bitcast %5 : tensor<4x2xf32> to tensor<4x2xi32>
  %7 = tensor.bitcast %6 : tensor<4x2xi32> to tensor<4x2xf32>
  %e = tensor.empty() : tensor<4x2xf32>
  %8 = linalg.exp ins(%7 : tensor<4x2xf32>) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %8 : tensor<4x2xf32>
}

// Sizes and the index arithmetic on them are no rows, and none are unknown.
// CHECK-LABEL: @addresses
// CHECK-NOT:   cost.unknown
// CHECK-NOT:   arith.{{.*}}cost.
// CHECK-NOT:   tensor.dim{{.*}}cost.
// CHECK:       return
func.func @addresses(%a: tensor<?x8xf32>) -> index {
  %zero = arith.constant 0 : index
  %n = tensor.dim %a, %zero : tensor<?x8xf32>
  %m = arith.muli %n, %n : index
  return %m : index
}
