// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What is computed in a block behind a loop is computed once: a number that
// cannot be followed is a symbol there as it is before the loop. In the loop it
// may differ each time.
// CHECK-LABEL: @main
func.func @main(%m: memref<?xf32>, %sizes: memref<?xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %c = arith.cmpi slt, %i, %c4 : index
  cf.cond_br %c, ^body, ^behind
^body:
  %size = memref.load %sizes[%i] : memref<?xi32>
  %n = arith.index_cast %size : i32 to index
  // CHECK: memref.alloc{{.*}}cost.unknown = "an extent may differ between iterations"
  %a = memref.alloc(%n) : memref<?xf32>
  memref.dealloc %a : memref<?xf32>
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^behind:
  %last = memref.load %sizes[%c0] : memref<?xi32>
  %k = arith.index_cast %last : i32 to index
  // CHECK: memref.alloc{{.*}}cost.activations = "memref.load0"
  %b = memref.alloc(%k) : memref<?xf32>
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "memref.load0"
  linalg.exp ins(%b : memref<?xf32>) outs(%b : memref<?xf32>)
  memref.dealloc %b : memref<?xf32>
  cf.br ^second(%c0 : index)
^second(%j: index):
  %d = arith.cmpi slt, %j, %k : index
  cf.cond_br %d, ^inner, ^exit
^inner:
  // CHECK: math.exp {{.*}}cost.executions = "memref.load0"
  %v = memref.load %m[%j] : memref<?xf32>
  %e = math.exp %v : f32
  %after = arith.addi %j, %c1 : index
  cf.br ^second(%after : index)
^exit:
  return
}
