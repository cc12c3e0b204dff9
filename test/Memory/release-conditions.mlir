// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// Two allocations of 64 bytes, one after the other: 64 where the release between
// them is known to happen, else 128.

// CHECK: constant 64
func.func @constant() {
  %true = arith.constant true
  %a = memref.alloc() : memref<16xf32>
  scf.if %true {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// And a byte, the condition.
// CHECK: unknown 129
func.func @unknown(%x: memref<i1>) {
  %c = memref.load %x[] : memref<i1>
  %a = memref.alloc() : memref<16xf32>
  scf.if %c {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// True on either side.
// CHECK: both 64
func.func @both(%c: i1) {
  %true = arith.constant true
  %d = scf.if %c -> i1 {
    scf.yield %true : i1
  } else {
    scf.yield %true : i1
  }
  %a = memref.alloc() : memref<16xf32>
  scf.if %d {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// True behind a loop that runs, which is not known of the second: there the two.
// CHECK: loop 64
// CHECK: perhaps 128
func.func @loop() {
  %true = arith.constant true
  %false = arith.constant false
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %d = scf.for %i = %c0 to %c4 step %c1 iter_args(%m = %false) -> i1 {
    scf.yield %true : i1
  }
  %a = memref.alloc() : memref<16xf32>
  scf.if %d {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}
func.func @perhaps(%n: index) {
  %true = arith.constant true
  %false = arith.constant false
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d = scf.for %i = %c0 to %n step %c1 iter_args(%m = %false) -> i1 {
    scf.yield %true : i1
  }
  %a = memref.alloc() : memref<16xf32>
  scf.if %d {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// Two names of one address.
// CHECK: address 64
func.func @address() {
  %a = memref.alloc() : memref<16xf32>
  %base, %offset, %size, %stride = memref.extract_strided_metadata %a : memref<16xf32> -> memref<f32>, index, index, index
  %p = memref.extract_aligned_pointer_as_index %a : memref<16xf32> -> index
  %q = memref.extract_aligned_pointer_as_index %base : memref<f32> -> index
  %d = arith.cmpi eq, %p, %q : index
  scf.if %d {
    memref.dealloc %a : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// One side makes the result, the other hands on the argument, which is the
// caller's. What made it decides on its release: 64 of the argument and 64.
// CHECK: made 128
func.func @made(%x: memref<16xf32>, %c: i1) {
  %r = scf.if %c -> memref<16xf32> {
    %a = memref.alloc() : memref<16xf32>
    scf.yield %a : memref<16xf32>
  } else {
    scf.yield %x : memref<16xf32>
  }
  scf.if %c {
    memref.dealloc %r : memref<16xf32>
  }
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// The same, said by a second result.
// CHECK: said 128
func.func @said(%x: memref<16xf32>, %c: i1) {
  %true = arith.constant true
  %false = arith.constant false
  %r, %own = scf.if %c -> (memref<16xf32>, i1) {
    scf.yield %x, %false : memref<16xf32>, i1
  } else {
    %a = memref.alloc() : memref<16xf32>
    scf.yield %a, %true : memref<16xf32>, i1
  }
  bufferization.dealloc (%r : memref<16xf32>) if (%own)
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}
