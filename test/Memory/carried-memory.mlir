// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// Loops that hand on memory: 64 bytes each.

// What is carried and what takes its place: 2*64.
// CHECK: replaced 128
func.func @replaced() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<16xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%m = %a) -> memref<16xf32> {
    %b = memref.alloc() : memref<16xf32>
    memref.dealloc %m : memref<16xf32>
    scf.yield %b : memref<16xf32>
  }
  memref.dealloc %r : memref<16xf32>
  return
}

// The first and four more, never released.
// CHECK: kept 320
func.func @kept() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<16xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%m = %a) -> memref<16xf32> {
    %b = memref.alloc() : memref<16xf32>
    scf.yield %b : memref<16xf32>
  }
  return
}

// The argument, which is the caller's, what the iteration before allocated and
// what this one does: 3*64. Behind the loop the last is released.
// CHECK: owned 192
func.func @owned(%x: memref<16xf32>) {
  %true = arith.constant true
  %false = arith.constant false
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %r, %is_ours = scf.for %i = %c0 to %c5 step %c1 iter_args(%m = %x, %own = %false) -> (memref<16xf32>, i1) {
    %b = memref.alloc() : memref<16xf32>
    %base, %offset, %size, %stride = memref.extract_strided_metadata %m : memref<16xf32> -> memref<f32>, index, index, index
    scf.if %own {
      memref.dealloc %base : memref<f32>
    }
    scf.yield %b, %true : memref<16xf32>, i1
  }
  scf.if %is_ours {
    memref.dealloc %r : memref<16xf32>
  }
  %0 = memref.alloc() : memref<32xf32>
  memref.dealloc %0 : memref<32xf32>
  return
}

// With one iteration nothing was allocated before it: 2*64.
// CHECK: once 128
func.func @once(%x: memref<16xf32>) {
  %true = arith.constant true
  %false = arith.constant false
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r, %is_ours = scf.for %i = %c0 to %c1 step %c1 iter_args(%m = %x, %own = %false) -> (memref<16xf32>, i1) {
    %b = memref.alloc() : memref<16xf32>
    scf.if %own {
      memref.dealloc %m : memref<16xf32>
    }
    scf.yield %b, %true : memref<16xf32>, i1
  }
  scf.if %is_ours {
    memref.dealloc %r : memref<16xf32>
  }
  return
}

// Released first, what is carried makes room for its successor: 64.
// CHECK: room 64
func.func @room() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<16xf32>
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%m = %a) -> memref<16xf32> {
    memref.dealloc %m : memref<16xf32>
    %b = memref.alloc() : memref<16xf32>
    scf.yield %b : memref<16xf32>
  }
  memref.dealloc %r : memref<16xf32>
  return
}

// The condition of a while copies what it sees, 64 bytes beside the argument, and
// its body makes another of that, which is released in the next condition: at any
// time the argument and two, and a byte that says whether to go on.
// CHECK: while 193
func.func @while(%x: memref<16xf32>, %more: memref<i1>) {
  %true = arith.constant true
  %false = arith.constant false
  %r = scf.while (%m = %x, %own = %false) : (memref<16xf32>, i1) -> memref<16xf32> {
    %c = memref.load %more[] : memref<i1>
    %a = memref.alloc() : memref<16xf32>
    memref.copy %m, %a : memref<16xf32> to memref<16xf32>
    scf.if %own {
      memref.dealloc %m : memref<16xf32>
    }
    scf.condition(%c) %a : memref<16xf32>
  } do {
  ^bb0(%s: memref<16xf32>):
    %b = memref.alloc() : memref<16xf32>
    memref.dealloc %s : memref<16xf32>
    scf.yield %b, %true : memref<16xf32>, i1
  }
  memref.dealloc %r : memref<16xf32>
  return
}
