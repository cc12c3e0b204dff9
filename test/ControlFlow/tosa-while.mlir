// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The comparison, 1 int_op, runs once more than the body, which adds 8 floats
// and counts, 1 int_op: 8 * t flops, (t + 1) + t int_ops.
// CHECK: func.func @main
// CHECK-SAME: cost.flops = "8*trips0", cost.int_ops = "2*trips0 + 1"
// CHECK:      tosa.greater
// CHECK-SAME: cost.executions = "trips0 + 1"
// CHECK-SAME: cost.int_ops = 1 : i64
// CHECK:      tosa.add
// CHECK-SAME: cost.executions = "trips0"
// CHECK-SAME: cost.int_ops = 1 : i64
// CHECK:      tosa.add
// CHECK-SAME: cost.executions = "trips0", cost.flops = 8 : i64
func.func @main(%x: tensor<8xf32>, %n: tensor<i32>) -> tensor<8xf32> {
  %zero = "tosa.const"() {values = dense<0> : tensor<i32>} : () -> tensor<i32>
  %one = "tosa.const"() {values = dense<1> : tensor<i32>} : () -> tensor<i32>
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
