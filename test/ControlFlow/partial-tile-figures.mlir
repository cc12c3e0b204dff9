// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Rows 0 to 10 in tiles of 4: 4, 4, 2. One execution: min(4, 10 - i) rows of 8
// elements, read and written, 4 bytes each; all three: 80 evaluations.

// CHECK-LABEL: @tiles
// CHECK-SAME:  cost.bytes_read = 320 : i64, cost.bytes_written = 320 : i64
// CHECK-SAME:  cost.transcendentals = 80 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = "32*min(4, -i0 + 10)", cost.bytes_written = "32*min(4, -i0 + 10)"
// CHECK-SAME:  cost.executions = 3 : i64
// CHECK-SAME:  cost.transcendentals = "8*min(4, -i0 + 10)"
func.func @tiles(%a: memref<10x8xf32>) {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c10 step %c4 {
    %n = affine.min affine_map<(d0) -> (4, -d0 + 10)>(%i)
    %s = memref.subview %a[%i, 0] [%n, 8] [1, 1] : memref<10x8xf32> to memref<?x8xf32, strided<[8, 1], offset: ?>>
    linalg.exp ins(%s : memref<?x8xf32, strided<[8, 1], offset: ?>>) outs(%s : memref<?x8xf32, strided<[8, 1], offset: ?>>)
  }
  return
}

// Loops are numbered in text order of the function, the first one's i0 is not
// used here: i2 stands in i1. Tiles of 4 and within them of 3, both cut off: 4 =
// 3 + 1, twice, and 2: 5 executions, 80 evaluations again.
// CHECK-LABEL: @nested
// CHECK-SAME:  cost.transcendentals = 80 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.executions = 5 : i64
// CHECK-SAME:  cost.transcendentals = "8*min({{.*}}i2{{.*}})"
func.func @nested(%a: memref<10x8xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c10 step %c4 {
    %p = arith.mulf %x, %x : f32
  }
  scf.for %i = %c0 to %c10 step %c4 {
    %n = affine.min affine_map<(d0) -> (4, -d0 + 10)>(%i)
    %s = memref.subview %a[%i, 0] [%n, 8] [1, 1] : memref<10x8xf32> to memref<?x8xf32, strided<[8, 1], offset: ?>>
    scf.for %j = %c0 to %n step %c3 {
      %m = affine.min affine_map<(d0)[s0] -> (3, s0 - d0)>(%j)[%n]
      %t = memref.subview %s[%j, 0] [%m, 8] [1, 1] : memref<?x8xf32, strided<[8, 1], offset: ?>> to memref<?x8xf32, strided<[8, 1], offset: ?>>
      linalg.exp ins(%t : memref<?x8xf32, strided<[8, 1], offset: ?>>) outs(%t : memref<?x8xf32, strided<[8, 1], offset: ?>>)
    }
  }
  return
}
