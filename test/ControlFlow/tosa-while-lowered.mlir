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

// Compared without sign the counter is 4294967292 at first: only the condition runs,
// and nothing is evaluated.
// CHECK-LABEL: func.func @unsigned
// CHECK-SAME:  cost.int_ops = 1 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.peak_bytes = {{[0-9]+}} : i64} {
func.func @unsigned(%x: tensor<16xf32>) -> tensor<16xf32> {
  %init = arith.constant dense<-4> : tensor<i32>
  %four = arith.constant dense<4> : tensor<i32>
  %two = arith.constant dense<2> : tensor<i32>
  %r:2 = scf.while (%i = %init, %a = %x) : (tensor<i32>, tensor<16xf32>) -> (tensor<i32>, tensor<16xf32>) {
    %e = tensor.empty() : tensor<i1>
    %less = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []}
        ins(%i, %four : tensor<i32>, tensor<i32>) outs(%e : tensor<i1>) {
    ^bb0(%p: i32, %q: i32, %out: i1):
      %c = arith.cmpi ult, %p, %q : i32
      linalg.yield %c : i1
    } -> tensor<i1>
    %more = tensor.extract %less[] : tensor<i1>
    scf.condition(%more) %i, %a : tensor<i32>, tensor<16xf32>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<16xf32>):
    %b = tosa.exp %a : (tensor<16xf32>) -> tensor<16xf32>
    %e = tensor.empty() : tensor<i32>
    %next = linalg.add ins(%i, %two : tensor<i32>, tensor<i32>) outs(%e : tensor<i32>) -> tensor<i32>
    scf.yield %next, %b : tensor<i32>, tensor<16xf32>
  }
  return %r#1 : tensor<16xf32>
}
