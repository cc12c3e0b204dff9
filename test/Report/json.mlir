// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --match-full-lines --strict-whitespace
// Options that shape tables change nothing.
// RUN: cost-opt %s --cost-summary="format=json top=1 depth=1 sort=params" | FileCheck %s --match-full-lines --strict-whitespace

func.func @main(%x: tensor<?x8xf32>, %y: tensor<8x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %acc = tensor.empty(%n) : tensor<?x8xf32>
  %0 = linalg.matmul ins(%x, %y : tensor<?x8xf32>, tensor<8x8xf32>) outs(%acc : tensor<?x8xf32>) -> tensor<?x8xf32> loc("layer.0.mm"("model.py":12:4))
  return %0 : tensor<?x8xf32>
}

// MACs: n * 8 * 8. Bytes read: 4 * (8 * n + 8 * 8), and 4 * 8 * n of the initial
// value; written: 4 * 8 * n.
//      CHECK:{
// CHECK-NEXT:  "schema_version": 1,
// CHECK-NEXT:  "tool": {
// CHECK-NEXT:    "name": "mlir-cost",
// CHECK-NEXT:    "version": "{{[0-9.]+}}",
// CHECK-NEXT:    "llvm": "{{[0-9.]+}}"
// CHECK-NEXT:  },
// CHECK-NEXT:  "totals": {
// CHECK-NEXT:    "params": 0,
// CHECK-NEXT:    "param_bytes": 0,
// CHECK-NEXT:    "macs": "64*arg0.d0",
// CHECK-NEXT:    "flops": "128*arg0.d0",
