// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A condition that is known decides, whatever the branches cost.

// CHECK-LABEL: @constant
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.addf
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @constant(%x: f32) {
  %false = arith.constant false
  scf.if %false {
    %0 = arith.mulf %x, %x : f32
    %1 = arith.mulf %0, %x : f32
  } else {
    %0 = arith.addf %x, %x : f32
  }
  return
}

// In a loop from 0 to 8, i < 8 always and i > 8 never; i < 4 in four iterations,
// with 2 flops, and not in four, with 1. 8 * (1 + 1) + 4 * 2 + 4 * 1 = 28.
// CHECK-LABEL: @variable
// CHECK-SAME:  cost.flops = 28 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 8 : i64
// CHECK:       arith.subf
// CHECK-SAME:  cost.executions = 8 : i64
// CHECK:       arith.negf
// CHECK-SAME:  cost.executions = 4 : i64
// CHECK:       arith.maximumf
// CHECK-SAME:  cost.executions = 4 : i64
// CHECK:       arith.minimumf
// CHECK-SAME:  cost.executions = 4 : i64
func.func @variable(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c8 step %c1 {
    %always = arith.cmpi slt, %i, %c8 : index
    scf.if %always {
      %0 = arith.addf %x, %x : f32
    } else {
      %0 = arith.mulf %x, %x : f32
    }
    %never = arith.cmpi sgt, %i, %c8 : index
    scf.if %never {
      %0 = arith.divf %x, %x : f32
    } else {
      %0 = arith.subf %x, %x : f32
    }
    %sometimes = arith.cmpi slt, %i, %c4 : index
    scf.if %sometimes {
      %0 = arith.negf %x : f32
      %1 = arith.maximumf %x, %x : f32
    } else {
      %0 = arith.minimumf %x, %x : f32
    }
  }
  return
}
