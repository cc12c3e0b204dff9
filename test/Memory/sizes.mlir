// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json alignment=1" | %python %S/Inputs/memory.py | FileCheck %s --check-prefix=ONE
// RUN: cost-opt %s --cost-summary="format=json alignment=64" | %python %S/Inputs/memory.py | FileCheck %s --check-prefix=CACHE

// Two inputs and their concatenation, of different sizes.

// 5 elements of 4 bits are 2.5 bytes, rounded up to 3; 10 of them 5. The arena has a
// block of 16 bytes for each, or of as much as is asked for, 1: 3 + 3 + 5.
// CHECK: @nibbles: peak 11 at 1 tensor.concat, arena 48
// ONE: @nibbles: peak 11 at 1 tensor.concat, arena 11
// CACHE: @nibbles: peak 11 at 1 tensor.concat, arena 192
func.func @nibbles(%x: tensor<5xi4>, %y: tensor<5xi4>) -> tensor<10xi4> {
  %0 = tensor.concat dim(0) %x, %y : (tensor<5xi4>, tensor<5xi4>) -> tensor<10xi4>
  return %0 : tensor<10xi4>
}

// Bits: 9 are 2 bytes, 18 are 3.
// CHECK: @bits: peak 7 at 1 tensor.concat
func.func @bits(%x: tensor<9xi1>, %y: tensor<9xi1>) -> tensor<18xi1> {
  %0 = tensor.concat dim(0) %x, %y : (tensor<9xi1>, tensor<9xi1>) -> tensor<18xi1>
  return %0 : tensor<18xi1>
}

// Nothing takes no place.
// CHECK: @nothing: peak 0 at 0, arena 0
// CHECK:   tensor.concat: 0 bytes in 2..3 at 0
// CACHE: @nothing: peak 0 at 0, arena 0
func.func @nothing(%x: tensor<0xf32>, %y: tensor<0x4xf32>) -> tensor<0xf32> {
  %v = tensor.collapse_shape %y [[0, 1]] : tensor<0x4xf32> into tensor<0xf32>
  %0 = tensor.concat dim(0) %x, %v : (tensor<0xf32>, tensor<0xf32>) -> tensor<0xf32>
  return %0 : tensor<0xf32>
}

// 2^61 elements of 8 bytes are 2^64 bytes, twice, and as much again: 2^66.
// CHECK: @large: peak 73786976294838206464 at 1 tensor.concat, arena 73786976294838206464
func.func @large(%x: tensor<2305843009213693952xi64>, %y: tensor<2305843009213693952xi64>) -> tensor<4611686018427387904xi64> {
  %0 = tensor.concat dim(0) %x, %y : (tensor<2305843009213693952xi64>, tensor<2305843009213693952xi64>) -> tensor<4611686018427387904xi64>
  return %0 : tensor<4611686018427387904xi64>
}
