// What a sparse tensor stores is what MLIR's runtime allocates for it.
//
// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: mlir-opt %s --sparsifier=enable-runtime-library=true -o %t.mlir
// RUN: mlir-runner %t.mlir -e main -entry-point-result=void -shared-libs=%mlir-libs/libmlir_c_runner_utils.so | FileCheck %s --check-prefix=PRINT

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed), posWidth = 32, crdWidth = 16}>
#DCSR = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed, j : compressed)}>
#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#Loose = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : loose_compressed)}>

// CHECK-LABEL: @main
func.func @main() {
  %c = arith.constant sparse<[[0, 0], [0, 1], [2, 4], [2, 5], [3, 7]], [1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<4x8xf64>

  // 5 positions of 4 bytes, 5 coordinates of 2, 5 values of 8.
  // CHECK: sparse_tensor.convert %{{.*}}cost.bytes_written = 70
  // PRINT:      pos[1] : ( 0, 2, 2, 4, 5 )
  // PRINT-NEXT: crd[1] : ( 0, 1, 4, 5, 7 )
  // PRINT-NEXT: values : ( 1, 2, 3, 4, 5 )
  %csr = sparse_tensor.convert %c : tensor<4x8xf64> to tensor<4x8xf64, #CSR>
  sparse_tensor.print %csr : tensor<4x8xf64, #CSR>

  // 2 + 4 positions, 3 + 5 coordinates, 5 values: the 3 rows are a symbol here.
  // 8*(2 + (r + 1) + r + 5 + 5) = 16*r + 104.
  // CHECK: sparse_tensor.convert %{{.*}}cost.bytes_written = "16*sparse_tensor.convert0.l0 + 104"
  // PRINT:      pos[0] : ( 0, 3 )
  // PRINT-NEXT: crd[0] : ( 0, 2, 3 )
  // PRINT-NEXT: pos[1] : ( 0, 2, 4, 5 )
  // PRINT-NEXT: crd[1] : ( 0, 1, 4, 5, 7 )
  // PRINT-NEXT: values : ( 1, 2, 3, 4, 5 )
  %dcsr = sparse_tensor.convert %c : tensor<4x8xf64> to tensor<4x8xf64, #DCSR>
  sparse_tensor.print %dcsr : tensor<4x8xf64, #DCSR>

  // 2 positions, 2*5 coordinates, 5 values of 8 bytes.
  // CHECK: sparse_tensor.convert %{{.*}}cost.bytes_written = 136
  // PRINT:      pos[0] : ( 0, 5 )
  // PRINT-NEXT: crd[0] : ( 0, 0, 0, 1, 2, 4, 2, 5, 3, 7 )
  // PRINT-NEXT: values : ( 1, 2, 3, 4, 5 )
  %coo = sparse_tensor.convert %c : tensor<4x8xf64> to tensor<4x8xf64, #COO>
  sparse_tensor.print %coo : tensor<4x8xf64, #COO>

  // 2*4 positions, and one more in the runtime, which is never used.
  // CHECK: sparse_tensor.convert %{{.*}}cost.bytes_written = 144
  // PRINT:      pos[1] : ( 0, 2, 2, 2, 2, 4, 4, 5, 5 )
  // PRINT-NEXT: crd[1] : ( 0, 1, 4, 5, 7 )
  // PRINT-NEXT: values : ( 1, 2, 3, 4, 5 )
  %loose = sparse_tensor.convert %c : tensor<4x8xf64> to tensor<4x8xf64, #Loose>
  sparse_tensor.print %loose : tensor<4x8xf64, #Loose>
  return
}
