// RUN: cost-opt %s --allow-unregistered-dialect --cost-annotate | FileCheck %s
// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops bytes_read transcendentals unknown_ops exact | FileCheck %s --check-prefix=TOTALS

// What users say that one execution costs takes the place of what is counted, or
// of what cannot be.
// macs  5 of the call, 3 * 7 of the operation in the loop: 26
// flops 10 of the call, 3 * 14, 2 * 9 of the callee, 1 of the sum: 71
// read  3 * 128 = 384
// The exponentials of @replaced, and what is in the region of my.loop, do not
// count: 0.
// TOTALS: {{^}}macs=26 flops=71 bytes_read=384 transcendentals=0 unknown_ops=0 exact=True{{$}}

func.func private @external(tensor<4xf32>) -> tensor<4xf32>
func.func private @known(tensor<4xf32>) -> tensor<4xf32> attributes {cost.override = {flops = 9 : i64}}

// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.flops = 71 : i64, cost.macs = 26 : i64
func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {
  // On a call.
  // CHECK:      call @external
  // CHECK-SAME: cost.flops = 10 : i64, cost.macs = 5 : i64
  // CHECK-SAME: cost.override = {flops = 10 : i64, macs = 5 : i64}
  %0 = call @external(%a) {cost.override = {macs = 5 : i64, flops = 10 : i64}} : (tensor<4xf32>) -> tensor<4xf32>
  // On an operation that has no model, in a loop.
  // CHECK:      "my.dot"
  // CHECK-SAME: cost.bytes_read = 128 : i64
  // CHECK-SAME: cost.executions = 3 : i64, cost.flops = 14 : i64, cost.macs = 7 : i64
  affine.for %i = 0 to 3 {
    "my.dot"(%a) {cost.override = {macs = 7 : i64, flops = 14 : i64, bytes_read = 128 : i64}} : (tensor<4xf32>) -> ()
  }
  // On the callee: each call is a row.
  // CHECK:      call @known
  // CHECK-SAME: cost.flops = 9 : i64
  // CHECK:      call @known
  // CHECK-SAME: cost.flops = 9 : i64
  %1 = call @known(%0) : (tensor<4xf32>) -> tensor<4xf32>
  %2 = call @known(%1) : (tensor<4xf32>) -> tensor<4xf32>
  // On an operation that has a model: 1, not 4.
  // CHECK:      linalg.add
  // CHECK-SAME: cost.flops = 1 : i64
  %3 = linalg.add {cost.override = {flops = 1 : i64}} ins(%2, %2 : tensor<4xf32>, tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
  // On an operation with regions: they are part of it.
  // CHECK:      "my.loop"
  // CHECK:      linalg.exp
  // CHECK-NOT:  cost.transcendentals
  // CHECK:      return
  %4 = "my.loop"() ({
    %5 = linalg.exp ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    "my.yield"(%5) : (tensor<4xf32>) -> ()
  }) {cost.override = {}} : () -> tensor<4xf32>
  return %3 : tensor<4xf32>
}
