// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=swapped" | FileCheck %s --check-prefix=SWAPPED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=shifted" | FileCheck %s --check-prefix=SHIFTED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=left" | FileCheck %s --check-prefix=LEFT
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=long" | FileCheck %s --check-prefix=LONG
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=never" | FileCheck %s --check-prefix=NEVER
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=any bind=arg1=0" | FileCheck %s --check-prefix=NONE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=any bind=arg1=4" | FileCheck %s --check-prefix=FOUR
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=any" | FileCheck %s --check-prefix=ANY
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=condition" | FileCheck %s --check-prefix=CONDITION
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=reads" | FileCheck %s --check-prefix=READS

// What a loop carries under one name it may hand on under another. Each content has
// 4*8*4 = 128 bytes.

func.func private @product(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// Three swaps leave %y where %x was.
// SWAPPED: "activation_bytes": 128
func.func @swapped(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r:2 = affine.for %i = 0 to 3 iter_args(%g = %x, %h = %y) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    affine.yield %h, %g : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %m = call @product(%r#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The products read %x, then %y, then the first of the products: 3 * 128. The other
// two are read by nobody.
// SHIFTED: "activation_bytes": 384
func.func @shifted(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r:2 = affine.for %i = 0 to 3 iter_args(%g = %x, %h = %y) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %m = func.call @product(%g) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %h, %m : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#0 : tensor<4x8xf32>
}

// As before, and behind the loop the second product is read.
// LEFT: "activation_bytes": 512
func.func @left(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r:2 = affine.for %i = 0 to 3 iter_args(%g = %x, %h = %y) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %m = func.call @product(%g) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %h, %m : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %m = call @product(%r#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// It takes a thousand steps back to where it came from: no number.
// LONG: "activation_bytes": null
func.func @long(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r:2 = affine.for %i = 0 to 1000 iter_args(%g = %x, %h = %y) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    affine.yield %h, %g : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %m = call @product(%r#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The loop leaves what it starts from.
// NEVER: "activation_bytes": 128
func.func @never(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 0 iter_args(%h = %x) -> tensor<4x8xf32> {
    %t = linalg.exp ins(%y : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %t : tensor<4x8xf32>
  }
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// %x is read, be it in the loop or behind it, and so is the product of each
// iteration: 128 * (1 + arg1).
// NONE: "activation_bytes": 128
// FOUR: "activation_bytes": 640
// ANY:  "activation_bytes": "128*arg1 + 128"
func.func @any(%x: tensor<4x8xf32>, %n: index) -> tensor<4x8xf32> {
  %r = affine.for %i = 0 to %n iter_args(%h = %x) -> tensor<4x8xf32> {
    %m = func.call @product(%h) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %m : tensor<4x8xf32>
  }
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The condition makes a sum each time, and the product reads the last of them.
// CONDITION: "activation_bytes": 128
func.func @condition(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = scf.while (%g = %x) : (tensor<4x8xf32>) -> tensor<4x8xf32> {
    %t = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.condition(%c) %t : tensor<4x8xf32>
  } do {
  ^bb0(%h: tensor<4x8xf32>):
    scf.yield %h : tensor<4x8xf32>
  }
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// What the condition reads of what the loop carries is not followed: no number.
// READS: "activation_bytes": null
func.func @reads(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %r = scf.while (%g = %x) : (tensor<4x8xf32>) -> tensor<4x8xf32> {
    %m = func.call @product(%g) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.condition(%c) %m : tensor<4x8xf32>
  } do {
  ^bb0(%h: tensor<4x8xf32>):
    scf.yield %h : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
