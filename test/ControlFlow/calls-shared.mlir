// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// Two entries call @shared: n rows from @first, m rows from @second, twice. 8
// exponentials a row.
// CHECK:       module attributes
// CHECK-SAME:  cost.transcendentals = "8*first.arg0.d0 + 16*second.arg0.d0"
// CHECK-LABEL: func.func @first
// CHECK-SAME:  cost.transcendentals = "8*first.arg0.d0"
func.func @first(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = call @shared(%x) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}
// CHECK-LABEL: func.func @second
// CHECK-SAME:  cost.transcendentals = "16*second.arg0.d0"
func.func @second(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = call @shared(%x) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = call @shared(%0) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %1 : tensor<?x8xf32>
}
// JSON:      "name": "shared",
// JSON:      "executions": 3,
// JSON:      "totals": {
// JSON:      "transcendentals": "8*first.arg0.d0 + 16*second.arg0.d0",
// CHECK-LABEL: func.func private @shared
// CHECK-SAME:  cost.transcendentals = "8*shared.arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 3 : i64
func.func private @shared(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = linalg.exp ins(%x : tensor<?x8xf32>) outs(%x : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}
