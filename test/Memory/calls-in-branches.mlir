// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --inline --cost-annotate | FileCheck %s

// What a call in a branch writes in the place of its operand is there behind the
// branch, as it is where the callee's body stands in the region. Tensors have 8
// elements of 4 bytes: 32. The condition of tosa.cond_if has a byte of its own.

func.func private @in_place(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = tosa.exp %x : (tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// One side writes in the place of %x, the other hands %x on, and %1 takes it.
// CHECK-LABEL: func.func @one
// CHECK-SAME:  cost.arena_bytes = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 32 : i64
func.func @one(%x: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %r = scf.if %c -> tensor<8xf32> {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  %1 = tosa.exp %r : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// CHECK-LABEL: func.func @switch
// CHECK-SAME:  cost.arena_bytes = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 32 : i64
func.func @switch(%x: tensor<8xf32>, %i: index) -> tensor<8xf32> {
  %r = scf.index_switch %i -> tensor<8xf32>
  case 0 {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  case 1 {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    %1 = func.call @in_place(%0) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %1 : tensor<8xf32>
  }
  default {
    scf.yield %x : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// CHECK-LABEL: func.func @tosa
// CHECK-SAME:  cost.peak_bytes = 33 : i64
func.func @tosa(%x: tensor<8xf32>, %c: tensor<i1>) -> tensor<8xf32> {
  %r = "tosa.cond_if"(%c, %x) ({
  ^bb0(%a: tensor<8xf32>):
    %0 = func.call @in_place(%a) : (tensor<8xf32>) -> tensor<8xf32>
    tosa.yield %0 : tensor<8xf32>
  }, {
  ^bb0(%a: tensor<8xf32>):
    %0 = tosa.abs %a : (tensor<8xf32>) -> tensor<8xf32>
    tosa.yield %0 : tensor<8xf32>
  }) : (tensor<i1>, tensor<8xf32>) -> tensor<8xf32>
  return %r : tensor<8xf32>
}

// Only one region, and %1 takes the place again.
// CHECK-LABEL: func.func @region
// CHECK-SAME:  cost.arena_bytes = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 32 : i64
func.func @region(%x: tensor<8xf32>) -> tensor<8xf32> {
  %r = scf.execute_region -> tensor<8xf32> no_inline {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  %1 = tosa.exp %r : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// A loop leaves what it carries in the same way, in a branch of a branch.
// CHECK-LABEL: func.func @loop
// CHECK-SAME:  cost.arena_bytes = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 32 : i64
func.func @loop(%x: tensor<8xf32>, %c: i1, %d: i1) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.if %c -> tensor<8xf32> {
    %s = scf.if %d -> tensor<8xf32> {
      %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%h = %x) -> tensor<8xf32> {
        %1 = func.call @in_place(%h) : (tensor<8xf32>) -> tensor<8xf32>
        scf.yield %1 : tensor<8xf32>
      }
      scf.yield %0 : tensor<8xf32>
    } else {
      scf.yield %x : tensor<8xf32>
    }
    scf.yield %s : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// %x is used behind the branch: the callee needs a place of its own.
// CHECK-LABEL: func.func @lives_on
// CHECK-SAME:  cost.peak_bytes = 64 : i64
func.func @lives_on(%x: tensor<8xf32>, %c: i1) -> (tensor<8xf32>, tensor<8xf32>) {
  %r = scf.if %c -> tensor<8xf32> {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return %r, %x : tensor<8xf32>, tensor<8xf32>
}

// A caller sees that a branch has written in the place of an argument.
// CHECK-LABEL: func.func @callers
// CHECK-SAME:  cost.peak_bytes = 64 : i64
func.func @callers(%x: tensor<8xf32>, %c: i1) -> (tensor<8xf32>, tensor<8xf32>) {
  %0 = call @one_inner(%x, %c) : (tensor<8xf32>, i1) -> tensor<8xf32>
  return %0, %x : tensor<8xf32>, tensor<8xf32>
}
func.func private @one_inner(%x: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %r = scf.if %c -> tensor<8xf32> {
    %0 = func.call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

// Both results are one tensor: %x, %y and it, 3 * 32.
// CHECK-LABEL: func.func @twice
// CHECK-SAME:  cost.peak_bytes = 96 : i64
func.func @twice(%x: tensor<8xf32>, %y: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %r:2 = scf.if %c -> (tensor<8xf32>, tensor<8xf32>) {
    %0 = tosa.add %y, %y : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0, %0 : tensor<8xf32>, tensor<8xf32>
  } else {
    %0 = tosa.add %x, %y : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0, %0 : tensor<8xf32>, tensor<8xf32>
  }
  %1 = tosa.add %y, %r#0 : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  %2 = tosa.add %1, %r#1 : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  return %2 : tensor<8xf32>
}

// A weight or %x: nothing may overwrite the one, so the result is beside %x, 2 * 32.
// CHECK-LABEL: func.func @weight
// CHECK-SAME:  cost.peak_bytes = 64 : i64
func.func @weight(%x: tensor<8xf32>, %c: tensor<i1>) -> tensor<8xf32> {
  %w = "tosa.const"() <{values = dense_resource<w> : tensor<8xf32>}> : () -> tensor<8xf32>
  %r = "tosa.cond_if"(%c, %x) ({
  ^bb0(%a: tensor<8xf32>):
    tosa.yield %w : tensor<8xf32>
  }, {
  ^bb0(%a: tensor<8xf32>):
    tosa.yield %a : tensor<8xf32>
  }) : (tensor<i1>, tensor<8xf32>) -> tensor<8xf32>
  %0 = tosa.exp %r : (tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// The first region makes a tensor of its own, the second has one that a call makes in
// the same place: %x and one of these, 64.
// CHECK-LABEL: func.func @second_calls
// CHECK-SAME:  cost.arena_bytes = 64 : i64
// CHECK-SAME:  cost.peak_bytes = 64 : i64
func.func @second_calls(%x: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %r = scf.if %c -> tensor<8xf32> {
    %0 = tosa.reverse %x {axis = 0 : i32} : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  } else {
    %0 = func.call @reversed(%x) : (tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  return %r : tensor<8xf32>
}

func.func private @reversed(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = tosa.reverse %x {axis = 0 : i32} : (tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
