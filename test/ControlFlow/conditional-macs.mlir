// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: mlir-opt %s --lower-affine | cost-opt --cost-annotate | FileCheck %s
// RUN: mlir-opt %s --lower-affine --convert-scf-to-cf | cost-opt --cost-annotate | FileCheck %s

// A product that is added under a condition counts where the sum does: each branch
// below counts in all of 6 iterations, 6 MACs and 2 * 6 flops, however the sum
// gets to where it is stored.

// Loaded and stored by the branch.
// CHECK-LABEL: @inside
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @inside(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    scf.if %on {
      %z = affine.load %c[] : memref<f32>
      %p = arith.mulf %x, %x : f32
      %s = arith.addf %z, %p : f32
      affine.store %s, %c[] : memref<f32>
    }
  }
  return
}

// Loaded before, stored by the branch.
// CHECK-LABEL: @stored_inside
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @stored_inside(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    scf.if %on {
      %p = arith.mulf %x, %x : f32
      %s = arith.addf %z, %p : f32
      affine.store %s, %c[] : memref<f32>
    }
  }
  return
}

// Loaded before, stored behind: what bufferisation leaves of a choice.
// CHECK-LABEL: @yielded
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @yielded(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    %r = scf.if %on -> f32 {
      %p = arith.mulf %x, %x : f32
      %s = arith.addf %z, %p : f32
      scf.yield %s : f32
    } else {
      scf.yield %z : f32
    }
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// A switch, and within it a scope of its own.
// CHECK-LABEL: @switched
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @switched(%a: memref<6xf32>, %m: memref<6xindex>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %n = affine.load %m[%i] : memref<6xindex>
    %z = affine.load %c[] : memref<f32>
    %r = scf.index_switch %n -> f32
    case 1 {
      %t = scf.execute_region -> f32 {
        %p = arith.mulf %x, %x : f32
        %s = arith.subf %z, %p : f32
        scf.yield %s : f32
      }
      scf.yield %t : f32
    }
    default {
      scf.yield %z : f32
    }
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// Under affine.if, in 4 of the iterations: 4 MACs.
// CHECK-LABEL: @affine_if
// CHECK-SAME:  cost.flops = 8 : i64, cost.macs = 4 : i64
func.func @affine_if(%a: memref<6xf32>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %z = affine.load %c[] : memref<f32>
    %r = affine.if affine_set<(i) : (i - 2 >= 0)>(%i) -> f32 {
      %p = arith.mulf %x, %x : f32
      %s = arith.addf %z, %p : f32
      affine.yield %s : f32
    } else {
      affine.yield %z : f32
    }
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// One product, added on one side and subtracted on the other: never both.
// CHECK-LABEL: @either
// CHECK-SAME:  cost.flops = 12 : i64, cost.macs = 6 : i64
func.func @either(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %r = scf.if %on -> f32 {
      %s = arith.addf %z, %p : f32
      scf.yield %s : f32
    } else {
      %d = arith.subf %z, %p : f32
      scf.yield %d : f32
    }
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// What comes out of the branch is an accumulator as what went in: 2 * 6 MACs.
// CHECK-LABEL: @goes_on
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 12 : i64
func.func @goes_on(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    %r = scf.if %on -> f32 {
      %p = arith.mulf %x, %x : f32
      %s = arith.addf %z, %p : f32
      scf.yield %s : f32
    } else {
      scf.yield %z : f32
    }
    %q = arith.mulf %x, %x : f32
    %t = arith.addf %r, %q : f32
    affine.store %t, %c[] : memref<f32>
  }
  return
}

// So does what a select chooses, in memory, carried and in a body alike.
// CHECK-LABEL: @selected
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 12 : i64
func.func @selected(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %on = affine.load %m[%i] : memref<6xi1>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %r = arith.select %on, %s, %z : f32
    %q = arith.mulf %x, %x : f32
    %t = arith.addf %r, %q : f32
    affine.store %t, %c[] : memref<f32>
  }
  return
}

// CHECK-LABEL: @selected_in_body
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 12 : i64
func.func @selected_in_body(%a: memref<6xf32>, %m: memref<6xi1>, %c: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
                  iterator_types = ["reduction"]}
      ins(%a, %m : memref<6xf32>, memref<6xi1>) outs(%c : memref<f32>) {
  ^bb0(%x: f32, %on: i1, %z: f32):
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %r = arith.select %on, %s, %z : f32
    %q = arith.mulf %x, %x : f32
    %t = arith.addf %r, %q : f32
    linalg.yield %t : f32
  }
  return
}

// Through an inner loop that starts from the sum: the outer products are MACs, 6;
// those of the inner one with what it carries are none, 6 * 3 flops: 12 + 18.
// CHECK-LABEL: @handed_to_loop
// CHECK-SAME:  cost.flops = 30 : i64, cost.macs = 6 : i64
func.func @handed_to_loop(%a: memref<6xf32>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %r = affine.for %k = 0 to 3 iter_args(%h = %s) -> f32 {
      %g = arith.mulf %h, %x : f32
      affine.yield %g : f32
    }
    affine.store %r, %c[] : memref<f32>
  }
  return
}

