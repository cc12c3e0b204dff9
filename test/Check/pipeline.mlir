// cost-check stands last in a pipeline. Reports that stand before it are whole when
// it fails; the exit status is not 0; no IR is printed where nobody asks for it.

// RUN: rm -rf %t
// RUN: mkdir %t
// RUN: not cost-opt %s --pass-pipeline='builtin.module(cost-summary{format=json output=%t/report.json},cost-summary,cost-check{max-macs=23})' > %t/out 2> %t/err
// RUN: FileCheck %s --check-prefix=TEXT --input-file=%t/out
// RUN: FileCheck %s --check-prefix=ERROR --input-file=%t/err
// RUN: %python -c 'import json, sys; print(json.load(open(sys.argv[1]))["totals"]["macs"])' %t/report.json | FileCheck %s --check-prefix=JSON
// TEXT: total
// TEXT: coverage 1 of 1 operations known
// TEXT-NOT: func.func
// ERROR: error: 'func.func' op macs 24 exceed the budget of 23 by 1 (4.3 %)
// JSON: {{^}}24{{$}}

// Figures are counted anew, whatever attributes say.
// RUN: not cost-opt %s --cost-annotate --cost-check=max-macs=23
// RUN: cost-opt %s --cost-annotate --cost-check=max-macs=24

// The IR stays as it is, and is printed with -o.
// RUN: cost-opt %s --cost-check=max-macs=24 | count 0
// RUN: cost-opt %s -o %t/plain
// RUN: cost-opt %s --cost-check=max-macs=24 -o %t/checked
// RUN: diff %t/plain %t/checked
// RUN: not cost-opt %s --cost-check=max-macs=23 -o %t/none
// RUN: not cat %t/none

// In a stock mlir-opt too.
// RUN: %if !sanitizers %{ mlir-opt %s --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-check{max-macs=24 on-unknown=warn})' | FileCheck %s --check-prefix=IR %}
// RUN: %if !sanitizers %{ not mlir-opt %s --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-check{max-macs=23})' 2>&1 | FileCheck %s --check-prefix=ERROR %}
// IR: func.func @main

// What a pipeline prints of itself is a pipeline.
// RUN: cost-opt %s --cost-check="max-macs=24" --dump-pass-pipeline -o %t/ir 2> %t/pipeline
// RUN: FileCheck %s --check-prefix=PIPELINE --input-file=%t/pipeline
// PIPELINE: cost-check{{.*}}baseline= {{.*}}max-macs={24} {{.*}}on-unknown=error
// RUN: cost-opt %s --pass-pipeline='builtin.module(cost-check{baseline= branches=max budget=  max-macs={24}   on-unknown=error update=false})'

// Without any limit nothing is checked, which nobody can want.
// RUN: cost-opt %s --cost-check 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: pipeline.mlir:0:0: warning: no limits: nothing is checked

func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}
