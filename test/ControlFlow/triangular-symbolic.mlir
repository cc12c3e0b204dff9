// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=7 | FileCheck %s --check-prefix=SEVEN
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=1 | FileCheck %s --check-prefix=ONE
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json flops exact arg1=0 | FileCheck %s --check-prefix=NONE
// RUN: cost-opt %s --cost-summary="format=json bind=arg1=7" | FileCheck %s --check-prefix=BOUND

// i = 0 to n, j = i to n: n * (n + 1) / 2 executions, in closed form: 28 for 7, 1
// for 1. Bound, the same number.
// SEVEN: {{^}}flops=28 exact=True{{$}}
// ONE:   {{^}}flops=1 exact=True{{$}}
// NONE:  {{^}}flops=0 exact=True{{$}}
// BOUND: "flops": 28,
func.func @main(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    scf.for %j = %i to %n step %c1 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}
