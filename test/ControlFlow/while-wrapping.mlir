// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A while counts with the signs of its comparison, and only where its counter
// does not pass the end of its type. The body is one flop.

// 0, 1, …, 199 without sign; with signs, -56 is below 0.
// CHECK-LABEL: @unsigned
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 200 : i64
func.func @unsigned(%x: f32) {
  %lo = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %hi = arith.constant -56 : i8
  %r = scf.while (%i = %lo) : (i8) -> i8 {
    %c = arith.cmpi ugt, %hi, %i : i8
    scf.condition(%c) %i : i8
  } do {
  ^bb0(%i: i8):
    %p = arith.mulf %x, %x : f32
    %n = arith.addi %i, %c1 : i8
    scf.yield %n : i8
  }
  return
}

// 0, 3, …, 126 and then -127, below 127 again.
// CHECK-LABEL: @wraps
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "{{[a-z.]*}}trips0"
func.func @wraps(%x: f32) {
  %lo = arith.constant 0 : i8
  %c3 = arith.constant 3 : i8
  %hi = arith.constant 127 : i8
  %r = scf.while (%i = %lo) : (i8) -> i8 {
    %c = arith.cmpi slt, %i, %hi : i8
    scf.condition(%c) %i : i8
  } do {
  ^bb0(%i: i8):
    %p = arith.mulf %x, %x : f32
    %n = arith.addi %i, %c3 : i8
    scf.yield %n : i8
  }
  return
}

// In the index dialect: 2, 5, 8.
// CHECK-LABEL: @index
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 3 : i64
func.func @index(%x: f32) {
  %lo = index.constant 2
  %c3 = index.constant 3
  %hi = index.constant 10
  %r = scf.while (%i = %lo) : (index) -> index {
    %c = index.cmp slt(%i, %hi)
    scf.condition(%c) %i : index
  } do {
  ^bb0(%i: index):
    %p = arith.mulf %x, %x : f32
    %n = index.add %i, %c3
    scf.yield %n : index
  }
  return
}
