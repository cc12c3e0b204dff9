// RUN: cost-opt %s --cost-annotate --transform-interpreter --cost-annotate --canonicalize | FileCheck %s

// Tiling clones attributes on to the tile. The second run counts the tile: rows
// of 2 of 8, four times. 2*8 elements: 16 flops, (16 + 16) * 4 = 128 bytes read,
// 64 written.
// CHECK:     linalg.add {cost.bytes_read = 128 : i64, cost.bytes_written = 64 : i64, cost.executions = 4 : i64, cost.flops = 16 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
// CHECK-NOT: cost.flops = 64
module attributes {transform.with_named_sequence} {
  func.func @main(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>, %c: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %0 = linalg.add ins(%a, %b : tensor<8x8xf32>, tensor<8x8xf32>) outs(%c : tensor<8x8xf32>) -> tensor<8x8xf32>
    return %0 : tensor<8x8xf32>
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op {transform.readonly}) {
    %add = transform.structured.match ops{["linalg.add"]} in %module : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %add tile_sizes [2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
