// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The accumulator of a contraction: 4 * 8 * 6 = 192 MACs.
// CHECK-LABEL: @contract
// CHECK:       vector.contract
// CHECK-SAME:  cost.flops = 384 : i64
// CHECK-SAME:  cost.macs = 192 : i64
func.func @contract(%a: vector<4x8xf32>, %b: vector<8x6xf32>, %c: vector<4x6xf32>) -> vector<4x6xf32> {
  %r = vector.contract {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x8xf32>, vector<8x6xf32> into vector<4x6xf32>
  return %r : vector<4x6xf32>
}

// Of an outer product: 4 * 6 = 24 MACs; without one, 24 products: 48 + 24 flops.
// (MLIR prints attributes of the former only.)
// CHECK-LABEL: @outer
// CHECK-SAME:  cost.flops = 72 : i64, cost.macs = 24 : i64
// CHECK:       vector.outerproduct
// CHECK-SAME:  cost.flops = 48 : i64, cost.macs = 24 : i64
func.func @outer(%a: vector<4xf32>, %b: vector<6xf32>, %c: vector<4x6xf32>) -> (vector<4x6xf32>, vector<4x6xf32>) {
  %0 = vector.outerproduct %a, %b, %c : vector<4xf32>, vector<6xf32>
  %1 = vector.outerproduct %a, %b : vector<4xf32>, vector<6xf32>
  return %0, %1 : vector<4x6xf32>, vector<4x6xf32>
}

// Products summed up by a reduction into an accumulator: 8 MACs.
// CHECK-LABEL: @reduction
// CHECK-SAME:  cost.flops = 16 : i64, cost.macs = 8 : i64
func.func @reduction(%a: vector<8xf32>, %z: f32) -> f32 {
  %p = arith.mulf %a, %a : vector<8xf32>
  %r = vector.reduction <add>, %p, %z : vector<8xf32> into f32
  return %r : f32
}

// fma on vectors: 8 MACs an iteration where the loop carries the addend, 3
// times; 2 * 8 flops where it is none.
// CHECK-LABEL: @fma
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 24 : i64
// CHECK:       vector.fma
// CHECK-SAME:  cost.executions = 3 : i64, cost.flops = 16 : i64, cost.macs = 8 : i64
// CHECK:       vector.fma
// CHECK-SAME:  cost.flops = 16 : i64, cost.macs = 0 : i64
func.func @fma(%a: vector<8xf32>, %z: vector<8xf32>) -> vector<8xf32> {
  %r = affine.for %i = 0 to 3 iter_args(%acc = %z) -> vector<8xf32> {
    %s = vector.fma %a, %a, %acc : vector<8xf32>
    affine.yield %s : vector<8xf32>
  }
  %t = vector.fma %r, %r, %z : vector<8xf32>
  return %t : vector<8xf32>
}

// Unrolled: two of 8 lanes in each of 3 iterations, 48 MACs.
// CHECK-LABEL: @fmas
// CHECK-SAME:  cost.flops = 96 : i64, cost.macs = 48 : i64
func.func @fmas(%a: vector<8xf32>, %z: vector<8xf32>) -> vector<8xf32> {
  %r = affine.for %i = 0 to 3 iter_args(%acc = %z) -> vector<8xf32> {
    %s = vector.fma %a, %a, %acc : vector<8xf32>
    %t = vector.fma %a, %a, %s : vector<8xf32>
    affine.yield %t : vector<8xf32>
  }
  return %r : vector<8xf32>
}

// Loaded and stored back: 4 iterations of 2 lanes, 8 MACs. Accesses: 3 loads of
// 8 bytes, 4 times: 96; 32 written.
// CHECK-LABEL: @memory
// CHECK-SAME:  cost.accessed_bytes_read = 96 : i64, cost.accessed_bytes_written = 32 : i64
// CHECK-SAME:  cost.flops = 16 : i64, cost.macs = 8 : i64
func.func @memory(%a: memref<8xf32>, %b: memref<8xf32>, %c: memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c8 step %c2 {
    %x = vector.load %a[%i] : memref<8xf32>, vector<2xf32>
    %y = vector.load %b[%i] : memref<8xf32>, vector<2xf32>
    %z = vector.load %c[%c0] : memref<2xf32>, vector<2xf32>
    %p = arith.mulf %x, %y : vector<2xf32>
    %s = arith.addf %z, %p : vector<2xf32>
    vector.store %s, %c[%c0] : memref<2xf32>, vector<2xf32>
  }
  return
}

// As lower-vector-multi-reduction leaves it: each row of the products goes into a
// sum of its own. 2*3 products, all of them MACs: 12 flops.
// CHECK-LABEL: @rows
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @rows(%x: vector<2x3xf32>, %c: memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %o = vector.transfer_read %c[%c0], %zero {in_bounds = [true]} : memref<2xf32>, vector<2xf32>
  %p = arith.mulf %x, %x : vector<2x3xf32>
  %a0 = vector.extract %o[0] : f32 from vector<2xf32>
  %p0 = vector.extract %p[0] : vector<3xf32> from vector<2x3xf32>
  %s0 = vector.reduction <add>, %p0, %a0 : vector<3xf32> into f32
  %a1 = vector.extract %o[1] : f32 from vector<2xf32>
  %p1 = vector.extract %p[1] : vector<3xf32> from vector<2x3xf32>
  %s1 = vector.reduction <add>, %p1, %a1 : vector<3xf32> into f32
  %s = vector.from_elements %s0, %s1 : vector<2xf32>
  vector.transfer_write %s, %c[%c0] {in_bounds = [true]} : vector<2xf32>, memref<2xf32>
  return
}

// Column by column of the transposed products.
// CHECK-LABEL: @columns
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @columns(%x: vector<2x3xf32>, %c: memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %o = vector.transfer_read %c[%c0], %zero {in_bounds = [true]} : memref<2xf32>, vector<2xf32>
  %p = arith.mulf %x, %x : vector<2x3xf32>
  %t = vector.transpose %p, [1, 0] : vector<2x3xf32> to vector<3x2xf32>
  %p0 = vector.extract %t[0] : vector<2xf32> from vector<3x2xf32>
  %s0 = arith.addf %p0, %o : vector<2xf32>
  %p1 = vector.extract %t[1] : vector<2xf32> from vector<3x2xf32>
  %s1 = arith.addf %p1, %s0 : vector<2xf32>
  %p2 = vector.extract %t[2] : vector<2xf32> from vector<3x2xf32>
  %s2 = arith.addf %p2, %s1 : vector<2xf32>
  vector.transfer_write %s2, %c[%c0] {in_bounds = [true]} : vector<2xf32>, memref<2xf32>
  return
}
