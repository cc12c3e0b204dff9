// RUN: cost-opt %s --cost-summary="branches=expected format=json" | %python %S/Inputs/flops.py | FileCheck %s --check-prefix=EXPECTED
// RUN: cost-opt %s --cost-summary="branches=sum format=json" | %python %S/Inputs/flops.py | FileCheck %s --check-prefix=SUM
// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/flops.py | FileCheck %s --check-prefix=MAX

// 16 sums against 8 products, weighted 1 to 3, and a call that is taken as often
// as not. Expected: (1*16) floordiv 4 + (3*8) floordiv 4 + (1*8) floordiv 2
// = 4 + 6 + 4; sum: 16 + 8 + 8; max: 16 + 8.
// EXPECTED: 14
// SUM: 32
// MAX: 24
func.func @main(%x: tensor<16xf32>, %y: tensor<8xf32>, %c: i1) -> (tensor<16xf32>, tensor<8xf32>) {
  %0:2 = scf.if %c -> (tensor<16xf32>, tensor<8xf32>) {
    %a = arith.addf %x, %x : tensor<16xf32>
    scf.yield %a, %y : tensor<16xf32>, tensor<8xf32>
  } else {
    %b = arith.mulf %y, %y : tensor<8xf32>
    scf.yield %x, %b : tensor<16xf32>, tensor<8xf32>
  } {cost.branch_weights = array<i64: 1, 3>}
  %1 = scf.if %c -> tensor<8xf32> {
    %d = func.call @negated(%y) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %d : tensor<8xf32>
  } else {
    scf.yield %y : tensor<8xf32>
  }
  return %0#0, %1 : tensor<16xf32>, tensor<8xf32>
}
func.func private @negated(%y: tensor<8xf32>) -> tensor<8xf32> {
  %0 = arith.negf %y : tensor<8xf32>
  return %0 : tensor<8xf32>
}
