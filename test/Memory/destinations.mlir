// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// Whether a result takes the place of its init. Matrices of 4 * 4 * 4 = 64 bytes.

// %c is an argument and dies: three matrices, no more.
// CHECK: @argument: peak 192 at 0, arena 192
// CHECK:   argument 2: 64 bytes in 0..2
// CHECK-NOT: linalg.matmul
func.func @argument(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// %c is returned, too: a fourth.
// CHECK: @used_later: peak 256 at 1 linalg.matmul, arena 256
// CHECK:   linalg.matmul: 64 bytes in 1..2
func.func @used_later(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%a, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %c : tensor<4x4xf32>, tensor<4x4xf32>
}

// An empty tensor and a fill have none: each product has its own from where it is
// computed. The second begins when %a, %b and the first are there.
// CHECK: @fill: peak 256 at 6 linalg.matmul, arena 256
// CHECK:   linalg.matmul: 64 bytes in 5..7
// CHECK:   linalg.matmul: 64 bytes in 6..7
func.func @fill(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c0 = arith.constant 0 : index
  %0 = linalg.matmul ins(%a, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%b, %a : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x4xf32>, tensor<4x4xf32>
}

// Constants alone, but written into what is there already, and read there: both
// results take %c, which lives on, and are no derived constants.
// CHECK: @constants: peak 128 at 0, arena 128
// CHECK:   argument 0: 64 bytes in 0..5
// CHECK:   argument 1: 64 bytes in 0..5
// CHECK-NOT: linalg
func.func @constants(%c: tensor<4x4xf32>, %d: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense_resource<w> : tensor<4x4xf32>
  %0 = linalg.fill ins(%one : f32) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.exp ins(%w : tensor<4x4xf32>) outs(%d : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x4xf32>, tensor<4x4xf32>
}

// A fill by a number of the program that is read: 64 bytes from the fill on.
// CHECK: @read_fill: peak 64 at 2 linalg.fill, arena 64
// CHECK:   linalg.fill: 64 bytes in 2..3
func.func @read_fill(%s: f32) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%s : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %f : tensor<4x4xf32>
}

// %a is read by rows and columns, so the product cannot be written over it, init or
// not: 3*64.
// CHECK: @read: peak 192 at 1 linalg.matmul, arena 192
func.func @read(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%a : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
