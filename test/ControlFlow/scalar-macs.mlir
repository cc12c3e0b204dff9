// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A product added to an accumulator is a MAC: 2 flops at the product, none at the
// sum. Each loop below has 6 products of f32.

// Loaded and stored back to the same place.
// CHECK-LABEL: @memory
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.flops = 2 : i64, cost.macs = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.flops = 0 : i64, cost.macs = 0 : i64
func.func @memory(%a: memref<6xf32>, %b: memref<6xf32>, %c: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  scf.for %i = %c0 to %c6 step %c1 {
    %x = memref.load %a[%i] : memref<6xf32>
    %y = memref.load %b[%i] : memref<6xf32>
    %z = memref.load %c[] : memref<f32>
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    memref.store %s, %c[] : memref<f32>
  }
  return
}

// The same with affine accesses, subtracted.
// CHECK-LABEL: @affine
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @affine(%a: memref<2x3xf32>, %b: memref<3xf32>, %c: memref<2xf32>) {
  affine.for %i = 0 to 2 {
    affine.for %j = 0 to 3 {
      %x = affine.load %a[%i, %j] : memref<2x3xf32>
      %y = affine.load %b[%j] : memref<3xf32>
      %z = affine.load %c[%i] : memref<2xf32>
      %p = arith.mulf %x, %y : f32
      %s = arith.subf %z, %p : f32
      affine.store %s, %c[%i] : memref<2xf32>
    }
  }
  return
}

// Carried by the loop.
// CHECK-LABEL: @carried
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @carried(%a: memref<6xf32>, %z: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> f32 {
    %x = affine.load %a[%i] : memref<6xf32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %p, %acc : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// Through casts: products of f16 in f32.
// CHECK-LABEL: @casts
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @casts(%a: memref<6xf16>, %z: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> f32 {
    %x = affine.load %a[%i] : memref<6xf16>
    %p = arith.mulf %x, %x : f16
    %e = arith.extf %p : f16 to f32
    %s = arith.addf %acc, %e : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// To the sum of the accumulator and something: the sum with %y is 1 flop, the
// product a MAC: 3 * 6 flops.
// CHECK-LABEL: @chain
// CHECK-SAME:  cost.flops = 18 : i64, cost.macs = 6 : i64
func.func @chain(%a: memref<6xf32>, %y: f32, %z: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> f32 {
    %x = affine.load %a[%i] : memref<6xf32>
    %t = arith.addf %acc, %y : f32
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %t, %p : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// Combined by a reduction.
// CHECK-LABEL: @reduce
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @reduce(%a: memref<6xf32>, %z: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %r = scf.parallel (%i) = (%c0) to (%c6) step (%c1) init (%z) -> f32 {
    %x = memref.load %a[%i] : memref<6xf32>
    %p = arith.mulf %x, %x : f32
    scf.reduce(%p : f32) {
    ^bb0(%l: f32, %r: f32):
      %s = arith.addf %l, %r : f32
      scf.reduce.return %s : f32
    }
  }
  return %r : f32
}

// In one operation.
// CHECK-LABEL: @fma
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
// CHECK:       math.fma
// CHECK-SAME:  cost.flops = 2 : i64, cost.macs = 1 : i64
func.func @fma(%a: memref<6xf32>, %z: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> f32 {
    %x = affine.load %a[%i] : memref<6xf32>
    %s = math.fma %x, %x, %acc : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// Of integers: 2 int_ops each.
// CHECK-LABEL: @integers
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 12 : i64, cost.macs = 6 : i64
func.func @integers(%a: memref<6xi8>, %z: i32) -> i32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> i32 {
    %x = affine.load %a[%i] : memref<6xi8>
    %e = arith.extsi %x : i8 to i32
    %p = arith.muli %e, %e : i32
    %s = arith.addi %acc, %p : i32
    affine.yield %s : i32
  }
  return %r : i32
}

// Of i1: and, collected by or.
// CHECK-LABEL: @bits
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 12 : i64, cost.macs = 6 : i64
func.func @bits(%a: memref<6xi1>, %b: memref<6xi1>, %z: i1) -> i1 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %z) -> i1 {
    %x = affine.load %a[%i] : memref<6xi1>
    %y = affine.load %b[%i] : memref<6xi1>
    %p = arith.andi %x, %y : i1
    %s = arith.ori %acc, %p : i1
    affine.yield %s : i1
  }
  return %r : i1
}

// What is stored back may be chosen, or go through more than sums: as in a
// structured operation that does the same.
// CHECK-LABEL: @masked
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @masked(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %r = arith.select %on, %s, %z : f32
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// The maximum is a flop: 3 * 6.
// CHECK-LABEL: @clipped
// CHECK-SAME:  cost.flops = 18 : i64, cost.macs = 6 : i64
func.func @clipped(%a: memref<6xf32>, %least: f32, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %r = arith.maximumf %s, %least : f32
    affine.store %r, %c[] : memref<f32>
  }
  return
}
