// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What calls touch is what callees touch, where the call passes it.

// CHECK: "name": "head"
// 2 rows of 4 of 8, 32 bytes, and an output of 32.
// CHECK: "compulsory_bytes": 64
func.func private @head(%x: tensor<8x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %s = tensor.extract_slice %x[0, 0] [2, 4] [1, 1] : tensor<8x4xf32> to tensor<2x4xf32>
  %0 = linalg.exp ins(%s : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// CHECK: "name": "passes_all"
// CHECK: "compulsory_bytes": 64
func.func @passes_all(%x: tensor<8x4xf32>) -> tensor<2x4xf32> {
  %0 = call @head(%x) : (tensor<8x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// Rows 0, 1 of it, of rows 3 to 10 rows 3 and 4, and rows 0, 1 again: 4 rows,
// 64 bytes, and three outputs of 32.
// CHECK: "name": "passes_parts"
// CHECK: "compulsory_bytes": 160
func.func @passes_parts(%x: tensor<12x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) {
  %a = tensor.extract_slice %x[0, 0] [8, 4] [1, 1] : tensor<12x4xf32> to tensor<8x4xf32>
  %b = tensor.extract_slice %x[3, 0] [8, 4] [1, 1] : tensor<12x4xf32> to tensor<8x4xf32>
  %0 = call @head(%a) : (tensor<8x4xf32>) -> tensor<2x4xf32>
  %1 = call @head(%b) : (tensor<8x4xf32>) -> tensor<2x4xf32>
  %2 = call @head(%a) : (tensor<8x4xf32>) -> tensor<2x4xf32>
  return %0, %1, %2 : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>
}

// One layer of 6 of a weight, 4 * 4 * 4 = 64 bytes, where a call says, and the
// row: 16 in and 16 out.
// CHECK: "name": "layer"
// CHECK: "compulsory_bytes": 96
func.func private @layer(%x: tensor<1x4xf32>, %w: tensor<6x4x4xf32>, %at: index) -> tensor<1x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %s = tensor.extract_slice %w[%at, 0, 0] [1, 4, 4] [1, 1, 1] : tensor<6x4x4xf32> to tensor<4x4xf32>
  %0 = linalg.matmul ins(%x, %s : tensor<1x4xf32>, tensor<4x4xf32>) outs(%f : tensor<1x4xf32>) -> tensor<1x4xf32>
  return %0 : tensor<1x4xf32>
}

// Layers 0, 2 and 2 again: 2 * 64, and 32.
// CHECK: "name": "layers"
// CHECK: "compulsory_bytes": 160
func.func @layers(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {
  %w = arith.constant dense_resource<w> : tensor<6x4x4xf32>
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %0 = call @layer(%x, %w, %c0) : (tensor<1x4xf32>, tensor<6x4x4xf32>, index) -> tensor<1x4xf32>
  %1 = call @layer(%0, %w, %c2) : (tensor<1x4xf32>, tensor<6x4x4xf32>, index) -> tensor<1x4xf32>
  %2 = call @layer(%1, %w, %c2) : (tensor<1x4xf32>, tensor<6x4x4xf32>, index) -> tensor<1x4xf32>
  return %2 : tensor<1x4xf32>
}

// Layers 1 to 4: 4 * 64, and 32.
// CHECK: "name": "in_a_loop"
// CHECK: "compulsory_bytes": 288
func.func @in_a_loop(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {
  %w = arith.constant dense_resource<w> : tensor<6x4x4xf32>
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %r = scf.for %i = %c1 to %c5 step %c1 iter_args(%h = %x) -> tensor<1x4xf32> {
    %0 = func.call @layer(%h, %w, %i) : (tensor<1x4xf32>, tensor<6x4x4xf32>, index) -> tensor<1x4xf32>
    scf.yield %0 : tensor<1x4xf32>
  }
  return %r : tensor<1x4xf32>
}

// A callee that updates a row of a cache, and one that reads the cache: 3 rows
// of 4 of what was there, 48 bytes, the new row of 16, and the output of 64.
// CHECK: "name": "update"
// CHECK: "compulsory_bytes": 80
func.func private @update(%cache: tensor<4x4xf32>, %row: tensor<1x4xf32>, %at: index) -> tensor<4x4xf32> {
  %0 = tensor.insert_slice %row into %cache[%at, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
// CHECK: "name": "read"
// CHECK: "compulsory_bytes": 128
func.func private @read(%cache: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %0 = linalg.exp ins(%cache : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
// CHECK: "name": "step"
// CHECK: "compulsory_bytes": 128
func.func @step(%cache: tensor<4x4xf32>, %row: tensor<1x4xf32>, %at: index) -> tensor<4x4xf32> {
  %0 = call @update(%cache, %row, %at) : (tensor<4x4xf32>, tensor<1x4xf32>, index) -> tensor<4x4xf32>
  %1 = call @read(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}

// Where the callee looks is data: its 2 calls read 2 rows that may differ, 32
// bytes; the loop leaves the last of them, 16. An index is no data.
// CHECK: "name": "pick"
// CHECK: "compulsory_bytes": 32
func.func private @pick(%x: tensor<8x4xf32>, %at: index) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %s = tensor.extract_slice %x[%at, 0] [1, 4] [1, 1] : tensor<8x4xf32> to tensor<4xf32>
  %0 = linalg.exp ins(%s : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
// CHECK: "name": "looked_up"
// CHECK: "compulsory_bytes": 48
func.func @looked_up(%x: tensor<8x4xf32>, %where: tensor<2xindex>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c2 step %c1 iter_args(%old = %e) -> tensor<4xf32> {
    %at = tensor.extract %where[%i] : tensor<2xindex>
    %0 = func.call @pick(%x, %at) : (tensor<8x4xf32>, index) -> tensor<4xf32>
    scf.yield %0 : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
