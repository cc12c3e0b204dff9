// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// What no dealloc releases lives to the end of the function, and piles up in
// loops.
func.func private @make() -> memref<35xf32> {
  %0 = memref.alloc() : memref<35xf32>
  return %0 : memref<35xf32>
}

// Two calls of a function that hands back 4*35 = 140 bytes: 280.
// CHECK: call 280
func.func @call() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  scf.for %i = %c0 to %c2 step %c1 {
    %0 = func.call @make() : () -> memref<35xf32>
  }
  return
}

// In each of three iterations one branch allocates 140 bytes: 420.
// CHECK: branch 420
func.func @branch(%c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  scf.for %i = %c0 to %c3 step %c1 {
    %0 = scf.if %c -> memref<35xf32> {
      %1 = memref.alloc() : memref<35xf32>
      scf.yield %1 : memref<35xf32>
    } else {
      %2 = memref.alloc() : memref<35xf32>
      scf.yield %2 : memref<35xf32>
    }
  }
  return
}

// 4 * 16 bytes that pile up beside 32, with 8 on the stack of the last iteration:
// 104; then 64 and 4 per element of the last: the larger of both.
// CHECK: stack 4*max(26, arg0 + 16)
func.func @stack(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<8xf32>
  scf.for %i = %c0 to %c4 step %c1 {
    %b = memref.alloc() : memref<4xf32>
    %s = memref.alloca() : memref<2xf32>
    linalg.exp ins(%b : memref<4xf32>) outs(%b : memref<4xf32>)
  }
  memref.dealloc %a : memref<8xf32>
  %d = memref.alloc(%n) : memref<?xf32>
  memref.dealloc %d : memref<?xf32>
  return
}

// One side leaves 64 bytes, the other 2*64: one of them runs.
// CHECK: sides 128
func.func @sides(%c: i1) {
  scf.if %c {
    %0 = memref.alloc() : memref<16xf32>
  } else {
    %1 = memref.alloc() : memref<16xf32>
    %2 = memref.alloc() : memref<16xf32>
  }
  return
}

// 3*2 = 6 buffers of 40 bytes are left. In the third round of the outer loop 2*2
// are there beside 400 bytes: 560, more than 240 at the end.
// CHECK: nested 560
func.func @nested() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  scf.for %i = %c0 to %c3 step %c1 {
    %0 = memref.alloc() : memref<100xf32>
    memref.dealloc %0 : memref<100xf32>
    scf.for %j = %c0 to %c2 step %c1 {
      %1 = memref.alloc() : memref<10xf32>
    }
  }
  return
}

// The first side releases 400 bytes before it allocates as much. The second, which
// has 32, releases them too: 432.
// CHECK: released 432
func.func @released(%c: i1) {
  %0 = memref.alloc() : memref<100xf32>
  scf.if %c {
    memref.dealloc %0 : memref<100xf32>
    %1 = memref.alloc() : memref<100xf32>
    memref.dealloc %1 : memref<100xf32>
  } else {
    %2 = memref.alloc() : memref<8xf32>
    memref.dealloc %2 : memref<8xf32>
    memref.dealloc %0 : memref<100xf32>
  }
  return
}

// Who does not release 400 bytes leaves them, who does leaves 80: at the end 400
// and 40 more.
// CHECK: either 440
func.func @either(%c: i1) {
  %0 = memref.alloc() : memref<100xf32>
  scf.if %c {
    memref.dealloc %0 : memref<100xf32>
    %1 = memref.alloc() : memref<20xf32>
  }
  %2 = memref.alloc() : memref<10xf32>
  memref.dealloc %2 : memref<10xf32>
  return
}

// Blocks that branch back: 8 times 64 bytes.
// CHECK: blocks 512
func.func @blocks() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c8 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %0 = memref.alloc() : memref<16xf32>
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}
