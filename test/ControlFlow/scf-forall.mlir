// RUN: cost-opt %s --cost-annotate | FileCheck %s

// 7 * 5 = 35 iterations.
// CHECK-LABEL: @dimensions
// CHECK-SAME:  cost.flops = 35 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 35 : i64
func.func @dimensions(%x: f32) {
  scf.forall (%i, %j) in (7, 5) {
    %s = arith.addf %x, %x : f32
  }
  return
}

// Rows 0 to 8 in tiles of 3, 3, 2, put back where they were taken from: that
// moves nothing. MACs (3 + 3 + 2) * 8 * 16 = 1024; bytes read 4 * (8 * (8 + 16) + 3
// * 8 * 16) = 2304; written 4 * 8 * 16 = 512.
// CHECK-LABEL: @put_back
// CHECK-SAME:  cost.bytes_read = 2304 : i64, cost.bytes_written = 512 : i64
// CHECK-SAME:  cost.macs = 1024 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.executions = 3 : i64
// CHECK:       tensor.parallel_insert_slice
// CHECK-NOT:   cost.bytes_{{read|written}} = {{[^0]}}
// CHECK:       return
func.func @put_back(%a: tensor<8x8xf32>, %b: tensor<8x16xf32>, %c: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %r = scf.forall (%i) = (0) to (8) step (3) shared_outs(%acc = %c) -> (tensor<8x16xf32>) {
    %n = affine.min affine_map<(d0) -> (3, -d0 + 8)>(%i)
    %rows = tensor.extract_slice %a[%i, 0] [%n, 8] [1, 1] : tensor<8x8xf32> to tensor<?x8xf32>
    %tile = tensor.extract_slice %acc[%i, 0] [%n, 16] [1, 1] : tensor<8x16xf32> to tensor<?x16xf32>
    %p = linalg.matmul ins(%rows, %b : tensor<?x8xf32>, tensor<8x16xf32>) outs(%tile : tensor<?x16xf32>) -> tensor<?x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %p into %acc[%i, 0] [%n, 16] [1, 1] : tensor<?x16xf32> into tensor<8x16xf32>
    }
  }
  return %r : tensor<8x16xf32>
}

// A tile computed elsewhere is moved: 4 rows of 8 elements, read and written by
// exp, and again by the insertion: 2 * 4 * 32 = 256 bytes each way.
// CHECK-LABEL: @moved
// CHECK-SAME:  cost.bytes_read = 256 : i64, cost.bytes_written = 256 : i64
// CHECK-SAME:  cost.transcendentals = 32 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64, cost.executions = 4 : i64
// CHECK:       tensor.parallel_insert_slice
// CHECK-SAME:  cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64, cost.executions = 4 : i64
func.func @moved(%a: tensor<4x8xf32>, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r = scf.forall (%i) in (4) shared_outs(%acc = %c) -> (tensor<4x8xf32>) {
    %row = tensor.extract_slice %a[%i, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
    %e = tensor.empty() : tensor<1x8xf32>
    %p = linalg.exp ins(%row : tensor<1x8xf32>) outs(%e : tensor<1x8xf32>) -> tensor<1x8xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %p into %acc[%i, 0] [1, 8] [1, 1] : tensor<1x8xf32> into tensor<4x8xf32>
    }
  }
  return %r : tensor<4x8xf32>
}
