// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A product and the sum that takes it are MACs where both run as often. Inside, 8*16
// MACs; in front of the inner loop 8 products and 8*16 sums that are none.

// CHECK-LABEL: @inside
// CHECK-SAME:  cost.flops = 256 : i64, cost.macs = 128 : i64
func.func @inside(%x: memref<8xf32>, %y: memref<8xf32>, %c: memref<16xf32>) {
  affine.for %i = 0 to 8 {
    affine.for %j = 0 to 16 {
      %a = affine.load %x[%i] : memref<8xf32>
      %b = affine.load %y[%i] : memref<8xf32>
      %p = arith.mulf %a, %b : f32
      %s = affine.load %c[%j] : memref<16xf32>
      %t = arith.addf %s, %p : f32
      affine.store %t, %c[%j] : memref<16xf32>
    }
  }
  return
}

// CHECK-LABEL: @hoisted
// CHECK-SAME:  cost.flops = 136 : i64, cost.macs = 0 : i64
func.func @hoisted(%x: memref<8xf32>, %y: memref<8xf32>, %c: memref<16xf32>) {
  affine.for %i = 0 to 8 {
    %a = affine.load %x[%i] : memref<8xf32>
    %b = affine.load %y[%i] : memref<8xf32>
    %p = arith.mulf %a, %b : f32
    affine.for %j = 0 to 16 {
      %s = affine.load %c[%j] : memref<16xf32>
      %t = arith.addf %s, %p : f32
      affine.store %t, %c[%j] : memref<16xf32>
    }
  }
  return
}
