// RUN: cost-opt %s --cost-summary="nonzero format=json" | FileCheck %s --check-prefix=JSON
// RUN: cost-opt %s --cost-summary="nonzero" | FileCheck %s

// Data that is not there is not 0: the count is not known, nor are the MACs.
// JSON: "nonzero_params": null,
// JSON-NEXT: "effective_macs": null,
// CHECK: nonzero parameters      unknown: the module does not hold all values
// CHECK: effective MACs          unknown: not all weights are known, or read whole
func.func @main(%x: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}
