// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact unknown_ops | FileCheck %s --check-prefix=TOTALS

// What users say of a loop that does not show how often it runs.
// 11 in @while, 3 * 11 = 33 in @nested, 5 + 10 in @for.
// TOTALS: {{^}}flops=59 exact=True unknown_ops=0{{$}}

// Five times, so the condition six times: 5 + 6 flops.
// CHECK-LABEL: @while
// CHECK-SAME:  cost.flops = 11 : i64
// CHECK:       cost.executions = 6 : i64
// CHECK:       cost.executions = 5 : i64
func.func @while(%x: f32, %c: i1) {
  scf.while : () -> () {
    %p = arith.mulf %x, %x : f32
    scf.condition(%c)
  } do {
    %s = arith.addf %x, %x : f32
    scf.yield
  } attributes {cost.trip_count = 5 : i64}
  return
}

// In another loop, which runs three times.
// CHECK-LABEL: @nested
// CHECK-SAME:  cost.flops = 33 : i64
// CHECK:       cost.executions = 18 : i64
// CHECK:       cost.executions = 15 : i64
func.func @nested(%x: f32, %c: i1) {
  affine.for %i = 0 to 3 {
    scf.while : () -> () {
      %p = arith.mulf %x, %x : f32
      scf.condition(%c)
    } do {
      %s = arith.addf %x, %x : f32
      scf.yield
    } attributes {cost.trip_count = 5 : i64}
  }
  return
}

// Bounds that are not constants: five times; constant ones say it themselves.
// CHECK-LABEL: @for
// CHECK-SAME:  cost.flops = 15 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 5 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 10 : i64
func.func @for(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %n step %c1 {
    %p = arith.mulf %x, %x : f32
  } {cost.trip_count = 5 : i64}
  scf.for %i = %c0 to %c10 step %c1 {
    %s = arith.addf %x, %x : f32
  } {cost.trip_count = 5 : i64}
  return
}
