// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A loop that runs past its end takes nothing from there: 3 + 3 + 1 of 7, not less;
// and makes nothing: 3 + 3 + 1 elements of 4 bytes, written once each as
// those of the tiles: 2 * 28.
// CHECK-LABEL: func.func @too_far
// CHECK-SAME:  cost.bytes_written = 56 : i64
// CHECK-SAME:  cost.transcendentals = 7 : i64
#rest = affine_map<(i) -> (3, 7 - i)>
func.func @too_far(%x: memref<7xf32>) {
  %zero = arith.constant 0.0 : f32
  affine.for %i = 0 to 20 step 3 {
    %n = affine.min #rest(%i)
    %tile = memref.subview %x[%i] [%n] [1] : memref<7xf32> to memref<?xf32, strided<[1], offset: ?>>
    linalg.exp ins(%tile : memref<?xf32, strided<[1], offset: ?>>)
               outs(%tile : memref<?xf32, strided<[1], offset: ?>>)
    %new = memref.alloc(%n) : memref<?xf32>
    linalg.fill ins(%zero : f32) outs(%new : memref<?xf32>)
  }
  return
}
