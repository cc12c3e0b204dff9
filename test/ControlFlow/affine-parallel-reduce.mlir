// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --lower-affine --cost-annotate | FileCheck %s --check-prefix=LOWERED

// Each of n = 8*4 iterations combines what it yields with the other values: the
// combination stands at the yield, as it does in the blocks of the scf.reduce
// that lowering makes.

// The product is added: 32 MACs, 64 flops; 32 maxima; 32 bitwise operations.
// CHECK-LABEL: func.func @reduce
// CHECK-SAME:  cost.flops = 96 : i64, cost.int_ops = 32 : i64, cost.macs = 32 : i64
// CHECK:      arith.mulf
// CHECK-SAME: cost.executions = 32 : i64, cost.flops = 2 : i64, cost.macs = 1
// CHECK:      affine.yield
// CHECK-SAME: cost.executions = 32 : i64, cost.flops = 1 : i64, cost.int_ops = 1
// LOWERED-LABEL: func.func @reduce
// LOWERED-SAME:  cost.flops = 96 : i64, cost.int_ops = 32 : i64, cost.macs = 32 : i64
func.func @reduce(%x: memref<8xf32>, %y: memref<8xi32>) -> (f32, f32, i32) {
  %r:3 = affine.parallel (%i, %j) = (0, 0) to (8, 4) reduce ("addf", "maximumf", "ori") -> (f32, f32, i32) {
    %a = affine.load %x[%i] : memref<8xf32>
    %b = affine.load %y[%j] : memref<8xi32>
    %p = arith.mulf %a, %a : f32
    affine.yield %p, %a, %b : f32, f32, i32
  }
  return %r#0, %r#1, %r#2 : f32, f32, i32
}

// Yielded twice, the product is one MAC and one sum: 3 flops.
// CHECK-LABEL: func.func @twice
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 8 : i64
// LOWERED-LABEL: func.func @twice
// LOWERED-SAME:  cost.flops = 24 : i64, cost.macs = 8 : i64
func.func @twice(%x: memref<8xf32>) -> (f32, f32) {
  %r:2 = affine.parallel (%i) = (0) to (8) reduce ("addf", "addf") -> (f32, f32) {
    %a = affine.load %x[%i] : memref<8xf32>
    %p = arith.mulf %a, %a : f32
    affine.yield %p, %p : f32, f32
  }
  return %r#0, %r#1 : f32, f32
}

// A product of the products is none added: 2 flops. On i1, the conjunctions
// are: 8 MACs.
// CHECK-LABEL: func.func @products
// CHECK-SAME:  cost.flops = 16 : i64, cost.int_ops = 16 : i64, cost.macs = 8 : i64
// LOWERED-LABEL: func.func @products
// LOWERED-SAME:  cost.flops = 16 : i64, cost.int_ops = 16 : i64, cost.macs = 8 : i64
func.func @products(%x: memref<8xf32>, %y: memref<8xi1>, %z: i1) -> (f32, i1) {
  %r:2 = affine.parallel (%i) = (0) to (8) reduce ("mulf", "ori") -> (f32, i1) {
    %a = affine.load %x[%i] : memref<8xf32>
    %b = affine.load %y[%i] : memref<8xi1>
    %p = arith.mulf %a, %a : f32
    %c = arith.andi %b, %z : i1
    affine.yield %p, %c : f32, i1
  }
  return %r#0, %r#1 : f32, i1
}

// Without results nothing is combined: no row.
// CHECK-LABEL: @nothing
// CHECK:      affine.store
// CHECK-NOT:  affine.yield
func.func @nothing(%x: memref<8xf32>, %v: f32) {
  affine.parallel (%i) = (0) to (8) {
    affine.store %v, %x[%i] : memref<8xf32>
  }
  return
}
