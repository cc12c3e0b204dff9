// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Parameters reach the regions of TOSA's branches and loops as arguments.

// 16 parameters of the addition; the other branch reads none.
// CHECK-LABEL: @branch
// CHECK-SAME:  cost.params = 16 : i64
// CHECK:       tosa.add
// CHECK-SAME:  {{.*}}cost.params = 16 : i64
func.func @branch(%c: tensor<i1>, %x: tensor<16xf32>) -> tensor<16xf32> {
  %w = "tosa.const"() {values = dense_resource<w> : tensor<16xf32>} : () -> tensor<16xf32>
  %0 = "tosa.cond_if"(%c, %x, %w) ({
  ^bb0(%a: tensor<16xf32>, %b: tensor<16xf32>):
    %1 = tosa.add %a, %b : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    tosa.yield %1 : tensor<16xf32>
  }, {
  ^bb0(%a: tensor<16xf32>, %b: tensor<16xf32>):
    tosa.yield %a : tensor<16xf32>
  }) : (tensor<i1>, tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}

// As an operand that no iteration changes, in the loop and behind it: 64 bytes in
// each iteration and 64 there. What the loop computes on is one in the first.
// CHECK-LABEL: @loop
// CHECK-SAME:  cost.param_bytes_read = "64*min(1, trips0) + 64*trips0 + 64"
// CHECK-SAME:  cost.params = 32 : i64
// CHECK:       tosa.add
// CHECK:       tosa.add
// CHECK-SAME:  {{.*}}cost.params = 16 : i64
// CHECK:       tosa.exp
// CHECK-SAME:  {{.*}}cost.params = 16 : i64
// CHECK:       tosa.mul
// CHECK-SAME:  {{.*}}cost.params = 0 : i64, cost.params_read = 16 : i64
func.func @loop(%n: tensor<i32>, %x: tensor<16xf32>) -> tensor<16xf32> {
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %w = "tosa.const"() {values = dense_resource<w2> : tensor<16xf32>} : () -> tensor<16xf32>
  %v = "tosa.const"() {values = dense_resource<v> : tensor<16xf32>} : () -> tensor<16xf32>
  %0:4 = tosa.while_loop (%i = %n, %a = %x, %p = %w, %q = %v) : (tensor<i32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>)
      -> (tensor<i32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>) {
    %limit = "tosa.const"() {values = dense<10> : tensor<i32>} : () -> tensor<i32>
    %c = tosa.greater_equal %limit, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    tosa.yield %c : tensor<i1>
  } do {
  ^bb0(%i: tensor<i32>, %a: tensor<16xf32>, %p: tensor<16xf32>, %q: tensor<16xf32>):
    %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
    %1 = tosa.add %i, %one : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %2 = tosa.add %a, %p : (tensor<16xf32>, tensor<16xf32>) -> tensor<16xf32>
    %3 = tosa.exp %q : (tensor<16xf32>) -> tensor<16xf32>
    tosa.yield %1, %2, %p, %3 : tensor<i32>, tensor<16xf32>, tensor<16xf32>, tensor<16xf32>
  }
  %4 = tosa.mul %0#1, %0#2, %shift : (tensor<16xf32>, tensor<16xf32>, tensor<1xi8>) -> tensor<16xf32>
  return %4 : tensor<16xf32>
}
