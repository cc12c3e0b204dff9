// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What constant data is a parameter. Each function adds to 4 values, 16 bytes,
// what it calls %w, another 16 bytes where it holds 4 values of f32.

// CHECK-LABEL: @dense
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 32 : i64, {{.*}}cost.params = 4 : i64}
func.func @dense(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: @resource
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 32 : i64, {{.*}}cost.params = 4 : i64}
func.func @resource(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense_resource<resource> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: @tosa_const
// CHECK:       tosa.add
// CHECK-SAME:  cost.bytes_read = 32 : i64, {{.*}}cost.params = 4 : i64}
func.func @tosa_const(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = "tosa.const"() {values = dense_resource<tosa_const> : tensor<4xf32>} : () -> tensor<4xf32>
  %0 = tosa.add %a, %w : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Integers that are computed with: 4 parameters of one byte.
// CHECK-LABEL: @integers
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 8 : i64, {{.*}}cost.params = 4 : i64}
func.func @integers(%a: tensor<4xi8>) -> tensor<4xi8> {
  %w = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi8>
  %e = tensor.empty() : tensor<4xi8>
  %0 = linalg.add ins(%a, %w : tensor<4xi8>, tensor<4xi8>) outs(%e : tensor<4xi8>) -> tensor<4xi8>
  return %0 : tensor<4xi8>
}

// A splat is none, whatever its value, and 0 bytes.
// CHECK-LABEL: @splat
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = 16 : i64, {{.*}}cost.params = 0 : i64}
func.func @splat(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<1.5> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.add ins(%a, %w : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// One element is none, nor traffic.
// CHECK-LABEL: @one_element
// CHECK:       tosa.add
// CHECK-SAME:  cost.bytes_read = 16 : i64, {{.*}}cost.params = 0 : i64}
func.func @one_element(%a: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense_resource<one_element> : tensor<1xf32>
  %0 = tosa.add %a, %w : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Booleans are none, but are read: 4 bits are a byte, 1 + 16 + 16.
// CHECK-LABEL: @booleans
// CHECK:       tosa.select
// CHECK-SAME:  cost.bytes_read = 33 : i64, {{.*}}cost.params = 0 : i64}
func.func @booleans(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  %w = arith.constant dense<[true, false, false, true]> : tensor<4xi1>
  %0 = tosa.select %w, %a, %b : (tensor<4xi1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