// Stored in an inner loop, each time the same: no accumulator. 6 products and
// 6 * 3 sums.
// CHECK-LABEL: @other_iteration
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 0 : i64
func.func @other_iteration(%a: memref<6xf32>, %c: memref<f32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    affine.for %k = 0 to 3 {
      %s = arith.addf %z, %p : f32
      affine.store %s, %c[] : memref<f32>
    }
  }
  return
}

// Of 10 products 3 are added: 10 + 3 flops, 3 of the products MACs.
// CHECK-LABEL: @some_iterations
// CHECK-SAME:  cost.flops = 13 : i64, cost.macs = 3 : i64
func.func @some_iterations(%x: f32, %y: f32, %c: f32) -> f32 {
  %r = affine.for %i = 0 to 10 iter_args(%acc = %c) -> f32 {
    %p = arith.mulf %x, %y : f32
    %n = affine.if affine_set<(i) : (2 - i >= 0)>(%i) -> f32 {
      %s = arith.addf %acc, %p : f32
      affine.yield %s : f32
    } else {
      affine.yield %acc : f32
    }
    affine.yield %n : f32
  }
  return %r : f32
}

// So with the difference of two products: 2 * 10 + 10 + 3 flops, 2 * 3 MACs.
// CHECK-LABEL: @difference
// CHECK-SAME:  cost.flops = 33 : i64, cost.macs = 6 : i64
func.func @difference(%x: f32, %y: f32, %c: memref<f32>) {
  affine.for %i = 0 to 10 {
    %p = arith.mulf %x, %y : f32
    %q = arith.mulf %x, %x : f32
    %d = arith.subf %p, %q : f32
    affine.if affine_set<(i) : (2 - i >= 0)>(%i) {
      %z = affine.load %c[] : memref<f32>
      %s = arith.addf %z, %d : f32
      affine.store %s, %c[] : memref<f32>
    }
  }
  return
}

// The side with the MACs counts, though the other has 3 divisions to its one sum:
// 10 products and 10 sums.
// CHECK-LABEL: @one_side
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @one_side(%x: f32, %y: f32, %c: f32, %t: i1) -> f32 {
  %r = affine.for %i = 0 to 10 iter_args(%acc = %c) -> f32 {
    %p = arith.mulf %x, %y : f32
    %n = scf.if %t -> f32 {
      %s = arith.addf %acc, %p : f32
      scf.yield %s : f32
    } else {
      %d = arith.divf %acc, %y : f32
      %e = arith.divf %d, %y : f32
      %f = arith.divf %e, %y : f32
      scf.yield %f : f32
    }
    affine.yield %n : f32
  }
  return %r : f32
}

// What a loop leaves is an accumulator as what it carries: 10 MACs inside, and the
// one behind it.
// CHECK-LABEL: @behind
// CHECK-SAME:  cost.flops = 22 : i64, cost.macs = 11 : i64
func.func @behind(%x: f32, %y: f32, %c: f32) -> f32 {
  %r = affine.for %i = 0 to 10 iter_args(%acc = %c) -> f32 {
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    affine.yield %s : f32
  }
  %q = arith.mulf %x, %x : f32
  %t = arith.addf %r, %q : f32
  return %t : f32
}

// Added to itself, a product is no sum of several: 6 * 3 flops.
// CHECK-LABEL: @doubled
// CHECK-SAME:  cost.flops = 18 : i64, cost.macs = 0 : i64
func.func @doubled(%x: f32, %y: f32, %c: f32) -> f32 {
  %r = affine.for %i = 0 to 6 iter_args(%acc = %c) -> f32 {
    %p = arith.mulf %x, %y : f32
    %d = arith.addf %p, %p : f32
    %s = arith.addf %acc, %d : f32
    affine.yield %s : f32
  }
  return %r : f32
}

// Of two sums of what is loaded the second is stored: 6 MACs, and the other sum.
// CHECK-LABEL: @second_sum
// CHECK-SAME:  cost.flops = 18 : i64, cost.macs = 6 : i64
func.func @second_sum(%a: memref<6xf32>, %c: memref<f32>, %d: memref<6xf32>) {
  affine.for %i = 0 to 6 {
    %x = affine.load %a[%i] : memref<6xf32>
    %z = affine.load %c[] : memref<f32>
    %p = arith.mulf %x, %x : f32
    %s = arith.addf %z, %p : f32
    %t = arith.addf %z, %x : f32
    affine.store %t, %d[%i] : memref<6xf32>
    affine.store %s, %c[] : memref<f32>
  }
  return
}

// What the iterations of a parallel loop add up to is one too.
// CHECK-LABEL: @behind_parallel
// CHECK-SAME:  cost.flops = 22 : i64, cost.macs = 11 : i64
func.func @behind_parallel(%a: memref<10xf32>, %x: f32) -> f32 {
  %r = affine.parallel (%i) = (0) to (10) reduce ("addf") -> f32 {
    %y = affine.load %a[%i] : memref<10xf32>
    %p = arith.mulf %x, %y : f32
    affine.yield %p : f32
  }
  %q = arith.mulf %x, %x : f32
  %t = arith.addf %r, %q : f32
  return %t : f32
}
