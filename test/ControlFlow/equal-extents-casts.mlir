// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: not cost-opt %s --cost-annotate=bind=cast.arg0.d1=16 -o /dev/null 2>&1 | FileCheck %s --check-prefix=BOUND

// A cast to an extent that is known says what its source has, before it and behind
// it: 128 elements of each of %x's rows, twice.
// CHECK-LABEL: func.func @cast
// CHECK-SAME:  cost.transcendentals = "256*cast.arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "128*cast.arg0.d0"
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = "128*cast.arg0.d0"
// BOUND: error: cannot bind 'arg0.d1' to 16: it is 1
func.func @cast(%x: tensor<?x?x128xf32>) -> tensor<?x1x128xf32> {
  %0 = linalg.exp ins(%x : tensor<?x?x128xf32>) outs(%x : tensor<?x?x128xf32>) -> tensor<?x?x128xf32>
  %c = tensor.cast %0 : tensor<?x?x128xf32> to tensor<?x1x128xf32>
  %1 = linalg.exp ins(%c : tensor<?x1x128xf32>) outs(%c : tensor<?x1x128xf32>) -> tensor<?x1x128xf32>
  return %1 : tensor<?x1x128xf32>
}

// In memory: 4 rows.
// CHECK-LABEL: func.func @memory
// CHECK-SAME:  cost.transcendentals = "4*arg0.d1"
func.func @memory(%x: memref<?x?xf32>) {
  linalg.exp ins(%x : memref<?x?xf32>) outs(%x : memref<?x?xf32>)
  %c = memref.cast %x : memref<?x?xf32> to memref<4x?xf32>
  return
}

// What else is equal to it has the extent, too: that of %y, over which one iterator
// runs with %x's.
// CHECK-LABEL: func.func @joined
// CHECK:       linalg.exp
// CHECK-SAME:  cost.transcendentals = 5 : i64
func.func @joined(%x: tensor<?xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
  %c = tensor.cast %x : tensor<?xf32> to tensor<5xf32>
  %s = linalg.add ins(%x, %y : tensor<?xf32>, tensor<?xf32>) outs(%x : tensor<?xf32>) -> tensor<?xf32>
  %0 = linalg.exp ins(%y : tensor<?xf32>) outs(%y : tensor<?xf32>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// On one side of a branch it says nothing of the other: the larger counts.
// CHECK-LABEL: func.func @one_side
// CHECK-SAME:  cost.transcendentals = "max(1, one_side.arg0.d0)"
func.func @one_side(%x: tensor<?xf32>, %is_one: i1) -> tensor<?xf32> {
  %r = scf.if %is_one -> tensor<?xf32> {
    %c = tensor.cast %x : tensor<?xf32> to tensor<1xf32>
    %0 = linalg.exp ins(%c : tensor<1xf32>) outs(%c : tensor<1xf32>) -> tensor<1xf32>
    %d = tensor.cast %0 : tensor<1xf32> to tensor<?xf32>
    scf.yield %d : tensor<?xf32>
  } else {
    %0 = linalg.exp ins(%x : tensor<?xf32>) outs(%x : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %0 : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
