// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=arg0.d0=11" | FileCheck %s --check-prefix=BOUND

// What arithmetic makes of an extent n is followed, in arith and in the index
// dialect, as far as an expression says it for all n. Each loop holds one flop,
// and runs as often as its bound says.

// CHECK-LABEL: @extents
// BOUND-LABEL: @extents
func.func @extents(%m: memref<?xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c6 = arith.constant 6 : index
  %c7 = arith.constant 7 : index
  %c-4 = arith.constant -4 : index
  %n = memref.dim %m, %c0 : memref<?xf32>

  // Remainders of what is not negative. 11 mod 3 = 2.
  // CHECK: arith.addf {{.*}}cost.executions = "[[N:arg0.d0]] mod 3"
  // BOUND: arith.addf {{.*}}cost.executions = 2 : i64
  %0 = arith.remsi %n, %c3 : index
  scf.for %i = %c0 to %0 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "[[N]] mod 3"
  // BOUND: arith.addf {{.*}}cost.executions = 2 : i64
  %1 = index.remu %n, %c3
  scf.for %i = %c0 to %1 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // Shifts by 2: times and by 4. 44 and 2.
  // CHECK: arith.addf {{.*}}cost.executions = "4*[[N]]"
  // BOUND: arith.addf {{.*}}cost.executions = 44 : i64
  %2 = arith.shli %n, %c2 : index
  scf.for %i = %c0 to %2 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "[[N]] floordiv 4"
  // BOUND: arith.addf {{.*}}cost.executions = 2 : i64
  %3 = index.shru %n, %c2
  scf.for %i = %c0 to %3 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // Masks: the lowest 3 bits are n mod 8; all but the lowest 2, n rounded down to
  // a multiple of 4; bits 1 and 2, of n mod 8, rounded down to a multiple of 2.
  // 11 = 1011: 011, 1000, 010.
  // CHECK: arith.addf {{.*}}cost.executions = "[[N]] mod 8"
  // BOUND: arith.addf {{.*}}cost.executions = 3 : i64
  %4 = arith.andi %n, %c7 : index
  scf.for %i = %c0 to %4 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "4*([[N]] floordiv 4)"
  // BOUND: arith.addf {{.*}}cost.executions = 8 : i64
  %5 = index.and %c-4, %n
  scf.for %i = %c0 to %5 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "2*(([[N]] mod 8) floordiv 2)"
  // BOUND: arith.addf {{.*}}cost.executions = 2 : i64
  %6 = arith.andi %n, %c6 : index
  scf.for %i = %c0 to %6 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // n + 3 without the bits that both have, n mod 4: once for or, twice for
  // exclusive or. 1011 | 0011 = 1011, 1011 ^ 0011 = 1000.
  // CHECK: arith.addf {{.*}}cost.executions = "-([[N]] mod 4) + [[N]] + 3"
  // BOUND: arith.addf {{.*}}cost.executions = 11 : i64
  %7 = arith.ori %n, %c3 : index
  scf.for %i = %c0 to %7 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "max(0, -2*([[N]] mod 4) + [[N]] + 3)"
  // BOUND: arith.addf {{.*}}cost.executions = 8 : i64
  %8 = index.xor %n, %c3
  scf.for %i = %c0 to %8 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // (7n + 1 - n) ceildiv 3 floordiv 2, within 2 and 4: (6n + 1) ceildiv 3 is
  // 2n + 1, half of it n.
  // CHECK: arith.addf {{.*}}cost.executions = "min(4, max(2, [[N]]))"
  // BOUND: arith.addf {{.*}}cost.executions = 4 : i64
  %c4 = index.constant 4
  %9 = index.mul %n, %c7
  %10 = index.add %9, %c1
  %11 = index.sub %10, %n
  %12 = index.ceildivs %11, %c3
  %13 = index.floordivs %12, %c2
  %14 = index.maxu %13, %c2
  %15 = index.mins %14, %c4
  scf.for %i = %c0 to %15 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // Through other types and a choice that is a minimum: min(n, 3).
  // CHECK: arith.addf {{.*}}cost.executions = "min(3, [[N]])"
  // BOUND: arith.addf {{.*}}cost.executions = 3 : i64
  %16 = index.castu %n : index to i32
  %c3_i32 = arith.constant 3 : i32
  %17 = index.casts %16 : i32 to index
  %18 = index.cmp uge(%17, %c3)
  %19 = arith.select %18, %c3, %17 : index
  scf.for %i = %c0 to %19 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // Truncating division of a negative number: (-1 - n) / 3 = -((n + 1) / 3); a
  // loop from there to 0. (11 + 1) / 3 = 4.
  // CHECK: arith.addf {{.*}}cost.executions = "([[N]] + 1) floordiv 3"
  // BOUND: arith.addf {{.*}}cost.executions = 4 : i64
  %c-1 = arith.constant -1 : index
  %20 = arith.subi %c-1, %n : index
  %21 = arith.divsi %20, %c3 : index
  scf.for %i = %21 to %c0 step %c1 {
    %s = arith.addf %x, %x : f32
  }

  // As TOSA's windows are lowered: (n - 1) floordiv 2 + 1 = n ceildiv 2, though
  // n - 1 has no sign. 11 ceildiv 2 = 6.
  // CHECK: arith.addf {{.*}}cost.executions = "[[N]] ceildiv 2"
  // BOUND: arith.addf {{.*}}cost.executions = 6 : i64
  %22 = arith.subi %n, %c1 : index
  %23 = arith.divui %22, %c2 : index
  %24 = arith.addi %23, %c1 : index
  scf.for %i = %c0 to %24 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// Integers of few bits wrap. 100 + 100 is -56 as i8 is read with sign, 200
// without; 7 << 6 is 448 - 512 = -64, 192 without; 3 is left of 259.
// CHECK-LABEL: @constants
func.func @constants(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c100 = arith.constant 100 : i8
  // CHECK: arith.addf {{.*}}cost.executions = 0 : i64
  %0 = arith.addi %c100, %c100 : i8
  %1 = arith.index_cast %0 : i8 to index
  scf.for %i = %c0 to %1 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = 200 : i64
  %2 = arith.index_castui %0 : i8 to index
  scf.for %i = %c0 to %2 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = 192 : i64
  %c7 = arith.constant 7 : i8
  %c6 = arith.constant 6 : i8
  %3 = arith.shli %c7, %c6 : i8
  %4 = arith.extui %3 : i8 to i32
  %5 = arith.index_cast %4 : i32 to index
  scf.for %i = %c0 to %5 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = 3 : i64
  %c259 = arith.constant 259 : i32
  %6 = arith.trunci %c259 : i32 to i8
  %7 = arith.index_cast %6 : i8 to index
  scf.for %i = %c0 to %7 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// What an argument is may be negative: then its remainder is not that of a
// division rounded down, and an i8 may not hold its double. Symbols of their
// own.
// CHECK-LABEL: @unknown
func.func @unknown(%n: index, %k: i8, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // CHECK: arith.addf {{.*}}cost.executions = "arith.remsi0"
  %0 = arith.remsi %n, %c3 : index
  scf.for %i = %c0 to %0 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "arith.addi0"
  %1 = arith.addi %k, %k : i8
  %2 = arith.index_cast %1 : i8 to index
  scf.for %i = %c0 to %2 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // By as much as is not known.
  // CHECK: arith.addf {{.*}}cost.executions = "arith.shli0"
  %3 = arith.shli %c3, %n : index
  scf.for %i = %c0 to %3 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// Symbols are at least 0, but what an argument is may be less: that 0 - n is
// below 0 decides neither that a loop up to it never runs, nor that it is the
// smaller of two. A loop from max(n, 2) to 10 has its bounds.
// CHECK-LABEL: @negative
func.func @negative(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c10 = arith.constant 10 : index
  // CHECK: arith.addf {{.*}}cost.executions = "{{[a-z.]*}}trips0"
  %0 = arith.subi %c0, %n : index
  scf.for %i = %c0 to %0 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "arith.minsi0"
  %1 = arith.minsi %c0, %n : index
  scf.for %i = %c0 to %1 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  // CHECK: arith.addf {{.*}}cost.executions = "max(0, -max(2, {{[a-z.]*}}arg0) + 10)"
  %2 = arith.maxsi %n, %c2 : index
  scf.for %i = %2 to %c10 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// Nor do many bits hold everything: 3^64 mod 2^64, squared six times in arith,
// affine and index.
// CHECK-LABEL: @power
func.func @power(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = arith.constant 3 : index
  %1 = arith.muli %0, %0 : index
  %2 = arith.muli %1, %1 : index
  %3 = index.mul %2, %2
  %4 = arith.muli %3, %3 : index
  %5 = arith.muli %4, %4 : index
  %6 = affine.apply affine_map<()[s0] -> (s0 * s0)>()[%5]
  // CHECK: arith.addf {{.*}}cost.executions = 8733086111712066817 : i64
  scf.for %i = %c0 to %6 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}
