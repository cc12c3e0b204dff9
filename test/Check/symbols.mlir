// RUN: cost-opt %s --verify-diagnostics --cost-check="max-macs=767 min-macs=1"

// Without values and ranges, 12*batch MACs are more or fewer than anything.

// expected-error @+3 {{'func.func' op cannot tell whether macs exceed the budget of 767: they are 12*batch, and batch has no value and no range}}
// expected-error @+2 {{'func.func' op cannot tell whether macs fall below the minimum of 1: they are 12*batch, and batch has no value and no range}}
// expected-error @+1 {{'func.func' op bytes_read 28*batch + 48 exceed the budget of 47 whatever the symbols are}}
func.func @main(%a: tensor<?x3xf32> {cost.dims = ["batch", ""]}, %b: tensor<3x4xf32>, %c: tensor<?x4xf32> {cost.dims = ["batch", ""]}) -> tensor<?x4xf32>
    attributes {cost.budget = {max_bytes_read = 47, min_bytes_written = 0, min_coverage = "100%"}} {
  // expected-note @below {{'linalg.matmul' op contributes 28*batch + 48}}
  %0 = linalg.matmul ins(%a, %b : tensor<?x3xf32>, tensor<3x4xf32>) outs(%c : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
