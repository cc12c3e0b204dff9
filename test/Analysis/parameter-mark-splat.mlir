// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A splat that is trained after all: 4 parameters, and still 0 bytes.
// CHECK-LABEL: @splat
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
func.func @splat(%a: tensor<4xf32>) -> tensor<4xf32> {
  %b = arith.constant {cost.param = true} dense<1.0> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %b : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
