// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The rows of a region that is not taken are listed, with 0 executions, and own
// the parameters that they read first: 8 * 8 = 64. So whether its condition is
// known, or it costs less: 4 * 8 * 8 = 256 MACs against twice that.

// CHECK-LABEL: @known
// CHECK-SAME:  cost.macs = 0 : i64
// CHECK-SAME:  cost.params = 64 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK-SAME:  cost.macs = 256 : i64, cost.params = 64 : i64
func.func @known(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %false = arith.constant false
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %r = scf.if %false -> tensor<4x8xf32> {
    %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%x : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  } else {
    scf.yield %x : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// CHECK-LABEL: @open
// CHECK-SAME:  cost.macs = 512 : i64
// CHECK-SAME:  cost.params = 64 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK-SAME:  cost.macs = 256 : i64, cost.params = 64 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 64 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.params = 0 : i64, cost.params_read = 64 : i64
func.func @open(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<v> : tensor<8x8xf32>
  %r = scf.if %c -> tensor<4x8xf32> {
    %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%x : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  } else {
    %w2 = arith.constant dense_resource<v> : tensor<8x8xf32>
    %k = linalg.matmul ins(%x, %w2 : tensor<4x8xf32>, tensor<8x8xf32>) outs(%x : tensor<4x8xf32>) -> tensor<4x8xf32>
    %0 = linalg.matmul ins(%k, %w2 : tensor<4x8xf32>, tensor<8x8xf32>) outs(%k : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
