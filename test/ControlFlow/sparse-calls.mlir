// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate="bind=main.arg0.stored=10" | FileCheck %s --check-prefix=BOUND

// Stored values are followed into calls, out of them, and through branches whose
// regions agree; in a callee they are the caller's.

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#CSC = #sparse_tensor.encoding<{map = (i, j) -> (j : dense, i : compressed)}>

// CHECK-LABEL: func.func private @callee
// CHECK-SAME:  cost.accessed_bytes_read = "16*callee.arg0.stored + 72"
func.func private @callee(%a: tensor<8x8xf64, #CSR>) -> tensor<8x8xf64, #CSC> {
  sparse_tensor.foreach in %a : tensor<8x8xf64, #CSR> do {
  ^bb0(%i: index, %j: index, %v: f64):
    %n = arith.negf %v : f64
  }
  %0 = sparse_tensor.convert %a : tensor<8x8xf64, #CSR> to tensor<8x8xf64, #CSC>
  return %0 : tensor<8x8xf64, #CSC>
}

// CHECK-LABEL: func.func @main
// CHECK-SAME:  cost.flops = "5*main.arg0.stored"
// BOUND-LABEL: func.func @main
// BOUND-SAME:  cost.flops = 50
func.func @main(%a: tensor<8x8xf64, #CSR>, %c: i1) {
  %0 = func.call @callee(%a) : (tensor<8x8xf64, #CSR>) -> tensor<8x8xf64, #CSC>
  %1 = scf.if %c -> tensor<8x8xf64, #CSR> {
    scf.yield %a : tensor<8x8xf64, #CSR>
  } else {
    %2 = sparse_tensor.convert %0 : tensor<8x8xf64, #CSC> to tensor<8x8xf64, #CSR>
    scf.yield %2 : tensor<8x8xf64, #CSR>
  }
  // CHECK:      linalg.exp
  // CHECK-SAME: cost.transcendentals = "main.arg0.stored"
  %n = sparse_tensor.number_of_entries %1 : tensor<8x8xf64, #CSR>
  %e = tensor.empty(%n) : tensor<?xf64>
  %f = linalg.exp ins(%e : tensor<?xf64>) outs(%e : tensor<?xf64>) -> tensor<?xf64>
  // A negation for each value, 4 additions.
  sparse_tensor.foreach in %1 : tensor<8x8xf64, #CSR> do {
  ^bb0(%i: index, %j: index, %v: f64):
    %s = arith.addf %v, %v : f64
    %t = arith.addf %s, %v : f64
    %u = arith.addf %t, %v : f64
    %w = arith.addf %u, %v : f64
  }
  return
}
