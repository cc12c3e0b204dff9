// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What computes shapes and compares them is address computation; what stands under
// the assumption counts, an exponential for each element.
// CHECK-LABEL: @main
// CHECK-NOT:   cost.unknown
// CHECK:       math.exp {{.*}}cost.transcendentals = "arg0.d0"
// CHECK-NOT:   cost.
func.func @main(%a: tensor<?xf32>, %b: tensor<?xf32>) -> (tensor<?xf32>, index) {
  %one = arith.constant 1 : index
  %s = shape.shape_of %a : tensor<?xf32> -> tensor<?xindex>
  %t = shape.shape_of %b : tensor<?xf32> -> tensor<?xindex>
  %equal = shape.cstr_eq %s, %t : tensor<?xindex>, tensor<?xindex>
  %fits = shape.cstr_broadcastable %s, %t : tensor<?xindex>, tensor<?xindex>
  %both = shape.assuming_all %equal, %fits
  %r = shape.assuming %both -> tensor<?xf32> {
    %0 = math.exp %a : tensor<?xf32>
    shape.assuming_yield %0 : tensor<?xf32>
  }
  %n = shape.reduce(%s, %one) : tensor<?xindex> -> index {
  ^bb0(%dim: index, %extent: index, %product: index):
    %0 = arith.muli %extent, %product : index
    shape.yield %0 : index
  }
  return %r, %n : tensor<?xf32>, index
}
