// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A bound that is loaded before the loop is one number, whatever it is: a symbol
// in both loops, n times 2 flops.
// CHECK: func.func @main
// CHECK-SAME: cost.flops = "2*[[N:[A-Za-z_.0-9]+]]"
// CHECK:      arith.addf
// CHECK-SAME: cost.executions = "[[N]]"
// CHECK:      arith.mulf
// CHECK-SAME: cost.executions = "[[N]]"
func.func @main(%x: f32, %size: memref<index>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.load %size[] : memref<index>
  scf.for %i = %c0 to %n step %c1 {
    %a = arith.addf %x, %x : f32
  }
  scf.for %i = %c0 to %n step %c1 {
    %p = arith.mulf %x, %x : f32
  }
  return
}
