// With ranges a limit is proved for all their values, or the first that breaks it
// comes out. Ranges have both ends.

// 12*batch MACs: 768 at 64.
// RUN: cost-opt %s --cost-check="max-macs=768 min-macs=12 range=batch=1..64 entry=one" | count 0
// RUN: not cost-opt %s --cost-check="max-macs=767 range=batch=1..64 entry=one" 2>&1 | FileCheck %s --check-prefix=LAST
// LAST: ranges.mlir:[[@LINE+28]]:1: error: 'func.func' op macs 768 exceed the budget of 767 by 1 (0.1 %) at batch = 64, the first in 1..64
// LAST: ranges.mlir:[[@LINE+28]]:8: note: 'linalg.matmul' op contributes 768 (100.0 %)

// 12 * 11 = 132 is the first above 120. A minimum breaks at the first value.
// RUN: not cost-opt %s --cost-check="max-macs=120 range=batch=1..64 entry=one" 2>&1 | FileCheck %s --check-prefix=FIRST
// FIRST: error: 'func.func' op macs 132 exceed the budget of 120 by 12 (10.0 %) at batch = 11, the first in 1..64
// RUN: not cost-opt %s --cost-check="min-macs=13 range=batch=1..64 entry=one" 2>&1 | FileCheck %s --check-prefix=MIN
// MIN: error: 'func.func' op macs 12 fall below the minimum of 13 by 1 (7.7 %) at batch = 1, the first in 1..64

// 8*n*m MACs. The least n for which some m does it: 8 * 6 * 17 = 816 > 800.
// RUN: not cost-opt %s --cost-check="max-macs=800 range=n=1..64,m=1..20 entry=two" 2>&1 | FileCheck %s --check-prefix=TWO
// TWO: error: 'func.func' op macs 816 exceed the budget of 800 by 16 (2.0 %) at n = 6 and m = 17, the first in 1..64 and 1..20
// RUN: cost-opt %s --cost-check="max-macs=10240 range=n=1..64,m=1..20 entry=two" | count 0
// With one of them open there is no proof, and with a range of the other only where
// it is small.
// RUN: not cost-opt %s --cost-check="max-macs=800 range=n=1..64 entry=two" 2>&1 | FileCheck %s --check-prefix=OPEN
// OPEN: error: 'func.func' op cannot tell whether macs exceed the budget of 800: they are 8*m*n, and m has no value and no range
// RUN: cost-opt %s --cost-check="max-macs=800 range=n=0..0 entry=two" | count 0

// The ratio 24*batch / (44*batch + 48) grows: 0.26087 at 1, 0.53 at 64.
// RUN: cost-opt %s --cost-check="min-arithmetic-intensity=0.26 max-arithmetic-intensity=0.54 range=batch=1..64 entry=one" | count 0
// RUN: not cost-opt %s --cost-check="min-arithmetic-intensity=0.4 range=batch=1..64 entry=one" 2>&1 | FileCheck %s --check-prefix=RATIO
// RATIO: error: 'func.func' op arithmetic_intensity 0.2608 falls below the minimum of 0.4 at batch = 1, the first in 1..64

// Sizes are no matter: 10^18 values are some 60 halvings.
// RUN: not cost-opt %s --cost-check="max-macs=12G range=batch=0..1E entry=one" 2>&1 | FileCheck %s --check-prefix=HUGE
// HUGE: error: 'func.func' op macs 12000000012 exceed the budget of 12000000000 by 12 (<0.1 %) at batch = 1000000001, the first in 0..1000000000000000000

func.func @one(%a: tensor<?x3xf32> {cost.dims = ["batch", ""]}, %b: tensor<3x4xf32>, %c: tensor<?x4xf32> {cost.dims = ["batch", ""]}) -> tensor<?x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<?x3xf32>, tensor<3x4xf32>) outs(%c : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
func.func @two(%a: tensor<?x8xf32> {cost.dims = ["n", ""]}, %b: tensor<8x?xf32> {cost.dims = ["", "m"]}, %c: tensor<?x?xf32> {cost.dims = ["n", "m"]}) -> tensor<?x?xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<?x8xf32>, tensor<8x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}
