// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --inline=default-pipeline= --cost-summary=format=json | FileCheck %s --check-prefix=INLINE

// A constant of one value is free to read, also in a function that it is passed to.
// All tensors have 4*8 elements, 128 bytes; an addition reads one or two of them.

// Both calls pass a splat, one by way of another function: 2 * 128 for what they
// add it to.
// CHECK:      "name": "always"
// CHECK:      "bytes_read": 256
// CHECK:      "op": "linalg.add"
// CHECK:      "bytes_read": 256
// CHECK:      "per_execution": {
// CHECK:      "bytes_read": 128
func.func private @always(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func private @by_way(%b: tensor<32xf32>, %x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %view = tensor.expand_shape %b [[0, 1]] output_shape [4, 8] : tensor<32xf32> into tensor<4x8xf32>
  %0 = call @always(%x, %view) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
// CHECK:      "name": "splats"
// CHECK:      "per_call": {
// CHECK:      "bytes_read": 256
// INLINE:     "name": "splats"
// INLINE:     "bytes_read": 256
func.func @splats(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %b = arith.constant dense<1.0> : tensor<4x8xf32>
  %flat = arith.constant dense<2.0> : tensor<32xf32>
  %0 = call @always(%x, %b) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = call @by_way(%flat, %0) : (tensor<32xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// Of 1 + 3 + 1 + 2 calls the first and the last two pass a splat, the other four
// data: 3 * 128 + 4 * 256. What one execution reads is said with data.
// CHECK:      "name": "sometimes"
// CHECK:      "bytes_read": 1408
// CHECK:      "per_call": {
// CHECK:      "bytes_read": 256
// CHECK:      "op": "linalg.add"
// CHECK:      "bytes_read": 1408
// CHECK:      "per_execution": {
// CHECK:      "bytes_read": 256
func.func private @sometimes(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func private @passes_on(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = call @sometimes(%x, %b) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
// 128 + 3 * 256 + 256 + 2 * 128.
// CHECK:      "name": "mixed"
// CHECK:      "per_call": {
// CHECK:      "bytes_read": 1408
// INLINE:     "name": "mixed"
// INLINE:     "bytes_read": 1408
func.func @mixed(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %b = arith.constant dense<1.0> : tensor<4x8xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %0 = call @sometimes(%x, %b) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %0) -> tensor<4x8xf32> {
    %3 = func.call @sometimes(%h, %y) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %3 : tensor<4x8xf32>
  }
  %2 = call @passes_on(%1, %y) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = scf.for %i = %c0 to %c2 step %c1 iter_args(%h = %2) -> tensor<4x8xf32> {
    %5 = func.call @passes_on(%h, %b) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %5 : tensor<4x8xf32>
  }
  return %4 : tensor<4x8xf32>
}

// So with the constant of a global. Both regions do 32 operations and read one
// operand: the first counts.
// CHECK:      "name": "chooses"
// CHECK:      "bytes_read": 128
// CHECK:      "exact": true
func.func private @chooses(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = scf.if %c -> tensor<4x8xf32> {
    %1 = linalg.negf ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %1 : tensor<4x8xf32>
  } else {
    %1 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %1 : tensor<4x8xf32>
  }
  return %0 : tensor<4x8xf32>
}
ml_program.global private @ones(dense<1.0> : tensor<4x8xf32>) : tensor<4x8xf32>
func.func @global(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %b = ml_program.global_load_const @ones : tensor<4x8xf32>
  %0 = call @chooses(%x, %b, %c) : (tensor<4x8xf32>, tensor<4x8xf32>, i1) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
// Some pass data, of which the second region reads more: 128 of @splatted, 256 of
// @given.
// CHECK:      "name": "chooses_data"
// CHECK:      "bytes_read": 384
// CHECK:      "exact": true
// CHECK:      "symbols": []
func.func private @chooses_data(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = scf.if %c -> tensor<4x8xf32> {
    %1 = linalg.negf ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %1 : tensor<4x8xf32>
  } else {
    %1 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    scf.yield %1 : tensor<4x8xf32>
  }
  return %0 : tensor<4x8xf32>
}
func.func @splatted(%x: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %b = ml_program.global_load_const @ones : tensor<4x8xf32>
  %0 = call @chooses_data(%x, %b, %c) : (tensor<4x8xf32>, tensor<4x8xf32>, i1) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func @given(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>, %c: i1) -> tensor<4x8xf32> {
  %0 = call @chooses_data(%x, %y, %c) : (tensor<4x8xf32>, tensor<4x8xf32>, i1) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
