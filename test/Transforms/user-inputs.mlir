// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate --cost-strip | FileCheck %s

// What users write is read, never touched.
// CHECK: func.func @main(%{{.*}}: tensor<4xf32> {cost.param = true}, %{{.*}}: tensor<4xf32> {cost.param = false}
// CHECK: arith.constant {cost.param = false} dense_resource<w>
func.func @main(%a: tensor<4xf32> {cost.param = true}, %b: tensor<4xf32> {cost.param = false}) -> tensor<4xf32> {
  %w = arith.constant {cost.param = false} dense_resource<w> : tensor<4xf32>
  %0 = linalg.add ins(%a, %w : tensor<4xf32>, tensor<4xf32>) outs(%b : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
