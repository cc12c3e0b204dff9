// The plugin serves a stock mlir-opt through either loader, and through both.

// RUN: mlir-opt %s --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' | FileCheck %s
// RUN: mlir-opt %s --load-pass-plugin=%cost-plugin --load-dialect-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' | FileCheck %s
// RUN: mlir-opt --load-dialect-plugin=%cost-plugin --show-dialects %s | FileCheck %s --check-prefix=DIALECT

// The figures are those of cost-opt, where passes and models come registered,
// also if the plugin is loaded once more.
// RUN: mlir-opt %s --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' -o %t.plugin
// RUN: cost-opt %s --cost-annotate | diff %t.plugin -
// RUN: cost-opt %s --load-pass-plugin=%cost-plugin --load-dialect-plugin=%cost-plugin --cost-annotate | diff %t.plugin -

// MLIR is that of mlir-opt: nothing of it is linked in.
// RUN: llvm-readelf --needed-libs %cost-plugin | FileCheck %s --check-prefix=NEEDED
// RUN: llvm-nm --dynamic --defined-only --demangle %cost-plugin | FileCheck %s --check-prefix=SYMBOLS

// DIALECT: Available Dialects: {{.*}},cost,
// NEEDED: libMLIR.so.22.1
// SYMBOLS-NOT: mlir::linalg::MatmulOp::verify
// SYMBOLS: mlirGetDialectPluginInfo
// SYMBOLS: mlirGetPassPluginInfo

// 4*16 results of 8 products each.
// CHECK: linalg.matmul
// CHECK-SAME: cost.macs = 512 : i64
func.func @matmul(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>,
                  %c: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>)
                     outs(%c : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}

// UNSUPPORTED: sanitizers
