// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="branches=sum" | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=arg0.d0=7,arg0.d1=12" | FileCheck %s --check-prefix=BOUND

// A condition on loop variables is known in each iteration: every region has the
// executions that it will have, whichever costs more.

// i < 3 and j >= i - 1, i from 0 to 5, j from 0 to 4: rows of 4, 4 and 3 (j >= 1).
// Else 5 * 4 - 11 = 9.
// CHECK-LABEL: func.func @conjunction
func.func @conjunction(%x: f32) {
  %c3 = arith.constant 3 : index
  %c1 = arith.constant 1 : index
  affine.for %i = 0 to 5 {
    affine.for %j = 0 to 4 {
      %small = arith.cmpi slt, %i, %c3 : index
      %before = arith.subi %i, %c1 : index
      %right = arith.cmpi sge, %j, %before : index
      %both = arith.andi %small, %right : i1
      scf.if %both {
        // CHECK: arith.addf {{.*}}cost.executions = 11
        %0 = arith.addf %x, %x : f32
      } else {
        // CHECK: arith.mulf {{.*}}cost.executions = 9
        %0 = arith.mulf %x, %x : f32
      }
    }
  }
  return
}

// Even numbers below 7: 0, 2, 4, 6. i == 5 or i == 6: twice.
// CHECK-LABEL: func.func @equalities
func.func @equalities(%x: f32) {
  %c5 = arith.constant 5 : index
  %c6 = arith.constant 6 : index
  affine.for %i = 0 to 7 {
    affine.if affine_set<(d0) : (d0 mod 2 == 0)>(%i) {
      // CHECK: arith.addf {{.*}}cost.executions = 4
      %0 = arith.addf %x, %x : f32
    }
    %five = arith.cmpi eq, %i, %c5 : index
    %six = arith.cmpi eq, %i, %c6 : index
    %either = arith.ori %five, %six : i1
    scf.if %either {
      // CHECK: arith.mulf {{.*}}cost.executions = 2
      %0 = arith.mulf %x, %x : f32
    }
    // Six of seven are not 5.
    %other = arith.cmpi ne, %i, %c5 : index
    scf.if %other {
      // CHECK: arith.subf {{.*}}cost.executions = 6
      %0 = arith.subf %x, %x : f32
    }
  }
  return
}

// 0, 1, …, 9: one is 2, none is 10, and nine are left.
// CHECK-LABEL: func.func @switch
func.func @switch(%x: f32) {
  affine.for %i = 0 to 10 {
    scf.index_switch %i
    case 2 {
      // CHECK: arith.addf {{.*}}cost.flops = 1
      %0 = arith.addf %x, %x : f32
      scf.yield
    }
    case 10 {
      // CHECK: arith.mulf {{.*}}cost.executions = 0
      %0 = arith.mulf %x, %x : f32
      scf.yield
    }
    default {
      // CHECK: arith.subf {{.*}}cost.executions = 9
      %0 = arith.subf %x, %x : f32
    }
  }
  return
}

// What is called from a region runs as often.
// CHECK-LABEL: func.func private @callee
// CHECK:       arith.divf {{.*}}cost.executions = 3
func.func private @callee(%x: f32) {
  %0 = arith.divf %x, %x : f32
  return
}
func.func @caller(%x: f32) {
  affine.for %i = 0 to 10 {
    affine.if affine_set<(d0) : (2 - d0 >= 0)>(%i) {
      func.call @callee(%x) : (f32) -> ()
    }
  }
  return
}

// Pairs i <= j of 7 * 12: 12 + 11 + … + 6 = 63 with the numbers bound, 21 others.
// BOUND-LABEL: func.func @symbolic
func.func @symbolic(%m: memref<?x?xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %rows = memref.dim %m, %c0 : memref<?x?xf32>
  %columns = memref.dim %m, %c1 : memref<?x?xf32>
  scf.for %i = %c0 to %rows step %c1 {
    scf.for %j = %c0 to %columns step %c1 {
      %upper = arith.cmpi ule, %i, %j : index
      scf.if %upper {
        // BOUND: arith.addf {{.*}}cost.executions = 63
        %0 = arith.addf %x, %x : f32
      } else {
        // BOUND: arith.mulf {{.*}}cost.executions = 21
        %0 = arith.mulf %x, %x : f32
      }
    }
  }
  return
}
