// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Address computation is neither a row nor unknown.
// CHECK-NOT:   cost.unknown
// CHECK-NOT:   affine.{{.*}}cost.
// CHECK:       return
func.func @addresses(%a: tensor<?x8xf32>) -> (index, index) {
  %zero = arith.constant 0 : index
  %n = tensor.dim %a, %zero : tensor<?x8xf32>
  %k = affine.apply affine_map<(i) -> (2 * i)>(%n)
  %m = affine.min affine_map<(i) -> (i, 32)>(%n)
  return %k, %m : index, index
}
