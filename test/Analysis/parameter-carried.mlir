// RUN: cost-opt %s --cost-summary="format=json nonzero" | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json nonzero bind=trips0=9" | FileCheck %s --check-prefix=BOUND

// Weights that a loop hands on in exchanged places: its one reader reads each of
// them in turn, so it owns both. Each has 2*2 elements of 4 bytes; %x and the
// product have 4*2, 32 bytes each, and are all that is live. Compulsory are the
// input, the output and both weights: 32 + 32 + 2 * 16. Which weight is in how
// many of the 9 * 4*2*2 = 144 products is not told.

// Both weights are read in turn: 9 * 16 bytes.
// CHECK:      "name": "swap"
// CHECK:      "params": 8
// CHECK:      "param_bytes_read": 144
// CHECK:      "effective_macs": null
// CHECK:      "per_call": {
// CHECK:        "params": 8
// CHECK:        "peak_bytes": 64
// CHECK:      "compulsory_bytes": 96
func.func @swap(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %zero = arith.constant 0.0 : f32
  %r:3 = scf.for %i = %c0 to %c9 step %c1 iter_args(%h = %x, %p = %w, %q = %v)
      -> (tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>) {
    %e = tensor.empty() : tensor<4x2xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
    %m = linalg.matmul ins(%h, %p : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
    scf.yield %m, %q, %p : tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>
  }
  return %r#0 : tensor<4x2xf32>
}

// Three that rotate, by way of an inner loop and a branch: 3*4 elements, 48
// bytes; 32 + 32 + 48 = 112. What is left of one is read behind the loop: 9 and 1
// times 16 bytes.
// CHECK:      "name": "rotate"
// CHECK:      "params": 12
// CHECK:      "param_bytes_read": 160
// CHECK:      "per_call": {
// CHECK:        "params": 12
// CHECK:        "peak_bytes": 64
// CHECK:      "compulsory_bytes": 112
func.func @rotate(%x: tensor<4x2xf32>, %c: i1) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %u = arith.constant dense<[[1.0, 2.0], [3.0, 0.0]]> : tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %zero = arith.constant 0.0 : f32
  %r:4 = scf.for %i = %c0 to %c9 step %c1 iter_args(%h = %x, %p = %w, %q = %v, %s = %u)
      -> (tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>) {
    %e = tensor.empty() : tensor<4x2xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
    %m = linalg.matmul ins(%h, %p : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
    %t:2 = scf.for %j = %c0 to %c9 step %c1 iter_args(%a = %q, %b = %s) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
      scf.yield %b, %a : tensor<2x2xf32>, tensor<2x2xf32>
    }
    %o:2 = scf.if %c -> (tensor<2x2xf32>, tensor<2x2xf32>) {
      scf.yield %t#0, %t#1 : tensor<2x2xf32>, tensor<2x2xf32>
    } else {
      scf.yield %t#1, %t#0 : tensor<2x2xf32>, tensor<2x2xf32>
    }
    scf.yield %m, %o#0, %o#1, %p : tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>
  }
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %m = linalg.matmul ins(%r#0, %r#3 : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %m : tensor<4x2xf32>
}

// BOUND:      "name": "while"
// BOUND:      "params": 8
// BOUND:      "param_bytes_read": 144
// BOUND:      "effective_macs": null
// BOUND:      "per_call": {
// BOUND:        "peak_bytes": 64
// BOUND:      "compulsory_bytes": 96
func.func @while(%x: tensor<4x2xf32>, %more: i1) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %r:3 = scf.while (%h = %x, %p = %w, %q = %v)
      : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<4x2xf32>, tensor<2x2xf32>) {
    scf.condition(%more) %p, %h, %q : tensor<2x2xf32>, tensor<4x2xf32>, tensor<2x2xf32>
  } do {
  ^bb0(%p: tensor<2x2xf32>, %h: tensor<4x2xf32>, %q: tensor<2x2xf32>):
    %e = tensor.empty() : tensor<4x2xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
    %m = linalg.matmul ins(%h, %p : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
    scf.yield %m, %q, %p : tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>
  }
  return %r#1 : tensor<4x2xf32>
}

// BOUND:      "name": "blocks"
// BOUND:      "params": 8
// BOUND:      "param_bytes_read": 144
// BOUND:      "effective_macs": null
// BOUND:      "per_call": {
// BOUND:        "params": 8
// BOUND:      "compulsory_bytes": 96
func.func @blocks(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %zero = arith.constant 0.0 : f32
  cf.br ^head(%c0, %x, %w, %v : index, tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>)
^head(%i: index, %h: tensor<4x2xf32>, %p: tensor<2x2xf32>, %q: tensor<2x2xf32>):
  %more = arith.cmpi slt, %i, %c9 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %e = tensor.empty() : tensor<4x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %m = linalg.matmul ins(%h, %p : tensor<4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<4x2xf32>) -> tensor<4x2xf32>
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next, %m, %q, %p : index, tensor<4x2xf32>, tensor<2x2xf32>, tensor<2x2xf32>)
^exit:
  return %h : tensor<4x2xf32>
}

// What an iteration computes is no weight: %q is %x, then the weight, and from the
// third iteration on what two before it have made. 16 bytes.
// BOUND:      "name": "computed"
// BOUND:      "params": 4
// BOUND:      "param_bytes_read": 16
func.func @computed(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  %r:2 = scf.for %i = %c0 to %c9 step %c1 iter_args(%p = %w, %q = %x) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
    %m = linalg.exp ins(%q : tensor<2x2xf32>) outs(%q : tensor<2x2xf32>) -> tensor<2x2xf32>
    scf.yield %m, %p : tensor<2x2xf32>, tensor<2x2xf32>
  }
  return %r#0 : tensor<2x2xf32>
}

// Behind 3 exchanges %r#0 is %v: what nothing reads is no parameter. 2*2 elements.
// BOUND:      "name": "left"
// BOUND:      "params": 4
// BOUND:      "param_bytes_read": 16
func.func @left() -> tensor<2x2xf32> {
  %w = arith.constant dense<[[1.0, 0.0], [0.0, 0.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r:2 = scf.for %i = %c0 to %c3 step %c1 iter_args(%p = %w, %q = %v) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
    scf.yield %q, %p : tensor<2x2xf32>, tensor<2x2xf32>
  }
  %e = tensor.empty() : tensor<2x2xf32>
  %m = linalg.exp ins(%r#0 : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %m : tensor<2x2xf32>
}
