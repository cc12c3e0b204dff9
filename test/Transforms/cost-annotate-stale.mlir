// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Attributes of an earlier run are overwritten or removed, wherever a pass in
// between carried them. Other attributes stay. Both arguments are there from the
// start, 128 bytes each; the sum takes the place of one.

// CHECK:       module attributes {cost.arena_bytes = 256 : i64, cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.peak_bytes = 256 : i64, other.name = 7 : i64} {
module attributes {cost.macs = 999 : i64, cost.peak_bytes = 5 : i64, cost.unknown_ops = 3 : i64, other.name = 7 : i64} {
  // CHECK:      func.func @main({{.*}}) -> tensor<4x8xf32> attributes {cost.arena_bytes = 256 : i64, cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.peak_bytes = 256 : i64, other.name} {
  func.func @main(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> attributes {cost.activations = 5 : i64, cost.symbols = {n = "gone"}, other.name} {
    // No row, so no figures.
    // CHECK-NEXT: tensor.empty() : tensor<4x8xf32>
    %e = tensor.empty() {cost.macs = 999 : i64} : tensor<4x8xf32>
    // Neither unknown nor executed 4 times.
    // CHECK-NEXT: linalg.add {cost.bytes_read = 256 : i64, cost.bytes_written = 128 : i64, cost.flops = 32 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, other.name = "kept"}
    %0 = linalg.add {cost.macs = 999 : i64, cost.flops = "n", cost.unknown = "once", cost.executions = 4 : i64, cost.params_read = 1 : i64, other.name = "kept"} ins(%a, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    // CHECK-NEXT: return %{{.*}} : tensor<4x8xf32>
    return {cost.bytes_read = 1 : i64} %0 : tensor<4x8xf32>
  }
}
