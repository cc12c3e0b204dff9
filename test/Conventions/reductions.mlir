// RUN: cost-opt %s --cost-annotate=reduce-minus-one=true | FileCheck %s

// A reduction of n values counts n - 1, as XLA does. 3 sums of 8: 3*7; at both
// levels.
// CHECK-LABEL: @tosa
// CHECK: tosa.reduce_sum {{.*}}cost.flops = 21 : i64
func.func @tosa(%x: tensor<3x8xf32>) -> tensor<3x1xf32> {
  %0 = tosa.reduce_sum %x {axis = 1 : i32} : (tensor<3x8xf32>) -> tensor<3x1xf32>
  return %0 : tensor<3x1xf32>
}

// CHECK-LABEL: @linalg
// CHECK: linalg.reduce {{.*}}cost.flops = 21 : i64
func.func @linalg(%x: tensor<3x8xf32>, %init: tensor<3xf32>) -> tensor<3xf32> {
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<3x8xf32>) outs(%init : tensor<3xf32>) dimensions = [1]
  return %0 : tensor<3xf32>
}

// MACs are none of these: 2*3*8*5.
// CHECK-LABEL: @matmul
// CHECK: linalg.matmul {{.*}}cost.flops = 240 : i64
func.func @matmul(%x: tensor<3x8xf32>, %y: tensor<8x5xf32>, %init: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %0 = linalg.matmul ins(%x, %y : tensor<3x8xf32>, tensor<8x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}

// A softmax has two, the largest and the sum of 8 values: in each of 3 rows 4*8
// operations without one of each. 3*(4*8 - 2) = 90.
// CHECK-LABEL: @softmax
// CHECK: linalg.softmax {{.*}}cost.flops = 90 : i64
func.func @softmax(%x: tensor<3x8xf32>, %init: tensor<3x8xf32>) -> tensor<3x8xf32> {
  %0 = linalg.softmax dimension(1) ins(%x : tensor<3x8xf32>) outs(%init : tensor<3x8xf32>) -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}

// Of nothing, nothing is spared.
// CHECK-LABEL: @empty
// CHECK: linalg.reduce {{.*}}cost.flops = 0 : i64
// CHECK: linalg.softmax {{.*}}cost.flops = 0 : i64
func.func @empty(%x: tensor<3x0xf32>, %init: tensor<3xf32>, %out: tensor<3x0xf32>) {
  %0 = linalg.reduce {arith.addf} ins(%x : tensor<3x0xf32>) outs(%init : tensor<3xf32>) dimensions = [1]
  %1 = linalg.softmax dimension(1) ins(%x : tensor<3x0xf32>) outs(%out : tensor<3x0xf32>) -> tensor<3x0xf32>
  return
}
