// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json bind=bound.arg1=0" | %python %S/Inputs/memory.py | FileCheck %s --check-prefix=BOUND

// A use where no run comes by is none. %x has 16 * 4 = 64 bytes, twice of it 128, and an
// exponential takes the place of what is not used behind it: each of these programs
// has one place unless something keeps %x.

// What only a skipped region reads is never there.
// CHECK: @empty: peak 64 at 0, arena 64
func.func @empty(%x: tensor<16xf32>) -> tensor<16xf32> {
  %false = arith.constant false
  %e = tensor.empty() : tensor<32xf32>
  %r = scf.if %false -> tensor<16xf32> {
    %0 = math.exp %e : tensor<32xf32>
    %1 = tensor.extract_slice %0[8] [16] [1] : tensor<32xf32> to tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  } else {
    scf.yield %x : tensor<16xf32>
  }
  %s = math.exp %r : tensor<16xf32>
  return %s : tensor<16xf32>
}

// CHECK: @if: peak 64 at 0, arena 64
func.func @if(%x: tensor<16xf32>) -> tensor<16xf32> {
  %true = arith.constant true
  %0 = math.exp %x : tensor<16xf32>
  %r = scf.if %true -> tensor<16xf32> {
    %1 = math.exp %0 : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  } else {
    %2 = arith.addf %0, %x : tensor<16xf32>
    scf.yield %2 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// CHECK: @affine: peak 64 at 0, arena 64
func.func @affine(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = math.exp %x : tensor<16xf32>
  %r = affine.if affine_set<() : (-1 >= 0)>() -> tensor<16xf32> {
    %1 = arith.addf %0, %x : tensor<16xf32>
    affine.yield %1 : tensor<16xf32>
  } else {
    affine.yield %0 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// CHECK: @switch: peak 64 at 0, arena 64
func.func @switch(%x: tensor<16xf32>) -> tensor<16xf32> {
  %c5 = arith.constant 5 : index
  %0 = math.exp %x : tensor<16xf32>
  %r = scf.index_switch %c5 -> tensor<16xf32>
  case 0 {
    scf.yield %x : tensor<16xf32>
  }
  default {
    scf.yield %0 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// The second operand of the tosa.cond_if is there for the region that does not run:
// it is not there any more when the next of 128 comes. 64 + 128.
// CHECK: @tosa: peak 192 at 2 tensor.concat, arena 192
func.func @tosa(%x: tensor<16xf32>) -> tensor<32xf32> {
  %true = arith.constant dense<true> : tensor<i1>
  %0 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
  %1 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
  %r = "tosa.cond_if"(%true, %1, %0) ({
  ^bb0(%a: tensor<32xf32>, %b: tensor<32xf32>):
    %2 = tosa.exp %a : (tensor<32xf32>) -> tensor<32xf32>
    tosa.yield %2 : tensor<32xf32>
  }, {
  ^bb0(%a: tensor<32xf32>, %b: tensor<32xf32>):
    tosa.yield %b : tensor<32xf32>
  }) : (tensor<i1>, tensor<32xf32>, tensor<32xf32>) -> tensor<32xf32>
  return %r : tensor<32xf32>
}

// A loop of 0 iterations leaves what it starts from, where it is.
// CHECK: @loop: peak 64 at 0, arena 64
func.func @loop(%x: tensor<16xf32>) -> tensor<16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = math.exp %x : tensor<16xf32>
  %r = scf.for %i = %c1 to %c0 step %c1 iter_args(%a = %0) -> tensor<16xf32> {
    %1 = arith.addf %a, %x : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  }
  %s = math.exp %r : tensor<16xf32>
  return %s : tensor<16xf32>
}

// Of a while that does not go on the condition runs, once: what it computes may take
// the place of %x.
// CHECK: @while: peak 64 at 0, arena 64
func.func @while(%x: tensor<16xf32>) -> tensor<16xf32> {
  %false = arith.constant false
  %r = scf.while (%a = %x) : (tensor<16xf32>) -> tensor<16xf32> {
    %0 = math.exp %a : tensor<16xf32>
    scf.condition(%false) %0 : tensor<16xf32>
  } do {
  ^bb0(%b: tensor<16xf32>):
    %1 = arith.addf %b, %x : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// Of a result that only a skipped region uses nothing lives on, so what is yielded as
// it is free at once: 64 + 128, not twice 128.
// CHECK: @unused: peak 192 at 3 tensor.concat, arena 192
func.func @unused(%x: tensor<16xf32>) -> tensor<32xf32> {
  %true = arith.constant true
  %r = scf.if %true -> tensor<32xf32> {
    %0 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
    %1 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
    scf.if %true {
    } else {
      %2 = arith.addf %0, %1 : tensor<32xf32>
    }
    scf.yield %1 : tensor<32xf32>
  } else {
    %3 = tensor.empty() : tensor<32xf32>
    scf.yield %3 : tensor<32xf32>
  }
  return %r : tensor<32xf32>
}

// A carried value that all iterations leave as it is, but for what never runs, is what
// the loop starts from, and %x lives behind it: one place.
// CHECK: @unchanged: peak 64 at 0, arena 64
func.func @unchanged(%x: tensor<16xf32>) -> tensor<16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %false = arith.constant false
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %x) -> tensor<16xf32> {
    %0 = scf.if %false -> tensor<16xf32> {
      %1 = math.exp %a : tensor<16xf32>
      scf.yield %1 : tensor<16xf32>
    } else {
      scf.yield %a : tensor<16xf32>
    }
    scf.yield %0 : tensor<16xf32>
  }
  %s = arith.addf %r, %x : tensor<16xf32>
  return %s : tensor<16xf32>
}

// What is released where no run comes by lives on, to the end: twice 128, and %x.
// CHECK: @release: peak 320 at 6 memref.alloc, arena 320
func.func @release(%x: memref<16xf32>) {
  %false = arith.constant false
  %0 = memref.alloc() : memref<32xf32>
  scf.if %false {
    memref.dealloc %0 : memref<32xf32>
  }
  %1 = memref.alloc() : memref<32xf32>
  memref.dealloc %1 : memref<32xf32>
  return
}

// Numbers that the user gives decide ahead, too: 0 iterations. With others the
// exponential has a place of its own, of which the loop starts.
// CHECK: @bound: peak 128 at 3 math.exp, arena 128
// BOUND: @bound: peak 64 at 0, arena 64
func.func @bound(%x: tensor<16xf32>, %n: index) -> tensor<16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = math.exp %x : tensor<16xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %0) -> tensor<16xf32> {
    %1 = arith.addf %a, %x : tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// Two results of one value, of which nobody uses the first: the sum takes the place of
// what is yielded, 64 + 64.
// CHECK: @twice: peak 128 at 3 tensor.concat, arena 128
func.func @twice(%x: tensor<16xf32>) -> tensor<16xf32> {
  %true = arith.constant true
  %r:2 = scf.if %true -> (tensor<16xf32>, tensor<16xf32>) {
    %0 = tensor.concat dim(0) %x : (tensor<16xf32>) -> tensor<16xf32>
    scf.yield %0, %0 : tensor<16xf32>, tensor<16xf32>
  } else {
    scf.yield %x, %x : tensor<16xf32>, tensor<16xf32>
  }
  %s = arith.addf %x, %r#1 : tensor<16xf32>
  %t = arith.addf %s, %x : tensor<16xf32>
  return %t : tensor<16xf32>
}
