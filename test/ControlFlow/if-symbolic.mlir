// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops bytes_read transcendentals ops exact arg0.d0=9 arg1.d0=5 | FileCheck %s --check-prefix=FIRST
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops bytes_read transcendentals ops exact arg0.d0=1 arg1.d0=5 | FileCheck %s --check-prefix=SECOND

// Which branch has more MACs depends on n and m, the rows of %a and %b: the if
// is a row that has the larger of each quantity, 3 times as often as it runs, and
// the rows of the branches run 0 times.
// A product has 64 MACs a row, 128 flops, and reads 4 * (8 + 8 + 8 * 8 / rows)
// bytes a row: 64 a row and 256. The second branch has 8 exponentials a row, too,
// and for them reads 32 more.
// n = 9, m = 5: macs 64 * 9 = 576, flops 1152; read max(64 * 9 + 256, 96 * 5 +
// 256) = max(832, 736); exponentials max(0, 8 * 5) = 40. Each three times.
// FIRST: {{^}}macs=1728 flops=3456 bytes_read=2496 transcendentals=120 ops=4 exact=True{{$}}
// n = 1, m = 5: 320, 640, max(320, 736), 40. Three times.
// SECOND: {{^}}macs=960 flops=1920 bytes_read=2208 transcendentals=120 ops=4 exact=True{{$}}

// CHECK:      scf.if
// CHECK:      linalg.matmul
// CHECK-SAME: cost.executions = 0 : i64
// CHECK-SAME: cost.macs = "64*arg0.d0"
// CHECK:      linalg.matmul
// CHECK-SAME: cost.executions = 0 : i64
// CHECK:      linalg.exp
// CHECK-SAME: cost.executions = 0 : i64
// CHECK-NEXT: } {
// CHECK-SAME: cost.executions = 3 : i64
// CHECK-SAME: cost.macs = "{{.*}}max({{.*}}"
func.func @main(%a: memref<?x8xf32>, %b: memref<?x8xf32>, %w: memref<8x8xf32>, %o: memref<?x8xf32>, %p: memref<?x8xf32>, %c: i1) {
  affine.for %i = 0 to 3 {
    scf.if %c {
      linalg.matmul ins(%a, %w : memref<?x8xf32>, memref<8x8xf32>) outs(%o : memref<?x8xf32>)
    } else {
      linalg.matmul ins(%b, %w : memref<?x8xf32>, memref<8x8xf32>) outs(%p : memref<?x8xf32>)
      linalg.exp ins(%b : memref<?x8xf32>) outs(%b : memref<?x8xf32>)
    }
  }
  return
}
