// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// 8 threads store a value each, 8·4 bytes. Barriers, waiting and the release of
// memory compute and move nothing.
// CHECK:     "accessed_bytes_written": 32,
// CHECK:     "ops": 1,
// CHECK:     "unknown_ops": 0,
func.func @main(%m: memref<8xf32>, %v: f32) {
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %t = gpu.wait async
  gpu.wait [%t]
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c8, %sy = %c1, %sz = %c1) {
    memref.store %v, %m[%tx] : memref<8xf32>
    gpu.barrier
    gpu.terminator
  }
  gpu.dealloc %m : memref<8xf32>
  return
}
