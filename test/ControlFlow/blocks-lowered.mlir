// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops int_ops accessed_bytes_read accessed_bytes_written unknown_ops arg3=6 | FileCheck %s
// RUN: cost-opt %s --convert-scf-to-cf --cost-summary="format=json output=%t.cf.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.cf.json macs flops int_ops accessed_bytes_read accessed_bytes_written unknown_ops arg3=6 | FileCheck %s
// RUN: cost-opt %s --convert-scf-to-cf --cost-annotate | FileCheck %s --check-prefix=CF

// Loops that are lowered to blocks are loops.
//
// @product: 4 * 6 * 8 = 192 MACs, 384 flops; each with 3 loads and one store of 4
// bytes: 3 * 4 * 192 = 2304 read; 4 * 192 = 768 written.
// @triangle: j = i to 5 for i = 0 to 5: 15 sums.
// @symbolic: n ceildiv 4 sums, 2 for 6.
// @between: 3 products before and 3 after the inner loop, which runs 3 * 5 sums.
// Flops: 384 + 15 + 2 + 21 = 422.
// CHECK: {{^}}macs=192 flops=422 int_ops=0 accessed_bytes_read=2304 accessed_bytes_written=768 unknown_ops=0{{$}}

// CF-LABEL: @product
func.func @product(%a: memref<4x8xf32>, %b: memref<8x6xf32>, %c: memref<4x6xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c6 = arith.constant 6 : index
  %c8 = arith.constant 8 : index
  // CF:      arith.mulf
  // CF-SAME: cost.executions = 192 : i64
  scf.for %i = %c0 to %c4 step %c1 {
    scf.for %j = %c0 to %c6 step %c1 {
      scf.for %k = %c0 to %c8 step %c1 {
        %x = memref.load %a[%i, %k] : memref<4x8xf32>
        %y = memref.load %b[%k, %j] : memref<8x6xf32>
        %z = memref.load %c[%i, %j] : memref<4x6xf32>
        %p = arith.mulf %x, %y : f32
        %s = arith.addf %z, %p : f32
        memref.store %s, %c[%i, %j] : memref<4x6xf32>
      }
    }
  }
  return
}

// CF-LABEL: @triangle
func.func @triangle(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  // CF:      arith.addf
  // CF-SAME: cost.executions = 15 : i64
  scf.for %i = %c0 to %c5 step %c1 {
    scf.for %j = %i to %c5 step %c1 {
      %s = arith.addf %x, %x : f32
    }
  }
  return
}

// CF-LABEL: @symbolic
func.func @symbolic(%x: f32, %y: f32, %z: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  // CF:      arith.addf
  // CF-SAME: cost.executions = "arg3 ceildiv 4"
  scf.for %i = %c0 to %n step %c4 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// CF-LABEL: @between
func.func @between(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c5 = arith.constant 5 : index
  // CF:      arith.mulf
  // CF-SAME: cost.executions = 3 : i64
  // CF:      arith.addf
  // CF-SAME: cost.executions = 15 : i64
  // CF:      arith.mulf
  // CF-SAME: cost.executions = 3 : i64
  scf.for %i = %c0 to %c3 step %c1 {
    %p = arith.mulf %x, %x : f32
    scf.for %j = %c0 to %c5 step %c1 {
      %s = arith.addf %x, %x : f32
    }
    %q = arith.mulf %x, %x : f32
  }
  return
}
