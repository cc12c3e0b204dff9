// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// A branch that yields a weight or an activation is what the region yields that
// counts. All tensors have 4*8 elements, 128 bytes.

// A loop variable decides: %h is the weight in 2 of 5 iterations.
// CHECK:      "name": "guarded"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 256
// CHECK:      "exact": true
func.func @guarded(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<a> : tensor<4x8xf32>
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 5 iter_args(%o = %x) -> tensor<4x8xf32> {
    %c = arith.cmpi slt, %i, %c2 : index
    %h = scf.if %c -> tensor<4x8xf32> {
      scf.yield %w : tensor<4x8xf32>
    } else {
      scf.yield %x : tensor<4x8xf32>
    }
    %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// The region with the exponential counts, which yields %x; the weight is there for
// the other one, so its reader owns it.
// CHECK:      "name": "cheaper"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 0
// CHECK:      "op": "linalg.log"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 0
func.func @cheaper(%x: tensor<4x8xf32>, %c: i1) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<b> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = scf.if %c -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    scf.yield %w, %x : tensor<4x8xf32>, tensor<4x8xf32>
  } else {
    %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %x, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %1 = linalg.log ins(%r#0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %1, %r#1 : tensor<4x8xf32>, tensor<4x8xf32>
}

// Which of two weights it is does not matter: 128 bytes of one of 2 * 32 elements.
// CHECK:      "name": "either"
// CHECK:      "params": 64
// CHECK:      "param_bytes_read": 128
// CHECK:      "exact": true
func.func @either(%c: i1) -> tensor<4x8xf32> {
  %v = arith.constant dense_resource<c> : tensor<4x8xf32>
  %w = arith.constant dense_resource<d> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %h = scf.if %c -> tensor<4x8xf32> {
    scf.yield %v : tensor<4x8xf32>
  } else {
    scf.yield %w : tensor<4x8xf32>
  }
  %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
