// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// What loops over tensors of 8 * 4 = 32 bytes carry and use.

// The body reads %x itself, so the carried value cannot be in its place: 64.
// CHECK: @captured: peak 64
func.func @captured(%x: tensor<8xf32>, %n: index) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<8xf32> {
    %0 = arith.addf %a, %x : tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// A tosa.while_loop carries %x in its place; the condition, a comparison of one
// element, has a byte of its own beside the constant that it is compared with.
// CHECK: @tosa: peak 33
// CHECK:   argument 0: 32 bytes in 0..
func.func @tosa(%x: tensor<8xf32>) -> tensor<8xf32> {
  %limit = "tosa.const"() {values = dense<1.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %r = tosa.while_loop (%a = %x) : (tensor<8xf32>) -> tensor<8xf32> {
    %s = tensor.extract_slice %a[0] [1] [1] : tensor<8xf32> to tensor<1xf32>
    %c = tosa.greater %s, %limit : (tensor<1xf32>, tensor<1xf32>) -> tensor<1xi1>
    %d = tensor.collapse_shape %c [] : tensor<1xi1> into tensor<i1>
    tosa.yield %d : tensor<i1>
  } do {
  ^bb0(%b: tensor<8xf32>):
    %0 = tosa.exp %b : (tensor<8xf32>) -> tensor<8xf32>
    tosa.yield %0 : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// Both results of the while are its one operand: 32.
// CHECK: @same_results: peak 32
func.func @same_results(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %r:2 = scf.while (%a = %x) : (tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
    %c0 = arith.constant 0 : index
    %v = tensor.extract %a[%c0] : tensor<8xf32>
    %z = arith.constant 0.0 : f32
    %c = arith.cmpf olt, %v, %z : f32
    scf.condition(%c) %a, %a : tensor<8xf32>, tensor<8xf32>
  } do {
  ^bb0(%p: tensor<8xf32>, %q: tensor<8xf32>):
    %0 = math.exp %p : tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  return %r#0, %r#1 : tensor<8xf32>, tensor<8xf32>
}

// The result is %y, which stands before the while: 64, and no third.
// CHECK: @outer_result: peak 64 at 0
func.func @outer_result(%x: tensor<8xf32>, %y: tensor<8xf32>) -> tensor<8xf32> {
  %r = scf.while (%a = %x) : (tensor<8xf32>) -> tensor<8xf32> {
    %c0 = arith.constant 0 : index
    %v = tensor.extract %a[%c0] : tensor<8xf32>
    %z = arith.constant 0.0 : f32
    %c = arith.cmpf olt, %v, %z : f32
    scf.condition(%c) %y : tensor<8xf32>
  } do {
  ^bb0(%p: tensor<8xf32>):
    scf.yield %p : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// A weight that a loop only hands on is a parameter in it: no activation. The carried
// %a takes the place of %x.
// CHECK: @weight: peak 32 at 0, arena 32
func.func @weight(%x: tensor<8xf32>, %n: index) -> tensor<8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r:2 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x, %v = %w) -> (tensor<8xf32>, tensor<8xf32>) {
    %0 = arith.addf %a, %v : tensor<8xf32>
    scf.yield %0, %v : tensor<8xf32>, tensor<8xf32>
  }
  return %r#0 : tensor<8xf32>
}

// Nobody knows how often the while runs that each iteration enters, but it may. Its
// operations are unknown, so that each result has a place of its own: %b, 32 bytes in
// that of %x, twice as much, and %2. 32 + 64 + 32.
// CHECK: @often: peak 128 at 12 math.exp, arena 128
func.func @often(%x: tensor<8xf32>) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %x) -> tensor<8xf32> {
    %s = scf.while (%b = %a) : (tensor<8xf32>) -> tensor<8xf32> {
      %v = tensor.extract %b[%i] : tensor<8xf32>
      %z = arith.constant 0.0 : f32
      %c = arith.cmpf olt, %v, %z : f32
      scf.condition(%c) %b : tensor<8xf32>
    } do {
    ^bb0(%b: tensor<8xf32>):
      %0 = tensor.concat dim(0) %b, %b : (tensor<8xf32>, tensor<8xf32>) -> tensor<16xf32>
      %1 = tensor.extract_slice %0[4] [8] [1] : tensor<16xf32> to tensor<8xf32>
      %2 = math.exp %b : tensor<8xf32>
      %3 = arith.addf %1, %2 : tensor<8xf32>
      scf.yield %3 : tensor<8xf32>
    }
    scf.yield %s : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}
