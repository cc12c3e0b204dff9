// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json in-place=off" | %python %S/Inputs/memory.py | FileCheck %s --check-prefix=OFF

// Each tensor has 16 * 4 = 64 bytes.

// The exponential takes the place of %x, or stands beside it.
// CHECK: @chain: peak 64 at 0, arena 64
// CHECK:   argument 0: 64 bytes in 0..2
// OFF: @chain: peak 128 at 1 math.exp, arena 128
// OFF:   argument 0: 64 bytes in 0..1
// OFF:   math.exp: 64 bytes in 1..2
func.func @chain(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = math.exp %x : tensor<16xf32>
  return %0 : tensor<16xf32>
}

// %x is needed again: the first exponential has its own place, the sum takes %x's.
// CHECK: @again: peak 128 at 1 math.exp, arena 128
// OFF: @again: peak 192 at 2 arith.addf, arena 192
func.func @again(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = math.exp %x : tensor<16xf32>
  %1 = arith.addf %x, %0 : tensor<16xf32>
  return %1 : tensor<16xf32>
}

// The parts of a parameter may not be overwritten: the sum takes the place of %x,
// which comes second, and without that its own.
// CHECK: @parameter: peak 64 at 0, arena 64
// OFF: @parameter: peak 128 at 2 arith.addf, arena 128
func.func @parameter(%x: tensor<16xf32>) -> tensor<16xf32> {
  %w = arith.constant dense_resource<w> : tensor<16xf32>
  %0 = arith.addf %w, %x : tensor<16xf32>
  return %0 : tensor<16xf32>
}

// A column of %x, 16 bytes, is read at other elements than those written: overwriting
// %x would be too early. 64 of it and 64.
// CHECK: @column: peak 128 at 2 tosa.add, arena 128
func.func @column(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %v = tensor.extract_slice %x[0, 0] [4, 1] [1, 1] : tensor<4x4xf32> to tensor<4x1xf32>
  %0 = tosa.add %x, %v : (tensor<4x4xf32>, tensor<4x1xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// In f16 the result has another type, and 32 bytes of its own.
// CHECK: @narrower: peak 96 at 1 arith.truncf, arena 96
func.func @narrower(%x: tensor<16xf32>) -> tensor<16xf16> {
  %0 = arith.truncf %x : tensor<16xf32> to tensor<16xf16>
  return %0 : tensor<16xf16>
}
