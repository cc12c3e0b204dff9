// What follows where nobody can tell: at least 24 MACs and 48 FLOPs.

// RUN: not cost-opt %s --allow-unregistered-dialect --cost-check="max-macs=24 min-flops=49" 2>&1 | FileCheck %s --check-prefix=DEFAULT --implicit-check-not=warning
// RUN: not cost-opt %s --allow-unregistered-dialect --cost-check="on-unknown=error max-macs=24 min-flops=49" 2>&1 | FileCheck %s --check-prefix=DEFAULT --implicit-check-not=warning
// RUN: cost-opt %s --allow-unregistered-dialect --cost-check="on-unknown=warn max-macs=24 min-flops=49" 2>&1 | FileCheck %s --check-prefix=WARN --implicit-check-not=error
// RUN: cost-opt %s --allow-unregistered-dialect --cost-check="on-unknown=ignore max-macs=24 min-flops=49" 2>&1 | count 0
// RUN: not cost-opt %s --allow-unregistered-dialect --cost-check="on-unknown=shrug max-macs=23" 2>&1 | FileCheck %s --check-prefix=OPTION

// DEFAULT: on-unknown.mlir:[[@LINE+12]]:1: error: 'func.func' op cannot tell whether macs exceed the budget of 24: they are at least 24, and 1 of 2 operations is unknown
// DEFAULT: on-unknown.mlir:[[@LINE+13]]:8: note: 'test.one' op is unknown: no cost model
// DEFAULT: error: 'func.func' op cannot tell whether flops fall below the minimum of 49: they are at least 48, and 1 of 2 operations is unknown
// WARN: warning: 'func.func' op cannot tell whether macs exceed the budget of 24: they are at least 24, and 1 of 2 operations is unknown
// WARN: warning: 'func.func' op cannot tell whether flops fall below the minimum of 49
// OPTION: Cannot find option named 'shrug'

// More than the maximum is too much, whatever the rest is.
// RUN: not cost-opt %s --allow-unregistered-dialect --cost-check="on-unknown=ignore max-macs=23" 2>&1 | FileCheck %s --check-prefix=ABOVE
// ABOVE: error: 'func.func' op macs of at least 24 exceed the budget of 23 by 1 (4.3 %)
// ABOVE: note: 'linalg.matmul' op contributes 24 (100.0 %)

func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  %1 = "test.one"(%0) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return %1 : tensor<2x4xf32>
}
