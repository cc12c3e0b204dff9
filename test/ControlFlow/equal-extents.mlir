// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=add.arg1.d0=4" | FileCheck %s --check-prefix=BOUND

// Dynamic extents over which one iterator runs are equal: the first name is that
// of all.

// CHECK-LABEL: func.func @add
// CHECK-SAME:  cost.flops = "add.arg0.d0"
// CHECK-SAME:  cost.symbols = {add.arg0.d0 = "dimension 0 of argument 0 of @add"}
// CHECK:       linalg.add
// CHECK-SAME:  cost.bytes_read = "8*add.arg0.d0", cost.bytes_written = "4*add.arg0.d0"
// Numbers for one are numbers for all.
// BOUND-LABEL: func.func @add
// BOUND-SAME:  cost.flops = 4 : i64
// BOUND:       linalg.add
// BOUND-SAME:  cost.bytes_read = 32 : i64
func.func @add(%x: memref<?xf32>, %y: memref<?xf32>, %z: memref<?xf32>) {
  linalg.add ins(%x, %y : memref<?xf32>, memref<?xf32>) outs(%z : memref<?xf32>)
  return
}

// m, n and k, each met twice: k is %x's before it is %y's.
// CHECK-LABEL: func.func @matmul
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.macs = "arg0.d1*arg1.d1*matmul.arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "arg0.d1*arg1.d1"
func.func @matmul(%x: tensor<?x?xf32>, %y: tensor<?x?xf32>, %z: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.matmul ins(%x, %y : tensor<?x?xf32>, tensor<?x?xf32>) outs(%z : tensor<?x?xf32>) -> tensor<?x?xf32>
  %1 = linalg.exp ins(%y : tensor<?x?xf32>) outs(%y : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

// A static extent says what the dynamic one is: 8 roots before it is used so.
// CHECK-LABEL: func.func @static
// CHECK:       linalg.sqrt
// CHECK-SAME:  cost.transcendentals = 8
func.func @static(%x: memref<?xf32>, %y: memref<8xf32>) {
  linalg.sqrt ins(%x : memref<?xf32>) outs(%x : memref<?xf32>)
  linalg.add ins(%x, %y : memref<?xf32>, memref<8xf32>) outs(%x : memref<?xf32>)
  return
}

// The size of a new tensor is that of what it is computed with, and with that
// it is known not to be negative: no max(0, arg0).
// CHECK-LABEL: func.func @size
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "arg0"
// CHECK:       linalg.tanh
// CHECK-SAME:  cost.executions = "arg0", {{.*}}cost.transcendentals = "arg0"
func.func @size(%n: index, %x: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty(%n) : tensor<?xf32>
  %0 = linalg.exp ins(%x : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %1 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %0) -> tensor<?xf32> {
    %2 = linalg.tanh ins(%x : tensor<?xf32>) outs(%a : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %2 : tensor<?xf32>
  }
  return %1 : tensor<?xf32>
}

// TOSA's products do not broadcast; its additions do, from an extent of 1, so
// the larger counts.
// CHECK-LABEL: func.func @tosa
// CHECK:       tosa.matmul
// CHECK-SAME:  cost.macs = "64*arg0.d2*tosa.arg0.d0"
// CHECK:       tosa.exp
// CHECK-SAME:  cost.transcendentals = "8*arg0.d2*tosa.arg0.d0"
// CHECK:       tosa.add
// CHECK-SAME:  cost.flops = "64*max(tosa.arg0.d0, arg2.d0)"
func.func @tosa(%x: tensor<?x8x?xf32>, %y: tensor<?x?x8xf32>, %z: tensor<?x8x8xf32>) -> tensor<?x8x8xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %x, %y, %zp, %zp : (tensor<?x8x?xf32>, tensor<?x?x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<?x8x8xf32>
  %1 = tosa.exp %y : (tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  %2 = tosa.add %0, %z : (tensor<?x8x8xf32>, tensor<?x8x8xf32>) -> tensor<?x8x8xf32>
  return %2 : tensor<?x8x8xf32>
}

// What may not run says nothing.
// CHECK-LABEL: func.func @branch
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "branch.arg1.d0"
func.func @branch(%x: memref<?xf32>, %y: memref<?xf32>, %c: i1) {
  scf.if %c {
    linalg.add ins(%x, %y : memref<?xf32>, memref<?xf32>) outs(%x : memref<?xf32>)
  }
  linalg.exp ins(%y : memref<?xf32>) outs(%y : memref<?xf32>)
  return
}

// In a call, the caller's extent of the argument that gave the name.
// CHECK-LABEL: func.func @caller
// CHECK-SAME:  cost.flops = "caller.arg0.d0"
func.func @caller(%x: memref<?xf32>, %y: memref<?xf32>) {
  func.call @callee(%x, %y) : (memref<?xf32>, memref<?xf32>) -> ()
  return
}
// CHECK-LABEL: func.func private @callee
// CHECK-SAME:  cost.flops = "callee.arg0.d0"
func.func private @callee(%x: memref<?xf32>, %y: memref<?xf32>) {
  linalg.add ins(%y, %x : memref<?xf32>, memref<?xf32>) outs(%y : memref<?xf32>)
  return
}
