// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd" > %t.json
// RUN: FileCheck %s < %t.json
// RUN: %python %S/../Report/Inputs/check_report.py %docs/report.schema.json < %t.json
// RUN: cost-opt %s --cost-summary="optimizer=sgd" | FileCheck %s --check-prefix=TEXT

// What a buffer holds when the backward pass asks for it is not known: no 0.
// CHECK: "weight_bytes": 256
// CHECK: "activation_bytes": null
// CHECK: "total_bytes": null
// TEXT:  kept activations        unknown: what memory or blocks hold has no name, or parts may overlap
memref.global "private" constant @w : memref<8x8xf32> = dense_resource<__elided__>
func.func @main(%x: memref<4x8xf32>, %o: memref<4x8xf32>) {
  %w = memref.get_global @w : memref<8x8xf32>
  linalg.matmul ins(%x, %w : memref<4x8xf32>, memref<8x8xf32>) outs(%o : memref<4x8xf32>)
  linalg.tanh ins(%o : memref<4x8xf32>) outs(%o : memref<4x8xf32>)
  return
}
