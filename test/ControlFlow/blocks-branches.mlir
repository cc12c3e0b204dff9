// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What control may pass by is unknown; what it must pass counts.
// CHECK-LABEL: @diamond
// CHECK-SAME:  cost.flops = 2 : i64
// CHECK-SAME:  cost.unknown_ops = 2 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.flops = 1 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
// CHECK:       arith.subf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
// CHECK:       arith.divf
// CHECK-SAME:  cost.flops = 1 : i64
func.func @diamond(%x: f32, %c: i1) {
  %a = arith.addf %x, %x : f32
  cf.cond_br %c, ^left, ^right
^left:
  %l = arith.mulf %x, %x : f32
  cf.br ^join
^right:
  %r = arith.subf %x, %x : f32
  cf.br ^join
^join:
  %j = arith.divf %x, %x : f32
  return
}

// The loop itself may be passed by.
// CHECK-LABEL: @guarded
// CHECK-SAME:  cost.flops = 0 : i64
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
func.func @guarded(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  cf.cond_br %c, ^header(%c0 : index), ^exit
^header(%i: index):
  %more = arith.cmpi slt, %i, %c4 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}

// A branch in a loop: 5 sums before it and 5 quotients behind it.
// CHECK-LABEL: @in_loop
// CHECK-SAME:  cost.flops = 10 : i64
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 5 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
// CHECK:       arith.divf
// CHECK-SAME:  cost.executions = 5 : i64
func.func @in_loop(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c5 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %a = arith.addf %x, %x : f32
  cf.cond_br %c, ^then, ^latch
^then:
  %l = arith.mulf %x, %x : f32
  cf.br ^latch
^latch:
  %j = arith.divf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}

// Two ways out: how often the body runs is not known.
// CHECK-LABEL: @two_exits
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
func.func @two_exits(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c5 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %a = arith.addf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.cond_br %c, ^header(%next : index), ^exit
^exit:
  return
}
