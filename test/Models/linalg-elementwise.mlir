// RUN: cost-opt %s --cost-annotate | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (j)>

// A broadcast operand counts its own elements: (4*8 + 8) * 4 = 160 bytes. One
// flop per element; the output is only written.
// CHECK-LABEL: @broadcast
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 160 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @broadcast(%a: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// An operand that the body does not use is not read: 128 bytes.
// CHECK-LABEL: @unused
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @unused(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.negf %x : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// One value through two operands is read once, by the larger footprint: 8*8*4
// = 256 bytes for x + transposed x, the whole for x + its first row.
// CHECK-LABEL: @same_value
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, cost.flops = 64 : i64,
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, cost.flops = 64 : i64,
func.func @same_value(%a: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> (j, i)>, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<8x8xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (0, j)>, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<8x8xf32>
  return %0, %1 : tensor<8x8xf32>, tensor<8x8xf32>
}

// x * s + b: two flops per element, and no MAC, as nothing accumulates. Read
// (32 + 8 + 8) * 4 = 192 bytes.
// CHECK-LABEL: @scale_and_shift
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 192 : i64, cost.bytes_written = 128 : i64, cost.flops = 64 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @scale_and_shift(%a: tensor<4x8xf32>, %s: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.generic {indexing_maps = [#id, #row, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %s, %b : tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32, %out: f32):
    %m = arith.mulf %x, %y : f32
    %t = arith.addf %m, %z : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Two results, sum and difference: 2 * 32 flops, 2 * 128 bytes written.
// CHECK-LABEL: @two_results
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, cost.flops = 64 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @two_results(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %0:2 = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e, %e : tensor<4x8xf32>, tensor<4x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out0: f32, %out1: f32):
    %s = arith.addf %x, %y : f32
    %d = arith.subf %x, %y : f32
    linalg.yield %s, %d : f32, f32
  } -> (tensor<4x8xf32>, tensor<4x8xf32>)
  return %0#0, %0#1 : tensor<4x8xf32>, tensor<4x8xf32>
}
