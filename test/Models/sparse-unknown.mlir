// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary | FileCheck %s --check-prefix=TEXT

// What the data decides, and no number of stored values.

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#Unordered = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique, nonordered), j : singleton(nonordered))}>

// CHECK-LABEL: @main
func.func @main(%a: tensor<4x8xf64, #CSR>, %c: tensor<4x8xf64, #Unordered>, %b: memref<?xf64>, %xs: memref<?xindex>, %n: index, %x: f64) {
  %v, %f, %added, %count = sparse_tensor.expand %a : tensor<4x8xf64, #CSR> to memref<?xf64>, memref<?xi1>, memref<?xindex>
  // CHECK: sparse_tensor.compress {{.*}}cost.unknown = "how many values are inserted, and what moves for them, depends on the data"
  %0 = sparse_tensor.compress %v, %f, %added, %count into %a[%n] : memref<?xf64>, memref<?xi1>, memref<?xindex>, tensor<4x8xf64, #CSR>
  // CHECK: sparse_tensor.push_back {{.*}}cost.unknown = "whether the buffer is full and has to move is not known"
  %b1, %n1 = sparse_tensor.push_back %n, %b, %x : index, memref<?xf64>, f64
  // CHECK: sparse_tensor.sort {{.*}}cost.unknown = "how often sorting compares and moves depends on the data"
  sparse_tensor.sort quick_sort %n, %xs {perm_map = affine_map<(i) -> (i)>} : memref<?xindex>
  // CHECK: sparse_tensor.reorder_coo {{.*}}cost.unknown = "how often sorting compares and moves depends on the data"
  %1 = sparse_tensor.reorder_coo quick_sort %c : tensor<4x8xf64, #Unordered> to tensor<4x8xf64, #COO>
  // CHECK: tensor.extract {{.*}}cost.unknown = "how long the search for one element of a sparse tensor takes depends on its data"
  %2 = tensor.extract %a[%n, %n] : tensor<4x8xf64, #CSR>
  // CHECK: tensor.insert {{.*}}cost.unknown = "how long the search
  %3 = tensor.insert %x into %0[%n, %n] : tensor<4x8xf64, #CSR>
  return
}

// It prints no attributes.
// TEXT: how many coordinates the iteration spaces share depends on the data
func.func @coiterate(%a: tensor<4x8xf64, #COO>, %b: tensor<4x8xf64, #COO>, %init: index) -> index {
  %l = sparse_tensor.extract_iteration_space %a lvls = 0 : tensor<4x8xf64, #COO> -> !sparse_tensor.iter_space<#COO, lvls = 0 to 1>
  %m = sparse_tensor.extract_iteration_space %b lvls = 0 : tensor<4x8xf64, #COO> -> !sparse_tensor.iter_space<#COO, lvls = 0 to 1>
  %r = sparse_tensor.coiterate (%l, %m) at(%i) iter_args(%acc = %init)
      : (!sparse_tensor.iter_space<#COO, lvls = 0 to 1>, !sparse_tensor.iter_space<#COO, lvls = 0 to 1>) -> index
  case %p, %q {
    sparse_tensor.yield %i : index
  }
  return %r : index
}
