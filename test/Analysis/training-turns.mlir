// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=guarded" | FileCheck %s --check-prefix=GUARDED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=first" | FileCheck %s --check-prefix=FIRST
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=unknown" | FileCheck %s --check-prefix=UNKNOWN

// What meets a value that is a weight in some iterations is kept in these. Each tensor
// has 4*8*4 = 128 bytes.

// %s is made in 5 iterations, and in 2 of them it meets the weight: 2 * 128.
// GUARDED: "activation_bytes": 256
func.func @guarded(%x: tensor<4x8xf32>) {
  %w = arith.constant dense_resource<a> : tensor<4x8xf32>
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 5 {
    %s = linalg.sub ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %c = arith.cmpi slt, %i, %c2 : index
    %h = scf.if %c -> tensor<4x8xf32> {
      scf.yield %w : tensor<4x8xf32>
    } else {
      scf.yield %x : tensor<4x8xf32>
    }
    %0 = linalg.add ins(%h, %s : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  }
  return
}

// The loop starts from the weight: of 5 differences the first is kept.
// FIRST: "activation_bytes": 128
func.func @first(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<b> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 5 iter_args(%h = %w) -> tensor<4x8xf32> {
    %s = linalg.sub ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %0 = linalg.add ins(%h, %s : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// A branch decides for how long it is the weight.
// UNKNOWN: "activation_bytes": null
func.func @unknown(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<c> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 5 iter_args(%h = %w) -> tensor<4x8xf32> {
    %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = scf.if %c -> tensor<4x8xf32> {
      scf.yield %0 : tensor<4x8xf32>
    } else {
      scf.yield %h : tensor<4x8xf32>
    }
    affine.yield %1 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
