// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What a sparse tensor stores, by format: here read to print it. A value of f64
// has 8 bytes, positions and coordinates have 8 unless the encoding says less.

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#Narrow = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed), posWidth = 32, crdWidth = 16}>
#DCSR = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed, j : compressed)}>
#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#BSR = #sparse_tensor.encoding<{map = (i, j) -> (i floordiv 2 : dense, j floordiv 4 : compressed, i mod 2 : dense, j mod 4 : dense)}>
#TwoOfFour = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j floordiv 4 : dense, j mod 4 : structured[2, 4])}>
#Loose = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : loose_compressed)}>
#Batch = #sparse_tensor.encoding<{map = (b, i, j) -> (b : batch, i : dense, j : compressed)}>
#Dense = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : dense)}>
#Ones = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed), explicitVal = 1.0 : f64}>

// 4 + 1 positions; a coordinate and a value for each that is stored:
// 5*8 + s*(8 + 8).
// CHECK-LABEL: @csr
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "16*csr.arg0.stored + 40"
func.func @csr(%a: tensor<4x8xf64, #CSR>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #CSR>, !llvm.ptr
  return
}

// 5*4 + s*(2 + 8).
// CHECK-LABEL: @narrow
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "10*narrow.arg0.stored + 20"
func.func @narrow(%a: tensor<4x8xf64, #Narrow>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #Narrow>, !llvm.ptr
  return
}

// n rows: n + 1 positions.
// CHECK-LABEL: @rows
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "8*arg0.d0 + 16*rows.arg0.stored + 8"
func.func @rows(%a: tensor<?x8xf64, #CSR>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<?x8xf64, #CSR>, !llvm.ptr
  return
}

// Of the first level 2 positions and a coordinate for each of r rows that are
// stored; of the second r + 1 positions: 2*8 + r*8 + (r + 1)*8 + s*(8 + 8).
// CHECK-LABEL: @dcsr
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "16*arg0.l0 + 16*dcsr.arg0.stored + 24"
func.func @dcsr(%a: tensor<4x8xf64, #DCSR>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #DCSR>, !llvm.ptr
  return
}

// 2 positions, and two coordinates for each value: 2*8 + s*(2*8 + 8).
// CHECK-LABEL: @coo
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "24*coo.arg0.stored + 16"
func.func @coo(%a: tensor<4x8xf64, #COO>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #COO>, !llvm.ptr
  return
}

// 4/2 + 1 positions, a coordinate for each of b blocks, 2*4 values in each:
// 3*8 + b*(8 + 2*4*8).
// CHECK-LABEL: @bsr
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "72*arg0.l1 + 24"
func.func @bsr(%a: tensor<4x8xf64, #BSR>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #BSR>, !llvm.ptr
  return
}

// 2 of each 4 of 4*8 elements with a coordinate: 16*(8 + 8).
// CHECK-LABEL: @two_of_four
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = 256
func.func @two_of_four(%a: tensor<4x8xf64, #TwoOfFour>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #TwoOfFour>, !llvm.ptr
  return
}

// Both ends of each of 4 rows: 2*4*8 + s*(8 + 8).
// CHECK-LABEL: @loose
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "16*loose.arg0.stored + 64"
func.func @loose(%a: tensor<4x8xf64, #Loose>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #Loose>, !llvm.ptr
  return
}

// 4 + 1 positions in each of 3 batches: 3*5*8 + s*(8 + 8).
// CHECK-LABEL: @batch
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "16*batch.arg0.stored + 120"
func.func @batch(%a: tensor<3x4x8xf64, #Batch>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<3x4x8xf64, #Batch>, !llvm.ptr
  return
}

// All values: 4*8*8.
// CHECK-LABEL: @dense
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = 256
func.func @dense(%a: tensor<4x8xf64, #Dense>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #Dense>, !llvm.ptr
  return
}

// The encoding says what all values are: 5*8 + s*8.
// CHECK-LABEL: @ones
// CHECK: sparse_tensor.out {{.*}}cost.bytes_read = "8*ones.arg0.stored + 40"
func.func @ones(%a: tensor<4x8xf64, #Ones>, %to: !llvm.ptr) {
  sparse_tensor.out %a, %to : tensor<4x8xf64, #Ones>, !llvm.ptr
  return
}
