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
