// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --convert-complex-to-standard=complex-range=basic --cost-annotate | FileCheck %s

// These count the same in real numbers, to which the plain formulas lower them.

// CHECK-LABEL: func.func @add
// CHECK-SAME:  cost.flops = 2 : i64
func.func @add(%a: complex<f64>, %b: complex<f64>) -> complex<f64> {
  %0 = complex.add %a, %b : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @sub
// CHECK-SAME:  cost.flops = 2 : i64
func.func @sub(%a: complex<f64>, %b: complex<f64>) -> complex<f64> {
  %0 = complex.sub %a, %b : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @mul
// CHECK-SAME:  cost.flops = 6 : i64, cost.macs = 0
func.func @mul(%a: complex<f64>, %b: complex<f64>) -> complex<f64> {
  %0 = complex.mul %a, %b : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @div
// CHECK-SAME:  cost.flops = 11 : i64
func.func @div(%a: complex<f64>, %b: complex<f64>) -> complex<f64> {
  %0 = complex.div %a, %b : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @neg
// CHECK-SAME:  cost.flops = 2 : i64
func.func @neg(%a: complex<f64>) -> complex<f64> {
  %0 = complex.neg %a : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @conj
// CHECK-SAME:  cost.flops = 1 : i64
func.func @conj(%a: complex<f64>) -> complex<f64> {
  %0 = complex.conj %a : complex<f64>
  return %0 : complex<f64>
}

// CHECK-LABEL: func.func @angle
// CHECK-SAME:  cost.flops = 0 : i64
// CHECK-SAME:  cost.transcendentals = 1
func.func @angle(%a: complex<f64>) -> f64 {
  %0 = complex.angle %a : complex<f64>
  return %0 : f64
}

// CHECK-LABEL: func.func @eq
// CHECK-SAME:  cost.flops = 2 : i64, cost.int_ops = 1
func.func @eq(%a: complex<f64>, %b: complex<f64>) -> i1 {
  %0 = complex.eq %a, %b : complex<f64>
  return %0 : i1
}

// CHECK-LABEL: func.func @neq
// CHECK-SAME:  cost.flops = 2 : i64, cost.int_ops = 1
func.func @neq(%a: complex<f64>, %b: complex<f64>) -> i1 {
  %0 = complex.neq %a, %b : complex<f64>
  return %0 : i1
}

// A MAC of complex numbers is 4 of real ones: the same 8 flops, 64 times.
// CHECK-LABEL: func.func @dot
// CHECK-SAME:  cost.flops = 512 : i64
func.func @dot(%x: memref<64xcomplex<f64>>, %y: memref<64xcomplex<f64>>, %init: complex<f64>) -> complex<f64> {
  %sum = affine.for %i = 0 to 64 iter_args(%acc = %init) -> complex<f64> {
    %a = affine.load %x[%i] : memref<64xcomplex<f64>>
    %b = affine.load %y[%i] : memref<64xcomplex<f64>>
    %p = complex.mul %a, %b : complex<f64>
    %q = complex.add %acc, %p : complex<f64>
    affine.yield %q : complex<f64>
  }
  return %sum : complex<f64>
}
