// RUN: cost-opt %s --cost-annotate="bind=arg0.d0=8" | FileCheck %s --check-prefix=MANY
// RUN: cost-opt %s --cost-annotate="bind=arg0.d0=2" | FileCheck %s --check-prefix=FEW

// A bound extent decides the comparison: above 4 rows the matrix product, 8 * 8 *
// 8 = 512 MACs and 1024 flops; else the sum, 2 * 8 = 16 flops, though it costs
// less.
// MANY: func.func @main
// MANY-SAME: cost.flops = 1024 : i64, cost.macs = 512 : i64
// FEW: func.func @main
// FEW-SAME: cost.flops = 16 : i64, cost.macs = 0 : i64
func.func @main(%a: memref<?x8xf32>, %b: memref<8x8xf32>, %c: memref<?x8xf32>) {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %n = memref.dim %a, %c0 : memref<?x8xf32>
  %many = arith.cmpi sgt, %n, %c4 : index
  scf.if %many {
    linalg.matmul ins(%a, %b : memref<?x8xf32>, memref<8x8xf32>) outs(%c : memref<?x8xf32>)
  } else {
    linalg.add ins(%a, %a : memref<?x8xf32>, memref<?x8xf32>) outs(%a : memref<?x8xf32>)
  }
  return
}
