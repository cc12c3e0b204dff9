// RUN: cost-opt %s --cost-annotate | FileCheck %s

// After bufferisation a constant is a global. 4*8 times 8*16: 128 parameters, of
// whom the first reader is the owner. On memrefs the accumulator is read:
// (32 + 128 + 64) * 4 = 896 bytes.
memref.global "private" constant @weights : memref<8x16xf32> = dense_resource<weights>
// What is not constant is state.
memref.global "private" @state : memref<8x16xf32> = dense_resource<state>

// CHECK-LABEL: @main
// CHECK-SAME:  cost.params = 128 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 0 : i64, cost.params_read = 128 : i64}
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 896 : i64, {{.*}}cost.params = 0 : i64}
func.func @main(%a: memref<4x8xf32>, %c: memref<4x16xf32>) {
  %w = memref.get_global @weights : memref<8x16xf32>
  %v = memref.get_global @weights : memref<8x16xf32>
  %s = memref.get_global @state : memref<8x16xf32>
  linalg.matmul ins(%a, %w : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  linalg.matmul ins(%a, %v : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  linalg.matmul ins(%a, %s : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  return
}
