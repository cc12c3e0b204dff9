// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-annotate

// A plugin's dialect comes after the program is read: the passes verify again.
// RUN: mlir-opt %s --load-pass-plugin=%cost-plugin --split-input-file --verify-diagnostics --pass-pipeline="builtin.module(cost-annotate)"
// RUN: mlir-opt %s --load-pass-plugin=%cost-plugin --split-input-file --verify-diagnostics --pass-pipeline="builtin.module(cost-summary)"

// What cannot be meant is an error, not an input that is passed over.

// expected-error @below {{cost.param}}
func.func @string(%a: tensor<4xf32> {cost.param = "yes"}) {
  return
}

// -----

func.func @constant() {
  // expected-error @below {{cost.param}}
  %w = arith.constant {cost.param = 1 : i64} dense<[1.0, 2.0]> : tensor<2xf32>
  return
}
