// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A loop's initial value, the value it carries, what it yields and its result are
// one buffer.

// The argument's own, which is overwritten: no storage.
// CHECK-LABEL: @in_place
// CHECK-NOT:   cost.activations
// CHECK-SAME:  cost.transcendentals = 320 : i64
// CHECK:       linalg.exp
// CHECK-NOT:   cost.activations
// CHECK-SAME:  cost.executions = 10 : i64
func.func @in_place(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r = affine.for %i = 0 to 10 iter_args(%a = %x) -> tensor<4x8xf32> {
    %e = linalg.exp ins(%a : tensor<4x8xf32>) outs(%a : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %e : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// The argument is returned, too: the loop needs a buffer of 32, once and not ten
// times.
// CHECK-LABEL: @kept
// CHECK-SAME:  cost.activations = 32 : i64
// CHECK-SAME:  cost.transcendentals = 320 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 10 : i64
func.func @kept(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %r = affine.for %i = 0 to 10 iter_args(%a = %x) -> tensor<4x8xf32> {
    %e = linalg.exp ins(%a : tensor<4x8xf32>) outs(%a : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %e : tensor<4x8xf32>
  }
  return %r, %x : tensor<4x8xf32>, tensor<4x8xf32>
}

// The carried value is still needed when the exponentials are computed: 32
// elements in each of 10 iterations. The sum overwrites one of its operands.
// CHECK-LABEL: @temporary
// CHECK-SAME:  cost.activations = 320 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.activations = 32 : i64
// CHECK-SAME:  cost.executions = 10 : i64
// CHECK:       linalg.add
// CHECK-NOT:   cost.activations
// CHECK-SAME:  cost.executions = 10 : i64
func.func @temporary(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %empty = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 10 iter_args(%a = %x) -> tensor<4x8xf32> {
    %e = linalg.exp ins(%a : tensor<4x8xf32>) outs(%empty : tensor<4x8xf32>) -> tensor<4x8xf32>
    %s = linalg.add ins(%a, %e : tensor<4x8xf32>, tensor<4x8xf32>) outs(%empty : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %s : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// tensor.empty has no storage; the loop's buffer, of 4 * 16, begins with what is
// first written into it, once: 64. The tiles, 16 each, are computed in it.
// CHECK-LABEL: @tiles
// CHECK-SAME:  cost.activations = 64 : i64
// CHECK-SAME:  cost.macs = 512 : i64
func.func @tiles(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>) -> tensor<4x16xf32> {
  %empty = tensor.empty() : tensor<4x16xf32>
  %zero = arith.constant 0.0 : f32
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x16xf32>) -> tensor<4x16xf32>
  %r = affine.for %i = 0 to 4 iter_args(%acc = %init) -> tensor<4x16xf32> {
    %row = tensor.extract_slice %a[%i, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
    %tile = tensor.extract_slice %acc[%i, 0] [1, 16] [1, 1] : tensor<4x16xf32> to tensor<1x16xf32>
    %p = linalg.matmul ins(%row, %b : tensor<1x8xf32>, tensor<8x16xf32>) outs(%tile : tensor<1x16xf32>) -> tensor<1x16xf32>
    %n = tensor.insert_slice %p into %acc[%i, 0] [1, 16] [1, 1] : tensor<1x16xf32> into tensor<4x16xf32>
    affine.yield %n : tensor<4x16xf32>
  }
  return %r : tensor<4x16xf32>
}
