// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Users know better: cost.param marks an argument, false unmarks a constant.
// 4*8 times 8*16; the constant bias has 64 elements, the weights 128.
// CHECK-LABEL: @marked
// CHECK-SAME:  cost.param = true
// CHECK-SAME:  cost.params = 128 : i64
// CHECK:       arith.constant {cost.param = false}
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.params = 128 : i64}
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 512 : i64, {{.*}}cost.params = 0 : i64}
func.func @marked(%a: tensor<4x8xf32>, %w: tensor<8x16xf32> {cost.param = true}, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %bias = arith.constant {cost.param = false} dense_resource<bias> : tensor<4x16xf32>
  %0 = linalg.matmul ins(%a, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = linalg.add ins(%0, %bias : tensor<4x16xf32>, tensor<4x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}

// An argument that is marked is no place for a result: 4 new elements.
// CHECK-LABEL: @kept
// CHECK:       tosa.add
// CHECK-SAME:  {cost.activations = 4 : i64, {{.*}}cost.params = 4 : i64}
func.func @kept(%w: tensor<4xf32> {cost.param = true}, %a: tensor<1xf32>) -> tensor<4xf32> {
  %0 = tosa.add %w, %a : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
