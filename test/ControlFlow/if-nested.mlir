// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What is inside a branch that is not taken does not count, whatever it is: the
// outer else has 5 sums; the inner if would have 3 of 3 + 2.
// CHECK-LABEL: func.func @branches
// CHECK-SAME:  cost.flops = 5 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.divf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 5 : i64
func.func @branches(%x: f32, %c: i1, %d: i1) {
  scf.if %c {
    scf.if %d {
      affine.for %i = 0 to 3 {
        %0 = arith.mulf %x, %x : f32
      }
    } else {
      affine.for %i = 0 to 2 {
        %0 = arith.divf %x, %x : f32
      }
    }
  } else {
    affine.for %i = 0 to 5 {
      %0 = arith.addf %x, %x : f32
    }
  }
  return
}

// A call counts by what its callee costs, 4 flops against 3.
// CHECK-LABEL: func.func @calls
// CHECK-SAME:  cost.flops = 4 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64
func.func @calls(%x: f32, %c: i1) {
  scf.if %c {
    affine.for %i = 0 to 3 {
      %0 = arith.mulf %x, %x : f32
    }
  } else {
    func.call @four(%x) : (f32) -> ()
  }
  return
}
// CHECK-LABEL: func.func private @four
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 4 : i64
func.func private @four(%x: f32) {
  affine.for %i = 0 to 4 {
    %0 = arith.addf %x, %x : f32
  }
  return
}

// A callee that only a branch not taken calls does not run.
// CHECK-LABEL: func.func @not_called
// CHECK-SAME:  cost.flops = 3 : i64
func.func @not_called(%x: f32, %c: i1) {
  scf.if %c {
    affine.for %i = 0 to 3 {
      %0 = arith.mulf %x, %x : f32
    }
  } else {
    func.call @one(%x) : (f32) -> ()
  }
  return
}
// CHECK-LABEL: func.func private @one
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 1 : i64
func.func private @one(%x: f32) {
  %0 = arith.addf %x, %x : f32
  return
}
