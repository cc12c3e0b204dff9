// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The body is one flop. From lo to hi by step it runs (hi - lo) ceildiv step
// times, and never less than 0 times.

// 0 to 10 by 1: 10.
// CHECK-LABEL: @constant
// CHECK-SAME:  cost.flops = 10 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 10 : i64, cost.flops = 1 : i64
func.func @constant(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c10 step %c1 {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// 3, 7, 11, 15, 19: 17 ceildiv 4 = 5.
// CHECK-LABEL: @step
// CHECK-SAME:  cost.flops = 5 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 5 : i64, cost.flops = 1 : i64
func.func @step(%x: f32) {
  %lo = arith.constant 3 : index
  %hi = arith.constant 20 : index
  %step = arith.constant 4 : index
  scf.for %i = %lo to %hi step %step {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// -7, -5, -3: 5 ceildiv 2 = 3.
// CHECK-LABEL: @below_zero
// CHECK-SAME:  cost.flops = 3 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 3 : i64, cost.flops = 1 : i64
func.func @below_zero(%x: f32) {
  %lo = arith.constant -7 : index
  %hi = arith.constant -2 : index
  %step = arith.constant 2 : index
  scf.for %i = %lo to %hi step %step {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// A step beyond the end: 3 ceildiv 10 = 1.
// CHECK-LABEL: @once
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.mulf
// CHECK-NOT:   cost.executions
// CHECK-SAME:  cost.flops = 1 : i64
func.func @once(%x: f32) {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c3 step %c10 {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// 5 to 5: nothing.
// CHECK-LABEL: @empty
// CHECK-SAME:  cost.flops = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 1 : i64
func.func @empty(%x: f32) {
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  scf.for %i = %c5 to %c5 step %c1 {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// 7 to 3: nothing either, and not -4; nor does a loop in it run.
// CHECK-LABEL: @reversed
// CHECK-SAME:  cost.flops = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 1 : i64
func.func @reversed(%x: f32) {
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c7 = arith.constant 7 : index
  scf.for %i = %c7 to %c3 step %c1 {
    scf.for %j = %c3 to %c7 step %c1 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}

// Trip counts multiply: 10 in the outer loop, 10 * 4 in the inner one.
// CHECK-LABEL: @nested
// CHECK-SAME:  cost.flops = 50 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 10 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 40 : i64
func.func @nested(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c7 = arith.constant 7 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c10 step %c1 {
    %s = arith.addf %x, %x : f32
    scf.for %j = %c3 to %c7 step %c1 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}
