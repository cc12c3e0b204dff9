// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What an iteration writes those behind it read: that was not there before.

// Each element but the first adds the one before: of 8, each reads itself, and
// the first reads 0 too: all, 32 bytes. 7 are written, 28.
// CHECK: "name": "prefix_sum"
// CHECK: "compulsory_bytes": 60
func.func @prefix_sum(%x: memref<8xf32>) {
  affine.for %i = 1 to 8 {
    %a = affine.load %x[%i - 1] : memref<8xf32>
    %b = affine.load %x[%i] : memref<8xf32>
    %s = arith.addf %a, %b : f32
    affine.store %s, %x[%i] : memref<8xf32>
  }
  return
}

// A state of 2 rows before is read, from a row of 4 that is there: rows 0 and
// 1 of h, 32 bytes, 6 rows of x, 96, and 6 are written, 96.
// CHECK: "name": "recurrence"
// CHECK: "compulsory_bytes": 224
func.func @recurrence(%x: memref<8x4xf32>, %h: memref<8x4xf32>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  scf.for %t = %c2 to %c8 step %c1 {
    %before = arith.subi %t, %c2 : index
    %old = memref.subview %h[%before, 0] [1, 4] [1, 1] : memref<8x4xf32> to memref<1x4xf32, strided<[4, 1], offset: ?>>
    %in = memref.subview %x[%t, 0] [1, 4] [1, 1] : memref<8x4xf32> to memref<1x4xf32, strided<[4, 1], offset: ?>>
    %new = memref.subview %h[%t, 0] [1, 4] [1, 1] : memref<8x4xf32> to memref<1x4xf32, strided<[4, 1], offset: ?>>
    linalg.add ins(%old, %in : memref<1x4xf32, strided<[4, 1], offset: ?>>, memref<1x4xf32, strided<[4, 1], offset: ?>>) outs(%new : memref<1x4xf32, strided<[4, 1], offset: ?>>)
  }
  return
}

// The same in a tensor that the loop carries: the output has 128 bytes.
// CHECK: "name": "carried"
// CHECK: "compulsory_bytes": 256
func.func @carried(%x: tensor<8x4xf32>, %h: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %e = tensor.empty() : tensor<1x4xf32>
  %r = scf.for %t = %c2 to %c8 step %c1 iter_args(%all = %h) -> tensor<8x4xf32> {
    %before = arith.subi %t, %c2 : index
    %old = tensor.extract_slice %all[%before, 0] [1, 4] [1, 1] : tensor<8x4xf32> to tensor<1x4xf32>
    %in = tensor.extract_slice %x[%t, 0] [1, 4] [1, 1] : tensor<8x4xf32> to tensor<1x4xf32>
    %new = linalg.add ins(%old, %in : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
    %next = tensor.insert_slice %new into %all[%t, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
    scf.yield %next : tensor<8x4xf32>
  }
  return %r : tensor<8x4xf32>
}

// What lies ahead is read before it is written: all of it, 32 bytes, but for the
// first; 7 are written, 28.
// CHECK: "name": "ahead"
// CHECK: "compulsory_bytes": 56
func.func @ahead(%x: memref<8xf32>) {
  affine.for %i = 0 to 7 {
    %a = affine.load %x[%i + 1] : memref<8xf32>
    %s = arith.mulf %a, %a : f32
    affine.store %s, %x[%i] : memref<8xf32>
  }
  return
}

// One place that each iteration writes: the first one reads it, 4 of 32 bytes in
// all, and it is written.
// CHECK: "name": "fixed"
// CHECK: "compulsory_bytes": 36
func.func @fixed(%x: memref<8xf32>) {
  affine.for %i = 0 to 8 {
    %a = affine.load %x[%i] : memref<8xf32>
    %s = arith.mulf %a, %a : f32
    affine.store %s, %x[0] : memref<8xf32>
  }
  return
}

// One place that the first iteration writes already, before the others read it:
// 7 elements are read, 28 bytes, and one is written.
// CHECK: "name": "fixed_before"
// CHECK: "compulsory_bytes": 32
func.func @fixed_before(%x: memref<8xf32>) {
  affine.for %i = 0 to 8 {
    %zero = arith.constant 0.0 : f32
    affine.store %zero, %x[5] : memref<8xf32>
    %a = affine.load %x[%i] : memref<8xf32>
    %s = arith.mulf %a, %a : f32
    affine.store %s, %x[5] : memref<8xf32>
  }
  return
}
