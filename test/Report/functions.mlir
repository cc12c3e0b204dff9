// RUN: cost-opt %s --cost-summary | FileCheck %s
// RUN: cost-opt %s --cost-summary="depth=1" | FileCheck %s --check-prefix=DEPTH

// An n×n matrix product has n^3 MACs: 8 in @main, 2 * 27 in @twice and, as
// nobody calls it, 0 in @unused: 62 in all.

// CHECK:      {{^}}operation line executions % MACs
// CHECK:      {{^}}@main (entry)
// CHECK-NEXT: {{^}}linalg.matmul {{[0-9]+}} 1 12.9% 8
// CHECK-NEXT: {{^}}subtotal 12.9% 8
// CHECK-EMPTY:
// CHECK-NEXT: {{^}}@twice, executions: 2
// CHECK-NEXT: {{^}}linalg.matmul {{[0-9]+}} 2 87.1% 54
// CHECK-NEXT: {{^}}subtotal 87.1% 54
// CHECK-EMPTY:
// CHECK-NEXT: {{^}}@wrapper (entry): no operations of its own
// CHECK-EMPTY:
// CHECK-NEXT: {{^}}@unused (never executed)
// CHECK-NEXT: {{^}}linalg.matmul {{[0-9]+}} 0 0.0% 0
// CHECK-NEXT: {{^}}subtotal 0.0% 0
// CHECK:      {{^}}total 100.0% 62

// A function without names is one line.
// DEPTH:      {{^}}scope ops % MACs
// DEPTH:      {{^}}@main 1 12.9% 8
// DEPTH-NEXT: {{^}}@twice 1 87.1% 54
// DEPTH-EMPTY:
// DEPTH-NEXT: {{^}}@wrapper (entry): no operations of its own
// DEPTH-NEXT: {{^}}@unused 1 0.0% 0
// DEPTH:      {{^}}total 3 100.0% 62

func.func @main(%a: tensor<2x2xf32>, %b: tensor<3x3xf32>) -> (tensor<2x2xf32>, tensor<3x3xf32>) {
  %0 = linalg.matmul ins(%a, %a : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32>
  %1 = call @twice(%b) : (tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0, %1 : tensor<2x2xf32>, tensor<3x3xf32>
}

func.func private @twice(%b: tensor<3x3xf32>) -> tensor<3x3xf32> {
  %0 = linalg.matmul ins(%b, %b : tensor<3x3xf32>, tensor<3x3xf32>) outs(%b : tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

func.func @wrapper(%b: tensor<3x3xf32>) -> tensor<3x3xf32> {
  %0 = call @twice(%b) : (tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

func.func private @unused(%b: tensor<3x3xf32>) -> tensor<3x3xf32> {
  %0 = linalg.matmul ins(%b, %b : tensor<3x3xf32>, tensor<3x3xf32>) outs(%b : tensor<3x3xf32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}
