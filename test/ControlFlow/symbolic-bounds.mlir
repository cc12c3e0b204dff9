// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=10 > %t.totals
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=1 >> %t.totals
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=0 >> %t.totals
// RUN: FileCheck %s --check-prefix=TOTALS --input-file=%t.totals

// Trip counts in n, the second argument: n, n ceildiv 4, and n - 2 where that is
// more than 0.
// n = 10: 10 + 3 + 8 = 21; n = 1: 1 + 1 + 0 = 2; n = 0: 0.
// Symbols do not spoil exactness.
// TOTALS:      {{^}}flops=21 exact=True{{$}}
// TOTALS-NEXT: {{^}}flops=2 exact=True{{$}}
// TOTALS-NEXT: {{^}}flops=0 exact=True{{$}}

// CHECK: func.func @main
// CHECK-SAME: cost.symbols = {arg1 = "the value of argument 1 of @main"}
func.func @main(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  // CHECK:      arith.mulf
  // CHECK-SAME: cost.executions = "arg1", cost.flops = 1 : i64
  scf.for %i = %c0 to %n step %c1 {
    %p = arith.mulf %x, %x : f32
  }
  // CHECK:      arith.addf
  // CHECK-SAME: cost.executions = "arg1 ceildiv 4", cost.flops = 1 : i64
  scf.for %i = %c0 to %n step %c4 {
    %p = arith.addf %x, %x : f32
  }
  // CHECK:      arith.subf
  // CHECK-SAME: cost.executions = "max({{.*}})", cost.flops = 1 : i64
  scf.for %i = %c2 to %n step %c1 {
    %p = arith.subf %x, %x : f32
  }
  return
}
