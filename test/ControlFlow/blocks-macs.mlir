// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What one iteration of a loop of blocks loads and stores back may pass from block
// to block on the way, as a branch of which both sides are blocks leaves it. Each
// of 6 iterations adds a product: 6 MACs, 12 flops.
// CHECK-LABEL: @passed
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @passed(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  cf.br ^head(%c0 : index)
^head(%i: index):
  %more = arith.cmpi slt, %i, %c6 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %x = memref.load %a[%i] : memref<6xf32>
  %on = memref.load %m[%i] : memref<6xi1>
  %z = memref.load %c[] : memref<f32>
  %p = arith.mulf %x, %x : f32
  %s = arith.addf %z, %p : f32
  cf.cond_br %on, ^join(%s : f32), ^join(%z : f32)
^join(%r: f32):
  memref.store %r, %c[] : memref<f32>
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next : index)
^exit:
  return
}

// Loaded before the sides part, stored where they have met.
// CHECK-LABEL: @joined
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @joined(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  cf.br ^head(%c0 : index)
^head(%i: index):
  %more = arith.cmpi slt, %i, %c6 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %x = memref.load %a[%i] : memref<6xf32>
  %on = memref.load %m[%i] : memref<6xi1>
  %z = memref.load %c[] : memref<f32>
  cf.cond_br %on, ^join, ^other
^other:
  cf.br ^join
^join:
  %p = arith.mulf %x, %x : f32
  %s = arith.addf %z, %p : f32
  memref.store %s, %c[] : memref<f32>
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next : index)
^exit:
  return
}

// The clipped sum is carried, as by the loop that this is lowered from: the product
// is a MAC, the maximum a flop, 3 * 6.
// CHECK-LABEL: @carried
// CHECK-SAME:  cost.flops = 18 : i64, cost.macs = 6 : i64
func.func @carried(%a: memref<6xf32>, %least: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  cf.br ^head(%c0, %least : index, f32)
^head(%i: index, %acc: f32):
  %more = arith.cmpi slt, %i, %c6 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %x = memref.load %a[%i] : memref<6xf32>
  %p = arith.mulf %x, %x : f32
  %s = arith.addf %acc, %p : f32
  %r = arith.maximumf %s, %least : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next, %r : index, f32)
^exit:
  return %acc : f32
}

// Stored by the next iteration: what it stores is not what it loads.
// CHECK-LABEL: @next_iteration
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 0 : i64
func.func @next_iteration(%a: memref<6xf32>, %c: memref<f32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %zero = arith.constant 0.0 : f32
  cf.br ^head(%c0, %zero : index, f32)
^head(%i: index, %last: f32):
  %more = arith.cmpi slt, %i, %c6 : index
  cf.cond_br %more, ^body, ^exit
^body:
  memref.store %last, %c[] : memref<f32>
  %x = memref.load %a[%i] : memref<6xf32>
  %z = memref.load %c[] : memref<f32>
  %p = arith.mulf %x, %x : f32
  %s = arith.addf %z, %p : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next, %s : index, f32)
^exit:
  return
}

// Added on one side and subtracted on the other, the product is one MAC either way:
// 10 of 2 flops.
// CHECK-LABEL: @sides
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @sides(%x: f32, %z: f32, %t: i1) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c10 = arith.constant 10 : index
  cf.br ^head(%c0, %z : index, f32)
^head(%i: index, %acc: f32):
  %more = arith.cmpi slt, %i, %c10 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  cf.cond_br %t, ^plus, ^minus
^plus:
  %s = arith.addf %acc, %p : f32
  cf.br ^latch(%s : f32)
^minus:
  %d = arith.subf %acc, %p : f32
  cf.br ^latch(%d : f32)
^latch(%n: f32):
  %next = arith.addi %i, %c1 : index
  cf.br ^head(%next, %n : index, f32)
^exit:
  return %acc : f32
}
