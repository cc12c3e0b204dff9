// RUN: cost-opt %s --cost-annotate | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Reductions of 4*8 values into 4. Each accumulates n = 32 values, not n - 4.
// The initial values are arguments: read, 4*4 = 16 bytes, and the storage.

// CHECK-LABEL: @sum
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 144 : i64, cost.bytes_written = 16 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @sum(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Squares that are summed are products added into an accumulator: 32 MACs.
// CHECK-LABEL: @sum_of_squares
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 144 : i64, cost.bytes_written = 16 : i64, cost.flops = 64 : i64, cost.macs = 32 : i64, cost.params = 0 : i64}
func.func @sum_of_squares(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %m = arith.mulf %x, %x : f32
    %s = arith.addf %m, %acc : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// Subtracted from the accumulator: a MAC too.
// CHECK-LABEL: @subtracted
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 32 : i64
func.func @subtracted(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %m = arith.mulf %x, %x : f32
    %s = arith.subf %acc, %m : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// The sum of the accumulator and something is an accumulator: of acc + x + x*x
// the product is a MAC, the other sum a flop. 3 * 32 = 96 flops.
// CHECK-LABEL: @chained
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 96 : i64, cost.macs = 32 : i64
func.func @chained(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    %m = arith.mulf %x, %x : f32
    %t = arith.addf %s, %m : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// A maximum of products accumulates no sum: 32 + 32 flops.
// CHECK-LABEL: @maximum
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 0 : i64
func.func @maximum(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %m = arith.mulf %x, %x : f32
    %s = arith.maximumf %acc, %m : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// A product of the accumulator is none that is added to it: acc * x + x is two
// flops, 64.
// CHECK-LABEL: @scaled_accumulator
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 0 : i64
func.func @scaled_accumulator(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %m = arith.mulf %acc, %x : f32
    %s = arith.addf %m, %x : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// fma is a MAC where its addend is the accumulator, else two flops. Both are 2
// * 32 = 64.
// CHECK-LABEL: @fma
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 32 : i64
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 0 : i64
func.func @fma(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>, %c: tensor<4xf32>) -> (tensor<4xf32>, tensor<4x8xf32>) {
  %0 = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %s = math.fma %x, %y, %acc : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = math.fma %x, %y, %x : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %0, %1 : tensor<4xf32>, tensor<4x8xf32>
}
