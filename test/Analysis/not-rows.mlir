// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Constants, tensor.empty, sizes, index arithmetic, asserts and terminators are
// neither rows nor unknown: nothing in this module has a figure but 0. What is in
// memory is the argument, 4 * 8 * n bytes.
// CHECK:     module attributes {cost.arena_bytes = "32*arg0.d0", cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.peak_bytes = "32*arg0.d0"}
// CHECK-NEXT: func.func @main{{.*}} attributes {cost.arena_bytes = "32*arg0.d0", cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.peak_bytes = "32*arg0.d0", cost.symbols = {{.*}}}
// CHECK-NOT: cost.
func.func @main(%a: tensor<?x8xf32>) -> (tensor<?x8xf32>, index) {
  %w = arith.constant dense_resource<w> : tensor<8xf32>
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %n = tensor.dim %a, %zero : tensor<?x8xf32>
  %m = arith.addi %n, %one : index
  %p = arith.cmpi slt, %m, %n : index
  cf.assert %p, "never"
  %e = tensor.empty(%n) : tensor<?x8xf32>
  return %e, %m : tensor<?x8xf32>, index
}
