// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=kept" | FileCheck %s --check-prefix=KEPT
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=last" | FileCheck %s --check-prefix=LAST
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=maybe" | FileCheck %s --check-prefix=MAYBE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=trips" | FileCheck %s --check-prefix=TRIPS
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=again" | FileCheck %s --check-prefix=AGAIN
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=twice" | FileCheck %s --check-prefix=TWICE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=overlap" | FileCheck %s --check-prefix=OVERLAP

// What a callee returns it may have kept. Each content has 4*8*4 = 128 bytes.

func.func private @product(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The exponential is kept where it is made, two calls further in.
// KEPT: "activation_bytes": 128
func.func private @exp(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func private @calls_exp(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = call @exp(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func @kept(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = call @calls_exp(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = call @product(%0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The callee keeps three exponentials and returns the last of them: 3 * 128.
// LAST: "activation_bytes": 384
func.func private @loop(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 3 iter_args(%h = %x) -> tensor<4x8xf32> {
    %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
func.func @last(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = call @loop(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = call @product(%0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The callee hands back its argument after no iteration, which callers do not see:
// no number.
// MAYBE: "activation_bytes": null
func.func private @some(%x: tensor<4x8xf32>, %n: index) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to %n iter_args(%h = %x) -> tensor<4x8xf32> {
    %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
func.func @maybe(%x: tensor<4x8xf32>, %n: index) -> tensor<4x8xf32> {
  %0 = call @some(%x, %n) : (tensor<4x8xf32>, index) -> tensor<4x8xf32>
  %m = call @product(%0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// Of two calls one reads its argument in two iterations, the other in none: %x.
// TRIPS: "activation_bytes": 128
func.func private @reads(%x: tensor<4x8xf32>, %n: index) {
  affine.for %i = 0 to %n {
    %m = func.call @product(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  }
  return
}
func.func @trips(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  call @reads(%x, %c2) : (tensor<4x8xf32>, index) -> ()
  call @reads(%y, %c0) : (tensor<4x8xf32>, index) -> ()
  return
}

// A call under a condition keeps its argument, a sum, in two of four iterations.
// AGAIN: "activation_bytes": 256
func.func @again(%x: tensor<4x8xf32>) {
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 4 {
    %s = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %late = arith.cmpi sge, %i, %c2 : index
    scf.if %late {
      func.call @reads(%s, %c2) : (tensor<4x8xf32>, index) -> ()
    }
  }
  return
}

// The callee returns one product as two results: %x and it are kept.
// TWICE: "activation_bytes": 256
func.func private @returns_twice(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %m = call @product(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m, %m : tensor<4x8xf32>, tensor<4x8xf32>
}
func.func @twice(%x: tensor<4x8xf32>) {
  %0:2 = call @returns_twice(%x) : (tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>)
  %1 = call @product(%0#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = call @product(%0#1) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// The callee returns a sum, and it again as what a loop leaves, which callers do not
// see: no number.
// OVERLAP: "activation_bytes": null
func.func private @returns_again(%x: tensor<4x8xf32>, %n: index) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %s = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %r = affine.for %i = 0 to %n iter_args(%h = %s) -> tensor<4x8xf32> {
    %t = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %t : tensor<4x8xf32>
  }
  return %s, %r : tensor<4x8xf32>, tensor<4x8xf32>
}
func.func @overlap(%x: tensor<4x8xf32>, %n: index) {
  %0:2 = call @returns_again(%x, %n) : (tensor<4x8xf32>, index) -> (tensor<4x8xf32>, tensor<4x8xf32>)
  %1 = call @product(%0#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = call @product(%0#1) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
