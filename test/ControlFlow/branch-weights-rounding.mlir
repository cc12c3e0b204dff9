// RUN: cost-opt %s --cost-summary="branches=expected format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json transcendentals bytes_read | FileCheck %s --check-prefix=TOTALS
// RUN: cost-opt %s --cost-annotate="branches=expected" | FileCheck %s

// Shares are rounded down once, however branches, loops and calls are nested.
// @inline and @main do the same: 1000 times the exponential of 4 elements with a
// chance of 1/8, (1 * 4 * 1000) floordiv 8 = 500, and 16 bytes each time: 2000.
// @nested: 1/4 of the time an exponential, in 1/3 of those a square root, all of
// 4 elements: (1 * 4) floordiv 4 = 1, (1 * 1 * 4) floordiv (4 * 3) = 0.
// @thirds: 3/4 of 1/3 is a quarter: (3 * 1 * 4) floordiv (4 * 3) = 1, where
// (4 floordiv 3) * 3 floordiv 4 would be 0. Bytes 16 / 4 = 4, and for @nested
// 16 / 4 = 4 and 16 / 12 = 1.
// Transcendentals 500 + 500 + 1 + 0 + 1 = 1002, bytes 2000 + 2000 + 5 + 4 = 4009.
// TOTALS: {{^}}transcendentals=1002 bytes_read=4009{{$}}

// CHECK-LABEL: func.func @inline
// CHECK-SAME:  cost.transcendentals = 500
func.func @inline(%m: memref<4xf32>, %a: i1) {
  affine.for %i = 0 to 1000 {
    scf.if %a {
      // Executions 1000 / 8.
      // CHECK: linalg.exp {{.*}}cost.executions = 125
      linalg.exp ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
    } {cost.branch_weights = array<i64: 1, 7>}
  }
  return
}

// One call: 4 floordiv 8.
// CHECK-LABEL: func.func private @sometimes
// CHECK-NOT:   cost.transcendentals
// CHECK: linalg.exp {{.*}}cost.executions = 125
func.func private @sometimes(%m: memref<4xf32>, %a: i1) {
  scf.if %a {
    linalg.exp ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
  } {cost.branch_weights = array<i64: 1, 7>}
  return
}

// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.transcendentals = 500
func.func @main(%m: memref<4xf32>, %a: i1) {
  affine.for %i = 0 to 1000 {
    func.call @sometimes(%m, %a) : (memref<4xf32>, i1) -> ()
  }
  return
}

// CHECK-LABEL: func.func @nested
// CHECK-SAME:  cost.transcendentals = 1
func.func @nested(%m: memref<4xf32>, %a: i1, %b: i1) {
  scf.if %a {
    linalg.exp ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
    scf.if %b {
      linalg.sqrt ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
    } {cost.branch_weights = array<i64: 1, 2>}
  } {cost.branch_weights = array<i64: 1, 3>}
  return
}

// CHECK-LABEL: func.func @thirds
// CHECK-SAME:  cost.transcendentals = 1
func.func @thirds(%m: memref<4xf32>, %a: i1, %b: i1) {
  scf.if %a {
    scf.if %b {
      linalg.exp ins(%m : memref<4xf32>) outs(%m : memref<4xf32>)
    } {cost.branch_weights = array<i64: 1, 2>}
  } {cost.branch_weights = array<i64: 3, 1>}
  return
}
