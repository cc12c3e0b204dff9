// Annotated IR is read by a stock mlir-opt without plugin or flag, as text and as
// bytecode, and comes back unchanged.

// RUN: cost-opt %s --cost-annotate -o %t.mlir
// RUN: mlir-opt %t.mlir | diff %t.mlir -
// RUN: mlir-opt %t.mlir --mlir-print-op-generic | mlir-opt | diff %t.mlir -
// RUN: cost-opt %s --cost-annotate --emit-bytecode -o %t.mlirbc
// RUN: mlir-opt %t.mlirbc | diff %t.mlir -
// RUN: mlir-opt %t.mlir --emit-bytecode | cost-opt | diff %t.mlir -

// Figures on operations, function, module; on an unknown row; with more than 64
// bits; with symbols.
// RUN: FileCheck %s < %t.mlir
// CHECK: module attributes {{.*}}cost.unknown_ops = 1 : i64
// CHECK: func.func @main{{.*}}cost.symbols = {
// CHECK: linalg.exp {{.*}}cost.bytes_read = "32*
// CHECK: linalg.negf {{.*}}cost.flops = 36893488147419103232 : i128
// CHECK: call @unknown{{.*}}cost.unknown = "
func.func @main(%a: tensor<?x8xf32>, %b: tensor<4294967296x8589934592xf16>) {
  %0 = linalg.exp ins(%a : tensor<?x8xf32>) outs(%a : tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = linalg.negf ins(%b : tensor<4294967296x8589934592xf16>) outs(%b : tensor<4294967296x8589934592xf16>) -> tensor<4294967296x8589934592xf16>
  call @unknown() : () -> ()
  return
}
func.func private @unknown()
