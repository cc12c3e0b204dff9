// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --pass-pipeline="builtin.module(func.func(affine-loop-unroll{unroll-full-threshold=5 unroll-num-reps=2}),cost-summary{format=json})" | FileCheck %s --check-prefix=UNROLLED

// A weight that a loop starts from and computes on is read in its first iteration,
// one that changes places with an activation in every other: as in the program
// without the loop. All tensors have 4*8 elements, 128 bytes.

// %h is the weight in one of 5 iterations. Compulsory are the weight, %x and the
// result: 3 * 128.
// CHECK:      "name": "computed_on"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 128
// CHECK:      "exact": true
// CHECK:      "compulsory_bytes": 384
// CHECK:      "op": "linalg.add"
// CHECK:      "params": 32
// CHECK:      "params_read": 32
// CHECK:      "param_bytes_read": 128
// UNROLLED:   "name": "computed_on"
// UNROLLED:   "params": 32
// UNROLLED:   "param_bytes_read": 128
func.func @computed_on(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<a> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 5 iter_args(%h = %w) -> tensor<4x8xf32> {
    %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %0 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// The inner loop reads it in its first iteration of the outer loop's first, and what
// follows it in the outer loop's first: 2 * 128.
// CHECK:      "name": "nested"
// CHECK:      "param_bytes_read": 256
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 128
// CHECK:      "param_bytes_read": 128
// UNROLLED:   "name": "nested"
// UNROLLED:   "param_bytes_read": 256
func.func @nested(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<b> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r = affine.for %i = 0 to 3 iter_args(%g = %w) -> tensor<4x8xf32> {
    %s = affine.for %j = 0 to 5 iter_args(%h = %g) -> tensor<4x8xf32> {
      %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
      affine.yield %0 : tensor<4x8xf32>
    }
    %1 = linalg.add ins(%g, %s : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %1 : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// %a is the weight in iterations 0, 2 and 4, %b in 1 and 3, and behind the loop it is
// %r#1: 3 + 2 + 1 times 128. A call of every iteration reads %a, too: 3 * 128 more in
// what one call of the function costs.
// CHECK:      "name": "exchanged"
// CHECK:      "param_bytes_read": 768
// CHECK:      "per_call": {
// CHECK:      "param_bytes_read": 1152
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": 384
// CHECK:      "op": "linalg.log"
// CHECK:      "param_bytes_read": 256
// CHECK:      "op": "linalg.sqrt"
// CHECK:      "param_bytes_read": 0
// CHECK:      "op": "linalg.tanh"
// CHECK:      "param_bytes_read": 128
func.func @exchanged(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<c> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = affine.for %i = 0 to 5 iter_args(%a = %w, %b = %x) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.exp ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = linalg.log ins(%b : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %2 = func.call @callee(%a) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %b, %a : tensor<4x8xf32>, tensor<4x8xf32>
  }
  %3 = linalg.sqrt ins(%r#0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = linalg.tanh ins(%r#1 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %3, %4 : tensor<4x8xf32>, tensor<4x8xf32>
}

// In 3 of its 5 calls.
// CHECK:      "name": "callee"
// CHECK:      "param_bytes_read": 384
func.func private @callee(%h: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.reciprocal ins(%h : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Once if the loop runs; what it leaves is the weight if it does not.
// CHECK:      "name": "while"
// CHECK:      "params": 32
// CHECK:      "op": "linalg.add"
// CHECK:      "param_bytes_read": "128*min(1, trips0)"
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": "128*max(0, -trips0 + 1)"
func.func @while(%x: tensor<4x8xf32>, %more: i1) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<d> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r = scf.while (%h = %w) : (tensor<4x8xf32>) -> tensor<4x8xf32> {
    scf.condition(%more) %h : tensor<4x8xf32>
  } do {
  ^bb0(%h: tensor<4x8xf32>):
    %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %0 : tensor<4x8xf32>
  }
  %1 = linalg.exp ins(%r : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// Each thread of a forall reads its row of the weight, and none what another puts in
// its place: 128 bytes once. Compulsory: %x, the weight, the result.
// CHECK:      "name": "threads"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 128
// CHECK:      "exact": true
// CHECK:      "compulsory_bytes": 384
func.func @threads(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<threads> : tensor<4x8xf32>
  %r = scf.forall (%i) in (4) shared_outs(%o = %w) -> tensor<4x8xf32> {
    %a = tensor.extract_slice %x[%i, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
    %b = tensor.extract_slice %o[%i, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
    %c = linalg.add ins(%a, %b : tensor<1x8xf32>, tensor<1x8xf32>) outs(%b : tensor<1x8xf32>) -> tensor<1x8xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %c into %o[%i, 0] [1, 8] [1, 1] : tensor<1x8xf32> into tensor<4x8xf32>
    }
  }
  return %r : tensor<4x8xf32>
}

// The first of 3 iterations has what is computed from the weight: the exponential
// reads it, and the sum in the two others, 3 * 128.
// CHECK:      "name": "from_derived"
// CHECK:      "params": 32
// CHECK:      "param_bytes_read": 384
// CHECK:      "exact": true
func.func @from_derived(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<derived> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %d = linalg.exp ins(%w : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %r:2 = affine.for %i = 0 to 3 iter_args(%a = %d, %o = %x) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.add ins(%a, %o : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %w, %0 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#1 : tensor<4x8xf32>
}

// A branch decides for how long it is the weight, and slices of it may be there for
// longer: of that the bytes are a symbol.
// CHECK:      "name": "unknown"
// CHECK:      "params": 64
// CHECK:      "param_bytes_read": "param_bytes0 + param_bytes1"
// CHECK:      "op": "linalg.add"
// CHECK:      "param_bytes_read": "param_bytes0"
// CHECK:      "op": "linalg.exp"
// CHECK:      "param_bytes_read": "param_bytes1"
// CHECK:      "definition": "parameter bytes read by 'linalg.add' of @unknown"
func.func @unknown(%x: tensor<4x8xf32>, %c: i1) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %v = arith.constant dense_resource<e> : tensor<4x8xf32>
  %w = arith.constant dense_resource<f> : tensor<4x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %r:2 = affine.for %i = 0 to 4 iter_args(%h = %v, %g = %w) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
    %0 = linalg.add ins(%h, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %1 = scf.if %c -> tensor<4x8xf32> {
      scf.yield %0 : tensor<4x8xf32>
    } else {
      scf.yield %h : tensor<4x8xf32>
    }
    %row = tensor.extract_slice %g[%i, 0] [1, 8] [1, 1] : tensor<4x8xf32> to tensor<1x8xf32>
    %2 = linalg.exp ins(%row : tensor<1x8xf32>) outs(%row : tensor<1x8xf32>) -> tensor<1x8xf32>
    %3 = tensor.insert_slice %2 into %g[%i, 0] [1, 8] [1, 1] : tensor<1x8xf32> into tensor<4x8xf32>
    affine.yield %1, %3 : tensor<4x8xf32>, tensor<4x8xf32>
  }
  return %r#0, %r#1 : tensor<4x8xf32>, tensor<4x8xf32>
}
