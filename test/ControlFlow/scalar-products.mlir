// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Products that merely meet an addition are no MACs. Each loop below has 6
// products and 6 sums: 12 flops.

// y = a * x + b.
// CHECK-LABEL: @scale
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.flops = 1 : i64, cost.macs = 0 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.flops = 1 : i64, cost.macs = 0 : i64
func.func @scale(%x: memref<6xf32>, %y: memref<6xf32>, %a: f32, %b: f32) {
  affine.for %i = 0 to 6 {
    %0 = affine.load %x[%i] : memref<6xf32>
    %p = arith.mulf %0, %a : f32
    %s = arith.addf %p, %b : f32
    affine.store %s, %y[%i] : memref<6xf32>
  }
  return
}

// The sum goes elsewhere than where its addend came from: another buffer.
// CHECK-LABEL: @other_buffer
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
func.func @other_buffer(%x: memref<6xf32>, %c: memref<6xf32>, %y: memref<6xf32>) {
  affine.for %i = 0 to 6 {
    %0 = affine.load %x[%i] : memref<6xf32>
    %1 = affine.load %c[%i] : memref<6xf32>
    %p = arith.mulf %0, %0 : f32
    %s = arith.addf %1, %p : f32
    affine.store %s, %y[%i] : memref<6xf32>
  }
  return
}

// Another element.
// CHECK-LABEL: @other_element
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
func.func @other_element(%x: memref<6xf32>, %c: memref<7xf32>) {
  affine.for %i = 0 to 6 {
    %0 = affine.load %x[%i] : memref<6xf32>
    %1 = affine.load %c[%i] : memref<7xf32>
    %p = arith.mulf %0, %0 : f32
    %s = arith.addf %1, %p : f32
    affine.store %s, %c[%i + 1] : memref<7xf32>
  }
  return
}

// fma with an addend that is no accumulator.
// CHECK-LABEL: @fma
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
func.func @fma(%x: memref<6xf32>, %y: memref<6xf32>, %b: f32) {
  affine.for %i = 0 to 6 {
    %0 = affine.load %x[%i] : memref<6xf32>
    %s = math.fma %0, %0, %b : f32
    affine.store %s, %y[%i] : memref<6xf32>
  }
  return
}

// A carried value that is not what the product is added to.
// CHECK-LABEL: @carried
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
func.func @carried(%x: memref<6xf32>, %b: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%last = %b) -> f32 {
    %0 = affine.load %x[%i] : memref<6xf32>
    %p = arith.mulf %0, %last : f32
    %s = arith.addf %p, %b : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// A running product: nothing is added, 6 flops.
// CHECK-LABEL: @power
// CHECK-SAME:  cost.flops = 6 : i64, cost.macs = 0 : i64
func.func @power(%x: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %x) -> f32 {
    %p = arith.mulf %acc, %x : f32
    affine.yield %p : f32
  }
  return %r : f32
}
