// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Which results need storage of their own.

#id = affine_map<(i, j) -> (i, j)>

// add takes the place of %a, relu that of the sum. The product has another shape
// of computation: 64 new elements. The exp takes its place.
// CHECK-LABEL: @chain
// CHECK:       linalg.add
// CHECK-SAME:  {cost.bytes_read
// CHECK:       linalg.max
// CHECK-SAME:  {cost.bytes_read
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.activations = 64 : i64,
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.bytes_read
func.func @chain(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %zeros = arith.constant dense<0.0> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.add ins(%a, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.max ins(%0, %zeros : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %2 = linalg.matmul ins(%1, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %3 = linalg.exp ins(%2 : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %3 : tensor<8x8xf32>
}

// The first operand is used later, the second is not: the sum goes there. With
// both used later it has 64 elements of its own.
// CHECK-LABEL: @later_use
// CHECK:       linalg.add
// CHECK-SAME:  {cost.bytes_read
// CHECK:       linalg.add
// CHECK-SAME:  {cost.activations = 64 : i64,
func.func @later_use(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>) {
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.add ins(%a, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.add ins(%a, %0 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %a, %0, %1 : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>
}

// A view keeps its source alive: %v is %a, which is used after the exp.
// CHECK-LABEL: @view_used_later
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.activations = 64 : i64,
func.func @view_used_later(%a: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<64xf32>) {
  %v = tensor.collapse_shape %a [[0, 1]] : tensor<8x8xf32> into tensor<64xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.exp ins(%a : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0, %v : tensor<8x8xf32>, tensor<64xf32>
}

// A reshape is the buffer that it views: the exp of it goes in place. A slice is
// not: 16 new elements.
// CHECK-LABEL: @slice
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.bytes_read
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.activations = 16 : i64,
func.func @slice(%a: tensor<64xf32>) -> tensor<2x8xf32> {
  %v = tensor.expand_shape %a [[0, 1]] output_shape [8, 8] : tensor<64xf32> into tensor<8x8xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.exp ins(%v : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %s = tensor.extract_slice %0[0, 0] [2, 8] [1, 1] : tensor<8x8xf32> to tensor<2x8xf32>
  %e2 = tensor.empty() : tensor<2x8xf32>
  %1 = linalg.exp ins(%s : tensor<2x8xf32>) outs(%e2 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %1 : tensor<2x8xf32>
}

// Read by another map, or of another type, an operand is no place: x + its
// transpose, and a cast to f16, have 64 new elements each.
// CHECK-LABEL: @other_map
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 64 : i64,
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 64 : i64,
func.func @other_map(%a: tensor<8x8xf32>) -> tensor<8x8xf16> {
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%x: f32, %out: f32):
    %s = math.absf %x : f32
    linalg.yield %s : f32
  } -> tensor<8x8xf32>
  %h = tensor.empty() : tensor<8x8xf16>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%0 : tensor<8x8xf32>) outs(%h : tensor<8x8xf16>) {
  ^bb0(%x: f32, %out: f16):
    %s = arith.truncf %x : f32 to f16
    linalg.yield %s : f16
  } -> tensor<8x8xf16>
  return %1 : tensor<8x8xf16>
}

// An operand of which another row is read as well cannot be overwritten.
// CHECK-LABEL: @read_twice
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 64 : i64,
func.func @read_twice(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> (j, i)>, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}

// Two results and one place: the second has 64 elements of its own.
// CHECK-LABEL: @two_results
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 64 : i64,
func.func @two_results(%a: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %e = tensor.empty() : tensor<8x8xf32>
  %0:2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<8x8xf32>) outs(%e, %e : tensor<8x8xf32>, tensor<8x8xf32>) {
  ^bb0(%x: f32, %out0: f32, %out1: f32):
    %s = arith.negf %x : f32
    %d = math.absf %x : f32
    linalg.yield %s, %d : f32, f32
  } -> (tensor<8x8xf32>, tensor<8x8xf32>)
  return %0#0, %0#1 : tensor<8x8xf32>, tensor<8x8xf32>
}
