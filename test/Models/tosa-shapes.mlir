// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Arithmetic on shapes is address computation: no row, nothing unknown.
// CHECK-LABEL: @shapes
// CHECK-NOT:   cost.unknown
// CHECK-NOT:   tosa.{{.*}}_shape{{.*}}cost.
// CHECK:       return
func.func @shapes(%a: tensor<4x8xf32>) -> tensor<32xf32> {
  %rows = tosa.const_shape {values = dense<4> : tensor<1xindex>} : () -> !tosa.shape<1>
  %columns = tosa.const_shape {values = dense<8> : tensor<1xindex>} : () -> !tosa.shape<1>
  %shape = tosa.mul_shape %rows, %columns : (!tosa.shape<1>, !tosa.shape<1>) -> !tosa.shape<1>
  %0 = tosa.reshape %a, %shape : (tensor<4x8xf32>, !tosa.shape<1>) -> tensor<32xf32>
  return %0 : tensor<32xf32>
}
