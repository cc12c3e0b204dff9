// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Shapes that bufferisation stores in memory are followed to what is stored, by a
// reshape and by a load: n * 8 elements.
// CHECK-LABEL: func.func @reshaped
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "8*arg0.d0"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = "arg0.d0"
func.func @reshaped(%a: memref<?x8xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %n = memref.dim %a, %c0 : memref<?x8xf32>
  %shape = memref.alloc() : memref<2xindex>
  memref.store %c8, %shape[%c0] : memref<2xindex>
  memref.store %n, %shape[%c1] : memref<2xindex>
  %b = memref.reshape %a(%shape) : (memref<?x8xf32>, memref<2xindex>) -> memref<8x?xf32>
  linalg.exp ins(%b : memref<8x?xf32>) outs(%b : memref<8x?xf32>)
  %m = memref.load %shape[%c1] : memref<2xindex>
  scf.for %i = %c0 to %m step %c1 {
    %s = arith.addf %x, %x : f32
  }
  memref.dealloc %shape : memref<2xindex>
  return
}

// Not what may be another by then: stored twice, stored later, stored in a
// branch, or written by somebody else.
// CHECK-LABEL: func.func @others
// CHECK-COUNT-4: cost.executions = "{{[^"]*}}memref.load{{[0-9]}}"
func.func private @write(memref<1xindex>)
func.func @others(%n: index, %c: i1, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %twice = memref.alloc() : memref<1xindex>
  memref.store %n, %twice[%c0] : memref<1xindex>
  memref.store %c1, %twice[%c0] : memref<1xindex>
  %0 = memref.load %twice[%c0] : memref<1xindex>
  scf.for %i = %c0 to %0 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  %later = memref.alloc() : memref<1xindex>
  %1 = memref.load %later[%c0] : memref<1xindex>
  memref.store %n, %later[%c0] : memref<1xindex>
  scf.for %i = %c0 to %1 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  %inner = memref.alloc() : memref<1xindex>
  scf.if %c {
    memref.store %n, %inner[%c0] : memref<1xindex>
  }
  %2 = memref.load %inner[%c0] : memref<1xindex>
  scf.for %i = %c0 to %2 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  %passed = memref.alloc() : memref<1xindex>
  memref.store %n, %passed[%c0] : memref<1xindex>
  func.call @write(%passed) : (memref<1xindex>) -> ()
  %3 = memref.load %passed[%c0] : memref<1xindex>
  scf.for %i = %c0 to %3 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}
