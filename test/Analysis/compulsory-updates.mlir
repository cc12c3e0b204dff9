// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What is put into a tensor leaves the rest of it as it was: who reads the
// result reads that.

// A row of 4 is put into a cache of 8, of which all is read: 7 * 16 bytes of the
// cache, 16 of the row, 128 out.
// CHECK: "name": "cache"
// CHECK: "compulsory_bytes": 256
func.func @cache(%row: tensor<1x4xf32>, %cache: tensor<8x4xf32>, %at: index) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %new = tensor.insert_slice %row into %cache[%at, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
  %0 = linalg.exp ins(%new : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// Only the first half of the new one is read, rows 0 to 3, of which row 2 is
// new: 3 * 16 of the cache, 16, 64 out.
// CHECK: "name": "half"
// CHECK: "compulsory_bytes": 128
func.func @half(%row: tensor<1x4xf32>, %cache: tensor<8x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %new = tensor.insert_slice %row into %cache[2, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
  %half = tensor.extract_slice %new[0, 0] [4, 4] [1, 1] : tensor<8x4xf32> to tensor<4x4xf32>
  %0 = linalg.exp ins(%half : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// A decoder's loop: iteration i puts row i, and reads all. The first reads rows
// 1 to 7 of what was there, 112 bytes, the others less. The row is the one that
// the function is given, 16; the outputs have 128 and 128.
// CHECK: "name": "decode"
// CHECK: "compulsory_bytes": 384
func.func @decode(%row: tensor<1x4xf32>, %cache: tensor<8x4xf32>) -> (tensor<8x4xf32>, tensor<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %e = tensor.empty() : tensor<8x4xf32>
  %r:2 = scf.for %i = %c0 to %c8 step %c1 iter_args(%c = %cache, %old = %e) -> (tensor<8x4xf32>, tensor<8x4xf32>) {
    %new = tensor.insert_slice %row into %c[%i, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
    %0 = linalg.exp ins(%new : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
    scf.yield %new, %0 : tensor<8x4xf32>, tensor<8x4xf32>
  }
  return %r#0, %r#1 : tensor<8x4xf32>, tensor<8x4xf32>
}

// The loop fills rows 0 to 5, what is read behind it has rows 6 and 7: 32, with
// 16 and 128.
// CHECK: "name": "behind"
// CHECK: "compulsory_bytes": 176
func.func @behind(%row: tensor<1x4xf32>, %cache: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %e = tensor.empty() : tensor<8x4xf32>
  %r = scf.for %i = %c0 to %c6 step %c1 iter_args(%c = %cache) -> tensor<8x4xf32> {
    %new = tensor.insert_slice %row into %c[%i, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
    scf.yield %new : tensor<8x4xf32>
  }
  %0 = linalg.exp ins(%r : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// The same in parallel.
// CHECK: "name": "parallel"
// CHECK: "compulsory_bytes": 176
func.func @parallel(%row: tensor<1x4xf32>, %cache: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %r = scf.forall (%i) in (6) shared_outs(%c = %cache) -> tensor<8x4xf32> {
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %row into %c[%i, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
    }
  }
  %0 = linalg.exp ins(%r : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// A state that each iteration computes anew: the first reads the half of it, 2
// elements of 4, 8 bytes; the output has 16.
// CHECK: "name": "state"
// CHECK: "compulsory_bytes": 24
func.func @state(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<4xf32>
  %h = tensor.empty() : tensor<2xf32>
  %wide = tensor.empty() : tensor<2x2xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%s = %x) -> tensor<4xf32> {
    %two = tensor.extract_slice %s[%i] [2] [1] : tensor<4xf32> to tensor<2xf32>
    %0 = linalg.exp ins(%two : tensor<2xf32>) outs(%h : tensor<2xf32>) -> tensor<2xf32>
    %1 = linalg.broadcast ins(%0 : tensor<2xf32>) outs(%wide : tensor<2x2xf32>) dimensions = [0]
    %2 = tensor.collapse_shape %1 [[0, 1]] : tensor<2x2xf32> into tensor<4xf32>
    scf.yield %2 : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// A region that counts updates the cache, the other leaves it: 8 iterations read
// one element each, 32 bytes, and 32 are written.
// CHECK: "name": "in_a_branch"
// CHECK: "compulsory_bytes": 64
func.func @in_a_branch(%x: tensor<16xf32>, %o: memref<8xf32>, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%t = %x) -> tensor<16xf32> {
    %v = tensor.extract %t[%i] : tensor<16xf32>
    memref.store %v, %o[%i] : memref<8xf32>
    %n = scf.if %c -> tensor<16xf32> {
      %j = arith.addi %i, %c8 : index
      %m = tensor.insert %v into %t[%j] : tensor<16xf32>
      scf.yield %m : tensor<16xf32>
    } else {
      scf.yield %t : tensor<16xf32>
    }
    scf.yield %n : tensor<16xf32>
  }
  return
}

// A vector of 4 is put into 16: the other 12 are read, 48 bytes, and 64 out.
// CHECK: "name": "vector"
// CHECK: "compulsory_bytes": 112
func.func @vector(%x: tensor<16xf32>, %v: vector<4xf32>) -> tensor<16xf32> {
  %c0 = arith.constant 0 : index
  %new = vector.transfer_write %v, %x[%c0] {in_bounds = [true]} : vector<4xf32>, tensor<16xf32>
  %e = tensor.empty() : tensor<16xf32>
  %0 = linalg.exp ins(%new : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}
