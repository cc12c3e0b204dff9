// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check

// One execution where executions differ: tiles of 32 rows from 100 have 32, 32, 32
// and 4. The largest of them, at 32 * 8 = 256 operations, must keep a maximum and the
// smallest, at 4 * 8 = 32, a minimum.
func.func @within(%a: tensor<100x8xf32>) -> tensor<100x8xf32> {
  %c0 = arith.constant 0 : index
  %c32 = arith.constant 32 : index
  %c100 = arith.constant 100 : index
  %0 = scf.for %i = %c0 to %c100 step %c32 iter_args(%acc = %a) -> tensor<100x8xf32> {
    %n = affine.min affine_map<(d0) -> (32, 100 - d0)>(%i)
    %s = tensor.extract_slice %acc[%i, 0] [%n, 8] [1, 1] : tensor<100x8xf32> to tensor<?x8xf32>
    %r = linalg.negf {cost.budget = {max_flops = 256, min_flops = 32}} ins(%s : tensor<?x8xf32>) outs(%s : tensor<?x8xf32>) -> tensor<?x8xf32>
    %u = tensor.insert_slice %r into %acc[%i, 0] [%n, 8] [1, 1] : tensor<?x8xf32> into tensor<100x8xf32>
    scf.yield %u : tensor<100x8xf32>
  }
  return %0 : tensor<100x8xf32>
}

// -----

func.func @broken(%a: tensor<100x8xf32>) -> tensor<100x8xf32> {
  %c0 = arith.constant 0 : index
  %c32 = arith.constant 32 : index
  %c100 = arith.constant 100 : index
  %0 = scf.for %i = %c0 to %c100 step %c32 iter_args(%acc = %a) -> tensor<100x8xf32> {
    %n = affine.min affine_map<(d0) -> (32, 100 - d0)>(%i)
    %s = tensor.extract_slice %acc[%i, 0] [%n, 8] [1, 1] : tensor<100x8xf32> to tensor<?x8xf32>
    // expected-error @below {{'linalg.negf' op flops 256 exceed the budget of 255 by 1 (0.4 %) in the first iteration}}
    %r = linalg.negf {cost.budget = {max_flops = 255}} ins(%s : tensor<?x8xf32>) outs(%s : tensor<?x8xf32>) -> tensor<?x8xf32>
    // expected-error @below {{'linalg.negf' op flops 32 fall below the minimum of 33 by 1 (3.0 %) in the last iteration}}
    %v = linalg.negf {cost.budget = {min_flops = 33}} ins(%r : tensor<?x8xf32>) outs(%s : tensor<?x8xf32>) -> tensor<?x8xf32>
    %u = tensor.insert_slice %v into %acc[%i, 0] [%n, 8] [1, 1] : tensor<?x8xf32> into tensor<100x8xf32>
    scf.yield %u : tensor<100x8xf32>
  }
  return %0 : tensor<100x8xf32>
}
