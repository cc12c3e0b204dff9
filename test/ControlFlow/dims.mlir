// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=batch=4,seq=10" | FileCheck %s --check-prefix=BOUND

// Dimensions that have one name are one symbol, in all functions: %x and %y have
// as many rows, b, and s columns. A product of b * s times s * 8: 8 * b * s MACs;
// the sum of %x and %y b * s flops; 16 * b * s + b * s.
// The static dimension needs no name.
// CHECK: module attributes
// CHECK-SAME: cost.flops = "17*batch*seq + 3*batch", cost.macs = "8*batch*seq"
// b = 4, s = 10: 17 * 40 + 12 = 692, 320.
// BOUND: module attributes
// BOUND-SAME: cost.flops = 692 : i64, cost.macs = 320 : i64

// CHECK-LABEL: func.func @first
// CHECK-SAME:  cost.flops = "17*batch*seq", cost.macs = "8*batch*seq"
// CHECK-SAME:  cost.symbols = {batch = "dimension 0 of argument 0 of @first", seq = "dimension 1 of argument 0 of @first"}
func.func @first(%x: tensor<?x?xf32> {cost.dims = ["batch", "seq"]},
                 %y: tensor<?x?xf32> {cost.dims = ["batch", "seq"]},
                 %w: tensor<?x8xf32> {cost.dims = ["seq", "features"]},
                 %o: tensor<?x8xf32> {cost.dims = ["batch", ""]}) -> (tensor<?x8xf32>, tensor<?x?xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<?x?xf32>, tensor<?x8xf32>) outs(%o : tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = linalg.add ins(%x, %y : tensor<?x?xf32>, tensor<?x?xf32>) outs(%y : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0, %1 : tensor<?x8xf32>, tensor<?x?xf32>
}

// CHECK-LABEL: func.func @second
// CHECK-SAME:  cost.flops = "3*batch"
func.func @second(%x: memref<?x3xf32> {cost.dims = ["batch", "channels"]}) {
  linalg.negf ins(%x : memref<?x3xf32>) outs(%x : memref<?x3xf32>)
  return
}
