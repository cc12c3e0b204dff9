// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// Parts of an input of f32 that overlap count once where they do.

// Rows 0 to 3 twice, and rows 2 to 5: 6 rows of 4, 96 bytes. The outputs are
// three times 4 * 4 * 4 = 64.
// CHECK: "name": "overlap"
// CHECK: "compulsory_bytes": 288
func.func @overlap(%x: tensor<8x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  %e = tensor.empty() : tensor<4x4xf32>
  %a = tensor.extract_slice %x[0, 0] [4, 4] [1, 1] : tensor<8x4xf32> to tensor<4x4xf32>
  %b = tensor.extract_slice %x[2, 0] [4, 4] [1, 1] : tensor<8x4xf32> to tensor<4x4xf32>
  %0 = linalg.exp ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.tanh ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.exp ins(%b : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1, %2 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}

// Windows of 4 from 0, 1, …, 5: [0, 9), 36 bytes, with 16 of the last.
// CHECK: "name": "windows"
// CHECK: "compulsory_bytes": 52
func.func @windows(%x: tensor<16xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c6 step %c1 iter_args(%old = %e) -> tensor<4xf32> {
    %w = tensor.extract_slice %x[%i] [4] [1] : tensor<16xf32> to tensor<4xf32>
    %0 = linalg.exp ins(%w : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %0 : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// The even and the first three odd elements of 10: 8, 32 bytes, and 20 + 12.
// CHECK: "name": "strided"
// CHECK: "compulsory_bytes": 64
func.func @strided(%x: tensor<10xf32>) -> (tensor<5xf32>, tensor<3xf32>) {
  %e = tensor.empty() : tensor<5xf32>
  %f = tensor.empty() : tensor<3xf32>
  %a = tensor.extract_slice %x[0] [5] [2] : tensor<10xf32> to tensor<5xf32>
  %b = tensor.extract_slice %x[1] [3] [2] : tensor<10xf32> to tensor<3xf32>
  %0 = linalg.exp ins(%a : tensor<5xf32>) outs(%e : tensor<5xf32>) -> tensor<5xf32>
  %1 = linalg.exp ins(%b : tensor<3xf32>) outs(%f : tensor<3xf32>) -> tensor<3xf32>
  return %0, %1 : tensor<5xf32>, tensor<3xf32>
}

// A row at a place that is known when it runs, twice, and the one behind it: 2
// rows of 16 bytes, and three outputs of 16.
// CHECK: "name": "at"
// CHECK: "compulsory_bytes": 80
func.func @at(%x: tensor<8x4xf32>, %at: index) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %c1 = arith.constant 1 : index
  %next = arith.addi %at, %c1 : index
  %e = tensor.empty() : tensor<4xf32>
  %a = tensor.extract_slice %x[%at, 0] [1, 4] [1, 1] : tensor<8x4xf32> to tensor<4xf32>
  %b = tensor.extract_slice %x[%next, 0] [1, 4] [1, 1] : tensor<8x4xf32> to tensor<4xf32>
  %0 = linalg.exp ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.tanh ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = linalg.exp ins(%b : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0, %1, %2 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// A slice of a slice, columns 2 and 3 of rows 1 to 4, and the quarter of it
// that a loop reads each time: 8 elements, 32 bytes, and outputs of 32 and 8.
// CHECK: "name": "nested"
// CHECK: "compulsory_bytes": 72
func.func @nested(%x: tensor<6x6xf32>) -> (tensor<4x2xf32>, tensor<2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<4x2xf32>
  %f = tensor.empty() : tensor<2xf32>
  %rows = tensor.extract_slice %x[1, 0] [4, 6] [1, 1] : tensor<6x6xf32> to tensor<4x6xf32>
  %part = tensor.extract_slice %rows[0, 2] [4, 2] [1, 1] : tensor<4x6xf32> to tensor<4x2xf32>
  %0 = linalg.exp ins(%part : tensor<4x2xf32>) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%old = %f) -> tensor<2xf32> {
    %row = tensor.extract_slice %part[%i, 0] [1, 2] [1, 1] : tensor<4x2xf32> to tensor<2xf32>
    %1 = linalg.exp ins(%row : tensor<2xf32>) outs(%f : tensor<2xf32>) -> tensor<2xf32>
    scf.yield %1 : tensor<2xf32>
  }
  return %0, %r : tensor<4x2xf32>, tensor<2xf32>
}

// Tiles of 4 in d0, the last one cut off: all of the input and of the output.
// CHECK: "name": "tiles"
// CHECK: "compulsory_bytes": "8*arg0.d0"
func.func @tiles(%x: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %r = scf.for %i = %c0 to %n step %c4 iter_args(%acc = %e) -> tensor<?xf32> {
    %s = affine.min affine_map<(d0)[s0] -> (4, s0 - d0)>(%i)[%n]
    %t = tensor.extract_slice %x[%i] [%s] [1] : tensor<?xf32> to tensor<?xf32>
    %u = tensor.extract_slice %acc[%i] [%s] [1] : tensor<?xf32> to tensor<?xf32>
    %0 = linalg.exp ins(%t : tensor<?xf32>) outs(%u : tensor<?xf32>) -> tensor<?xf32>
    %o = tensor.insert_slice %0 into %acc[%i] [%s] [1] : tensor<?xf32> into tensor<?xf32>
    scf.yield %o : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// The first half of the rows, each of 8 columns as often as the other side has:
// 4 * 8 of 64 elements, 128 bytes, all of y, 8 * 3 * 4 = 96, and the half of z
// that is read and written, 4 * 3 * 4 = 48 twice.
// CHECK: "name": "scalars"
// CHECK: "compulsory_bytes": 320
func.func @scalars(%x: memref<8x8xf32>, %y: memref<8x3xf32>, %z: memref<8x3xf32>) {
  affine.for %i = 0 to 4 {
    affine.for %j = 0 to 3 {
      affine.for %k = 0 to 8 {
        %a = affine.load %x[%i, %k] : memref<8x8xf32>
        %b = affine.load %y[%k, %j] : memref<8x3xf32>
        %c = affine.load %z[%i, %j] : memref<8x3xf32>
        %p = arith.mulf %a, %b : f32
        %s = arith.addf %c, %p : f32
        affine.store %s, %z[%i, %j] : memref<8x3xf32>
      }
    }
  }
  return
}

// A window of 3 by 2·i + r, i < 4: [0, 9) of 16, 36 bytes, and 4 outputs of 4.
// CHECK: "name": "convolution"
// CHECK: "compulsory_bytes": 52
func.func @convolution(%x: memref<16xf32>, %o: memref<4xf32>) {
  affine.for %i = 0 to 4 {
    %zero = arith.constant 0.0 : f32
    %sum = affine.for %r = 0 to 3 iter_args(%s = %zero) -> f32 {
      %v = affine.load %x[%i * 2 + %r] : memref<16xf32>
      %n = arith.addf %s, %v : f32
      affine.yield %n : f32
    }
    affine.store %sum, %o[%i] : memref<4xf32>
  }
  return
}
