// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A transposed or cast copy of a constant is looked through: the reader behind it
// owns the parameter. 4*8 times 8*16.

// A transposed copy reads the parameter, 512 bytes, and the product the copy.
// Derived from a constant, the copy is no activation.
// CHECK-LABEL: @transposed
// CHECK:       linalg.transpose
// CHECK-SAME:  {cost.bytes_read = 512 : i64, cost.bytes_written = 512 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.params_read = 128 : i64}
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
func.func @transposed(%a: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w0> : tensor<16x8xf32>
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x8xf32>) outs(%e : tensor<8x16xf32>) permutation = [1, 0]
  %0 = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// Halves that are widened first: 128 * 2 bytes in, 128 * 4 out.
// CHECK-LABEL: @widened
// CHECK:       linalg.generic
// CHECK-SAME:  {cost.bytes_read = 256 : i64, cost.bytes_written = 512 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.params_read = 128 : i64}
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
func.func @widened(%a: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w1> : tensor<8x16xf16>
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<8x16xf16>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%x: f16, %out: f32):
    %y = arith.extf %x : f16 to f32
    linalg.yield %y : f32
  } -> tensor<8x16xf32>
  %0 = linalg.matmul ins(%a, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}
