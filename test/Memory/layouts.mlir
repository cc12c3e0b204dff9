// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What stands in memory several times under one address is read once, and an
// allocation with a layout reaches from its first element to its last.

// 4 rows that are one: 16 elements of 4 bytes are read, 4*16 written.
// CHECK-LABEL: func.func @repeated
// CHECK:       memref.copy
// CHECK-SAME:  cost.bytes_read = 64 : i64, cost.bytes_written = 256 : i64
// CHECK:       linalg.copy
// CHECK-SAME:  cost.bytes_read = 64 : i64, cost.bytes_written = 256 : i64
func.func @repeated(%a: memref<16xf32>, %to: memref<4x16xf32>) {
  %rows = memref.reinterpret_cast %a to offset: [0], sizes: [4, 16], strides: [0, 1]
      : memref<16xf32> to memref<4x16xf32, strided<[0, 1]>>
  memref.copy %rows, %to : memref<4x16xf32, strided<[0, 1]>> to memref<4x16xf32>
  linalg.copy ins(%rows : memref<4x16xf32, strided<[0, 1]>>) outs(%to : memref<4x16xf32>)
  return
}

// Windows of 3 that overlap: the addresses i + j for i < 8, j < 3 are 10.
// CHECK-LABEL: func.func @windows
// CHECK:       memref.copy
// CHECK-SAME:  cost.bytes_read = 40 : i64, cost.bytes_written = 96 : i64
func.func @windows(%a: memref<16xf32>, %to: memref<8x3xf32>) {
  %windows = memref.reinterpret_cast %a to offset: [0], sizes: [8, 3], strides: [1, 1]
      : memref<16xf32> to memref<8x3xf32, strided<[1, 1]>>
  memref.copy %windows, %to : memref<8x3xf32, strided<[1, 1]>> to memref<8x3xf32>
  return
}

// The last element is at 3*8 + 3: 28 elements, 112 bytes.
// CHECK-LABEL: func.func @strided
// CHECK-SAME:  cost.activations = 28 : i64
// CHECK-SAME:  cost.peak_bytes = 112 : i64
func.func @strided() {
  %0 = memref.alloc() : memref<4x4xf32, strided<[8, 1]>>
  memref.dealloc %0 : memref<4x4xf32, strided<[8, 1]>>
  return
}

// At 3*10 + 3: 34 elements, 136 bytes.
// CHECK-LABEL: func.func @mapped
// CHECK-SAME:  cost.activations = 34 : i64
// CHECK-SAME:  cost.peak_bytes = 136 : i64
func.func @mapped() {
  %0 = memref.alloca() : memref<4x4xf32, affine_map<(i, j) -> (i * 10 + j)>>
  return
}

// Tiles of 4x4, of which 5x6 elements take 2*2: 64 elements, 256 bytes.
// CHECK-LABEL: func.func @tiled
// CHECK-SAME:  cost.activations = 64 : i64
// CHECK-SAME:  cost.peak_bytes = 256 : i64
func.func @tiled() {
  %0 = memref.alloc() : memref<5x6xf32, affine_map<(i, j) -> (i floordiv 4, j floordiv 4, i mod 4, j mod 4)>>
  memref.dealloc %0 : memref<5x6xf32, affine_map<(i, j) -> (i floordiv 4, j floordiv 4, i mod 4, j mod 4)>>
  return
}

// How far a stride that is not known reaches is not known.
// CHECK-LABEL: func.func @unknown
// CHECK-NOT:   cost.peak_bytes
// CHECK:       memref.alloc
func.func @unknown(%stride: index) {
  %0 = memref.alloc()[%stride] : memref<4x4xf32, strided<[?, 1]>>
  memref.dealloc %0 : memref<4x4xf32, strided<[?, 1]>>
  return
}
