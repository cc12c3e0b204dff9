// RUN: cost-opt %s --cost-summary="depth=1" | FileCheck %s --check-prefix=ONE
// RUN: cost-opt %s --cost-summary="depth=2" | FileCheck %s --check-prefix=TWO
// RUN: cost-opt %s --cost-summary="depth=9" | FileCheck %s --check-prefix=NINE
// RUN: cost-opt %s --cost-summary="format=csv depth=1" | FileCheck %s --check-prefix=CSV

// Each matrix product has 2 * 2 * 2 = 8 MACs; 6 of them 48.

// Scopes are in order of first appearance. Without a name, the function.
//      ONE: scope ops % MACs MACs
//      ONE: {{^}}encoder 3 50.0% 24
// ONE-NEXT: {{^}}head 1 16.7% 8
// ONE-NEXT: {{^}}@main 1 16.7% 8
// ONE-NEXT: {{^}}/block 1 16.7% 8
//      ONE: {{^}}total 6 100.0% 48

// Without a name, the file and line.
//      TWO: {{^}}encoder.0 2 33.3% 16
// TWO-NEXT: {{^}}head 1
// TWO-NEXT: {{^}}encoder.1 1
// TWO-NEXT: {{^}}model.py:7 1
// TWO-NEXT: {{^}}/block/conv.0 1

//      NINE: {{^}}encoder.0.fc.mm 2
// NINE-NEXT: {{^}}head 1
// NINE-NEXT: {{^}}encoder.1.fc.mm 1

//      CSV: {{^}}main,,encoder,,,0,0,24,48,
// CSV-NEXT: {{^}}main,,head,,,0,0,8,16,
// CSV-NEXT: {{^}}main,,@main,,,0,0,8,16,
// CSV-NEXT: {{^}}main,,/block,,,0,0,8,16,

func.func @main(%a: tensor<2x2xf32>, %b: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("encoder.0.fc.mm")
  %1 = linalg.matmul ins(%0, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("head")
  %2 = linalg.matmul ins(%1, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("encoder.0.fc.mm")
  %3 = linalg.matmul ins(%2, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("encoder.1.fc.mm")
  %4 = linalg.matmul ins(%3, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("model.py":7:3)
  // Slashes separate components where there are any.
  %5 = linalg.matmul ins(%4, %b : tensor<2x2xf32>, tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("/block/conv.0/Conv")
  return %5 : tensor<2x2xf32>
}
