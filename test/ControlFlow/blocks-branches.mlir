// RUN: cost-opt %s --cost-annotate | FileCheck %s --check-prefixes=CHECK,MAX
// RUN: cost-opt %s --cost-annotate="branches=expected" | FileCheck %s --check-prefixes=CHECK,MEAN
// RUN: cost-opt %s --cost-annotate="branches=sum" | FileCheck %s --check-prefixes=CHECK,SUM

// A sum and a quotient that every run passes. Left a product, right a difference and
// its square: the right costs more, 4 in all. By weights of 1 to 3 each row of the sides
// has less than 1, which is 0: 2. All are 5.
// CHECK-LABEL: @diamond
// MAX-SAME:    cost.flops = 4 : i64
// MEAN-SAME:   cost.flops = 2 : i64
// SUM-SAME:    cost.flops = 5 : i64
// CHECK-NOT:   cost.unknown
// CHECK:       arith.mulf
// MAX-SAME:    cost.executions = 0 : i64
func.func @diamond(%x: f32, %c: i1) {
  %a = arith.addf %x, %x : f32
  cf.cond_br %c, ^left, ^right {cost.branch_weights = array<i64: 1, 3>}
^left:
  %l = arith.mulf %x, %x : f32
  cf.br ^join
^right:
  %r = arith.subf %x, %x : f32
  %e = arith.mulf %r, %r : f32
  cf.br ^join
^join:
  %j = arith.divf %x, %x : f32
  return
}

// The loop itself may be passed by: 4 products or nothing.
// CHECK-LABEL: @guarded
// MAX-SAME:    cost.flops = 4 : i64
// MEAN-SAME:   cost.flops = 2 : i64
// SUM-SAME:    cost.flops = 4 : i64
func.func @guarded(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  cf.cond_br %c, ^header(%c0 : index), ^exit
^header(%i: index):
  %more = arith.cmpi slt, %i, %c4 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %p = arith.mulf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}

// In a loop: 5 sums before it, 5 quotients behind it and up to 5 products, half of
// them 2.
// CHECK-LABEL: @in_loop
// MAX-SAME:    cost.flops = 15 : i64
// MEAN-SAME:   cost.flops = 12 : i64
// SUM-SAME:    cost.flops = 15 : i64
func.func @in_loop(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c5 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %a = arith.addf %x, %x : f32
  cf.cond_br %c, ^then, ^latch
^then:
  %l = arith.mulf %x, %x : f32
  cf.br ^latch
^latch:
  %j = arith.divf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}

// The variable decides: 3 of 10 iterations multiply, the other 7 take a root.
// CHECK-LABEL: @decided
// CHECK-SAME:  cost.flops = 3 : i64, {{.*}}cost.transcendentals = 7 : i64
func.func @decided(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c10 = arith.constant 10 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c10 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %few = arith.cmpi slt, %i, %c3 : index
  cf.cond_br %few, ^then, ^else
^then:
  %p = arith.mulf %x, %x : f32
  cf.br ^latch
^else:
  %r = math.sqrt %x : f32
  cf.br ^latch
^latch:
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}

// One in the other: 2 products on the left, or a sum, or a sum and a difference: 2 at
// most. By equal weights (2 + (1 + 2)/2)/2: of each row its share, rounded down: the
// products 1/2 each, 0; the sum 1/2, 0; the difference 1/4, 0.
// CHECK-LABEL: @nested
// MAX-SAME:    cost.flops = 2 : i64
// MEAN-SAME:   cost.flops = 0 : i64
// SUM-SAME:    cost.flops = 4 : i64
func.func @nested(%x: f32, %c: i1, %d: i1) {
  cf.cond_br %c, ^left, ^right
^left:
  %p = arith.mulf %x, %x : f32
  %q = arith.mulf %x, %p : f32
  cf.br ^join
^right:
  %s = arith.addf %x, %x : f32
  cf.cond_br %d, ^more, ^join
^more:
  %r = arith.subf %x, %x : f32
  cf.br ^join
^join:
  return
}

