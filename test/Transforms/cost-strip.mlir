// RUN: cost-opt %s --mlir-print-op-generic -o %t.plain
// RUN: cost-opt %s --cost-annotate --cost-strip --mlir-print-op-generic | diff %t.plain -
// RUN: cost-opt %s --cost-annotate --cost-strip | FileCheck %s
// RUN: cost-opt %s --cost-annotate --cost-strip --cost-strip --mlir-print-op-generic | diff %t.plain -
// RUN: cost-opt %models/tosa/mobilenet_v2_dynbatch.mlir -o %t.model
// RUN: cost-opt %models/tosa/mobilenet_v2_dynbatch.mlir --cost-annotate --cost-strip | diff %t.model -

// Of one function only, if it runs on one.
// RUN: cost-opt %s --pass-pipeline='builtin.module(cost-annotate,func.func(cost-strip))' | FileCheck %s --check-prefix=FUNCTION

// What cost-annotate wrote goes, on operations, functions and the module. What
// users wrote stays, as do attributes of others.
// CHECK:      {{^}}module {
// CHECK-NEXT: func.func @main(%{{.*}}: tensor<4x8xf32>, %{{.*}}: tensor<8x16xf32> {cost.param = true}, %{{.*}}: tensor<?x16xf32>) -> tensor<4x16xf32> {
// CHECK-NEXT: arith.constant {cost.param = false} dense_resource<bias>
// CHECK:      linalg.matmul {other.name = 1 : i64}
// CHECK-NOT:  cost.

// FUNCTION:      module attributes {cost.
// FUNCTION-NEXT: func.func @main
// FUNCTION-NOT:  cost.{{[a-z_]+}} = {{[0-9"]}}
func.func @main(%a: tensor<4x8xf32>, %w: tensor<8x16xf32> {cost.param = true}, %d: tensor<?x16xf32>) -> tensor<4x16xf32> {
  %bias = arith.constant {cost.param = false} dense_resource<bias> : tensor<4x16xf32>
  %0 = linalg.matmul {other.name = 1 : i64} ins(%a, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%bias : tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = linalg.exp ins(%d : tensor<?x16xf32>) outs(%d : tensor<?x16xf32>) -> tensor<?x16xf32>
  call @unknown(%1) : (tensor<?x16xf32>) -> ()
  return %0 : tensor<4x16xf32>
}
func.func private @unknown(tensor<?x16xf32>)
