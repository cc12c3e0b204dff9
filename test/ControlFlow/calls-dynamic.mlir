// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// In totals the caller's extents stand for the callee's symbols. @middle calls
// @leaf with twice its own rows: a call of @middle with n rows costs 8 * 2 * n
// exponentials, so @main's, with n + 3 rows, 16 * (n + 3).
// @leaf is called from both, @main with the 5 rows of a constant size: 40 more.
// CHECK:       module attributes
// CHECK-SAME:  cost.transcendentals = "16*main.arg0.d0 + 88"
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.transcendentals = "16*main.arg0.d0 + 88"
// JSON:      "name": "main",
// JSON:      "totals": {
// JSON:      "transcendentals": 0,
// JSON:      "per_call": {
// JSON:      "transcendentals": "16*main.arg0.d0 + 88",
func.func @main(%x: tensor<?x8xf32>, %y: tensor<5x8xf32>) -> (tensor<?x8xf32>, tensor<?x8xf32>) {
  %0 = tensor.concat dim(0) %x, %y : (tensor<?x8xf32>, tensor<5x8xf32>) -> tensor<?x8xf32>
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %m = arith.addi %n, %c3 : index
  %1 = tensor.extract_slice %0[0, 0] [%m, 8] [1, 1] : tensor<?x8xf32> to tensor<?x8xf32>
  %2 = call @middle(%1) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %3 = tensor.cast %y : tensor<5x8xf32> to tensor<?x8xf32>
  %4 = call @leaf(%3) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %2, %4 : tensor<?x8xf32>, tensor<?x8xf32>
}

// A function's attribute is one call of it, in its own symbols.
// CHECK-LABEL: func.func private @middle
// CHECK-SAME:  cost.transcendentals = "16*middle.arg0.d0"
func.func private @middle(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = tensor.concat dim(0) %x, %x : (tensor<?x8xf32>, tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = call @leaf(%0) : (tensor<?x8xf32>) -> tensor<?x8xf32>
  return %1 : tensor<?x8xf32>
}

// What it costs altogether is in the symbols of the entry.
// JSON:      "name": "leaf",
// JSON:      "executions": 2,
// JSON:      "totals": {
// JSON:      "transcendentals": "16*main.arg0.d0 + 88",
// JSON:      "per_call": {
// JSON:      "transcendentals": "8*leaf.arg0.d0",
// CHECK-LABEL: func.func private @leaf
// CHECK-SAME:  cost.transcendentals = "8*leaf.arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 2 : i64
// CHECK-SAME:  cost.transcendentals = "8*leaf.arg0.d0"
func.func private @leaf(%x: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = linalg.exp ins(%x : tensor<?x8xf32>) outs(%x : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}
