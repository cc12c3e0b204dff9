// RUN: cost-opt %s --cost-annotate=elementwise=false | FileCheck %s
// RUN: cost-opt %s --cost-annotate=transcendental-weight=4 | FileCheck %s --check-prefix=WEIGHT

// Only contractions and reductions count: 2*3*8*5, and nothing for the tanh and
// the sum.
// CHECK: linalg.matmul {{.*}}cost.flops = 240 : i64
// CHECK: linalg.tanh {{.*}}cost.flops = 0 : i64
// CHECK-NOT: cost.transcendentals
// CHECK: tosa.add {{.*}}cost.flops = 0 : i64

// A tanh as 4: 4*3*5 in flops, still 15 evaluations.
// WEIGHT: linalg.tanh {{.*}}cost.flops = 60 : i64{{.*}}cost.transcendentals = 15 : i64
func.func @main(%x: tensor<3x8xf32>, %y: tensor<8x5xf32>, %init: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %0 = linalg.matmul ins(%x, %y : tensor<3x8xf32>, tensor<8x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %1 = linalg.tanh ins(%0 : tensor<3x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %2 = tosa.add %1, %0 : (tensor<3x5xf32>, tensor<3x5xf32>) -> tensor<3x5xf32>
  return %2 : tensor<3x5xf32>
}
