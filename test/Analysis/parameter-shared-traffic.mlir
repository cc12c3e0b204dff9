// RUN: cost-opt %s --cost-summary="format=json nonzero entry=weights,activations,either,calls_either,loop,open" | FileCheck %s

// What a call reads of parameters is what its caller passes: of the callee's
// traffic that counts in each call in which the argument is one. A weight has
// 4*4*4 = 64 bytes.

// 8 calls: @weights twice, @activations once with none, @either once as an entry
// with none and once with what @calls_either passes, @loop 3 times: 6 of them read a
// weight, 384 bytes. One call reads 64 bytes of what is passed, if that is a
// parameter; what any call moves are its two inputs and its output. How many
// products have a factor of 0 is not known where it may be an activation.
// CHECK:      "name": "dense"
// CHECK:      "totals": {
// CHECK:        "param_bytes_read": 384
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 64
// CHECK:      "compulsory_bytes": 192
// CHECK:      "op": "linalg.matmul"
// CHECK:      "param_bytes_read": 384
// CHECK:      "effective_macs": null
// CHECK:      "per_execution": {
// CHECK:        "param_bytes_read": 64
func.func private @dense(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// By way of another function.
// CHECK:      "name": "by_way"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 64
func.func private @by_way(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = call @dense(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// 2 * 64 bytes.
// CHECK:      "name": "weights"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 128
func.func @weights(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x4xf32>
  %v = arith.constant dense_resource<__elided__> : tensor<4x4xf32>
  %0 = call @dense(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = call @by_way(%v, %0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}

// CHECK:      "name": "activations"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 0
func.func @activations(%x: tensor<4x4xf32>, %y: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = call @by_way(%y, %x) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// An entry that is called: the call passes a weight, the run as an entry does not.
// CHECK:      "name": "either"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 64
func.func @either(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = call @dense(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
func.func @calls_either(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x4xf32>
  %0 = call @either(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// 3 * 64 bytes: the input of the loop is read, too, but is no weight.
// CHECK:      "name": "loop"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 192
func.func @loop(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x4xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<4x4xf32> {
    %0 = func.call @dense(%h, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// An `if` of which symbols decide: the larger of what its sides read, 64 and 0.
func.func private @rows(%x: tensor<?x4xf32>, %y: tensor<4x4xf32>, %e: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %0 = linalg.matmul ins(%x, %y : tensor<?x4xf32>, tensor<4x4xf32>) outs(%e : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
// CHECK:      "name": "open"
// CHECK:      "per_call": {
// CHECK:        "param_bytes_read": 64
// CHECK:      "op": "scf.if"
// CHECK:      "param_bytes_read": 64
func.func @open(%a: tensor<?x4xf32>, %b: tensor<?x4xf32>, %y: tensor<4x4xf32>,
                %e: tensor<?x4xf32>, %c: i1) -> tensor<?x4xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x4xf32>
  %0 = scf.if %c -> tensor<?x4xf32> {
    %1 = func.call @rows(%a, %w, %e) : (tensor<?x4xf32>, tensor<4x4xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>
    scf.yield %1 : tensor<?x4xf32>
  } else {
    %1 = func.call @rows(%b, %y, %e) : (tensor<?x4xf32>, tensor<4x4xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>
    scf.yield %1 : tensor<?x4xf32>
  }
  return %0 : tensor<?x4xf32>
}
