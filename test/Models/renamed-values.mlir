// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary=format=json -o /dev/null | FileCheck %s --check-prefix=MEMORY

// What gives a value another name or type and moves nothing is no row, and not
// unknown.
// MEMORY-NOT: "unknown_ops": {{[1-9]}}

// Distinct objects are their operands: 4*n and 32 bytes are held until their
// deallocations at positions 5 and 6, and n + 8 exponentials run on them.
// CHECK-LABEL: @distinct
// CHECK-SAME:  cost.transcendentals = "distinct.arg0 + 8"
// CHECK-NOT:   memref.distinct_objects{{.*}}cost.
// MEMORY:      "bytes": "4*distinct.arg0",
// MEMORY:      "live": [
// MEMORY-NEXT: [
// MEMORY-NEXT: 1,
// MEMORY-NEXT: 5
// MEMORY:      "bytes": 32,
// MEMORY:      "live": [
// MEMORY-NEXT: [
// MEMORY-NEXT: 2,
// MEMORY-NEXT: 6
func.func @distinct(%n: index) {
  %a = memref.alloc(%n) : memref<?xf32>
  %b = memref.alloc() : memref<8xf32>
  %0, %1 = memref.distinct_objects %a, %b : memref<?xf32>, memref<8xf32>
  linalg.exp ins(%0 : memref<?xf32>) outs(%0 : memref<?xf32>)
  linalg.exp ins(%1 : memref<8xf32>) outs(%1 : memref<8xf32>)
  memref.dealloc %0 : memref<?xf32>
  memref.dealloc %1 : memref<8xf32>
  return
}

// A program half lowered: the weight is one still, 8*16 = 128, owned by the product,
// and the number of elements is the argument.
// CHECK-LABEL: @half_lowered
// CHECK-SAME:  cost.params = 128 : i64
// CHECK-SAME:  cost.transcendentals = "half_lowered.arg0"
// CHECK-NOT:   builtin.unrealized_conversion_cast{{.*}}cost.
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.params = 128 : i64
func.func @half_lowered(%n: i64, %x: tensor<4x8xf32>, %c: tensor<4x16xf32>) -> memref<4x16xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x16xf32>
  %m = builtin.unrealized_conversion_cast %w : tensor<8x16xf32> to memref<8x16xf32>
  %t = builtin.unrealized_conversion_cast %m : memref<8x16xf32> to tensor<8x16xf32>
  %r = linalg.matmul ins(%x, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  %i = builtin.unrealized_conversion_cast %n : i64 to index
  %y = memref.alloca(%i) : memref<?xf32>
  %z = builtin.unrealized_conversion_cast %y : memref<?xf32> to memref<?xf32, strided<[1]>>
  linalg.exp ins(%z : memref<?xf32, strided<[1]>>) outs(%z : memref<?xf32, strided<[1]>>)
  %p = builtin.unrealized_conversion_cast %r : tensor<4x16xf32> to memref<4x16xf32>
  return %p : memref<4x16xf32>
}

// Of several values it may make one, or none be there at all: nothing is known of
// these, and nothing counts.
// CHECK-LABEL: @several
// CHECK-NOT:   builtin.unrealized_conversion_cast{{.*}}cost.
func.func @several(%a: f32, %b: f32) -> (complex<f32>, i64) {
  %c = builtin.unrealized_conversion_cast %a, %b : f32, f32 to complex<f32>
  %n = builtin.unrealized_conversion_cast to i64
  return %c, %n : complex<f32>, i64
}
