// RUN: cost-opt %s --cost-annotate | FileCheck %s

#DCSR = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed, j : compressed), crdWidth = 32}>
#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>

// One iteration for each stored value, of which the square is added to what the
// loop carries: a MAC. The loop itself reads 9 positions, s coordinates and s
// values of 8 bytes.
// CHECK-LABEL: @foreach
func.func @foreach(%a: tensor<8x8xf64, #CSR>) -> f64 {
  %zero = arith.constant 0.0 : f64
  // CHECK:      sparse_tensor.foreach
  // CHECK-SAME: cost.accessed_bytes_read = "16*foreach.arg0.stored + 72"
  %r = sparse_tensor.foreach in %a init(%zero) : tensor<8x8xf64, #CSR>, f64 -> f64 do {
  ^bb0(%i: index, %j: index, %v: f64, %acc: f64):
    // CHECK:      arith.mulf
    // CHECK-SAME: cost.executions = "foreach.arg0.stored", cost.flops = 2 : i64, cost.macs = 1
    %p = arith.mulf %v, %v : f64
    // CHECK:      arith.addf
    // CHECK-SAME: cost.flops = 0
    %q = arith.addf %acc, %p : f64
    sparse_tensor.yield %q : f64
  }
  return %r : f64
}

// Of a dense tensor, all elements: 64 of 8 bytes.
// CHECK-LABEL: @dense
func.func @dense(%a: tensor<8x8xf64>) {
  // CHECK:      sparse_tensor.foreach
  // CHECK-SAME: cost.accessed_bytes_read = 512
  sparse_tensor.foreach in %a : tensor<8x8xf64> do {
  ^bb0(%i: index, %j: index, %v: f64):
    // CHECK:      arith.negf
    // CHECK-SAME: cost.executions = 64
    %n = arith.negf %v : f64
  }
  return
}

// The inner loops run over the s values in total, whatever rows they are in; the
// outer one over the r rows that have some. Two positions at the start of each
// loop, a coordinate of 4 bytes where one is used, a value of 8.
// CHECK-LABEL: @iterate
func.func @iterate(%a: tensor<8x8xf64, #DCSR>, %x: f64) -> f64 {
  // CHECK:      sparse_tensor.extract_iteration_space
  // CHECK-SAME: cost.accessed_bytes_read = 16
  // CHECK-NOT:  cost.executions
  %rows = sparse_tensor.extract_iteration_space %a lvls = 0 : tensor<8x8xf64, #DCSR>
      -> !sparse_tensor.iter_space<#DCSR, lvls = 0 to 1>
  // CHECK:      sparse_tensor.iterate
  %r = sparse_tensor.iterate %row in %rows at(%i) iter_args(%outer = %x)
      : !sparse_tensor.iter_space<#DCSR, lvls = 0 to 1> -> f64 {
    // CHECK:      sparse_tensor.extract_iteration_space
    // CHECK-SAME: cost.executions = "arg0.l0"
    %columns = sparse_tensor.extract_iteration_space %a at %row lvls = 1
        : tensor<8x8xf64, #DCSR>, !sparse_tensor.iterator<#DCSR, lvls = 0 to 1>
        -> !sparse_tensor.iter_space<#DCSR, lvls = 1 to 2>
    // CHECK:      arith.divf
    // CHECK-SAME: cost.executions = "arg0.l0"
    %scaled = arith.divf %outer, %x : f64
    %s = sparse_tensor.iterate %column in %columns iter_args(%acc = %scaled)
        : !sparse_tensor.iter_space<#DCSR, lvls = 1 to 2> -> f64 {
      // CHECK:      sparse_tensor.extract_value
      // CHECK-SAME: cost.accessed_bytes_read = 8 : i64, {{.*}}cost.executions = "iterate.arg0.stored"
      %v = sparse_tensor.extract_value %a at %column
          : tensor<8x8xf64, #DCSR>, !sparse_tensor.iterator<#DCSR, lvls = 1 to 2>
      %p = arith.mulf %v, %v : f64
      %q = arith.addf %acc, %p : f64
      sparse_tensor.yield %q : f64
    }
    // CHECK:      arith.negf
    // CHECK-SAME: cost.executions = "arg0.l0"
    %t = arith.negf %s : f64
    sparse_tensor.yield %t : f64
  }
  return %r : f64
}

// Three times over all values.
// CHECK-LABEL: @repeated
func.func @repeated(%a: tensor<8x8xf64, #COO>) {
  affine.for %k = 0 to 3 {
    %all = sparse_tensor.extract_iteration_space %a lvls = 0 to 2 : tensor<8x8xf64, #COO>
        -> !sparse_tensor.iter_space<#COO, lvls = 0 to 2>
    sparse_tensor.iterate %it in %all : !sparse_tensor.iter_space<#COO, lvls = 0 to 2> {
      // CHECK:      sparse_tensor.extract_value
      // CHECK-SAME: cost.executions = "3*repeated.arg0.stored"
      %v = sparse_tensor.extract_value %a at %it
          : tensor<8x8xf64, #COO>, !sparse_tensor.iterator<#COO, lvls = 0 to 2>
    }
  }
  return
}

// How many values there are may differ between iterations, unless
// the user says.
// CHECK-LABEL: @varying
func.func @varying(%from: !llvm.ptr) {
  affine.for %k = 0 to 3 {
    %a = sparse_tensor.new %from : !llvm.ptr to tensor<8x8xf64, #COO>
    sparse_tensor.foreach in %a : tensor<8x8xf64, #COO> do {
    ^bb0(%i: index, %j: index, %v: f64):
      // CHECK:      arith.negf
      // CHECK-SAME: cost.unknown = "how often the body of 'sparse_tensor.foreach' runs is not known"
      %n = arith.negf %v : f64
    }
    sparse_tensor.foreach in %a {cost.trip_count = 5 : i64} : tensor<8x8xf64, #COO> do {
    ^bb0(%i: index, %j: index, %v: f64):
      // CHECK:      math.absf
      // CHECK-SAME: cost.executions = 15
      %n = math.absf %v : f64
    }
  }
  return
}
