// RUN: cost-opt %s --cost-annotate | FileCheck %s

// State is none, an immutable global is one.
ml_program.global private mutable @state(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : tensor<4xf32>
ml_program.global private @weights(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : tensor<4xf32>
// CHECK-LABEL: @globals
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 0 : i64}
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
func.func @globals(%a: tensor<4xf32>) -> tensor<4xf32> {
  %s = ml_program.global_load @state : tensor<4xf32>
  %w = ml_program.global_load_const @weights : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %s : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.add ins(%0, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// One global, loaded twice, is one parameter.
ml_program.global private @shared(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : tensor<4xf32>
// CHECK-LABEL: @global
// CHECK-SAME:  cost.params = 4 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.params = 4 : i64}
// CHECK:       linalg.mul
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 4 : i64}
func.func @global(%a: tensor<4xf32>) -> tensor<4xf32> {
  %v = ml_program.global_load_const @shared : tensor<4xf32>
  %w = ml_program.global_load_const @shared : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %v : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.mul ins(%0, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// false unmarks.
ml_program.global private @scale(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : tensor<4xf32> {cost.param = false}
// CHECK-LABEL: @unmarked
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 32 : i64, {{.*}}cost.params = 0 : i64}
func.func @unmarked(%a: tensor<4xf32>) -> tensor<4xf32> {
  %c = ml_program.global_load_const @scale : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %c : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