// Several numbers: of 6 iterations one takes case 0, one case 2 and four the default.
// CHECK-LABEL: @switch
// CHECK-SAME:  cost.flops = 2 : i64, {{.*}}cost.transcendentals = 4 : i64
func.func @switch(%x: f32) {
  %c0 = arith.constant 0 : i32
  %c1 = arith.constant 1 : i32
  %c6 = arith.constant 6 : i32
  cf.br ^header(%c0 : i32)
^header(%i: i32):
  %more = arith.cmpi slt, %i, %c6 : i32
  cf.cond_br %more, ^body, ^exit
^body:
  cf.switch %i : i32, [default: ^other, 0: ^zero, 2: ^two]
^other:
  %r = math.sqrt %x : f32
  cf.br ^latch
^zero:
  %p = arith.mulf %x, %x : f32
  cf.br ^latch
^two:
  %s = arith.addf %x, %x : f32
  cf.br ^latch
^latch:
  %next = arith.addi %i, %c1 : i32
  cf.br ^header(%next : i32)
^exit:
  return
}

// Of a number that is given twice the first case runs: one product, no sum.
// CHECK-LABEL: @twice
// CHECK-SAME:  cost.flops = 1 : i64, {{.*}}cost.transcendentals = 5 : i64
func.func @twice(%x: f32) {
  %c0 = arith.constant 0 : i32
  %c1 = arith.constant 1 : i32
  %c6 = arith.constant 6 : i32
  cf.br ^header(%c0 : i32)
^header(%i: i32):
  %more = arith.cmpi slt, %i, %c6 : i32
  cf.cond_br %more, ^body, ^exit
^body:
  cf.switch %i : i32, [default: ^other, 2: ^first, 2: ^second]
^other:
  %r = math.sqrt %x : f32
  cf.br ^latch
^first:
  %p = arith.mulf %x, %x : f32
  cf.br ^latch
^second:
  %s = arith.addf %x, %x : f32
  cf.br ^latch
^latch:
  %next = arith.addi %i, %c1 : i32
  cf.br ^header(%next : i32)
^exit:
  return
}

// Two ways into a block that neither side is alone with: not counted.
// CHECK-LABEL: @shared
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
func.func @shared(%x: f32, %c: i1, %d: i1) {
  cf.cond_br %c, ^left, ^right
^left:
  cf.cond_br %d, ^both, ^join
^right:
  cf.cond_br %d, ^both, ^join
^both:
  %a = arith.addf %x, %x : f32
  cf.br ^join
^join:
  return
}

// Two ways out: how often the body runs is not known.
// CHECK-LABEL: @two_exits
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
func.func @two_exits(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c5 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %a = arith.addf %x, %x : f32
  %next = arith.addi %i, %c1 : index
  cf.cond_br %c, ^header(%next : index), ^exit
^exit:
  return
}

// A cycle that is entered in two places is no loop: how often the sum runs is not
// known, though every run passes it.
// CHECK-LABEL: @tangled
// CHECK-SAME:  cost.unknown_ops = 1 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.unknown = "how often its block runs is not known"
func.func @tangled(%x: f32, %c: i1, %d: i1) {
  cf.cond_br %c, ^a, ^b
^a:
  cf.br ^b
^b:
  %s = arith.addf %x, %x : f32
  cf.cond_br %d, ^a, ^exit
^exit:
  return
}

// Never, though one part of the condition varies: 8 roots and no product.
// CHECK-LABEL: @never
// CHECK-SAME:  cost.flops = 0 : i64, {{.*}}cost.transcendentals = 8 : i64
func.func @never(%x: f32, %m: memref<8xindex>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c8 = arith.constant 8 : index
  cf.br ^header(%c0 : index)
^header(%i: index):
  %more = arith.cmpi slt, %i, %c8 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %v = memref.load %m[%i] : memref<8xindex>
  %few = arith.cmpi slt, %v, %c3 : index
  %none = arith.cmpi slt, %i, %c0 : index
  %both = arith.andi %few, %none : i1
  cf.cond_br %both, ^then, ^else
^then:
  %p = arith.mulf %x, %x : f32
  cf.br ^latch
^else:
  %r = math.sqrt %x : f32
  cf.br ^latch
^latch:
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next : index)
^exit:
  return
}
