// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=batch=4" | FileCheck %s --check-prefix=BOUND
// RUN: not cost-opt %s --cost-annotate="bind=main.arg0.d0=4,main.arg2.d0=8" 2>&1 | FileCheck %s --check-prefix=TWO
// RUN: not cost-opt %s --cost-summary="bind=known.arg0.d0=4" 2>&1 | FileCheck %s --check-prefix=KNOWN
// RUN: cost-opt %s --cost-annotate="bind=main.arg0.d0=4,main.arg2.d0=4" | FileCheck %s --check-prefix=SAME

// A name that the user gave to one of equal extents is that of all; two names
// are left alone.

// CHECK-LABEL: func.func @named
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "8*batch"
// CHECK:       linalg.tanh
// CHECK-SAME:  cost.transcendentals = "8*rows"
// BOUND:       linalg.exp
// BOUND-SAME:  cost.transcendentals = 32
func.func @named(%x: memref<?x8xf32>, %y: memref<?x8xf32> {cost.dims = ["batch", ""]},
                 %z: memref<?x8xf32> {cost.dims = ["rows", ""]}) {
  linalg.exp ins(%x : memref<?x8xf32>) outs(%x : memref<?x8xf32>)
  linalg.tanh ins(%z : memref<?x8xf32>) outs(%z : memref<?x8xf32>)
  linalg.add ins(%x, %y : memref<?x8xf32>, memref<?x8xf32>) outs(%x : memref<?x8xf32>)
  linalg.add ins(%x, %z : memref<?x8xf32>, memref<?x8xf32>) outs(%x : memref<?x8xf32>)
  return
}

// Different numbers for one extent are an error, for one that is known too.
// TWO: [[#@LINE+4]]:1: error: cannot bind 'arg2.d0' to 8: it is the extent 'arg0.d0', which is bound to 4
// SAME: func.func @main
// SAME: linalg.add
// SAME-SAME: cost.flops = 4
func.func @main(%x: memref<?xf32>, %y: memref<?xf32>, %z: memref<?xf32>) {
  linalg.add ins(%x, %y : memref<?xf32>, memref<?xf32>) outs(%z : memref<?xf32>)
  return
}

// KNOWN: [[#@LINE+1]]:1: error: cannot bind 'arg0.d0' to 4: it is 8
func.func @known(%x: memref<?xf32>, %y: memref<8xf32>) {
  linalg.add ins(%x, %y : memref<?xf32>, memref<8xf32>) outs(%x : memref<?xf32>)
  return
}
