// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A value computed from constants and parameters alone is no activation, and no
// place for one: only the last sum needs 64 elements.
// CHECK-LABEL: @derived
// CHECK:       linalg.exp
// CHECK-SAME:  {cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, {{.*}}cost.params = 64 : i64,
// CHECK:       linalg.transpose
// CHECK-SAME:  {cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64, {{.*}}cost.params = 0 : i64}
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 288 : i64, cost.bytes_written = 256 : i64,
func.func @derived(%a: tensor<8xf32>) -> tensor<8x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.exp ins(%w : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.transpose ins(%0 : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) permutation = [1, 0]
  %2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%1, %a : tensor<8x8xf32>, tensor<8xf32>) outs(%e : tensor<8x8xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<8x8xf32>
  return %2 : tensor<8x8xf32>
}

// A parameter keeps its place: the sum has 64 elements of its own.
// CHECK-LABEL: @parameter
// CHECK:       linalg.add
// CHECK-SAME:  {cost.activations = 64 : i64, {{.*}}cost.params = 64 : i64}
func.func @parameter(%a: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %w = arith.constant dense_resource<v> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<8x8xf32>
  %0 = linalg.add ins(%w, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0, %a : tensor<8x8xf32>, tensor<8x8xf32>
}

// What the last of several blocks yields is computed from the argument, and is
// needed behind the tanh, which has 16 elements of its own.
// CHECK-LABEL: @blocks
// CHECK:       linalg.tanh
// CHECK-SAME:  {cost.activations = 16 : i64,
func.func @blocks(%x: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %r = scf.execute_region -> tensor<16xf32> {
    cf.cond_br %c, ^a, ^j(%x : tensor<16xf32>)
  ^a:
    %0 = linalg.exp ins(%x : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
    cf.br ^j(%0 : tensor<16xf32>)
  ^j(%k: tensor<16xf32>):
    scf.yield %k : tensor<16xf32>
  }
  %1 = linalg.tanh ins(%r : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  %2 = linalg.add ins(%1, %r : tensor<16xf32>, tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %2 : tensor<16xf32>
}
