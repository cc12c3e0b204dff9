// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --pass-pipeline="builtin.module(inline,func.func(affine-loop-unroll{unroll-full-threshold=5}),cost-summary{format=json})" | FileCheck %s --check-prefix=INLINED

// What a callee's loop starts from, exchanges or returns is a weight in those calls
// and iterations that have one: as in the program without calls and loops. All tensors
// have 4*8 elements, 128 bytes.

// The sum reads the argument in the first of 5 iterations. One of two calls passes the
// weight.
// CHECK:      "name": "start"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 128
// CHECK:      "exact": true
func.func private @start(%a: tensor<4x8xf32>, %x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 5 iter_args(%h = %a) -> tensor<4x8xf32> {
    %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// CHECK:      "name": "starts"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 128
// INLINED:    "name": "starts"
// INLINED:      "param_bytes_read": 128
func.func @starts(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<a> : tensor<4x8xf32>
  %0 = call @start(%w, %x) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = call @start(%x, %x) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4x8xf32>
}

// Behind 4 exchanges the first result is what was passed first, behind 3 what was
// passed second: of the four exponentials the first and the last read the weight.
// CHECK:      "name": "exchange"
// CHECK:      "param_bytes_read": 0
func.func private @exchange(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>, %n: index) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %r:2 = affine.for %i = 0 to %n iter_args(%p = %a, %q = %b) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    affine.yield %q, %p : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#0, %r#1 : tensor<4x8xf32>, tensor<4x8xf32>
}

// CHECK:      "name": "exchanged"
// CHECK:      "param_bytes_read": 256
// CHECK:      "exact": true
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": 128
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": 0
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": 0
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": 128
// INLINED:    "name": "exchanged"
// INLINED:    "param_bytes_read": 256
func.func @exchanged(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<b> : tensor<4x8xf32>
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = call @exchange(%w, %x, %c4) : (tensor<4x8xf32>, tensor<4x8xf32>, index) -> (tensor<4x8xf32>, tensor<4x8xf32>)
  %s:2 = call @exchange(%w, %x, %c3) : (tensor<4x8xf32>, tensor<4x8xf32>, index) -> (tensor<4x8xf32>, tensor<4x8xf32>)
  %0 = linalg.exp ins(%r#0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = linalg.exp ins(%r#1 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = linalg.exp ins(%s#0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %3 = linalg.exp ins(%s#1 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0, %1, %2, %3 : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>
}

// A callee hands back its operand, and so every iteration but the first of 3 has the
// weight: 2 * 128.
// CHECK:      "name": "second"
func.func private @second(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  return %b : tensor<4x8xf32>
}

// CHECK:      "name": "handed_back"
// CHECK:      "param_bytes_read": 256
// CHECK:      "exact": true
// INLINED:    "name": "handed_back"
// INLINED:    "param_bytes_read": 256
func.func @handed_back(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<c> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = affine.for %i = 0 to 3 iter_args(%h = %x, %o = %x) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = func.call @second(%x, %w) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %1, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#1 : tensor<4x8xf32>
}

// Where it is not known which calls pass the weight, their other figures are: 32
// exponentials in each of 4 iterations.
// CHECK:      "name": "callee"
// CHECK:      "transcendentals": 128
// CHECK:      "param_bytes_read": "512*param_share0"
func.func private @callee(%h: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.exp ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// CHECK:      "name": "some_calls"
// CHECK:      "definition": "share of parameters in the calls of '@callee' of @some_calls"
func.func @some_calls(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<d> : tensor<4x8xf32>
  %r = affine.for %i = 0 to 4 iter_args(%h = %w) -> tensor<4x8xf32> {
    %0 = func.call @callee(%h) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = scf.if %c -> tensor<4x8xf32> {
      scf.yield %0 : tensor<4x8xf32>
    } else {
      scf.yield %h : tensor<4x8xf32>
    }
    affine.yield %1 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}
