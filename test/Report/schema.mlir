// Whatever a report holds, it follows docs/report.schema.json and adds up:
// known and unknown rows, loops, branches, symbols and several functions.
//
// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary="format=json" \
// RUN:   | %python %S/Inputs/check_report.py %docs/report.schema.json | FileCheck %s
// RUN: cost-opt %models/linalg/resnet18.mlir --cost-summary="format=json" \
// RUN:   | %python %S/Inputs/check_report.py %docs/report.schema.json
// RUN: cost-opt %models/linalg/resnet18_dynbatch.mlir --cost-summary="format=json" \
// RUN:   | %python %S/Inputs/check_report.py %docs/report.schema.json
// RUN: cost-opt %models/tosa/kws_dscnn_int8.mlir --cost-summary="format=json" \
// RUN:   | %python %S/Inputs/check_report.py %docs/report.schema.json

// linalg.matmul twice, test.unknown, linalg.add, linalg.matmul.
// CHECK: 5 rows agree
func.func @main(%x: tensor<?x8xf32>, %y: tensor<8x8xf32>, %c: i1, %n: index) -> tensor<8x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d = tensor.dim %x, %c0 : tensor<?x8xf32>
  %e = tensor.empty(%d) : tensor<?x8xf32>
  %0 = linalg.matmul ins(%x, %y : tensor<?x8xf32>, tensor<8x8xf32>) outs(%e : tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = scf.if %c -> tensor<8x8xf32> {
    %2 = linalg.matmul ins(%y, %y : tensor<8x8xf32>, tensor<8x8xf32>) outs(%y : tensor<8x8xf32>) -> tensor<8x8xf32>
    scf.yield %2 : tensor<8x8xf32>
  } else {
    %2 = "test.unknown"(%0) : (tensor<?x8xf32>) -> tensor<8x8xf32> loc("bytes \FF, and \22quotes\22")
    scf.yield %2 : tensor<8x8xf32>
  }
  %3 = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %1) -> tensor<8x8xf32> {
    %4 = linalg.add ins(%acc, %y : tensor<8x8xf32>, tensor<8x8xf32>) outs(%acc : tensor<8x8xf32>) -> tensor<8x8xf32>
    scf.yield %4 : tensor<8x8xf32>
  }
  return %3 : tensor<8x8xf32>
}

func.func @other(%y: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %0 = linalg.matmul ins(%y, %y : tensor<8x8xf32>, tensor<8x8xf32>) outs(%y : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}
