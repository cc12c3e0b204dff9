// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// A function with the name of the deallocation pipeline's helper, called otherwise: its
// conditions are unknown, so nothing is released. Beside the arguments the 64 bytes of
// %a, a byte of i1, and the 8 * 9*10^12 of a list that nobody writes.
// CHECK: scalar (arg1.d0 ceildiv 8) + 8*scalar.arg0.d0 + 65
// CHECK: huge (huge.arg0.d0 ceildiv 8) + 72000000000065

func.func private @dealloc_helper(%0: memref<?xindex>, %1: memref<?xindex>, %2: memref<?xi1>, %3: memref<*xi1>, %4: memref<?xi1>)
func.func @scalar(%p: memref<?xindex>, %o: memref<?xi1>) {
  %c = memref.alloc() : memref<i1>
  %u = memref.cast %c : memref<i1> to memref<*xi1>
  call @dealloc_helper(%p, %p, %o, %u, %o) : (memref<?xindex>, memref<?xindex>, memref<?xi1>, memref<*xi1>, memref<?xi1>) -> ()
  %l = memref.load %c[] : memref<i1>
  %a = memref.alloc() : memref<16xf32>
  scf.if %l {
    memref.dealloc %a : memref<16xf32>
  }
  return
}
func.func @huge(%o: memref<?xi1>) {
  %c0 = arith.constant 0 : index
  %c = memref.alloc() : memref<4xi1>
  %u = memref.cast %c : memref<4xi1> to memref<*xi1>
  %h = memref.alloc() : memref<9000000000000xindex>
  %p = memref.cast %h : memref<9000000000000xindex> to memref<?xindex>
  call @dealloc_helper(%p, %p, %o, %u, %o) : (memref<?xindex>, memref<?xindex>, memref<?xi1>, memref<*xi1>, memref<?xi1>) -> ()
  %l = memref.load %c[%c0] : memref<4xi1>
  %a = memref.alloc() : memref<16xf32>
  scf.if %l {
    memref.dealloc %a : memref<16xf32>
  }
  return
}
