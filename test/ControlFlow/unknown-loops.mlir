// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// No one symbol stands for a trip count that may differ between the iterations
// of a loop around it: what is inside is unknown, and totals say so. What stands
// around counts: 3 sums a function.
// JSON:      "totals": {
// JSON:      "flops": 6,
// JSON:      "unknown_ops": 3,
// JSON-NEXT: "exact": false

// CHECK-LABEL: @while
// CHECK-SAME:  cost.flops = 3 : i64
// CHECK-SAME:  cost.unknown_ops = 2 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 3 : i64, cost.flops = 1 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "the trip count of 'scf.while' may differ
// CHECK:       arith.subf
// CHECK-SAME:  cost.unknown = "the trip count of 'scf.while' may differ
func.func @while(%x: f32, %c: i1) {
  affine.for %i = 0 to 3 {
    %a = arith.addf %x, %x : f32
    scf.while : () -> () {
      %p = arith.mulf %x, %x : f32
      scf.condition(%c)
    } do {
      %s = arith.subf %x, %x : f32
      scf.yield
    }
  }
  return
}

// The bound is computed in the loop from what is not followed.
// CHECK-LABEL: @bound
// CHECK-SAME:  cost.flops = 3 : i64
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 3 : i64, cost.flops = 1 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "the bounds of 'scf.for' may differ
func.func @bound(%x: f32, %sizes: memref<3xindex>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  affine.for %i = 0 to 3 {
    %n = memref.load %sizes[%i] : memref<3xindex>
    %a = arith.addf %x, %x : f32
    scf.for %j = %c0 to %n step %c1 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}
