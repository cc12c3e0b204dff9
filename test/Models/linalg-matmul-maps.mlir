// RUN: cost-opt %s --cost-annotate | FileCheck %s

// How the factors lie in memory changes no count: 4*16 results of 8 products,
// 512 MACs. The initial value, 4*16*4 = 256 bytes, is read.

#k = affine_map<(m, n, k) -> (k)>
#mk = affine_map<(m, n, k) -> (m, k)>
#km = affine_map<(m, n, k) -> (k, m)>
#kn = affine_map<(m, n, k) -> (k, n)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>

// (8*4 + 8*16) * 4 + 256 = 896 bytes.
// CHECK-LABEL: @lhs_transposed
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 896 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @lhs_transposed(%a: tensor<8x4xf32>, %b: tensor<8x16xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul indexing_maps = [#km, #kn, #mn] ins(%a, %b : tensor<8x4xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// A factor without a row dimension holds 8 elements: (8 + 8*16) * 4 + 256 = 800.
// CHECK-LABEL: @lhs_broadcast
// CHECK:       linalg.matmul
// CHECK-SAME:  {cost.bytes_read = 800 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @lhs_broadcast(%a: tensor<8xf32>, %b: tensor<8x16xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul indexing_maps = [#k, #kn, #mn] ins(%a, %b : tensor<8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// The general form: as @lhs_transposed.
// CHECK-LABEL: @generic
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 896 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @generic(%a: tensor<4x8xf32>, %b: tensor<16x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.generic {indexing_maps = [#mk, #nk, #mn], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<4x8xf32>, tensor<16x8xf32>) outs(%c : tensor<4x16xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %y, %x : f32
    %s = arith.addf %p, %acc : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// CHECK-LABEL: @contract
// CHECK:       linalg.contract
// CHECK-SAME:  {cost.bytes_read = 896 : i64, cost.bytes_written = 256 : i64, cost.flops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @contract(%a: tensor<4x8xf32>, %b: tensor<16x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.contract indexing_maps = [#mk, #nk, #mn] ins(%a, %b : tensor<4x8xf32>, tensor<16x8xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// A factor per row and a factor per column of the sum: 4 results of 8
// products, 32 MACs. (4 + 8 + 4) * 4 = 64 bytes.
// CHECK-LABEL: @vectors
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 64 : i64, cost.bytes_written = 16 : i64, cost.flops = 64 : i64, cost.macs = 32 : i64, cost.params = 0 : i64}
func.func @vectors(%a: tensor<4xf32>, %b: tensor<8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m, k) -> (m)>, affine_map<(m, k) -> (k)>, affine_map<(m, k) -> (m)>], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b : tensor<4xf32>, tensor<8xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
