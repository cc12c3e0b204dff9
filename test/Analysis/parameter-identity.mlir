// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Which constants are the same parameter.

// Two constants with one handle: the first reader owns 4, the second reads them.
// One call reads each parameter once.
// CHECK-LABEL: @handle
// CHECK-SAME:  cost.params = 4 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
// CHECK:       linalg.mul
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 4 : i64}
func.func @handle(%a: tensor<4xf32>) -> tensor<4xf32> {
  %v = arith.constant dense_resource<w> : tensor<4xf32>
  %w = arith.constant dense_resource<w> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %v : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.mul ins(%0, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// In another function too: owned above, read here. A call of it reads 4.
// CHECK-LABEL: @handle_again
// CHECK-SAME:  cost.params = 4 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 4 : i64}
func.func @handle_again(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense_resource<w> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// What is elided has no name: each constant is its own, 4 + 4.
// CHECK-LABEL: @elided
// CHECK-SAME:  cost.params = 8 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
// CHECK:       linalg.mul
// CHECK-SAME:  cost.params = 4 : i64}
func.func @elided(%a: tensor<4xf32>) -> tensor<4xf32> {
  %v = arith.constant dense_resource<__elided__> : tensor<4xf32>
  %w = arith.constant dense_resource<__elided__> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %v : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.mul ins(%0, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// Equal values in two constants are two parameters; one constant with two
// readers is one.
// CHECK-LABEL: @values
// CHECK-SAME:  cost.params = 8 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
// CHECK:       linalg.mul
// CHECK-SAME:  cost.params = 4 : i64}
// CHECK:       linalg.sub
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 8 : i64}
func.func @values(%a: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %v = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %v : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.mul ins(%0, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = linalg.sub ins(%v, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1, %2 : tensor<4xf32>, tensor<4xf32>
}
