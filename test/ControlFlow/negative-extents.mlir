// RUN: split-file %s %t
// RUN: not cost-opt %t/bound.mlir --cost-summary="bind=n=3" 2>&1 | FileCheck %s --check-prefix=BOUND
// RUN: not cost-opt %t/bound.mlir --cost-annotate="bind=n=3" 2>&1 | FileCheck %s --check-prefix=BOUND
// RUN: cost-opt %t/bound.mlir --cost-annotate="bind=n=6" | FileCheck %s --check-prefix=SIX
// RUN: cost-opt %t/bound.mlir --cost-annotate | FileCheck %s --check-prefix=OPEN
// RUN: not cost-opt %t/called.mlir --cost-summary 2>&1 | FileCheck %s --check-prefix=CALLED
// RUN: not cost-opt %t/window.mlir --cost-summary="bind=arg0.d1=2" 2>&1 | FileCheck %s --check-prefix=WINDOW
// RUN: cost-opt %t/never.mlir --cost-summary="bind=arg0.d0=3" > /dev/null

// No value has an extent below 0: numbers for which one would have are an error
// where it comes from, n - 5 at n = 3, and not at what follows from it. As a
// symbol it stays as it is.
// BOUND:     bound.mlir:6:8: error: dimension 1 of 'tensor.empty' is -2, expected an extent of at least 0
// BOUND-NOT: error:
// SIX:  linalg.exp {{.*}}cost.transcendentals = 2 : i64
// OPEN: linalg.exp {{.*}}cost.transcendentals = "2*n - 10"

// A caller's numbers do as well: 2 rows, less 5.
// CALLED:     called.mlir:6:8: error: dimension 0 of 'tensor.empty' is -3 where @main calls @less, expected an extent of at least 0
// CALLED-NOT: error:

// A window of 4 over 2: (2 - 4) + 1 = -1.
// WINDOW: window.mlir:3:8: error: dimension 1 of 'tosa.max_pool2d' is -1, expected an extent of at least 0

//--- bound.mlir
func.func @main(%x: tensor<?xf32> {cost.dims = ["n"]}) -> tensor<2x?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %c5 = arith.constant 5 : index
  %m = arith.subi %n, %c5 : index
  %e = tensor.empty(%m) : tensor<2x?xf32>
  %r = linalg.exp ins(%e : tensor<2x?xf32>) outs(%e : tensor<2x?xf32>) -> tensor<2x?xf32>
  return %r : tensor<2x?xf32>
}

//--- called.mlir
func.func private @less(%x: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %c5 = arith.constant 5 : index
  %m = arith.subi %n, %c5 : index
  %e = tensor.empty(%m) : tensor<?xf32>
  %r = linalg.exp ins(%e : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return
}
func.func @main(%x: tensor<2xf32>) {
  %y = tensor.cast %x : tensor<2xf32> to tensor<?xf32>
  call @less(%y) : (tensor<?xf32>) -> ()
  return
}

//--- window.mlir
func.func @main(%x: tensor<1x?x8x1xf32>) -> tensor<1x?x5x1xf32> {
  %y = tosa.exp %x : (tensor<1x?x8x1xf32>) -> tensor<1x?x8x1xf32>
  %p = tosa.max_pool2d %y {kernel = array<i64: 4, 4>, stride = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>} : (tensor<1x?x8x1xf32>) -> tensor<1x?x5x1xf32>
  return %p : tensor<1x?x5x1xf32>
}

//--- never.mlir
// What never runs has no extents: where n > 5 does not hold, and in a loop of
// max(0, n - 5) iterations; in a callee too.
func.func @main(%x: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %m = arith.subi %n, %c5 : index
  %more = arith.cmpi sgt, %n, %c5 : index
  scf.if %more {
    %e = tensor.empty(%m) : tensor<?xf32>
    %r = linalg.exp ins(%e : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  }
  scf.for %i = %c5 to %n step %c1 {
    %e = tensor.empty(%m) : tensor<?xf32>
    %r = linalg.tanh ins(%e : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  }
  call @loop(%x) : (tensor<?xf32>) -> ()
  return
}
func.func private @loop(%x: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %m = arith.subi %n, %c5 : index
  scf.for %i = %c5 to %n step %c1 {
    %e = tensor.empty(%m) : tensor<?xf32>
    %r = linalg.tanh ins(%e : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  }
  return
}
