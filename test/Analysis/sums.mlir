// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops params bytes_read bytes_written activations ops unknown_ops | FileCheck %s

// A total is the sum of its rows: per function, over all executions, and per
// module; totals.py checks every quantity.
// macs        2 executions of 3*8*8 = 192: 384
// flops       2 * 384, and the relu once: 24, = 792
// params      64, owned once, though read twice
// bytes_read  2 * (24 + 64) * 4 = 704, and the relu 96: 800
// written     2 * 96 + 96 = 288
// activations 2 * 24; the relu takes the place of %x, which is not used again
// ops         fill, matmul, max; the calls are none, but for the unknown one; and
//             the exp of @unreached, of which nothing counts
// CHECK: {{^}}macs=384 flops=792 params=64 bytes_read=800 bytes_written=288 activations=48 ops=5 unknown_ops=1{{$}}
func.func @main(%x: tensor<3x8xf32>) -> (tensor<3x8xf32>, tensor<3x8xf32>, tensor<3x8xf32>) {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %0 = call @layer(%x, %w) : (tensor<3x8xf32>, tensor<8x8xf32>) -> tensor<3x8xf32>
  %1 = call @layer(%x, %w) : (tensor<3x8xf32>, tensor<8x8xf32>) -> tensor<3x8xf32>
  %e = tensor.empty() : tensor<3x8xf32>
  %low = arith.constant 0.0 : f32
  %2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<3x8xf32>) outs(%e : tensor<3x8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %b = arith.maximumf %a, %low : f32
    linalg.yield %b : f32
  } -> tensor<3x8xf32>
  call @external() : () -> ()
  return %0, %1, %2 : tensor<3x8xf32>, tensor<3x8xf32>, tensor<3x8xf32>
}
func.func private @layer(%x: tensor<3x8xf32>, %w: tensor<8x8xf32>) -> tensor<3x8xf32> {
  %e = tensor.empty() : tensor<3x8xf32>
  %c = arith.constant 0.0 : f32
  %f = linalg.fill ins(%c : f32) outs(%e : tensor<3x8xf32>) -> tensor<3x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x8xf32>) outs(%f : tensor<3x8xf32>) -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}
func.func private @unreached(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = linalg.exp ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
func.func private @external()
