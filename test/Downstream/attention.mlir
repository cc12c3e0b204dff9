// Operations that state their cost in ODS are counted by a program that has
// never heard of them.

// RUN: cost-opt %s --load-dialect-plugin=%downstream-plugin --cost-annotate | FileCheck %s
// RUN: cost-opt %s --load-dialect-plugin=%downstream-plugin --cost-summary=format=csv | FileCheck %s --check-prefix=UNKNOWN --implicit-check-not=barrier

// n*m scores and n*32 results: 4*16*8 + 4*32*16 = 2560 MACs. Softmax: 4 FLOPs and
// an exponential for each of 4*16 scores: 2*2560 + 4*64 = 5376. Read: 4 bytes
// for 4*8 + 16*8 + 16*32 = 672 elements; written: 4*32 new elements.
// CHECK-LABEL: @static
// CHECK: downstream.attention
// CHECK-SAME: cost.activations = 128 : i64
// CHECK-SAME: cost.bytes_read = 2688 : i64
// CHECK-SAME: cost.bytes_written = 512 : i64
// CHECK-SAME: cost.flops = 5376 : i64
// CHECK-SAME: cost.macs = 2560 : i64
// CHECK-SAME: cost.params = 0 : i64
// CHECK-SAME: cost.transcendentals = 64 : i64
func.func @static(%q: tensor<4x8xf32>, %k: tensor<16x8xf32>,
                  %v: tensor<16x32xf32>) -> tensor<4x32xf32> {
  %0 = downstream.attention %q, %k, %v
      : (tensor<4x8xf32>, tensor<16x8xf32>, tensor<16x32xf32>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

// The parameters are the 16*8 elements of the constant.
// CHECK-LABEL: @param
// CHECK: downstream.attention
// CHECK-SAME: cost.params = 128 : i64
func.func @param(%q: tensor<4x8xf32>, %v: tensor<16x32xf32>) -> tensor<4x32xf32> {
  %k = arith.constant dense_resource<k> : tensor<16x8xf32>
  %0 = downstream.attention %q, %k, %v
      : (tensor<4x8xf32>, tensor<16x8xf32>, tensor<16x32xf32>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

// 2*n queries of 8 against 16 keys: 2*n*16*8 + 2*n*32*16 = 1280*n MACs. The
// result has 2*n rows of 32 also for the operation of linalg that reads it.
// CHECK-LABEL: @dynamic
// CHECK: downstream.upsample
// CHECK-SAME: cost.bytes_read = "32*arg0.d0"
// CHECK-SAME: cost.bytes_written = "64*arg0.d0"
// CHECK: downstream.attention
// CHECK-SAME: cost.activations = "64*arg0.d0"
// CHECK-SAME: cost.macs = "1280*arg0.d0"
// CHECK: linalg.negf
// CHECK-SAME: cost.flops = "64*arg0.d0"
func.func @dynamic(%x: tensor<?x8xf32>, %k: tensor<16x8xf32>,
                   %v: tensor<16x32xf32>) -> tensor<?x32xf32> {
  %c0 = arith.constant 0 : index
  %q = downstream.upsample %x : (tensor<?x8xf32>) -> tensor<?x8xf32>
  %d = tensor.dim %q, %c0 : tensor<?x8xf32>
  %e = tensor.empty(%d) : tensor<?x32xf32>
  %0 = downstream.attention %q, %k, %v
      : (tensor<?x8xf32>, tensor<16x8xf32>, tensor<16x32xf32>) -> tensor<?x32xf32>
  %1 = linalg.negf ins(%0 : tensor<?x32xf32>) outs(%e : tensor<?x32xf32>) -> tensor<?x32xf32>
  return %1 : tensor<?x32xf32>
}

// What says that it is bookkeeping is no row; unknown is never 0.
// CHECK-LABEL: @unknown
// CHECK: downstream.barrier{{ *:}}
// CHECK: downstream.sample
// CHECK-SAME: cost.unknown = "how many rows are drawn depends on the data"
// CHECK: downstream.secret
// CHECK-SAME: cost.unknown = "no cost model"
// CHECK: downstream.guess
// CHECK-SAME: cost.unknown = "its model gives no cost"
// CHECK: downstream.retry
// CHECK: downstream.upsample
// CHECK-SAME: cost.unknown = "how often the regions of 'downstream.retry' run is not known"
// UNKNOWN: downstream.sample
// UNKNOWN-SAME: how many rows are drawn depends on the data
// UNKNOWN: downstream.secret
// UNKNOWN-SAME: no cost model
func.func @unknown(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  downstream.barrier : () -> ()
  %0 = downstream.sample %x : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = downstream.secret %0 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = downstream.guess %1 : (tensor<4x8xf32>) -> tensor<4x8xf32>
  downstream.retry {
    %3 = downstream.upsample %2 : (tensor<4x8xf32>) -> tensor<8x8xf32>
    downstream.again : () -> ()
  }
  return %2 : tensor<4x8xf32>
}
