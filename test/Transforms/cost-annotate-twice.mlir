// RUN: cost-opt %s --cost-annotate --mlir-print-op-generic --mlir-print-debuginfo -o %t.once
// RUN: cost-opt %s --cost-annotate --cost-annotate --mlir-print-op-generic --mlir-print-debuginfo | diff %t.once -
// RUN: cost-opt %t.once --cost-annotate --mlir-print-op-generic --mlir-print-debuginfo | diff %t.once -
// RUN: cost-opt %models/linalg/mobilenet_v2_dynbatch.mlir --cost-annotate -o %t.model
// RUN: cost-opt %t.model --cost-annotate | diff %t.model -
// RUN: cost-opt %models/tosa/kws_dscnn_int8.mlir --cost-annotate -o %t.model
// RUN: cost-opt %t.model --cost-annotate | diff %t.model -

// Once is as good as twice: attributes are no input. So the annotated program
// reports what the plain one does.
// RUN: cost-opt %s --cost-summary="format=csv output=%t.plain"
// RUN: cost-opt %s --cost-annotate --cost-summary="format=csv output=%t.annotated"
// RUN: diff %t.plain %t.annotated

// RUN: FileCheck %s < %t.once
// CHECK: "linalg.matmul"
// CHECK: cost.macs = "128*arg0.d0"
func.func @main(%a: tensor<?x8xf32>, %b: tensor<8x16xf32>, %c: tensor<?x16xf32>) -> tensor<?x16xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<?x8xf32>, tensor<8x16xf32>) outs(%c : tensor<?x16xf32>) -> tensor<?x16xf32>
  %1 = func.call @unknown(%0) : (tensor<?x16xf32>) -> tensor<?x16xf32>
  return %1 : tensor<?x16xf32>
}
func.func private @unknown(tensor<?x16xf32>) -> tensor<?x16xf32>
