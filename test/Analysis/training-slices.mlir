// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=again" | FileCheck %s --check-prefix=AGAIN
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=tiles" | FileCheck %s --check-prefix=TILES
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=carried" | FileCheck %s --check-prefix=CARRIED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=started" | FileCheck %s --check-prefix=STARTED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=called" | FileCheck %s --check-prefix=CALLED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=two" | FileCheck %s --check-prefix=TWO
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=whole" | FileCheck %s --check-prefix=WHOLE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=halves" | FileCheck %s --check-prefix=HALVES

// Of a content that is read in slices these are kept, 2*8*4 = 64 bytes each.

func.func private @product(%x: tensor<2x8xf32>) -> tensor<2x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<2x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.matmul ins(%x, %w : tensor<2x8xf32>, tensor<8x8xf32>) outs(%f : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %m : tensor<2x8xf32>
}

// Three iterations read the same slice, wherever it is taken: 64.
// AGAIN: "activation_bytes": 64
func.func @again(%x: tensor<16x8xf32>) {
  affine.for %i = 0 to 3 {
    %s = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
    affine.for %j = 0 to 2 {
      %m = func.call @product(%s) : (tensor<2x8xf32>) -> tensor<2x8xf32>
    }
  }
  return
}

// Three slices, that the outer loop reads twice: 3 * 64.
// TILES: "activation_bytes": 192
func.func @tiles(%x: tensor<16x8xf32>) {
  affine.for %i = 0 to 2 {
    affine.for %j = 0 to 6 step 2 {
      %s = tensor.extract_slice %x[%j, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
      %m = func.call @product(%s) : (tensor<2x8xf32>) -> tensor<2x8xf32>
    }
  }
  return
}

// A slice of %x, and one of each of the first two of three sums: 3 * 64.
// CARRIED: "activation_bytes": 192
func.func @carried(%x: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %e = tensor.empty() : tensor<16x8xf32>
  %r = affine.for %i = 0 to 3 iter_args(%h = %x) -> tensor<16x8xf32> {
    %s = tensor.extract_slice %h[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
    %m = func.call @product(%s) : (tensor<2x8xf32>) -> tensor<2x8xf32>
    %n = linalg.add ins(%h, %h : tensor<16x8xf32>, tensor<16x8xf32>) outs(%e : tensor<16x8xf32>) -> tensor<16x8xf32>
    affine.yield %n : tensor<16x8xf32>
  }
  return %r : tensor<16x8xf32>
}

// The loop starts from a slice: of %x the first iteration reads no more. The other
// two read products: 3 * 64.
// STARTED: "activation_bytes": 192
func.func @started(%x: tensor<16x8xf32>) -> tensor<2x8xf32> {
  %s = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %r = affine.for %i = 0 to 3 iter_args(%h = %s) -> tensor<2x8xf32> {
    %m = func.call @product(%h) : (tensor<2x8xf32>) -> tensor<2x8xf32>
    affine.yield %m : tensor<2x8xf32>
  }
  return %r : tensor<2x8xf32>
}

// What a callee keeps of its argument is the caller's, who keeps all of it, for the
// derivative of the exponential: 16*8*4.
// CALLED: "activation_bytes": 512
func.func private @callee(%x: tensor<16x8xf32>) -> tensor<2x8xf32> {
  %s = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %m = call @product(%s) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  return %m : tensor<2x8xf32>
}
func.func @called(%x: tensor<16x8xf32>) -> tensor<2x8xf32> {
  %e = tensor.empty() : tensor<16x8xf32>
  %0 = linalg.exp ins(%x : tensor<16x8xf32>) outs(%e : tensor<16x8xf32>) -> tensor<16x8xf32>
  %m = call @callee(%0) : (tensor<16x8xf32>) -> tensor<2x8xf32>
  return %m : tensor<2x8xf32>
}

// Two slices may overlap: no number.
// TWO: "activation_bytes": null
func.func @two(%x: tensor<16x8xf32>, %i: index) {
  %0 = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %1 = tensor.extract_slice %x[%i, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %2 = call @product(%0) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  %3 = call @product(%1) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  return
}

// Unless one of them is all.
// WHOLE: "activation_bytes": 512
func.func @whole(%x: tensor<16x8xf32>) {
  %0 = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %1 = call @product(%0) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  affine.for %i = 0 to 16 step 2 {
    %s = tensor.extract_slice %x[%i, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
    %m = func.call @product(%s) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  }
  return
}

// Two slices of constant offsets that have nothing in common: 2 * 64.
// HALVES: "activation_bytes": 128
func.func @halves(%x: tensor<16x8xf32>) {
  %0 = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %1 = tensor.extract_slice %x[4, 0] [2, 8] [1, 1] : tensor<16x8xf32> to tensor<2x8xf32>
  %2 = call @product(%0) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  %3 = call @product(%1) : (tensor<2x8xf32>) -> tensor<2x8xf32>
  return
}
