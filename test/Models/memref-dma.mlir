// RUN: cost-opt %s --cost-annotate > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: cost-opt %t.mlir --cost-annotate | FileCheck %s

// A transfer moves as many elements as it says, wherever it takes place; waiting
// for it moves nothing. 256 elements of 4 bytes, 1024 bytes, then 4*n, and in a loop
// 3*1024: 4096 + 4*n in all. (MLIR prints no attributes of affine transfers, and does
// not read those that it prints of the others: they get none.)
// CHECK-LABEL: @dma
// CHECK-SAME:  cost.bytes_read = "4*arg3 + 4096", cost.bytes_written = "4*arg3 + 4096"
// CHECK-NOT:   dma_{{.*}}cost.
func.func @dma(%a: memref<40x128xf32>, %b: memref<2x1024xf32, 1>, %tag: memref<1xi32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  memref.dma_start %a[%c0, %c0], %b[%c0, %c0], %c256, %tag[%c0] : memref<40x128xf32>, memref<2x1024xf32, 1>, memref<1xi32>
  memref.dma_wait %tag[%c0], %c256 : memref<1xi32>
  memref.dma_start %a[%c0, %c0], %b[%c0, %c0], %n, %tag[%c0] : memref<40x128xf32>, memref<2x1024xf32, 1>, memref<1xi32>
  memref.dma_wait %tag[%c0], %n : memref<1xi32>
  affine.for %i = 0 to 3 {
    affine.dma_start %a[%i, 0], %b[0, 0], %tag[0], %c256 : memref<40x128xf32>, memref<2x1024xf32, 1>, memref<1xi32>
    affine.dma_wait %tag[0], %c256 : memref<1xi32>
  }
  return
}
