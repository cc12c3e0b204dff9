// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Of an if with an unknown condition one branch counts. The rows of the other
// keep what one execution costs, and run 0 times.

// More MACs, though the other has more flops: 2 * 2 * 2 = 8 MACs are 16 flops;
// the sums of the other, 5 * 5 = 25.
// CHECK-LABEL: @macs
// CHECK-SAME:  cost.flops = 16 : i64, cost.macs = 8 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 25 : i64
// CHECK:       linalg.matmul
// CHECK-NOT:   cost.executions
// CHECK-SAME:  cost.flops = 16 : i64, cost.macs = 8 : i64
func.func @macs(%a: memref<5x5xf32>, %b: memref<2x2xf32>, %c: i1) {
  scf.if %c {
    linalg.add ins(%a, %a : memref<5x5xf32>, memref<5x5xf32>) outs(%a : memref<5x5xf32>)
  } else {
    linalg.matmul ins(%b, %b : memref<2x2xf32>, memref<2x2xf32>) outs(%b : memref<2x2xf32>)
  }
  return
}

// As many MACs, none; more flops and int_ops together: 2 + 2 against 3.
// CHECK-LABEL: @operations
// CHECK-SAME:  cost.flops = 2 : i64, cost.int_ops = 2 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @operations(%x: f32, %n: i32, %c: i1) {
  scf.if %c {
    %0 = arith.addf %x, %x : f32
    %1 = arith.addf %0, %x : f32
    %2 = arith.addf %1, %x : f32
  } else {
    %0 = arith.mulf %x, %x : f32
    %1 = arith.mulf %0, %x : f32
    %2 = arith.muli %n, %n : i32
    %3 = arith.muli %2, %n : i32
  }
  return
}

// As many of these, 4; more bytes: 4 of f64 are 32, of f32 16, each way.
// CHECK-LABEL: @bytes
// CHECK-SAME:  cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64, cost.flops = 4 : i64
// CHECK:       linalg.negf
// CHECK-SAME:  cost.bytes_read = 16 : i64, cost.bytes_written = 16 : i64, cost.executions = 0 : i64, cost.flops = 4 : i64
// CHECK:       linalg.negf
// CHECK-NOT:   cost.executions
// CHECK-SAME:  cost.flops = 4 : i64
func.func @bytes(%a: memref<4xf32>, %b: memref<4xf64>, %c: i1) {
  scf.if %c {
    linalg.negf ins(%a : memref<4xf32>) outs(%a : memref<4xf32>)
  } else {
    linalg.negf ins(%b : memref<4xf64>) outs(%b : memref<4xf64>)
  }
  return
}

// As much of everything: the first.
// CHECK-LABEL: @first
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.addf
// CHECK-NOT:   cost.executions
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 1 : i64
func.func @first(%x: f32, %c: i1) {
  scf.if %c {
    %0 = arith.addf %x, %x : f32
  } else {
    %0 = arith.mulf %x, %x : f32
  }
  return
}

// All executions count: 10 sums in a loop against 8 int_ops, without
// MACs on either side.
// CHECK-LABEL: @loops
// CHECK-SAME:  cost.flops = 10 : i64
// CHECK:       math.ctpop
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK-SAME:  cost.int_ops = 8 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 10 : i64, cost.flops = 1 : i64
func.func @loops(%x: f32, %v: vector<8xi32>, %c: i1) {
  scf.if %c {
    %0 = math.ctpop %v : vector<8xi32>
  } else {
    affine.for %i = 0 to 10 {
      %1 = arith.addf %x, %x : f32
    }
  }
  return
}

// An if in a loop is chosen once for all its iterations: 7 products.
// CHECK-LABEL: @in_loop
// CHECK-SAME:  cost.flops = 14 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 7 : i64
// CHECK:       arith.divf
// CHECK-SAME:  cost.executions = 7 : i64
func.func @in_loop(%x: f32, %c: i1) {
  affine.for %i = 0 to 7 {
    scf.if %c {
      %0 = arith.addf %x, %x : f32
    } else {
      %0 = arith.mulf %x, %x : f32
      %1 = arith.divf %x, %x : f32
    }
  }
  return
}

// Without an else the branch counts: it costs more than nothing.
// CHECK-LABEL: @no_else
// CHECK-SAME:  cost.bytes_read = 16 : i64, cost.bytes_written = 16 : i64
// CHECK:       memref.copy
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @no_else(%a: memref<4xf32>, %b: memref<4xf32>, %c: i1) {
  scf.if %c {
    memref.copy %a, %b : memref<4xf32> to memref<4xf32>
  }
  return
}
