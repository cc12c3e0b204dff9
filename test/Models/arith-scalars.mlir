// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Scalars are 0 bytes and need no storage; each operation is one.
// CHECK-LABEL: @scalars
func.func @scalars(%x: f32, %i: i32, %n: index) -> (f32, i32, index) {
  // CHECK:      arith.mulf
  // CHECK-SAME: {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 1 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %0 = arith.mulf %x, %x : f32
  // CHECK:      math.rsqrt
  // CHECK-SAME: {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 1 : i64}
  %1 = math.rsqrt %0 : f32
  // CHECK:      arith.shli
  // CHECK-SAME: {cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.int_ops = 1 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %2 = arith.shli %i, %i : i32
  // A product and a sum outside any loop: two flops, no MAC.
  // CHECK:      arith.addf
  // CHECK-SAME: cost.flops = 1 : i64, cost.macs = 0 : i64
  %3 = arith.addf %1, %0 : f32
  // Two flops in one operation.
  // CHECK:      math.fma
  // CHECK-SAME: cost.flops = 2 : i64, cost.macs = 0 : i64
  %4 = math.fma %3, %x, %x : f32
  // Address computation is no row.
  // CHECK:      arith.addi
  // CHECK-NOT:  cost.
  // CHECK:      return
  %5 = arith.addi %n, %n : index
  return %4, %2, %5 : f32, i32, index
}
