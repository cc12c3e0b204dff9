// What cost-opt writes to standard output: the report alone, unless -o asks for
// the IR, or the report goes to a file.

// RUN: cost-opt %s --cost-summary | FileCheck %s --check-prefix=REPORT
// RUN: cost-opt %s --pass-pipeline='builtin.module(canonicalize,cost-summary{entry=f,f format=text},cse)' | FileCheck %s --check-prefix=REPORT
// RUN: cost-opt %s --cost-summary='output=-' | FileCheck %s --check-prefix=REPORT
// RUN: cost-opt %s --cost-summary --emit-bytecode -o %t.mlirbc | FileCheck %s --check-prefix=REPORT
// RUN: cost-opt %t.mlirbc --cost-summary | FileCheck %s --check-prefix=REPORT
// REPORT-NOT: func.func
// REPORT: {{[^[:space:]]}}
// REPORT-NOT: func.func

// RUN: cost-opt %s --cost-summary -o - | FileCheck %s --check-prefix=IR
// RUN: cost-opt %s --cost-summary='output=%t.report' | FileCheck %s --check-prefix=IR
// RUN: cost-opt %s --cost-strip | FileCheck %s --check-prefix=IR
// RUN: cost-opt %t.mlirbc | FileCheck %s --check-prefix=IR
// IR: func.func @f

// With two reports the one that has no file decides.
// RUN: cost-opt %s --pass-pipeline='builtin.module(cost-summary{output=%t.report},cost-summary)' | FileCheck %s --check-prefix=REPORT

// RUN: not cost-opt %t.none --cost-summary 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: cannot open input file '{{.*}}.none'

func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}
