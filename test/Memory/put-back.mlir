// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// Tiles of %a, 4*4*4 = 64 bytes; %b and %c have 2*4*4 = 32 and 4*4*4 = 64.

// A tile that goes back to where it was taken from is computed there: no more than
// the arguments.
// CHECK: @back: peak 160 at 0, arena 160
// CHECK:   argument 0: 64 bytes in 0..4
// CHECK-NOT: linalg.matmul:
// CHECK-NOT: tensor.insert_slice:
func.func @back(%a: tensor<4x4xf32>, %b: tensor<2x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %t = tensor.extract_slice %a[0, 0] [2, 4] [1, 1] : tensor<4x4xf32> to tensor<2x4xf32>
  %0 = linalg.matmul ins(%b, %c : tensor<2x4xf32>, tensor<4x4xf32>) outs(%t : tensor<2x4xf32>) -> tensor<2x4xf32>
  %r = tensor.insert_slice %0 into %a[0, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// Two rows further on it would overwrite what is taken: 32 bytes of its own while the
// arguments live.
// CHECK: @elsewhere: peak 192 at 2 linalg.matmul, arena 192
// CHECK:   linalg.matmul: 32 bytes in 2..3
func.func @elsewhere(%a: tensor<4x4xf32>, %b: tensor<2x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %t = tensor.extract_slice %a[0, 0] [2, 4] [1, 1] : tensor<4x4xf32> to tensor<2x4xf32>
  %0 = linalg.matmul ins(%b, %c : tensor<2x4xf32>, tensor<4x4xf32>) outs(%t : tensor<2x4xf32>) -> tensor<2x4xf32>
  %r = tensor.insert_slice %0 into %a[2, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// %a itself lives on: the tile is made beside it, and so is what it goes into. When
// it is inserted, 64 + 32 + 64.
// CHECK: @lives_on: peak 192 at 2 linalg.matmul
// CHECK:   argument 0: 64 bytes in 0..4
// CHECK:   linalg.matmul: 32 bytes in 2..3
// CHECK:   tensor.insert_slice: 64 bytes in 3..4
func.func @lives_on(%a: tensor<4x4xf32>, %b: tensor<2x4xf32>, %c: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %t = tensor.extract_slice %a[0, 0] [2, 4] [1, 1] : tensor<4x4xf32> to tensor<2x4xf32>
  %0 = linalg.matmul ins(%b, %c : tensor<2x4xf32>, tensor<4x4xf32>) outs(%t : tensor<2x4xf32>) -> tensor<2x4xf32>
  %r = tensor.insert_slice %0 into %a[0, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<4x4xf32>
  return %r, %a : tensor<4x4xf32>, tensor<4x4xf32>
}

// Element-wise, it might take the place of %x as well; it goes where it is put back,
// and %x, 32 bytes, ends there.
// CHECK: @elementwise: peak 96 at 0, arena 96
// CHECK:   argument 0: 64 bytes in 0..4
// CHECK:   argument 1: 32 bytes in 0..2
func.func @elementwise(%a: tensor<4x4xf32>, %x: tensor<2x4xf32>) -> tensor<4x4xf32> {
  %t = tensor.extract_slice %a[0, 0] [2, 4] [1, 1] : tensor<4x4xf32> to tensor<2x4xf32>
  %0 = linalg.exp ins(%x : tensor<2x4xf32>) outs(%t : tensor<2x4xf32>) -> tensor<2x4xf32>
  %r = tensor.insert_slice %0 into %a[0, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}
