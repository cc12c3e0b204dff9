// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Where iterations differ a row is the exact sum over them; what one execution
// costs is an expression in the loops' variables.

// i = 0 to 4, j = i to 4: 4 + 3 + 2 + 1 = 10 executions, each of a slice of j - i
// + 1 rows of 2. With m = 4 - i the inner loop makes 2 * (1 + ... + m) = m * (m +
// 1) evaluations: 20 + 12 + 6 + 2 = 40. Bytes: 4 each, 160.
// CHECK-LABEL: @slices
// CHECK-SAME:  cost.bytes_read = 160 : i64, cost.bytes_written = 160 : i64
// CHECK-SAME:  cost.transcendentals = 40 : i64
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = "-8*i0 + 8*i1 + 8"
// CHECK-SAME:  cost.executions = 10 : i64
// CHECK-SAME:  cost.transcendentals = "-2*i0 + 2*i1 + 2"
func.func @slices(%a: memref<4x2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    scf.for %j = %i to %c4 step %c1 {
      %d = arith.subi %j, %i : index
      %n = arith.addi %d, %c1 : index
      %s = memref.subview %a[%i, 0] [%n, 2] [1, 1] : memref<4x2xf32> to memref<?x2xf32, strided<[2, 1], offset: ?>>
      linalg.exp ins(%s : memref<?x2xf32, strided<[2, 1], offset: ?>>) outs(%s : memref<?x2xf32, strided<[2, 1], offset: ?>>)
    }
  }
  return
}

// i = 0 to 5, j = 0 to i by 2: i ceildiv 2 = 0, 1, 1, 2, 2: 6.
// CHECK-LABEL: @steps
// CHECK-SAME:  cost.flops = 6 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 6 : i64, cost.flops = 1 : i64
func.func @steps(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c5 = arith.constant 5 : index
  scf.for %i = %c0 to %c5 step %c1 {
    scf.for %j = %c0 to %i step %c2 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}

// i = 0 to 6, j = 3 to i: nothing until i = 4, then 1 and 2: 3, not the sum of
// i - 3, which is -3.
// CHECK-LABEL: @clamped
// CHECK-SAME:  cost.flops = 3 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 3 : i64, cost.flops = 1 : i64
func.func @clamped(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c6 = arith.constant 6 : index
  scf.for %i = %c0 to %c6 step %c1 {
    scf.for %j = %c3 to %i step %c1 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}

// i = 0 to 4, j = 0 to i, k = 0 to j: triangles 0, 0, 1, 3: 4 executions.
// CHECK-LABEL: @tetrahedron
// CHECK-SAME:  cost.flops = 4 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 4 : i64, cost.flops = 1 : i64
func.func @tetrahedron(%x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    scf.for %j = %c0 to %i step %c1 {
      scf.for %k = %c0 to %j step %c1 {
        %p = arith.mulf %x, %x : f32
      }
    }
  }
  return
}
