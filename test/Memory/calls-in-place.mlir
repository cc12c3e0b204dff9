// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A call holds what the program holds where the callee's body stands. Tensors and
// buffers have 8 elements of 4 bytes each: 32.

func.func private @in_place(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = tosa.exp %x : (tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// The argument ends in the call, and each result takes its place.
// CHECK-LABEL: func.func @ends
// CHECK-SAME:  cost.arena_bytes = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 32 : i64
func.func @ends(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
  %1 = call @in_place(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// Here it lives on: the callee needs a place of its own.
// CHECK-LABEL: func.func @lives_on
// CHECK-SAME:  cost.peak_bytes = 64 : i64
func.func @lives_on(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %0 = call @in_place(%x) : (tensor<8xf32>) -> tensor<8xf32>
  return %0, %x : tensor<8xf32>, tensor<8xf32>
}

func.func private @leaves(%o: memref<8xf32>) {
  %a = memref.alloc() : memref<8xf32>
  linalg.exp ins(%a : memref<8xf32>) outs(%o : memref<8xf32>)
  return
}

// %o, and what each of two calls leaves.
// CHECK-LABEL: func.func @twice
// CHECK-SAME:  cost.peak_bytes = 96 : i64
func.func @twice(%o: memref<8xf32>) {
  call @leaves(%o) : (memref<8xf32>) -> ()
  call @leaves(%o) : (memref<8xf32>) -> ()
  return
}

// Through another function, and five times in a loop: 32 + 5 * 64.
// CHECK-LABEL: func.func @loop
// CHECK-SAME:  cost.peak_bytes = 352 : i64
func.func @loop(%o: memref<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  scf.for %i = %c0 to %c5 step %c1 {
    func.call @both(%o) : (memref<8xf32>) -> ()
  }
  return
}
func.func private @both(%o: memref<8xf32>) {
  call @leaves(%o) : (memref<8xf32>) -> ()
  call @leaves(%o) : (memref<8xf32>) -> ()
  return
}

// In nested loops it piles up iteration by iteration. The most is there where the last
// of 3 iterations takes 100 * 4 bytes more, beside %o and what 2 * 5 calls have left:
// 400 + 32 + 10 * 32; at the end 32 + 15 * 32 = 512.
// CHECK-LABEL: func.func @nested
// CHECK-SAME:  cost.peak_bytes = 752 : i64
func.func @nested(%o: memref<8xf32>) {
  affine.for %i = 0 to 3 {
    %b = memref.alloc() : memref<100xf32>
    linalg.exp ins(%b : memref<100xf32>) outs(%b : memref<100xf32>)
    memref.dealloc %b : memref<100xf32>
    affine.for %j = 0 to 5 {
      func.call @leaves(%o) : (memref<8xf32>) -> ()
    }
  }
  return
}

// One side of a branch leaves memory: which sum is left is not followed.
// CHECK-LABEL: func.func @side
// CHECK-NOT:   cost.peak_bytes
// CHECK:       scf.if
func.func @side(%o: memref<8xf32>, %c: i1) {
  scf.if %c {
    func.call @leaves(%o) : (memref<8xf32>) -> ()
  }
  return
}
