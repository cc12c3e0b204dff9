// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A while in blocks: the header, with the condition, runs once more than the
// body. Its trip count is a symbol.
// CHECK-LABEL: @while
// CHECK-SAME:  cost.flops = "2*[[T:[a-z.]*trips0]] + 1"
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "[[T]] + 1"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = "[[T]]"
func.func @while(%x: f32, %c: i1) {
  cf.br ^header
^header:
  %p = arith.mulf %x, %x : f32
  cf.cond_br %c, ^body, ^exit
^body:
  %s = arith.addf %x, %x : f32
  cf.br ^header
^exit:
  return
}

// A do-while runs once and then as often as the condition holds.
// CHECK-LABEL: @do_while
// CHECK-SAME:  cost.flops = "[[D:[a-z_.]*trips0]] + 1"
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "[[D]] + 1"
// CHECK:       math.exp
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @do_while(%x: f32, %c: i1) {
  cf.br ^body
^body:
  %p = arith.mulf %x, %x : f32
  cf.cond_br %c, ^body, ^exit
^exit:
  %e = math.exp %x : f32
  return
}
