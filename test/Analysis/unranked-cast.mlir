// RUN: cost-opt %s --cost-summary | FileCheck %s

// The extent of what was unranked is a symbol of its own; what is as large as
// the unranked value itself is unknown. One exponential and 4 + 4 bytes each.
// CHECK: {{^  transcendentals +n +arg0.d0$}}
// CHECK: {{^  bytes read +.*4\*arg0.d0$}}
// CHECK: compulsory traffic      unknown: the size of a value of type tensor<*xf32> is not known
// CHECK: n = arg0.d0: dimension 0 of argument 0 of @main
func.func @main(%x: tensor<*xf32>) -> tensor<?xf32> {
  %0 = tensor.cast %x : tensor<*xf32> to tensor<?xf32>
  %1 = tosa.exp %0 : (tensor<?xf32>) -> tensor<?xf32>
  return %1 : tensor<?xf32>
}
