// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s
// RUN: cost-opt %s --cost-summary | FileCheck %s --check-prefix=TEXT

// How large an unranked tensor is nobody knows, so neither is what is live with it;
// the result has 8 * 4 = 32 bytes.
// CHECK: "peak_bytes": null,
// CHECK: "arena_bytes": null
// CHECK: "input_bytes": null,
// CHECK: "output_bytes": 32,
// CHECK: "unknown": "the size of a value of type tensor<*xf32> is not known",
// TEXT: peak activations  unknown: the size of a value of type tensor<*xf32> is not known
func.func @main(%x: tensor<*xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {
  %0 = math.exp %y : tensor<8xf32>
  return %0 : tensor<8xf32>
}
