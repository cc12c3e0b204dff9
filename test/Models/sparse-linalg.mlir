// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Arithmetic is that of the iteration space, whatever is stored; traffic is that
// of the storage.

#CSR = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#SV = #sparse_tensor.encoding<{map = (i) -> (i : compressed)}>
#id = affine_map<(i) -> (i)>

// 16*32 MACs. Of the matrix 17 positions, s coordinates and values, and both
// vectors: 17*8 + 16*s + 32*8 + 16*8. No result element is sparse: 16*8.
// CHECK-LABEL: @matvec
// CHECK:      linalg.matvec
// CHECK-SAME: cost.bytes_read = "16*matvec.arg0.stored + 520", cost.bytes_written = 128 : i64, cost.flops = 1024 : i64, cost.macs = 512
func.func @matvec(%a: tensor<16x32xf64, #CSR>, %x: tensor<32xf64>, %y: tensor<16xf64>) -> tensor<16xf64> {
  %0 = linalg.matvec ins(%a, %x : tensor<16x32xf64, #CSR>, tensor<32xf64>) outs(%y : tensor<16xf64>) -> tensor<16xf64>
  return %0 : tensor<16xf64>
}

// The initial value stores nothing, so nothing is read of it; the result has
// storage of its own, (4 + 1)*8 + 16*t.
// CHECK-LABEL: @matmul
// CHECK:      linalg.matmul {
// CHECK-SAME: cost.activations = "linalg.matmul0.stored", cost.bytes_read = "16*matmul.arg0.stored + 16*matmul.arg1.stored + 112", cost.bytes_written = "16*linalg.matmul0.stored + 40", cost.flops = 256 : i64, cost.macs = 128
func.func @matmul(%a: tensor<4x8xf64, #CSR>, %b: tensor<8x4xf64, #CSR>) -> tensor<4x4xf64, #CSR> {
  %e = tensor.empty() : tensor<4x4xf64, #CSR>
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf64, #CSR>, tensor<8x4xf64, #CSR>) outs(%e : tensor<4x4xf64, #CSR>) -> tensor<4x4xf64, #CSR>
  return %0 : tensor<4x4xf64, #CSR>
}

// A transposed copy stores as many values: 9 positions for 5. In memory are both.
// CHECK-LABEL: @transpose
// CHECK-SAME: cost.peak_bytes = "32*transpose.arg0.stored + 112"
// CHECK:      linalg.transpose
// CHECK-SAME: cost.activations = "transpose.arg0.stored", cost.bytes_read = "16*transpose.arg0.stored + 40", cost.bytes_written = "16*transpose.arg0.stored + 72", cost.flops = 0
func.func @transpose(%a: tensor<4x8xf64, #CSR>) -> tensor<8x4xf64, #CSR> {
  %e = tensor.empty() : tensor<8x4xf64, #CSR>
  %0 = linalg.transpose ins(%a : tensor<4x8xf64, #CSR>) outs(%e : tensor<8x4xf64, #CSR>) permutation = [1, 0]
  return %0 : tensor<8x4xf64, #CSR>
}

// Of three regions the one that computes most: 2 flops for each of 8 elements.
// CHECK-LABEL: @binary
// CHECK:      linalg.generic
// CHECK-SAME: cost.flops = 16 : i64, cost.macs = 0
func.func @binary(%a: tensor<8xf64, #SV>, %b: tensor<8xf64, #SV>) -> tensor<8xf64, #SV> {
  %e = tensor.empty() : tensor<8xf64, #SV>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %b : tensor<8xf64, #SV>, tensor<8xf64, #SV>) outs(%e : tensor<8xf64, #SV>) {
  ^bb0(%x: f64, %y: f64, %out: f64):
    %r = sparse_tensor.binary %x, %y : f64, f64 to f64
      overlap = {
      ^bb0(%p: f64, %q: f64):
        %s = arith.addf %p, %q : f64
        sparse_tensor.yield %s : f64
      }
      left = identity
      right = {
      ^bb0(%q: f64):
        %s = arith.negf %q : f64
        %t = arith.divf %s, %q : f64
        sparse_tensor.yield %t : f64
      }
    linalg.yield %r : f64
  } -> tensor<8xf64, #SV>
  return %0 : tensor<8xf64, #SV>
}

// A comparison and a product for each of 8.
// CHECK-LABEL: @unary_select
// CHECK:      linalg.generic
// CHECK-SAME: cost.flops = 16 : i64, cost.macs = 0
func.func @unary_select(%a: tensor<8xf64, #SV>) -> tensor<8xf64, #SV> {
  %four = arith.constant 4.0 : f64
  %e = tensor.empty() : tensor<8xf64, #SV>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : tensor<8xf64, #SV>) outs(%e : tensor<8xf64, #SV>) {
  ^bb0(%x: f64, %out: f64):
    %kept = sparse_tensor.select %x : f64 {
    ^bb0(%p: f64):
      %keep = arith.cmpf oge, %p, %four : f64
      sparse_tensor.yield %keep : i1
    }
    %r = sparse_tensor.unary %kept : f64 to f64
      present = {
      ^bb0(%p: f64):
        %s = arith.mulf %p, %p : f64
        sparse_tensor.yield %s : f64
      }
      absent = {}
    linalg.yield %r : f64
  } -> tensor<8xf64, #SV>
  return %0 : tensor<8xf64, #SV>
}

// The product of the intersection is added in the reduction: 8 MACs.
// CHECK-LABEL: @reduce
// CHECK:      linalg.generic
// CHECK-SAME: cost.flops = 16 : i64, cost.macs = 8
func.func @reduce(%a: tensor<8xf64, #SV>, %b: tensor<8xf64, #SV>, %c: tensor<f64>) -> tensor<f64> {
  %zero = arith.constant 0.0 : f64
  %0 = linalg.generic {indexing_maps = [#id, #id, affine_map<(i) -> ()>], iterator_types = ["reduction"]}
      ins(%a, %b : tensor<8xf64, #SV>, tensor<8xf64, #SV>) outs(%c : tensor<f64>) {
  ^bb0(%x: f64, %y: f64, %acc: f64):
    %p = sparse_tensor.binary %x, %y : f64, f64 to f64
      overlap = {
      ^bb0(%p: f64, %q: f64):
        %s = arith.mulf %p, %q : f64
        sparse_tensor.yield %s : f64
      }
      left = {}
      right = {}
    %r = sparse_tensor.reduce %acc, %p, %zero : f64 {
    ^bb0(%p1: f64, %q1: f64):
      %s = arith.addf %p1, %q1 : f64
      sparse_tensor.yield %s : f64
    }
    linalg.yield %r : f64
  } -> tensor<f64>
  return %0 : tensor<f64>
}

// CHECK-LABEL: @search
// CHECK: linalg.generic {{.*}}cost.unknown = "no model for 'tensor.extract' in the body"
func.func @search(%a: tensor<8xf64, #SV>, %c: tensor<8xf64>) -> tensor<8xf64> {
  %0 = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]} outs(%c : tensor<8xf64>) {
  ^bb0(%out: f64):
    %i = linalg.index 0 : index
    %x = tensor.extract %a[%i] : tensor<8xf64, #SV>
    linalg.yield %x : f64
  } -> tensor<8xf64>
  return %0 : tensor<8xf64>
}
