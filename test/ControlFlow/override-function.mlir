// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json entry=priced output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs transcendentals unknown_ops exact | FileCheck %s --check-prefix=ENTRY

// A function with a price costs that, whoever asks: its callers, its own
// attributes, and the module when it is the entry. Its body does not run: the
// hyperbolic tangent and the recursive call in it count for nothing.
// ENTRY: {{^}}macs=5 transcendentals=0 unknown_ops=0 exact=True{{$}}

// CHECK-LABEL: func.func private @priced
// CHECK-SAME:  cost.macs = 5 : i64
// CHECK-NOT:   cost.transcendentals
// CHECK-NOT:   cost.unknown
func.func private @priced(%m: memref<4xf32>) attributes {cost.override = {macs = 5 : i64}} {
  // CHECK:     linalg.tanh {{.*}}cost.executions = 0
  linalg.tanh ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
  call @priced(%m) : (memref<4xf32>) -> ()
  return
}

// Two calls: 10.
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.macs = 10 : i64
func.func @main(%m: memref<4xf32>) {
  // CHECK: call @priced{{.*}}cost.macs = 5 : i64
  call @priced(%m) : (memref<4xf32>) -> ()
  call @priced(%m) : (memref<4xf32>) -> ()
  return
}
