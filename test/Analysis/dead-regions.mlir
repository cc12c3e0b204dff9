// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// What a known condition skips hands on nothing: the figures are those of the program
// without it. All tensors have 16 elements, 64 bytes.

// The loop hands on %x, though not in the region that is skipped, so %h is the weight
// in the first of 5 iterations alone.
// CHECK: "name": "weight"
// CHECK: "param_bytes_read": 64
// CHECK: "exact": true
func.func @weight(%x: tensor<16xf32>) -> tensor<16xf32> {
  %w = arith.constant dense_resource<w> : tensor<16xf32>
  %false = arith.constant false
  %e = tensor.empty() : tensor<16xf32>
  %r = affine.for %i = 0 to 5 iter_args(%h = %w) -> tensor<16xf32> {
    %0 = linalg.add ins(%h, %x : tensor<16xf32>, tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
    %1 = scf.if %false -> tensor<16xf32> {
      scf.yield %w : tensor<16xf32>
    } else {
      scf.yield %x : tensor<16xf32>
    }
    affine.yield %1 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// The branch yields a fill that is only an accumulator's initial value: it is neither
// written nor read. 4*4 floats of each factor are read, 64 + 64 bytes, and 64 written.
// CHECK: "name": "fill"
// CHECK: "bytes_read": 128
// CHECK: "bytes_written": 64
// CHECK: "activations": 16
func.func @fill(%x: tensor<4x4xf32>, %y: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %true = arith.constant true
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %i = scf.if %true -> tensor<4x4xf32> {
    scf.yield %f : tensor<4x4xf32>
  } else {
    scf.yield %y : tensor<4x4xf32>
  }
  %r = linalg.matmul ins(%x, %y : tensor<4x4xf32>, tensor<4x4xf32>) outs(%i : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// Reading a constant of one value is free, also as the result of a loop of 0
// iterations: of the sum's operands %x alone is read.
// CHECK: "name": "splat"
// CHECK: "bytes_read": 64
func.func @splat(%x: tensor<16xf32>) -> tensor<16xf32> {
  %one = arith.constant dense<1.0> : tensor<16xf32>
  %c = affine.for %i = 3 to 3 iter_args(%h = %one) -> tensor<16xf32> {
    affine.yield %x : tensor<16xf32>
  }
  %r = arith.addf %c, %x : tensor<16xf32>
  return %r : tensor<16xf32>
}
