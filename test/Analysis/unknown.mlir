// RUN: cost-opt %s --cost-annotate --allow-unregistered-dialect | FileCheck %s
// RUN: cost-opt %s --cost-summary --allow-unregistered-dialect | FileCheck %s --check-prefix=TEXT
// RUN: cost-opt %s --cost-summary="format=json output=%t.json" --allow-unregistered-dialect
// RUN: %python -c "import json; r = json.load(open(r'%t.json')); t = r['totals']; print(t['ops'], t['unknown_ops'], t['exact'], t['flops']); [print(u['op'], u['executions'], u['loc'].rsplit(':', 2)[1]) for u in r['unknown']]" | FileCheck %s --check-prefix=JSON

// An operation without a model is a row with a reason and no figures, never 0.
// What is known still adds up: 4 flops, "at least".
// JSON:      {{^}}2 1 False 4{{$}}
// JSON-NEXT: {{^}}vendor.fancy 1 [[#@LINE+15]]{{$}}
// JSON-NOT:  {{.}}

// TEXT: vendor.fancy
// TEXT: coverage {{ *}}1 of 2 operations

// CHECK:       module attributes
// CHECK-SAME:  cost.flops = 4 : i64, {{.*}}cost.unknown_ops = 1 : i64}
// CHECK-LABEL: @main
// CHECK-SAME:  cost.unknown_ops = 1 : i64}
// CHECK:       linalg.negf
// CHECK-SAME:  cost.flops = 4 : i64
// CHECK:       "vendor.fancy"(%{{.*}}) {cost.unknown = "{{.+}}"}
func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.negf ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
  %1 = "vendor.fancy"(%0) : (tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
