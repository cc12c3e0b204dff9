// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: mlir-opt %s -pass-pipeline='builtin.module(func.func(tosa-to-scf,tosa-to-linalg,tosa-to-arith,canonicalize,cse))' | cost-opt --cost-annotate | FileCheck %s

// A counter that is a tensor of one element counts as well where structured
// operations compare it and add to it: 10 times 16 exponentials; 11 comparisons and
// 10 sums.
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.int_ops = 21 : i64,
// CHECK-SAME:  cost.transcendentals = 160 : i64
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %zero = "tosa.const"() <{values = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %ten = "tosa.const"() <{values = dense<10> : tensor<i32>}> : () -> tensor<i32>
  %one = "tosa.const"() <{values = dense<1> : tensor<i32>}> : () -> tensor<i32>
  %r:2 = tosa.while_loop (%i = %zero, %a = %x) : (tensor<i32>, tensor<16xf32>) -> (tensor<i32>, tensor<16xf32>) {
    %more = tosa.greater %ten, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<16xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %b = tosa.exp %a : (tensor<16xf32>) -> tensor<16xf32>
    tosa.yield %next, %b : tensor<i32>, tensor<16xf32>
  }
  return %r#1 : tensor<16xf32>
}
