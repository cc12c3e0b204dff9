// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=made" | FileCheck %s --check-prefix=MADE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=in_place" | FileCheck %s --check-prefix=INPLACE
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=not_taken" | FileCheck %s --check-prefix=NOTTAKEN
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=guarded" | FileCheck %s --check-prefix=GUARDED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=called" | FileCheck %s --check-prefix=CALLED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=made branches=sum" | FileCheck %s --check-prefix=SUM
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=made branches=expected" | FileCheck %s --check-prefix=EXPECTED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=open" | FileCheck %s --check-prefix=OPEN
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=never" | FileCheck %s --check-prefix=NEVER

// The result of a branch is what the region that counts yields: kept once, as where
// that region stands in line. Each content has 4*8*4 = 128 bytes.

func.func private @product(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The first region counts, for it alone does something. Its result is kept as that
// of an exponential, and the product reads it. The sum of both regions keeps %x for
// the product, too.
// MADE:     "activation_bytes": 128
// SUM:      "activation_bytes": 256
// EXPECTED: "activation_bytes": null
func.func @made(%x: tensor<4x8xf32>, %c: i1) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = scf.if %c -> tensor<4x8xf32> {
    %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  } else {
    scf.yield %x : tensor<4x8xf32>
  }
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m, %x : tensor<4x8xf32>, tensor<4x8xf32>
}

// Both regions write in the place of %x. The first counts: 32 additions against a
// copy. The product reads what it has written.
// INPLACE: "activation_bytes": 128
func.func @in_place(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = scf.if %c -> tensor<4x8xf32> {
    %0 = linalg.negf ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  } else {
    %0 = linalg.copy ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  }
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// The second counts, and hands on %x: its product and the one behind it read that.
// NOTTAKEN: "activation_bytes": 128
func.func @not_taken(%x: tensor<4x8xf32>, %c: i1) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = scf.if %c -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  } else {
    %0 = func.call @product(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %x, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %m = call @product(%r#0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m, %r#1 : tensor<4x8xf32>, tensor<4x8xf32>
}

// The product reads the exponential in one iteration and %y in the other three, the
// same each time: 2 * 128.
// GUARDED: "activation_bytes": 256
func.func @guarded(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 4 {
    %first = arith.cmpi slt, %i, %c1 : index
    %r = scf.if %first -> tensor<4x8xf32> {
      %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
      scf.yield %0 : tensor<4x8xf32>
    } else {
      scf.yield %y : tensor<4x8xf32>
    }
    %m = func.call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  }
  return
}

// As @made: the callee has kept what its branch returns.
// CALLED: "activation_bytes": 128
func.func private @callee(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = scf.if %c -> tensor<4x8xf32> {
    %0 = linalg.exp ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  } else {
    scf.yield %x : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
func.func @called(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %r = call @callee(%x, %c) : (tensor<4x8xf32>, i1) -> tensor<4x8xf32>
  %m = call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// Which region counts depends on symbols: no number.
// OPEN: "activation_bytes": null
func.func @open(%a: tensor<?xf32>, %b: tensor<?xf32>, %c: i1) -> tensor<?xf32> {
  %r = scf.if %c -> tensor<?xf32> {
    %0 = linalg.exp ins(%a : tensor<?xf32>) outs(%a : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %0 : tensor<?xf32>
  } else {
    %0 = linalg.exp ins(%b : tensor<?xf32>) outs(%b : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %0 : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// A product that never runs keeps nothing.
// NEVER: "activation_bytes": 0
func.func @never(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %r = affine.for %i = 0 to 0 iter_args(%h = %x) -> tensor<4x8xf32> {
    %m = func.call @product(%h) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %m : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
