// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --convert-scf-to-cf --canonicalize --cost-annotate | FileCheck %s --check-prefix=CF

// A while that counts up to a bound runs as a for does; its condition once more.

// 20 times: 20 sums and, of the condition, 21 products.
// CHECK-LABEL: func.func @constant
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 21 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 20 : i64
// CF-LABEL:    func.func @constant
// CF:          arith.addf
// CF-SAME:     cost.executions = 20 : i64
func.func @constant(%x: f32) -> f32 {
  %c0 = arith.constant 0 : i32
  %c1 = arith.constant 1 : i32
  %c20 = arith.constant 20 : i32
  %r:2 = scf.while (%i = %c0, %v = %x) : (i32, f32) -> (i32, f32) {
    %more = arith.cmpi slt, %i, %c20 : i32
    %p = arith.mulf %v, %v : f32
    scf.condition(%more) %i, %p : i32, f32
  } do {
  ^bb0(%i: i32, %v: f32):
    %s = arith.addf %v, %v : f32
    %next = arith.addi %i, %c1 : i32
    scf.yield %next, %s : i32, f32
  }
  return %r#1 : f32
}

// The bound is carried, the sides of the comparison and of the sum are swapped,
// the counter is passed second: from 3 by steps of 4 to below 12: 3, 7, 11.
// CHECK-LABEL: func.func @carried
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 3 : i64
func.func @carried(%x: f32) {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c12 = arith.constant 12 : index
  %r:2 = scf.while (%i = %c3, %n = %c12) : (index, index) -> (index, index) {
    %more = arith.cmpi sgt, %n, %i : index
    scf.condition(%more) %n, %i : index, index
  } do {
  ^bb0(%n: index, %i: index):
    %s = arith.addf %x, %x : f32
    %next = arith.addi %c4, %i : index
    scf.yield %next, %n : index, index
  }
  return
}

// Extents that grow with the counter are summed: 1 + 2 + … + 12 = 78.
// CHECK-LABEL: func.func @growing
// CHECK-SAME:  cost.flops = 78 : i64
// CF-LABEL:    func.func @growing
// CF-SAME:     cost.flops = 78 : i64
func.func @growing(%x: memref<16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c12 = arith.constant 12 : index
  %r = scf.while (%i = %c0) : (index) -> index {
    %more = arith.cmpi ult, %i, %c12 : index
    scf.condition(%more) %i : index
  } do {
  ^bb0(%i: index):
    %next = arith.addi %i, %c1 : index
    %part = memref.subview %x[0] [%next] [1] : memref<16xf32> to memref<?xf32, strided<[1]>>
    linalg.negf ins(%part : memref<?xf32, strided<[1]>>) outs(%part : memref<?xf32, strided<[1]>>)
    scf.yield %next : index
  }
  return
}

// From i to below 6 for i = 0 to 5: 21 times; the condition 21 + 6.
// CHECK-LABEL: func.func @triangle
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 27 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 21 : i64
// CF-LABEL:    func.func @triangle
// CF:          arith.addf
// CF-SAME:     cost.executions = 21 : i64
func.func @triangle(%x: f32, %to: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  scf.for %i = %c0 to %c6 step %c1 {
    %r = scf.while (%j = %i) : (index) -> index {
      %more = arith.cmpi slt, %j, %c6 : index
      %p = arith.mulf %x, %x : f32
      scf.condition(%more) %j : index
    } do {
    ^bb0(%j: index):
      %s = arith.addf %x, %x : f32
      memref.store %s, %to[] : memref<f32>
      %next = arith.addi %j, %c1 : index
      scf.yield %next : index
    }
  }
  return
}

// 12 times.
// CHECK-LABEL: func.func @tosa
// CHECK:       tosa.greater
// CHECK-SAME:  cost.executions = 13 : i64
// CHECK:       tosa.add
// CHECK:       tosa.add
// CHECK-SAME:  cost.executions = 12 : i64
func.func @tosa(%x: tensor<8xf32>) -> tensor<8xf32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %n = "tosa.const"() {values = dense<12> : tensor<i32>} : () -> tensor<i32>
  %r:2 = tosa.while_loop (%i = %zero, %a = %x) : (tensor<i32>, tensor<8xf32>) -> (tensor<i32>, tensor<8xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<8xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %s = tosa.add %a, %a : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
    tosa.yield %next, %s : tensor<i32>, tensor<8xf32>
  }
  return %r#1 : tensor<8xf32>
}

// What is no such loop has a symbol: a bound that the body changes, and a step
// that is not known to be positive.
// CHECK-LABEL: func.func @others
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = "trips0"
// CHECK:       arith.subf
// CHECK-SAME:  cost.executions = "trips1"
func.func @others(%x: f32, %by: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c12 = arith.constant 12 : index
  %r:2 = scf.while (%i = %c0, %n = %c12) : (index, index) -> (index, index) {
    %more = arith.cmpi slt, %i, %n : index
    scf.condition(%more) %i, %n : index, index
  } do {
  ^bb0(%i: index, %n: index):
    %s = arith.addf %x, %x : f32
    %next = arith.addi %i, %c1 : index
    %less = arith.subi %n, %c1 : index
    scf.yield %next, %less : index, index
  }
  %q = scf.while (%i = %c0) : (index) -> index {
    %more = arith.cmpi slt, %i, %c12 : index
    scf.condition(%more) %i : index
  } do {
  ^bb0(%i: index):
    %s = arith.subf %x, %x : f32
    %down = arith.subi %c0, %by : index
    %next = arith.addi %i, %down : index
    scf.yield %next : index
  }
  return
}
