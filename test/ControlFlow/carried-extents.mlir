// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What a loop carries keeps its extents if an iteration that gets them hands them
// on, whatever computes it.

// Through a new tensor of the extent of the carried one.
// CHECK-LABEL: @new_tensor
func.func @new_tensor(%x: tensor<?xf32>, %n: index) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<?xf32> {
    %d = tensor.dim %a, %c0 : tensor<?xf32>
    %e = tensor.empty(%d) : tensor<?xf32>
    // CHECK:      linalg.exp
    // CHECK-SAME: cost.transcendentals = "new_tensor.arg0.d0"
    %b = linalg.exp ins(%a : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %b : tensor<?xf32>
  }
  // CHECK:      linalg.log
  // CHECK-SAME: cost.transcendentals = "new_tensor.arg0.d0"
  %s = linalg.log ins(%r : tensor<?xf32>) outs(%r : tensor<?xf32>) -> tensor<?xf32>
  return %s : tensor<?xf32>
}

// Out of the condition of a while, through its body and an inner loop.
// CHECK-LABEL: @conditional
func.func @conditional(%x: tensor<?xf64>, %c: i1) -> tensor<?xf64> {
  %r:2 = scf.while (%a = %x, %more = %c) : (tensor<?xf64>, i1) -> (tensor<?xf64>, i1) {
    %b = math.sqrt %a : tensor<?xf64>
    scf.condition(%more) %b, %more : tensor<?xf64>, i1
  } do {
  ^bb0(%b: tensor<?xf64>, %more: i1):
    %d = affine.for %i = 0 to 3 iter_args(%inner = %b) -> tensor<?xf64> {
      // CHECK:      math.tanh
      // CHECK-SAME: cost.transcendentals = "conditional.arg0.d0"
      %t = math.tanh %inner : tensor<?xf64>
      affine.yield %t : tensor<?xf64>
    }
    scf.yield %d, %more : tensor<?xf64>, i1
  }
  // CHECK:      math.log
  // CHECK-SAME: cost.transcendentals = "conditional.arg0.d0"
  %s = math.log %r#0 : tensor<?xf64>
  return %s : tensor<?xf64>
}

// One more element in each iteration: the result has a symbol of its own.
// CHECK-LABEL: @growing
func.func @growing(%x: tensor<?xf64>, %n: index) -> tensor<?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<?xf64> {
    // CHECK:      math.tanh
    // CHECK-SAME: cost.unknown = "an extent may differ between iterations"
    %t = math.tanh %a : tensor<?xf64>
    %p = tensor.pad %t low[0] high[1] {
    ^bb0(%j: index):
      tensor.yield %zero : f64
    } : tensor<?xf64> to tensor<?xf64>
    scf.yield %p : tensor<?xf64>
  }
  // CHECK:      math.log
  // CHECK-SAME: cost.transcendentals = "scf.for0.d0"
  %s = math.log %r : tensor<?xf64>
  return %s : tensor<?xf64>
}
