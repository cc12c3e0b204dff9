// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; [print(f['name'], f['entry'], f['executions'], f['totals']['flops'], f['per_call']['flops'], f['totals']['ops']) for f in json.load(open(r'%t.json'))['functions']]" | FileCheck %s --check-prefix=FUNCTIONS

// @main calls @twice two times, which calls @leaf two times: 4 executions of 8
// flops. A call of @main costs 32 flops and its own 8, a call of @twice 16; the
// calls themselves are no rows. What no entry reaches has 0 executions and is
// listed; a call of it would cost 8.
//       FUNCTIONS: {{^}}main True 1 8 40 1{{$}}
//  FUNCTIONS-NEXT: {{^}}twice False 2 0 16 0{{$}}
//  FUNCTIONS-NEXT: {{^}}leaf False 4 32 8 1{{$}}
//  FUNCTIONS-NEXT: {{^}}unreached False 0 0 8 1{{$}}
//   FUNCTIONS-NOT: {{.}}

// The module: 8 + 32 flops.
// CHECK:       module attributes
// CHECK-SAME:  cost.flops = 40 : i64
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.flops = 40 : i64
// CHECK:       linalg.add
// CHECK-NOT:   cost.executions
// CHECK-SAME:  cost.flops = 8 : i64
// CHECK-NOT:   call{{.*}}cost.
func.func @main(%a: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %0 = linalg.add ins(%a, %a : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %1 = call @twice(%0) : (tensor<8xf32>) -> tensor<8xf32>
  %2 = call @twice(%1) : (tensor<8xf32>) -> tensor<8xf32>
  return %2 : tensor<8xf32>
}
// CHECK-LABEL: func.func private @twice
// CHECK-SAME:  cost.flops = 16 : i64
func.func private @twice(%a: tensor<8xf32>) -> tensor<8xf32> {
  %0 = call @leaf(%a) : (tensor<8xf32>) -> tensor<8xf32>
  %1 = call @leaf(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}
// An attribute holds one execution.
// CHECK-LABEL: func.func private @leaf
// CHECK-SAME:  cost.flops = 8 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.executions = 4 : i64, cost.flops = 8 : i64
func.func private @leaf(%a: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %0 = linalg.add ins(%a, %a : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
// CHECK-LABEL: func.func private @unreached
// CHECK-SAME:  cost.flops = 8 : i64
// CHECK:       linalg.add
// CHECK-SAME:  cost.executions = 0 : i64, cost.flops = 8 : i64
func.func private @unreached(%a: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %0 = linalg.add ins(%a, %a : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
