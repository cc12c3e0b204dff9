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
