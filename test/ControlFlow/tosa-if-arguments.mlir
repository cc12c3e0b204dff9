// RUN: cost-opt %s --cost-annotate | FileCheck %s

// The arguments of tosa.cond_if's regions are its operands: extents and weights
// are followed, and so is what the regions yield alike.
// CHECK-LABEL: @main
func.func @main(%x: tensor<1x?x8xf32>, %c: tensor<i1>) -> tensor<1x?x8xf32> {
  %w = "tosa.const"() {values = dense_resource<w> : tensor<1x8x8xf32>} : () -> tensor<1x8x8xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %r = tosa.cond_if %c (%a = %x, %v = %w) : tensor<i1> (tensor<1x?x8xf32>, tensor<1x8x8xf32>) -> tensor<1x?x8xf32> {
  ^bb0(%a: tensor<1x?x8xf32>, %v: tensor<1x8x8xf32>):
    // CHECK:      tosa.matmul
    // CHECK-SAME: cost.macs = "64*arg0.d1", cost.params = 64
    %p = tosa.matmul %a, %v, %zp, %zp : (tensor<1x?x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x8xf32>
    tosa.yield %p : tensor<1x?x8xf32>
  } else {
  ^bb0(%a: tensor<1x?x8xf32>, %v: tensor<1x8x8xf32>):
    // CHECK:      tosa.exp
    // CHECK-SAME: cost.transcendentals = "8*arg0.d1"
    %e = tosa.exp %a : (tensor<1x?x8xf32>) -> tensor<1x?x8xf32>
    tosa.yield %e : tensor<1x?x8xf32>
  }
  // CHECK:      tosa.matmul
  // CHECK-SAME: cost.macs = "64*arg0.d1", cost.params = 0 : i64, cost.params_read = 64
  %s = tosa.matmul %r, %w, %zp, %zp : (tensor<1x?x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x8xf32>
  return %s : tensor<1x?x8xf32>
}

// Weights that a region hands on, or others: both are the result's.
// CHECK-LABEL: @choice
func.func @choice(%x: tensor<1x4x8xf32>, %c: tensor<i1>) -> tensor<1x4x8xf32> {
  %w = "tosa.const"() {values = dense_resource<w1> : tensor<1x8x8xf32>} : () -> tensor<1x8x8xf32>
  %u = "tosa.const"() {values = dense_resource<w2> : tensor<1x8x8xf32>} : () -> tensor<1x8x8xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %r = tosa.cond_if %c (%a = %w, %b = %u) : tensor<i1> (tensor<1x8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x8xf32> {
  ^bb0(%a: tensor<1x8x8xf32>, %b: tensor<1x8x8xf32>):
    tosa.yield %a : tensor<1x8x8xf32>
  } else {
  ^bb0(%a: tensor<1x8x8xf32>, %b: tensor<1x8x8xf32>):
    tosa.yield %b : tensor<1x8x8xf32>
  }
  // CHECK:      tosa.matmul
  // CHECK-SAME: cost.params = 128
  %s = tosa.matmul %x, %r, %zp, %zp : (tensor<1x4x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x8xf32>
  return %s : tensor<1x4x8xf32>
}

// The indices of a gather are no parameters when they come through a region.
// CHECK-LABEL: @indices
func.func @indices(%c: tensor<i1>, %other: tensor<1x3xi32>) -> tensor<1x3x8xf32> {
  %table = "tosa.const"() {values = dense_resource<table> : tensor<1x100x8xf32>} : () -> tensor<1x100x8xf32>
  %index = "tosa.const"() {values = dense<[[2, 1, 0]]> : tensor<1x3xi32>} : () -> tensor<1x3xi32>
  %r = tosa.cond_if %c (%a = %index, %b = %other) : tensor<i1> (tensor<1x3xi32>, tensor<1x3xi32>) -> tensor<1x3xi32> {
  ^bb0(%a: tensor<1x3xi32>, %b: tensor<1x3xi32>):
    tosa.yield %a : tensor<1x3xi32>
  } else {
  ^bb0(%a: tensor<1x3xi32>, %b: tensor<1x3xi32>):
    tosa.yield %b : tensor<1x3xi32>
  }
  // CHECK:      tosa.gather
  // CHECK-SAME: cost.params = 800
  %s = tosa.gather %table, %r : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  return %s : tensor<1x3x8xf32>
}
