// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// The input, 4*8*8 = 256 bytes, is read by both operations and counts once; so
// does the weight, 256. The output is 256 more. What lies between, and an input
// that nobody reads, is not compulsory.
// CHECK: "name": "whole"
// CHECK: "compulsory_bytes": 768
func.func @whole(%x: tensor<8x8xf32>, %unused: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.add ins(%0, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %1 : tensor<8x8xf32>
}

// A gather touches 3 rows of 4 of a table of 100 rows: 48 bytes, with 3 indices
// of 4 bytes and the output of 48.
// CHECK: "name": "gather"
// CHECK: "compulsory_bytes": 108
func.func @gather(%indices: tensor<1x3xi32>) -> tensor<1x3x4xf32> {
  %table = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x100x4xf32>} : () -> tensor<1x100x4xf32>
  %0 = tosa.gather %table, %indices : (tensor<1x100x4xf32>, tensor<1x3xi32>) -> tensor<1x3x4xf32>
  return %0 : tensor<1x3x4xf32>
}

// 4 tiles of 2 rows, each of which reads the whole right side: both inputs and
// the output, 256 bytes each.
// CHECK: "name": "tiled"
// CHECK: "compulsory_bytes": 768
func.func @tiled(%x: tensor<8x8xf32>, %y: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %r = scf.for %i = %c0 to %c8 step %c2 iter_args(%acc = %e) -> tensor<8x8xf32> {
    %xs = tensor.extract_slice %x[%i, 0] [2, 8] [1, 1] : tensor<8x8xf32> to tensor<2x8xf32>
    %es = tensor.extract_slice %acc[%i, 0] [2, 8] [1, 1] : tensor<8x8xf32> to tensor<2x8xf32>
    %f = linalg.fill ins(%zero : f32) outs(%es : tensor<2x8xf32>) -> tensor<2x8xf32>
    %0 = linalg.matmul ins(%xs, %y : tensor<2x8xf32>, tensor<8x8xf32>) outs(%f : tensor<2x8xf32>) -> tensor<2x8xf32>
    %o = tensor.insert_slice %0 into %acc[%i, 0] [2, 8] [1, 1] : tensor<2x8xf32> into tensor<8x8xf32>
    scf.yield %o : tensor<8x8xf32>
  }
  return %r : tensor<8x8xf32>
}

// What a function writes into the memory it is given is an output: 8 elements
// of 4 bytes are read and 8 written, as in the tensor form.
// CHECK: "name": "destination"
// CHECK: "compulsory_bytes": 64
func.func @destination(%a: memref<8xf32>, %b: memref<8xf32>) {
  linalg.exp ins(%a : memref<8xf32>) outs(%b : memref<8xf32>)
  return
}

// Results without storage of their own are outputs all the same: 128 bytes that
// are derived from a weight of 128, and a fill of 16.
// CHECK: "name": "derived"
// CHECK: "output_bytes": 144
// CHECK: "compulsory_bytes": 272
func.func @derived() -> (tensor<4x8xf32>, tensor<4xf32>) {
  %w = "tosa.const"() {values = dense_resource<__elided__> : tensor<4x8xf32>} : () -> tensor<4x8xf32>
  %0 = tosa.exp %w : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4xf32>
}

// The first iteration reads the input, of which a slice is read behind the loop
// too: 8 elements of 4 bytes, and two outputs of as many.
// CHECK: "name": "carried"
// CHECK: "compulsory_bytes": 96
func.func @carried(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %e = tensor.empty() : tensor<8xf32>
  %r = scf.for %i = %c0 to %c5 step %c1 iter_args(%a = %x) -> tensor<8xf32> {
    %0 = linalg.exp ins(%a : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  %half = tensor.extract_slice %x[0] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %f = tensor.empty() : tensor<4xf32>
  %1 = linalg.exp ins(%half : tensor<4xf32>) outs(%f : tensor<4xf32>) -> tensor<4xf32>
  %2 = tensor.insert_slice %1 into %e[0] [4] [1] : tensor<4xf32> into tensor<8xf32>
  return %r, %2 : tensor<8xf32>, tensor<8xf32>
}

// What only a region reads that never runs is not: 64 bytes of %x and of the output.
// CHECK: "name": "skipped"
// CHECK: "compulsory_bytes": 128
func.func @skipped(%x: tensor<16xf32>, %y: tensor<16xf32>) -> tensor<16xf32> {
  %true = arith.constant true
  %r = scf.if %true -> tensor<16xf32> {
    %0 = math.exp %x : tensor<16xf32>
    scf.yield %0 : tensor<16xf32>
  } else {
    %1 = math.exp %y : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// Nor is a weight, which is a parameter all the same: 64 bytes in and 64 out.
// CHECK: "name": "skipped_weight"
// CHECK: "params": 16
// CHECK: "compulsory_bytes": 128
func.func @skipped_weight(%x: tensor<16xf32>) -> tensor<16xf32> {
  %w = arith.constant dense_resource<w> : tensor<16xf32>
  %false = arith.constant false
  %r = scf.if %false -> tensor<16xf32> {
    %0 = math.exp %w : tensor<16xf32>
    scf.yield %0 : tensor<16xf32>
  } else {
    %1 = math.exp %x : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}
