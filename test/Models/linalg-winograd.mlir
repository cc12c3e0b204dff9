// RUN: cost-opt %s --cost-summary | FileCheck %s

// Which products its zeros and ones spare is in matrices that the program does
// not hold: unknown, and said so.
// CHECK:      unknown, not in the totals
// CHECK-NEXT: 1 × linalg.winograd_filter_transform: the zeros and ones of its matrices decide what it computes,
// CHECK-NEXT: and they are not in the IR
func.func @filter(%f: tensor<2x3x3x5xf32>, %e: tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32> {
  %0 = linalg.winograd_filter_transform fmr(F_4_3) ins(%f : tensor<2x3x3x5xf32>) outs(%e : tensor<6x6x5x2xf32>) -> tensor<6x6x5x2xf32>
  return %0 : tensor<6x6x5x2xf32>
}
