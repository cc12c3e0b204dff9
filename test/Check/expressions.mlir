// A bound may be an expression in the symbols of the program: the budget per row of a
// batch. 12*batch MACs.

// For all values there are, or those in a range, or the one that is bound.
// RUN: cost-opt %s --cost-check="max-macs=12*batch min-macs=12*batch" 2>&1 | count 0
// RUN: cost-opt %s --cost-check="max-macs=11*batch+64 range=batch=1..64" 2>&1 | count 0
// RUN: cost-opt %s --cost-check="max-macs=12*batch bind=batch=7" 2>&1 | count 0
// RUN: echo '{"module": {"max_macs": "max(24, 12*batch)"}}' > %t.json
// RUN: cost-opt %s --cost-check="budget=%t.json" 2>&1 | count 0

// RUN: not cost-opt %s --cost-check="max-macs=11*batch" 2>&1 | FileCheck %s --check-prefix=OPEN
// RUN: not cost-opt %s --cost-check="max-macs=11*batch+4 range=batch=1..64" 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: not cost-opt %s --cost-check="max-macs=11*batch bind=batch=3" 2>&1 | FileCheck %s --check-prefix=BOUND
// OPEN: error: 'func.func' op cannot tell whether macs exceed the budget of 11*batch: they are 12*batch, and batch has no value and no range
// RANGE: error: 'func.func' op macs 60 exceed the budget of 59 by 1 (1.7 %) at batch = 5, the first in 1..64
// BOUND: error: 'func.func' op macs 36 exceed the budget of 33 by 3 (9.1 %)

// RUN: not cost-opt %s --cost-check="max-macs=11*rows" 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not cost-opt %s --cost-check="max-macs=11*" 2>&1 | FileCheck %s --check-prefix=SYNTAX
// RUN: not cost-opt %s --cost-check="min-arithmetic-intensity=2*batch" 2>&1 | FileCheck %s --check-prefix=RATIO
// RUN: echo '{"module": {"max_macs": "11*rows"}}' > %t.name.json
// RUN: not cost-opt %s --cost-check="budget=%t.name.json" 2>&1 | FileCheck %s --check-prefix=FILE
// NAME: error: option max-macs: no symbol is called 'rows'; there are batch
// SYNTAX: error: option max-macs: '11*': expected a number, a name or '(', found the end
// RATIO: error: option min-arithmetic-intensity: unknown unit '*batch' in '2*batch'
// FILE: name.json:1:25: error: no symbol is called 'rows'; there are batch

func.func @main(%a: tensor<?x3xf32> {cost.dims = ["batch", ""]}, %b: tensor<3x4xf32>, %c: tensor<?x4xf32> {cost.dims = ["batch", ""]}) -> tensor<?x4xf32>
    attributes {cost.budget = {max_flops = "24*batch"}} {
  %0 = linalg.matmul ins(%a, %b : tensor<?x3xf32>, tensor<3x4xf32>) outs(%c : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
