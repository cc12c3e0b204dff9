// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What is open in the callee, the caller may know: of n and m rows, 9 and 5, a
// product costs 64 * max(9, 5) = 576 MACs, and reads at most 4 * (9 * 8 + 64) =
// 544 bytes, for it is one buffer that it reads and accumulates into; a triangle
// of 7 has 7 * 8 / 2 = 28 sums.
// flops 2 * 576 + 28 = 1180
// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.bytes_read = 544 : i64
// CHECK-SAME:  cost.flops = 1180 : i64, cost.macs = 576 : i64
func.func @main(%a: memref<9x8xf32>, %b: memref<5x8xf32>, %w: memref<8x8xf32>, %x: f32, %c: i1) {
  %c7 = arith.constant 7 : index
  %n = memref.cast %a : memref<9x8xf32> to memref<?x8xf32>
  %m = memref.cast %b : memref<5x8xf32> to memref<?x8xf32>
  call @larger(%n, %m, %w, %c) : (memref<?x8xf32>, memref<?x8xf32>, memref<8x8xf32>, i1) -> ()
  call @triangle(%x, %c7) : (f32, index) -> ()
  return
}
// CHECK-LABEL: func.func private @larger
// CHECK-SAME:  cost.macs = "{{.*}}max({{.*}}"
func.func private @larger(%a: memref<?x8xf32>, %b: memref<?x8xf32>, %w: memref<8x8xf32>, %c: i1) {
  scf.if %c {
    linalg.matmul ins(%a, %w : memref<?x8xf32>, memref<8x8xf32>) outs(%a : memref<?x8xf32>)
  } else {
    linalg.matmul ins(%b, %w : memref<?x8xf32>, memref<8x8xf32>) outs(%b : memref<?x8xf32>)
  }
  return
}
// CHECK-LABEL: func.func private @triangle
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 28 : i64
func.func private @triangle(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    scf.for %j = %i to %n step %c1 {
      %s = arith.addf %x, %x : f32
    }
  }
  return
}
