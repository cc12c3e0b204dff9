// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What is inside runs as often as the operation that holds it.

// CHECK-LABEL: @execute_region
// CHECK-SAME:  cost.flops = 2 : i64
// CHECK:       arith.addf
// CHECK-NOT:   cost.executions
// CHECK:       arith.mulf
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @execute_region(%x: f32) -> f32 {
  %r = scf.execute_region -> f32 {
    %0 = arith.addf %x, %x : f32
    cf.br ^next(%0 : f32)
  ^next(%y: f32):
    %1 = arith.mulf %y, %y : f32
    scf.yield %1 : f32
  }
  return %r : f32
}

// CHECK-LABEL: @scope
// CHECK-SAME:  cost.flops = 6 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 6 : i64
func.func @scope(%x: f32) {
  affine.for %i = 0 to 6 {
    memref.alloca_scope {
      %0 = arith.addf %x, %x : f32
    }
  }
  return
}

// 2 * 3 blocks of 4 threads: 24 executions; a load and a store of 4 bytes each:
// 96 bytes.
// CHECK-LABEL: @launch
// CHECK-SAME:  cost.accessed_bytes_read = 96 : i64, cost.accessed_bytes_written = 96 : i64
// CHECK-SAME:  cost.flops = 24 : i64
// CHECK:       memref.load
// CHECK-SAME:  cost.accessed_bytes_read = 4 : i64
// CHECK-SAME:  cost.executions = 24 : i64
// CHECK:       arith.negf
// CHECK-SAME:  cost.executions = 24 : i64, cost.flops = 1 : i64
func.func @launch(%a: memref<2x3x4xf32>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c2, %gy = %c3, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c4, %sy = %c1, %sz = %c1) {
    %0 = memref.load %a[%bx, %by, %tx] : memref<2x3x4xf32>
    %1 = arith.negf %0 : f32
    memref.store %1, %a[%bx, %by, %tx] : memref<2x3x4xf32>
    gpu.terminator
  }
  return
}

// All lanes count, whatever the mask: 8 * 4 bytes; 8 sums into the accumulator.
// CHECK-LABEL: @mask
// CHECK-SAME:  cost.accessed_bytes_read = 32 : i64
// CHECK-SAME:  cost.flops = 8 : i64
// CHECK:       vector.transfer_read
// CHECK-SAME:  cost.accessed_bytes_read = 32 : i64
// CHECK:       vector.reduction
// CHECK-SAME:  cost.flops = 8 : i64
func.func @mask(%a: memref<8xf32>, %x: f32, %n: index) -> f32 {
  %c0 = arith.constant 0 : index
  %m = vector.create_mask %n : vector<8xi1>
  %v = vector.mask %m { vector.transfer_read %a[%c0], %x : memref<8xf32>, vector<8xf32> } : vector<8xi1> -> vector<8xf32>
  %r = vector.mask %m { vector.reduction <add>, %v, %x : vector<8xf32> into f32 } : vector<8xi1> -> f32
  return %r : f32
}
