// RUN: cost-opt %s --cost-annotate | FileCheck %s

#id = affine_map<(i) -> (i)>
#one = affine_map<(i) -> (0)>
#none = affine_map<(i) -> ()>

// a + b over 32 elements of f32: 128 bytes for a and what b is.

// A scalar is no memory traffic.
// CHECK-LABEL: @scalar
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 128 : i64,
func.func @scalar(%a: tensor<32xf32>, %b: f32) -> tensor<32xf32> {
  %e = tensor.empty() : tensor<32xf32>
  %0 = linalg.generic {indexing_maps = [#id, #none, #id], iterator_types = ["parallel"]} ins(%a, %b : tensor<32xf32>, f32) outs(%e : tensor<32xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<32xf32>
  return %0 : tensor<32xf32>
}

// Nor are a splat constant and a constant of one element.
// CHECK-LABEL: @constants
// CHECK:       linalg.add
// CHECK-SAME:  {cost.bytes_read = 128 : i64,
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 128 : i64, {{.*}}cost.params = 0 : i64}
func.func @constants(%a: tensor<32xf32>) -> tensor<32xf32> {
  %b = arith.constant dense<1.5> : tensor<32xf32>
  %e = tensor.empty() : tensor<32xf32>
  %0 = linalg.add ins(%a, %b : tensor<32xf32>, tensor<32xf32>) outs(%e : tensor<32xf32>) -> tensor<32xf32>
  %c = arith.constant dense_resource<one> : tensor<1xf32>
  %1 = linalg.generic {indexing_maps = [#id, #one, #id], iterator_types = ["parallel"]} ins(%0, %c : tensor<32xf32>, tensor<1xf32>) outs(%e : tensor<32xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<32xf32>
  return %1 : tensor<32xf32>
}

// A computed tensor of one element counts it: 132 bytes; so does an argument.
// CHECK-LABEL: @computed
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.bytes_read = 4 : i64, cost.bytes_written = 4 : i64,
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 132 : i64,
func.func @computed(%a: tensor<32xf32>, %b: tensor<1xf32>) -> tensor<32xf32> {
  %e1 = tensor.empty() : tensor<1xf32>
  %c = linalg.exp ins(%b : tensor<1xf32>) outs(%e1 : tensor<1xf32>) -> tensor<1xf32>
  %e = tensor.empty() : tensor<32xf32>
  %0 = linalg.generic {indexing_maps = [#id, #one, #id], iterator_types = ["parallel"]} ins(%a, %c : tensor<32xf32>, tensor<1xf32>) outs(%e : tensor<32xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<32xf32>
  return %0 : tensor<32xf32>
}
