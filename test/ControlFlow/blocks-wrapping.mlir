// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Loops of blocks count with the signs of their comparison, and only where the
// counter does not pass the end of its type. The body is one flop.

// Without sign, -10 of i32 is 4294967286, which is not below 10.
// CHECK-LABEL: @unsigned_above
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64
func.func @unsigned_above(%x: f32) {
  %lo = arith.constant -10 : i32
  %c1 = arith.constant 1 : i32
  %hi = arith.constant 10 : i32
  cf.br ^header(%lo : i32)
^header(%i: i32):
  %c = arith.cmpi ult, %i, %hi : i32
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c1 : i32
  cf.br ^header(%n : i32)
^exit:
  return
}

// 0, 1, …, 199 without sign.
// CHECK-LABEL: @unsigned
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 200 : i64
func.func @unsigned(%x: f32) {
  %lo = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %hi = arith.constant -56 : i8
  cf.br ^header(%lo : i8)
^header(%i: i8):
  %c = arith.cmpi ult, %i, %hi : i8
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c1 : i8
  cf.br ^header(%n : i8)
^exit:
  return
}

// 0, 3, …, 126 and then not 129, which i8 does not have, but -127, below 127
// again: no count of steps up to 127 says how often this runs.
// CHECK-LABEL: @wraps
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "[[T:[a-z.]*trips0]]"
func.func @wraps(%x: f32) {
  %lo = arith.constant 0 : i8
  %c3 = arith.constant 3 : i8
  %hi = arith.constant 127 : i8
  cf.br ^header(%lo : i8)
^header(%i: i8):
  %c = arith.cmpi slt, %i, %hi : i8
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c3 : i8
  cf.br ^header(%n : i8)
^exit:
  return
}

// An addition that may not wrap: 127 ceildiv 3 = 43.
// CHECK-LABEL: @nowrap
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 43 : i64
func.func @nowrap(%x: f32) {
  %lo = arith.constant 0 : i8
  %c3 = arith.constant 3 : i8
  %hi = arith.constant 127 : i8
  cf.br ^header(%lo : i8)
^header(%i: i8):
  %c = arith.cmpi slt, %i, %hi : i8
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c3 overflow<nsw> : i8
  cf.br ^header(%n : i8)
^exit:
  return
}

// 0, 3, …, 123 and then 126: 125 ceildiv 3 = 42.
// CHECK-LABEL: @below
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 42 : i64
func.func @below(%x: f32) {
  %lo = arith.constant 0 : i8
  %c3 = arith.constant 3 : i8
  %hi = arith.constant 125 : i8
  cf.br ^header(%lo : i8)
^header(%i: i8):
  %c = arith.cmpi slt, %i, %hi : i8
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c3 : i8
  cf.br ^header(%n : i8)
^exit:
  return
}

// Up to an i8 that is not known, steps of 1 cannot pass its end, steps of 3
// may.
// CHECK-LABEL: @symbolic
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "{{[a-z.]*}}arg1"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = "{{[a-z.]*}}trips1"
func.func @symbolic(%x: f32, %hi: i8) {
  %lo = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %c3 = arith.constant 3 : i8
  cf.br ^header(%lo : i8)
^header(%i: i8):
  %c = arith.cmpi slt, %i, %hi : i8
  cf.cond_br %c, ^body, ^second(%lo : i8)
^body:
  %p = arith.mulf %x, %x : f32
  %n = arith.addi %i, %c1 : i8
  cf.br ^header(%n : i8)
^second(%j: i8):
  %d = arith.cmpi slt, %j, %hi : i8
  cf.cond_br %d, ^inner, ^exit
^inner:
  %s = arith.addf %x, %x : f32
  %m = arith.addi %j, %c3 : i8
  cf.br ^second(%m : i8)
^exit:
  return
}

// As lowered to the index dialect: n ceildiv 2.
// CHECK-LABEL: @index
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "{{.*}}arg1 ceildiv 2"
func.func @index(%x: f32, %hi: index) {
  %lo = index.constant 0
  %c2 = index.constant 2
  cf.br ^header(%lo : index)
^header(%i: index):
  %c = index.cmp slt(%i, %hi)
  cf.cond_br %c, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %n = index.add %c2, %i
  cf.br ^header(%n : index)
^exit:
  return
}
