// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Symbols do not leave everything open: 2 * n products are no fewer than n, and
// 64 MACs a row more than none.
// CHECK-LABEL: @more
// CHECK-SAME:  cost.flops = "2*[[N:[a-z0-9.]+]]"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "2*[[N]]"
func.func @more(%x: f32, %n: index, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %m = arith.muli %n, %c2 : index
  scf.if %c {
    scf.for %i = %c0 to %n step %c1 {
      %0 = arith.addf %x, %x : f32
    }
  } else {
    scf.for %i = %c0 to %m step %c1 {
      %0 = arith.mulf %x, %x : f32
    }
  }
  return
}

// CHECK-LABEL: @macs
// CHECK-SAME:  cost.macs = "64*[[N:[a-z0-9.]+]]"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       linalg.matmul
// CHECK-NOT:   cost.executions
// CHECK-SAME:  cost.macs = "64*[[N]]"
func.func @macs(%a: memref<?x8xf32>, %w: memref<8x8xf32>, %o: memref<?x8xf32>, %c: i1) {
  scf.if %c {
    linalg.exp ins(%a : memref<?x8xf32>) outs(%a : memref<?x8xf32>)
  } else {
    linalg.matmul ins(%a, %w : memref<?x8xf32>, memref<8x8xf32>) outs(%o : memref<?x8xf32>)
  }
  return
}
