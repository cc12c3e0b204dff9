// RUN: cost-opt %s --cost-summary | FileCheck %s --match-full-lines --strict-whitespace

//      CHECK:@main, text.mlir
// CHECK-NEXT:operation      line  % MACs  params   MACs  FLOPs      read   written  ops/B
// CHECK-NEXT:────────────────────────────────────────────────────────────────────────────
func.func @main(%x: tensor<4x8xf32>, %acc: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x16xf32>
  // params: 8 * 16 = 128. MACs: 4 * 8 * 16 = 512, FLOPs twice that. Bytes
  // read: 4 * (4 * 8 + 8 * 16 + 4 * 16) = 896, written: 4 * 4 * 16 = 256.
  // (2 * 512) / (896 + 256) = 0.888… operations per byte.
  // CHECK-NEXT:linalg.matmul    [[#@LINE+1]]  100.0%    128    512   1.02k   896 B     256 B     0.89
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%acc : tensor<4x16xf32>) -> tensor<4x16xf32>
  // 4 * 16 evaluations, no FLOPs; 4 * 4 * 16 bytes each way.
  // CHECK-NEXT:linalg.exp       [[#@LINE+2]]    0.0%      0      0      0    256 B     256 B     0.00
  %e = tensor.empty() : tensor<4x16xf32>
  %1 = linalg.exp ins(%0 : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %1 : tensor<4x16xf32>
}
// 1024 / (1152 + 512) = 0.615… operations per byte.
// CHECK-NEXT:────────────────────────────────────────────────────────────────────────────
// CHECK-NEXT:total                100.0%    128    512   1.02k  1.13 KiB   512 B     0.62
// CHECK-EMPTY:
// CHECK-NEXT:totals
// CHECK-NEXT:  parameters               128         128
// CHECK-NEXT:  model size               512 B       512 bytes
// CHECK-NEXT:  MACs                     512         512
// CHECK-NEXT:  FLOPs                   1.02k      1,024
// CHECK-NEXT:  transcendentals           64          64
// CHECK-NEXT:  bytes read              1.13 KiB   1,152 bytes
// CHECK-NEXT:  bytes written            512 B       512 bytes
// CHECK-NEXT:  parameter bytes read     512 B       512 bytes
// CHECK-NEXT:  contraction outputs       64          64
// CHECK-NEXT:  arithmetic intensity    0.62       operations per byte
// CHECK-NEXT:  coverage                2 of 2 operations known
// Both arguments are there from the start: 4 * (4 * 8 + 4 * 16) bytes. The first
// ends with the product, which takes the place of the second; the result stays
// there. 256 of 384 is 6 eighths, rounded up. Inputs, parameters and output at
// least have to move: 384 + 512 + 256 bytes.
// CHECK-EMPTY:
// CHECK-NEXT:memory of one call of @main
// CHECK-NEXT:  inputs                   384 B       384 bytes
// CHECK-NEXT:  outputs                  256 B       256 bytes
// CHECK-NEXT:  compulsory traffic      1.13 KiB   1,152 bytes
// CHECK-NEXT:  peak activations         384 B       384 bytes
// CHECK-NEXT:  arena                    384 B       384 bytes
// CHECK-NEXT:  live bytes              █▆
// CHECK-NEXT:  at the peak             when it begins
// CHECK-NEXT:                          256 B    argument 1
// CHECK-NEXT:                          128 B    argument 0
// CHECK-NOT:{{.}}
