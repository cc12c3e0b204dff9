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
// value; written: 4 * 8 * n, to 8 * n new elements. The product is the fourth
// operation, the return the fifth: both arguments end where the result begins, so
// there 2 * 32 * n + 256 bytes are live.
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
// CHECK-NEXT:    "int_ops": 0,
// CHECK-NEXT:    "transcendentals": 0,
// CHECK-NEXT:    "bytes_read": "64*arg0.d0 + 256",
// CHECK-NEXT:    "bytes_written": "32*arg0.d0",
// CHECK-NEXT:    "accessed_bytes_read": 0,
// CHECK-NEXT:    "accessed_bytes_written": 0,
// CHECK-NEXT:    "param_bytes_read": 0,
// CHECK-NEXT:    "activations": "8*arg0.d0",
// CHECK-NEXT:    "contraction_activations": "8*arg0.d0",
// CHECK-NEXT:    "peak_bytes": "64*arg0.d0 + 256",
// CHECK-NEXT:    "arena_bytes": null,
// CHECK-NEXT:    "ops": 1,
// CHECK-NEXT:    "unknown_ops": 0,
// CHECK-NEXT:    "exact": true
// CHECK-NEXT:  },
// CHECK-NEXT:  "model_size": {
// CHECK-NEXT:    "bits": 0,
// CHECK-NEXT:    "bytes": 0
// CHECK-NEXT:  },
// CHECK-NEXT:  "functions": [
// CHECK-NEXT:    {
// CHECK-NEXT:      "name": "main",
// CHECK-NEXT:      "entry": true,
// CHECK-NEXT:      "executions": 1,
// CHECK-NEXT:      "totals": {
// CHECK-NEXT:        "params": 0,
// CHECK-NEXT:        "param_bytes": 0,
// CHECK-NEXT:        "macs": "64*arg0.d0",
// CHECK-NEXT:        "flops": "128*arg0.d0",
// CHECK-NEXT:        "int_ops": 0,
// CHECK-NEXT:        "transcendentals": 0,
// CHECK-NEXT:        "bytes_read": "64*arg0.d0 + 256",
// CHECK-NEXT:        "bytes_written": "32*arg0.d0",
// CHECK-NEXT:        "accessed_bytes_read": 0,
// CHECK-NEXT:        "accessed_bytes_written": 0,
// CHECK-NEXT:        "param_bytes_read": 0,
// CHECK-NEXT:        "activations": "8*arg0.d0",
// CHECK-NEXT:        "contraction_activations": "8*arg0.d0",
// CHECK-NEXT:        "ops": 1,
// CHECK-NEXT:        "unknown_ops": 0,
// CHECK-NEXT:        "exact": true
// CHECK-NEXT:      },
// CHECK-NEXT:      "per_call": {
// CHECK-NEXT:        "params": 0,
// CHECK-NEXT:        "param_bytes": 0,
// CHECK-NEXT:        "macs": "64*arg0.d0",
// CHECK-NEXT:        "flops": "128*arg0.d0",
// CHECK-NEXT:        "int_ops": 0,
// CHECK-NEXT:        "transcendentals": 0,
// CHECK-NEXT:        "bytes_read": "64*arg0.d0 + 256",
// CHECK-NEXT:        "bytes_written": "32*arg0.d0",
// CHECK-NEXT:        "accessed_bytes_read": 0,
// CHECK-NEXT:        "accessed_bytes_written": 0,
// CHECK-NEXT:        "param_bytes_read": 0,
// CHECK-NEXT:        "activations": "8*arg0.d0",
// CHECK-NEXT:        "contraction_activations": "8*arg0.d0",
// CHECK-NEXT:        "peak_bytes": "64*arg0.d0 + 256",
// CHECK-NEXT:        "arena_bytes": null,
// CHECK-NEXT:        "ops": 1,
// CHECK-NEXT:        "unknown_ops": 0,
// CHECK-NEXT:        "exact": true
// CHECK-NEXT:      },
// CHECK-NEXT:      "memory": {
// CHECK-NEXT:        "input_bytes": "32*arg0.d0 + 256",
// CHECK-NEXT:        "output_bytes": "32*arg0.d0",
// CHECK-NEXT:        "compulsory_bytes": "64*arg0.d0 + 256",
// CHECK-NEXT:        "derived_constant_bytes": 0,
// CHECK-NEXT:        "arena_unknown": "sizes depend on symbols that are not bound",
// CHECK-NEXT:        "peak": {
// CHECK-NEXT:          "position": 4,
// CHECK-NEXT:          "op": "linalg.matmul",
// CHECK-NEXT:          "loc": "model.py:12:4",
// CHECK-NEXT:          "name": "layer.0.mm"
// CHECK-NEXT:        },
// CHECK-NEXT:        "values": [
// CHECK-NEXT:          {
// CHECK-NEXT:            "argument": 0,
// CHECK-NEXT:            "bytes": "32*arg0.d0",
// CHECK-NEXT:            "live": [
// CHECK-NEXT:              [
// CHECK-NEXT:                0,
// CHECK-NEXT:                4
// CHECK-NEXT:              ]
// CHECK-NEXT:            ]
// CHECK-NEXT:          },
// CHECK-NEXT:          {
// CHECK-NEXT:            "argument": 1,
// CHECK-NEXT:            "bytes": 256,
// CHECK-NEXT:            "live": [
// CHECK-NEXT:              [
// CHECK-NEXT:                0,
// CHECK-NEXT:                4
// CHECK-NEXT:              ]
// CHECK-NEXT:            ]
// CHECK-NEXT:          },
// CHECK-NEXT:          {
// CHECK-NEXT:            "op": "linalg.matmul",
// CHECK-NEXT:            "loc": "model.py:12:4",
// CHECK-NEXT:            "name": "layer.0.mm",
// CHECK-NEXT:            "bytes": "32*arg0.d0",
// CHECK-NEXT:            "live": [
// CHECK-NEXT:              [
// CHECK-NEXT:                4,
// CHECK-NEXT:                5
// CHECK-NEXT:              ]
// CHECK-NEXT:            ]
// CHECK-NEXT:          }
// CHECK-NEXT:        ]
// CHECK-NEXT:      },
// CHECK-NEXT:      "ops": [
// CHECK-NEXT:        {
// CHECK-NEXT:          "op": "linalg.matmul",
// CHECK-NEXT:          "loc": "model.py:12:4",
// CHECK-NEXT:          "name": "layer.0.mm",
// CHECK-NEXT:          "executions": 1,
// CHECK-NEXT:          "params": 0,
// CHECK-NEXT:          "param_bytes": 0,
// CHECK-NEXT:          "macs": "64*arg0.d0",
// CHECK-NEXT:          "flops": "128*arg0.d0",
// CHECK-NEXT:          "int_ops": 0,
// CHECK-NEXT:          "transcendentals": 0,
// CHECK-NEXT:          "bytes_read": "64*arg0.d0 + 256",
// CHECK-NEXT:          "bytes_written": "32*arg0.d0",
// CHECK-NEXT:          "accessed_bytes_read": 0,
// CHECK-NEXT:          "accessed_bytes_written": 0,
// CHECK-NEXT:          "param_bytes_read": 0,
// CHECK-NEXT:          "activations": "8*arg0.d0",
// CHECK-NEXT:          "contraction_activations": "8*arg0.d0",
// CHECK-NEXT:          "params_read": 0,
// CHECK-NEXT:          "per_execution": {
// CHECK-NEXT:            "params": 0,
// CHECK-NEXT:            "param_bytes": 0,
// CHECK-NEXT:            "macs": "64*arg0.d0",
// CHECK-NEXT:            "flops": "128*arg0.d0",
// CHECK-NEXT:            "int_ops": 0,
// CHECK-NEXT:            "transcendentals": 0,
// CHECK-NEXT:            "bytes_read": "64*arg0.d0 + 256",
// CHECK-NEXT:            "bytes_written": "32*arg0.d0",
// CHECK-NEXT:            "accessed_bytes_read": 0,
// CHECK-NEXT:            "accessed_bytes_written": 0,
// CHECK-NEXT:            "param_bytes_read": 0,
// CHECK-NEXT:            "activations": "8*arg0.d0",
// CHECK-NEXT:            "contraction_activations": "8*arg0.d0"
// CHECK-NEXT:          },
// CHECK-NEXT:          "live_bytes": "64*arg0.d0 + 256"
// CHECK-NEXT:        }
// CHECK-NEXT:      ]
// CHECK-NEXT:    }
// CHECK-NEXT:  ],
// CHECK-NEXT:  "unknown": [],
// CHECK-NEXT:  "symbols": [
// CHECK-NEXT:    {
// CHECK-NEXT:      "name": "arg0.d0",
// CHECK-NEXT:      "definition": "dimension 0 of argument 0 of @main",
// CHECK-NEXT:      "loc": "{{.*}}json.mlir:5:17"
// CHECK-NEXT:    }
// CHECK-NEXT:  ]
// CHECK-NEXT:}
// CHECK-NOT:{{.}}
