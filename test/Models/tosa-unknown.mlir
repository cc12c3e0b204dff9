// RUN: cost-opt %s --cost-annotate | FileCheck %s

// CHECK:      tosa.custom
// CHECK-SAME: cost.unknown = "tosa.custom: no model for operator 'fancy'"
func.func @custom(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = tosa.custom %a {operator_name = "fancy", domain_name = "vendor", implementation_attrs = ""} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK:      tosa.matmul_t_block_scaled
// CHECK-SAME: cost.unknown = "tosa.matmul_t_block_scaled: how often the scales of the blocks are applied is not defined"
func.func @block_scaled(%a: tensor<4x8x32xf8E4M3FN>, %as: tensor<4x8x1xf8E8M0FNU>, %b: tensor<4x16x32xf8E4M3FN>, %bs: tensor<4x16x1xf8E8M0FNU>) -> tensor<4x8x16xf32> {
  %0 = tosa.matmul_t_block_scaled %a, %as, %b, %bs {block_size = BLOCK_SIZE_32} : (tensor<4x8x32xf8E4M3FN>, tensor<4x8x1xf8E8M0FNU>, tensor<4x16x32xf8E4M3FN>, tensor<4x16x1xf8E8M0FNU>) -> tensor<4x8x16xf32>
  return %0 : tensor<4x8x16xf32>
}

// CHECK:      tosa.cast_from_block_scaled
// CHECK-SAME: cost.unknown = "tosa.cast_from_block_scaled: what the scales of the blocks cost is not defined"
func.func @from_blocks(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x32xf32> {
  %0 = tosa.cast_from_block_scaled %a, %s {block_size = #tosa.block_size<BLOCK_SIZE_32>} : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}
