// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What tosa.while_loop carries is followed as in any loop.

// Weights that it hands on as they are belong to the product in its body, the
// first reader; the product behind it reads them too. What it computes anew keeps
// its extents, and with them the results.
// CHECK-LABEL: @parameters
func.func @parameters(%x: tensor<1x?x8xf32>, %n: tensor<i32>) -> tensor<1x?x8xf32> {
  %w = "tosa.const"() {values = dense_resource<w> : tensor<1x8x8xf32>} : () -> tensor<1x8x8xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %r:3 = tosa.while_loop (%i = %zero, %a = %x, %v = %w) : (tensor<i32>, tensor<1x?x8xf32>, tensor<1x8x8xf32>) -> (tensor<i32>, tensor<1x?x8xf32>, tensor<1x8x8xf32>) {
    // CHECK:      tosa.exp
    // CHECK-SAME: cost.transcendentals = "8*arg0.d1"
    %e = tosa.exp %a : (tensor<1x?x8xf32>) -> tensor<1x?x8xf32>
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<1x?x8xf32>, %v: tensor<1x8x8xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    // CHECK:      tosa.matmul
    // CHECK-SAME: cost.macs = "64*arg0.d1", cost.params = 64
    %p = tosa.matmul %a, %v, %zp, %zp : (tensor<1x?x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x8xf32>
    %q = tosa.sigmoid %p : (tensor<1x?x8xf32>) -> tensor<1x?x8xf32>
    tosa.yield %next, %q, %v : tensor<i32>, tensor<1x?x8xf32>, tensor<1x8x8xf32>
  }
  // CHECK:      tosa.matmul
  // CHECK-SAME: cost.macs = "64*arg0.d1", cost.params = 0 : i64, cost.params_read = 64
  %s = tosa.matmul %r#1, %r#2, %zp, %zp : (tensor<1x?x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x8xf32>
  return %s : tensor<1x?x8xf32>
}

// Extents that an iteration changes are those of no other: of the result, one
// symbol, in the body, nothing.
// CHECK-LABEL: @growing
func.func @growing(%x: tensor<?xf32>, %n: tensor<i32>) -> tensor<?xf32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %r:2 = tosa.while_loop (%i = %zero, %a = %x) : (tensor<i32>, tensor<?xf32>) -> (tensor<i32>, tensor<?xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<?xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    // CHECK:      tosa.concat
    // CHECK-SAME: cost.unknown = "an extent may differ between iterations"
    %twice = tosa.concat %a, %a {axis = 0 : i32} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    tosa.yield %next, %twice : tensor<i32>, tensor<?xf32>
  }
  // CHECK:      tosa.tanh
  // CHECK-SAME: cost.transcendentals = "growing.tosa.while_loop0_1.d0"
  %t = tosa.tanh %r#1 : (tensor<?xf32>) -> tensor<?xf32>
  return %t : tensor<?xf32>
}

// Two that change places have both extents in turn, unless those are equal.
// CHECK-LABEL: @swapped
func.func @swapped(%x: tensor<?xf32>, %y: tensor<?xf32>, %n: tensor<i32>) -> (tensor<?xf32>, tensor<?xf32>) {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %z = tosa.exp %x : (tensor<?xf32>) -> tensor<?xf32>
  %r:4 = tosa.while_loop (%i = %zero, %a = %x, %b = %y, %c = %z) : (tensor<i32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) -> (tensor<i32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<?xf32>, %b: tensor<?xf32>, %c: tensor<?xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    tosa.yield %next, %c, %b, %a : tensor<i32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
  }
  %s:3 = tosa.while_loop (%i = %zero, %a = %x, %b = %y) : (tensor<i32>, tensor<?xf32>, tensor<?xf32>) -> (tensor<i32>, tensor<?xf32>, tensor<?xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<?xf32>, %b: tensor<?xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    tosa.yield %next, %b, %a : tensor<i32>, tensor<?xf32>, tensor<?xf32>
  }
  // CHECK:      tosa.tanh
  // CHECK-SAME: cost.transcendentals = "swapped.arg0.d0"
  %t = tosa.tanh %r#1 : (tensor<?xf32>) -> tensor<?xf32>
  // CHECK:      tosa.tanh
  // CHECK-SAME: cost.transcendentals = "{{.*}}while_loop
  %u = tosa.tanh %s#1 : (tensor<?xf32>) -> tensor<?xf32>
  return %t, %u : tensor<?xf32>, tensor<?xf32>
}

// A product that is added to what the loop carries is a MAC.
// CHECK-LABEL: @accumulate
func.func @accumulate(%x: tensor<4xf32>, %n: tensor<i32>) -> tensor<4xf32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %r:2 = tosa.while_loop (%i = %zero, %acc = %x) : (tensor<i32>, tensor<4xf32>) -> (tensor<i32>, tensor<4xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %acc: tensor<4xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    // CHECK:      arith.mulf
    // CHECK-SAME: cost.flops = 8 : i64, cost.macs = 4
    %p = arith.mulf %x, %x : tensor<4xf32>
    // CHECK:      arith.addf
    // CHECK-SAME: cost.flops = 0
    %s = arith.addf %acc, %p : tensor<4xf32>
    tosa.yield %next, %s : tensor<i32>, tensor<4xf32>
  }
  return %r#1 : tensor<4xf32>
}

// The indices of a gather are no parameters, carried or not; the table is.
// CHECK-LABEL: @indices
func.func @indices(%n: tensor<i32>) -> tensor<1x3x8xf32> {
  %table = "tosa.const"() {values = dense_resource<table> : tensor<1x100x8xf32>} : () -> tensor<1x100x8xf32>
  %index = "tosa.const"() {values = dense<[[2, 1, 0]]> : tensor<1x3xi32>} : () -> tensor<1x3xi32>
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
  %init = "tosa.const"() {values = dense<0.0> : tensor<1x3x8xf32>} : () -> tensor<1x3x8xf32>
  %r:3 = tosa.while_loop (%i = %zero, %at = %index, %last = %init) : (tensor<i32>, tensor<1x3xi32>, tensor<1x3x8xf32>) -> (tensor<i32>, tensor<1x3xi32>, tensor<1x3x8xf32>) {
    %more = tosa.greater %n, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %more : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %at: tensor<1x3xi32>, %last: tensor<1x3x8xf32>):
    %next = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    // CHECK:      tosa.gather
    // CHECK-SAME: cost.params = 800
    %g = tosa.gather %table, %at : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
    tosa.yield %next, %at, %g : tensor<i32>, tensor<1x3xi32>, tensor<1x3x8xf32>
  }
  // CHECK:      tosa.gather
  // CHECK-SAME: cost.params = 0 : i64, cost.params_read = 800
  %s = tosa.gather %table, %r#1 : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  return %s : tensor<1x3x8xf32>
}
