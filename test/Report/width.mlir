// Tables fit a terminal of 100 columns; with columns for loops, integers and
// explicit accesses, one of 120.
//
// RUN: cost-opt %models/linalg/bert_base.mlir --cost-summary | %python %S/Inputs/check_width.py 100
// RUN: cost-opt %models/linalg/mobilenet_v2.mlir --cost-summary="depth=3" | %python %S/Inputs/check_width.py 100
// RUN: cost-opt %models/linalg/resnet18_dynbatch.mlir --cost-summary | %python %S/Inputs/check_width.py 100
// RUN: cost-opt %models/linalg/bert_base_dynseq.mlir --cost-summary="sort=activations" | %python %S/Inputs/check_width.py 120
// RUN: cost-opt %s --cost-summary="sort=activations" | %python %S/Inputs/check_width.py 120
// RUN: cost-opt %s --cost-summary="sort=activations" | FileCheck %s

// Long names lose their middle, control characters show as '?'. A matrix that is
// multiplied by itself is square. The second product reads %x, and is not written there:
// both have m² elements.
// CHECK: {{^}}operation location executions % activations activations MACs
// CHECK: {{^}}linalg…atmul encode…on.mm 1 50.0% m²
// CHECK: {{^}}linalg…atmul ?[31mred 1 50.0% m²

func.func @main(%x: tensor<?x?xf32>, %b: memref<?x?xi32>, %n: index) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<?x?xf32>
  %e = tensor.empty(%m, %m) : tensor<?x?xf32>
  %0 = linalg.matmul ins(%x, %x : tensor<?x?xf32>, tensor<?x?xf32>) outs(%e : tensor<?x?xf32>) -> tensor<?x?xf32> loc("encoder.layer.with.a.very.long.name.for.a.table.and.no.compression.mm")
  %1 = linalg.matmul ins(%0, %x : tensor<?x?xf32>, tensor<?x?xf32>) outs(%x : tensor<?x?xf32>) -> tensor<?x?xf32> loc("\1B[31mred")
  scf.for %i = %c0 to %n step %c1 {
    %2 = memref.load %b[%i, %c0] : memref<?x?xi32>
    %3 = arith.addi %2, %2 : i32
    memref.store %3, %b[%i, %c0] : memref<?x?xi32>
  }
  return %1 : tensor<?x?xf32>
}
