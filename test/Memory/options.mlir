// RUN: not cost-opt %s --cost-summary="alignment=0" 2>&1 | FileCheck %s --check-prefix=ZERO
// ZERO: error: alignment is 0: expected a positive number of bytes
// RUN: not cost-opt %s --cost-summary="alignment=-16" 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// NEGATIVE: '-16' value invalid for ulong argument
// RUN: not cost-opt %s --cost-summary="in-place=maybe" 2>&1 | FileCheck %s --check-prefix=MAYBE
// MAYBE: for the --in-place option: Cannot find option named 'maybe'
// RUN: not cost-opt %s --cost-summary="params=weights" 2>&1 | FileCheck %s --check-prefix=WEIGHTS
// WEIGHTS: error: cannot take parameters from 'weights': expected args or args:N with the number of inputs
// RUN: not cost-opt %s --cost-summary="params=args:" 2>&1 | FileCheck %s --check-prefix=NO-NUMBER
// NO-NUMBER: error: cannot take parameters from 'args:': expected args or args:N with the number of inputs
// RUN: not cost-opt %s --cost-summary="params=args:-1" 2>&1 | FileCheck %s --check-prefix=MINUS
// MINUS: error: cannot take parameters from 'args:-1'

// Of three arguments of 64 bytes all are inputs, the first is one, the first two are,
// or all but the one that is marked. The product takes a third place beside the inputs,
// if it has none to take.
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefixes=JSON,NONE
// RUN: cost-opt %s --cost-summary="format=json params=args" | FileCheck %s --check-prefixes=JSON,ARGS
// RUN: cost-opt %s --cost-summary="format=json params=args:2" | FileCheck %s --check-prefixes=JSON,TWO
// RUN: cost-opt %s --cost-summary="format=json params=args:7" | FileCheck %s --check-prefixes=JSON,NONE
// JSON-LABEL: "name": "main"
// NONE:   "params": 0,
// ARGS:   "params": 32,
// TWO:    "params": 16,
// NONE:   "peak_bytes": 256,
// ARGS:   "peak_bytes": 128,
// TWO:    "peak_bytes": 192,
// NONE:   "input_bytes": 192,
// ARGS:   "input_bytes": 64,
// TWO:    "input_bytes": 128,
func.func @main(%x: tensor<4x4xf32>, %v: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %0 = linalg.matmul ins(%x, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%0, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}
