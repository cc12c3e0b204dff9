// RUN: cost-opt %s --cost-summary="branches=expected format=json" | FileCheck %s

// 9 sums in each of both branches, weighted 1 to 3, are (1*9 + 3*9) floordiv 4 = 9,
// for rows are rounded down, not calls of them.
// CHECK:      "name": "sum",
// CHECK:      "executions": 1,
// CHECK:      "totals": {
// CHECK:      "flops": 9,
func.func @main(%x: tensor<9xf32>, %c: i1) -> tensor<9xf32> {
  %0 = scf.if %c -> tensor<9xf32> {
    %a = func.call @sum(%x) : (tensor<9xf32>) -> tensor<9xf32>
    scf.yield %a : tensor<9xf32>
  } else {
    %b = func.call @sum(%x) : (tensor<9xf32>) -> tensor<9xf32>
    scf.yield %b : tensor<9xf32>
  } {cost.branch_weights = array<i64: 1, 3>}
  return %0 : tensor<9xf32>
}
func.func private @sum(%x: tensor<9xf32>) -> tensor<9xf32> {
  %0 = arith.addf %x, %x : tensor<9xf32>
  return %0 : tensor<9xf32>
}
