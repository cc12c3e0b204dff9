// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// %x has 16 * 4 = 64 bytes.

// The callee's peak, 64, is that at the call. Its result takes the place of its argument,
// in the caller too. It holds nothing for itself, so no block of 0 bytes stands beside.
// CHECK: @calls_nothing: peak 64 at 0, arena 64
// CHECK-NEXT:   argument 0: 64 bytes in 0..2 at 0
// CHECK-NEXT: @slice
func.func private @in_place(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = math.exp %x : tensor<16xf32>
  return %0 : tensor<16xf32>
}
func.func @calls_nothing(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = call @in_place(%x) : (tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}

// A slice of the argument that comes back keeps the argument alive, and has no place
// of its own.
// CHECK: @calls_slice: peak 64 at 0, arena 64
// CHECK-NEXT:   argument 0: 64 bytes in 0..2 at 0
func.func private @slice(%x: tensor<16xf32>) -> tensor<8xf32> {
  %0 = tensor.extract_slice %x[4] [8] [1] : tensor<16xf32> to tensor<8xf32>
  return %0 : tensor<8xf32>
}
func.func @calls_slice(%x: tensor<16xf32>) -> tensor<8xf32> {
  %0 = call @slice(%x) : (tensor<16xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// By way of @middle, whose argument @outer keeps: 64 bytes of it, 64 that @inner makes
// while it reads it, and nothing twice. Behind the call both, and with them the sum: it
// takes the place of %0.
// CHECK: @inner: peak 128
// CHECK: @middle: peak 128
// CHECK: @outer: peak 128
func.func private @inner(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %0 = linalg.transpose ins(%x : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  return %0 : tensor<4x4xf32>
}
func.func private @middle(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = call @inner(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
func.func @outer(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = call @middle(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = arith.addf %0, %x : tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}
