// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Packing moves: it reads what it takes and writes the tiles.
// 7x8 in tiles of 4x4 is 2x2 tiles with a padded row: read 56 * 4 = 224, written
// 2*2*4*4 * 4 = 256 bytes.
// CHECK-LABEL: @pack
// CHECK:       linalg.pack
// CHECK-SAME:  cost.activations = 64 : i64, cost.bytes_read = 224 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @pack(%a: tensor<7x8xf32>) -> tensor<2x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2x4x4xf32>
  %0 = linalg.pack %a padding_value(%zero : f32) inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e : tensor<7x8xf32> -> tensor<2x2x4x4xf32>
  return %0 : tensor<2x2x4x4xf32>
}

// Unpacking moves the 56 elements back, not the padding.
// CHECK-LABEL: @unpack
// CHECK:       linalg.unpack
// CHECK-SAME:  cost.activations = 56 : i64, cost.bytes_read = 224 : i64, cost.bytes_written = 224 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @unpack(%a: tensor<2x2x4x4xf32>) -> tensor<7x8xf32> {
  %e = tensor.empty() : tensor<7x8xf32>
  %0 = linalg.unpack %a inner_dims_pos = [0, 1] inner_tiles = [4, 4] into %e : tensor<2x2x4x4xf32> -> tensor<7x8xf32>
  return %0 : tensor<7x8xf32>
}
