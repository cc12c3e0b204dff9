// RUN: cost-opt %s --cost-annotate | FileCheck %s

// cost.param marks a global: a state that is trained is 4 parameters.
ml_program.global private mutable @trained(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : tensor<4xf32> {cost.param = true}
// CHECK-LABEL: @marked
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
func.func @marked(%a: tensor<4xf32>) -> tensor<4xf32> {
  %s = ml_program.global_load @trained : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %s : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
