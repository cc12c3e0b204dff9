// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// What ends memory, 64 bytes each unless said otherwise.

// Old and new memory are there while memref.realloc copies: 64 + 128. The new one is
// released at 3, and no longer there.
// CHECK: @realloc: peak 192 at 2 memref.realloc, arena 192
// CHECK:   memref.alloc: 64 bytes in 1..2
// CHECK:   memref.realloc: 128 bytes in 2..2
func.func @realloc() {
  %a = memref.alloc() : memref<16xf32>
  %b = memref.realloc %a : memref<16xf32> to memref<32xf32>
  memref.dealloc %b : memref<32xf32>
  %c = memref.alloc() : memref<16xf32>
  memref.dealloc %c : memref<16xf32>
  return
}

// What bufferization.dealloc retains lives on, what it does not ends: of three two
// are left when the fourth comes, 192.
// CHECK: @retain: peak 192 at 5 memref.alloc
// CHECK:   memref.alloc: 64 bytes in 2..3
// CHECK:   memref.alloc: 64 bytes in 3..7
func.func @retain() -> memref<16xf32> {
  %true = arith.constant true
  %a = memref.alloc() : memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  %0 = bufferization.dealloc (%a, %b : memref<16xf32>, memref<16xf32>) if (%true, %true) retain (%b : memref<16xf32>)
  %c = memref.alloc() : memref<32xf32>
  memref.dealloc %c : memref<32xf32>
  return %b : memref<16xf32>
}

// Stack memory lives to the end of its scope.
// CHECK: @scope: peak 128 at 5 memref.alloc
// CHECK:   memref.alloca: 64 bytes in 2..3
func.func @scope() {
  memref.alloca_scope {
    %a = memref.alloca() : memref<16xf32>
    memref.alloca_scope.return
  }
  %b = memref.alloc() : memref<16xf32>
  %c = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  memref.dealloc %c : memref<16xf32>
  return
}
