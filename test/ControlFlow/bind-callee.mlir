// RUN: not cost-opt %s --cost-summary="bind=double.arg0.d0=8,arg2.d0=3" 2>&1 >/dev/null | FileCheck %s --check-prefix=CONFLICT
// RUN: not cost-opt %s --cost-summary="bind=double.arg0.d0=8" 2>&1 >/dev/null | FileCheck %s --check-prefix=SYMBOL
// RUN: not cost-opt %s --cost-summary="bind=arg0.d0=8" 2>&1 >/dev/null | FileCheck %s --check-prefix=PLAIN
// RUN: cost-opt %s --cost-summary="bind=double.arg0.d0=3,arg2.d0=3" | FileCheck %s --check-prefix=EQUAL
// RUN: cost-opt %s --cost-summary="entry=double bind=arg0.d0=8" | FileCheck %s --check-prefix=ENTRY

// An argument is what callers pass: no other number can be put in its place.

// CONFLICT: bind-callee.mlir:[[# @LINE + 12]]:8: error: cannot bind 'double.arg0.d0' to 8: it is 3 in this call
// SYMBOL:   bind-callee.mlir:[[# @LINE + 11]]:8: error: cannot bind 'double.arg0.d0' to 8: it is arg2.d0 in this call
// PLAIN:    bind-callee.mlir:[[# @LINE + 5]]:27: error: cannot bind 'arg0.d0': it is dimension 0 of argument 0 of @double, and what callers pass
// One addition of 3*4 elements, and one of 8*4 where @double is the entry.
// EQUAL: {{^  FLOPs +12 +12$}}
// ENTRY: {{^  FLOPs +32 +32$}}

func.func private @double(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %0 = tosa.add %x, %x : (tensor<?x4xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
func.func @main(%z: f32, %x: tensor<?x4xf32>, %y: tensor<?x4xf32>) -> (tensor<?x4xf32>, tensor<?x4xf32>) {
  %0 = call @double(%y) : (tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0, %x : tensor<?x4xf32>, tensor<?x4xf32>
}
