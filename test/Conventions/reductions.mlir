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
