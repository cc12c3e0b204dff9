// cost-opt takes what mlir-opt takes.

// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-summary=output=%t.report
// RUN: cost-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(convert-linalg-to-loops))' | FileCheck %s

// Its dialects are those of mlir-opt without the test dialects, and cost.
// RUN: mlir-opt --show-dialects | sed 's/.*: //' | tr , '\n' | grep -v '^test' > %t.upstream
// RUN: cost-opt --show-dialects | sed 's/.*: //' | tr , '\n' > %t.ours
// RUN: not diff %t.upstream %t.ours | grep '^[-+<>!] ' | FileCheck %s --check-prefix=DIALECTS
// DIALECTS: cost
// DIALECTS-NOT: {{.}}

// CHECK-LABEL: @fill
// CHECK: scf.for
func.func @fill(%m: memref<4xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%m : memref<4xf32>)
  return
}

// -----

func.func @broken() -> i32 {
  // expected-error @below {{has 0 operands, but enclosing function (@broken) returns 1}}
  return
}
