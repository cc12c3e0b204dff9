// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Not known which case: the one that costs most, 3 flops in the second.
// CHECK-LABEL: @open
// CHECK-SAME:  cost.flops = 3 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 3 : i64
// CHECK:       arith.divf
// CHECK-SAME:  cost.executions = 0 : i64
func.func @open(%x: f32, %n: index) {
  scf.index_switch %n
  case 2 {
    %0 = arith.addf %x, %x : f32
    scf.yield
  }
  case 5 {
    affine.for %i = 0 to 3 {
      %0 = arith.mulf %x, %x : f32
    }
    scf.yield
  }
  default {
    affine.for %i = 0 to 2 {
      %0 = arith.divf %x, %x : f32
    }
  }
  return
}

// A known case, and one that is none: the default.
// CHECK-LABEL: @known
// CHECK-SAME:  cost.flops = 2 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.subf
// CHECK-SAME:  cost.flops = 1 : i64
func.func @known(%x: f32) {
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  scf.index_switch %c2
  case 2 {
    %0 = arith.addf %x, %x : f32
    scf.yield
  }
  default {
    affine.for %i = 0 to 3 {
      %0 = arith.mulf %x, %x : f32
    }
  }
  scf.index_switch %c3
  case 2 {
    affine.for %i = 0 to 3 {
      %0 = arith.divf %x, %x : f32
    }
    scf.yield
  }
  default {
    %0 = arith.subf %x, %x : f32
  }
  return
}
