// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Each result has an order of its own: it may take what is read in that order.
#straight = affine_map<(i, j) -> (i, j)>
#turned = affine_map<(i, j) -> (j, i)>

// The second result takes the place of %x, which ends here: 3*4 elements of 4 bytes
// each, and the first, 4*3, beside it: 96 bytes.
// CHECK-LABEL: func.func @two_orders
// CHECK-SAME:  cost.activations = 12 : i64
// CHECK-SAME:  cost.peak_bytes = 96 : i64
func.func @two_orders(%x: tensor<3x4xf32>) -> (tensor<4x3xf32>, tensor<3x4xf32>) {
  %e = tensor.empty() : tensor<3x4xf32>
  %f = tensor.empty() : tensor<4x3xf32>
  %r:2 = linalg.generic {indexing_maps = [#straight, #turned, #straight], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<3x4xf32>) outs(%f, %e : tensor<4x3xf32>, tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %a : f32
    linalg.yield %s, %s : f32, f32
  } -> (tensor<4x3xf32>, tensor<3x4xf32>)
  return %r#0, %r#1 : tensor<4x3xf32>, tensor<3x4xf32>
}

// In squares either order would fit, but what is read in both is not overwritten:
// 4*4*4 bytes thrice.
// CHECK-LABEL: func.func @read_twice
// CHECK-SAME:  cost.peak_bytes = 192 : i64
func.func @read_twice(%x: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %e = tensor.empty() : tensor<4x4xf32>
  %r:2 = linalg.generic {indexing_maps = [#straight, #turned, #turned, #straight], iterator_types = ["parallel", "parallel"]}
      ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e, %e : tensor<4x4xf32>, tensor<4x4xf32>) {
  ^bb0(%a: f32, %c: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %c : f32
    linalg.yield %s, %s : f32, f32
  } -> (tensor<4x4xf32>, tensor<4x4xf32>)
  return %r#0, %r#1 : tensor<4x4xf32>, tensor<4x4xf32>
}

// One operand for two results of its order: the first takes it. 2 * 48.
// CHECK-LABEL: func.func @once
// CHECK-SAME:  cost.peak_bytes = 96 : i64
func.func @once(%x: tensor<3x4xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>) {
  %e = tensor.empty() : tensor<3x4xf32>
  %r:2 = linalg.generic {indexing_maps = [#straight, #straight, #straight], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<3x4xf32>) outs(%e, %e : tensor<3x4xf32>, tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %s = arith.addf %a, %a : f32
    linalg.yield %s, %s : f32, f32
  } -> (tensor<3x4xf32>, tensor<3x4xf32>)
  return %r#0, %r#1 : tensor<3x4xf32>, tensor<3x4xf32>
}

// The halves of each product of 32 bits in the places of its factors: 2 * 48.
// CHECK-LABEL: func.func @halves
// CHECK-SAME:  cost.peak_bytes = 96 : i64
func.func @halves(%x: tensor<3x4xi32>, %y: tensor<3x4xi32>) -> (tensor<3x4xi32>, tensor<3x4xi32>) {
  %low, %high = arith.mulsi_extended %x, %y : tensor<3x4xi32>
  return %low, %high : tensor<3x4xi32>, tensor<3x4xi32>
}
