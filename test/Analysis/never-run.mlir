// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary=bind=arg2=0 | FileCheck %s --check-prefix=BOUND
// RUN: cost-opt %s --allow-unregistered-dialect --cost-annotate | FileCheck %s --check-prefix=NONE

// What certainly never runs leaves nothing open, though nobody knows what it
// costs: it is no row. Of 4 unknown operations 2 may run, %n times and on the
// side of a condition that is not known; linalg.tanh is the third row.
// CHECK:      "totals": {
// CHECK:      "ops": 3,
// CHECK-NEXT: "unknown_ops": 2,
// CHECK-NEXT: "exact": false

// With no iteration, 1 of 2.
// BOUND:     coverage 1 of 2 operations known
// BOUND:     {{^}}unknown, not in the totals
// BOUND-NEXT: {{^}} 1 × my.side: no cost model
// BOUND-NOT: ×

// NONE:     "my.excluded"(%{{.*}}) : (memref<4xf32>) -> ()
// NONE:     "my.skipped"(%{{.*}}) : (memref<4xf32>) -> ()
func.func @main(%m: memref<4xf32>, %c: i1, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %false = arith.constant false
  scf.if %false {
    "my.excluded"(%m) : (memref<4xf32>) -> ()
  }
  scf.for %i = %c0 to %c0 step %c1 {
    "my.skipped"(%m) : (memref<4xf32>) -> ()
  }
  scf.for %i = %c0 to %n step %c1 {
    "my.repeated"(%m) : (memref<4xf32>) -> ()
  }
  scf.if %c {
    "my.side"(%m) : (memref<4xf32>) -> ()
  } else {
    linalg.tanh ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
  }
  return
}
