// RUN: cost-opt %s --cost-summary | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// The branch with more MACs is counted, 3 * 3 * 3 = 27 against 8; the other is
// shown, with 0 executions.
// CHECK:      {{^}}operation line executions % MACs
// CHECK:      {{^}}linalg.matmul {{[0-9]+}} 1 100.0% 27
// CHECK-NEXT: {{^}}(linalg.matmul) {{[0-9]+}} 0 0.0% 0
// CHECK:      {{^}}total 100.0% 27
// CHECK-NEXT: {{^}}(in parentheses: on a branch that is not taken)

// JSON:         "op": "linalg.matmul",
// JSON:         "executions": 1,
// JSON-NEXT:    "params": 0,
// JSON:         "op": "linalg.matmul",
// JSON:         "executions": 0,
// JSON-NEXT:    "counted": false,
// JSON-NEXT:    "params": 0,
// JSON-NEXT:    "param_bytes": 0,
// JSON-NEXT:    "macs": 0,
// JSON:         "per_execution": {
// JSON-NEXT:      "params": 0,
// JSON-NEXT:      "param_bytes": 0,
// JSON-NEXT:      "macs": 8,

func.func @main(%a: tensor<3x3xf32>, %b: tensor<2x2xf32>, %c: i1) -> (tensor<3x3xf32>, tensor<2x2xf32>) {
  %0:2 = scf.if %c -> (tensor<3x3xf32>, tensor<2x2xf32>) {
    %1 = linalg.matmul ins(%a, %a : tensor<3x3xf32>, tensor<3x3xf32>) outs(%a : tensor<3x3xf32>) -> tensor<3x3xf32>
    scf.yield %1, %b : tensor<3x3xf32>, tensor<2x2xf32>
  } else {
    %1 = linalg.matmul ins(%b, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%b : tensor<2x2xf32>) -> tensor<2x2xf32>
    scf.yield %a, %1 : tensor<3x3xf32>, tensor<2x2xf32>
  }
  return %0#0, %0#1 : tensor<3x3xf32>, tensor<2x2xf32>
}
