// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: mlir-opt %s --convert-linalg-to-loops | cost-opt --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-annotate=branches=sum | FileCheck %s --check-prefix=SUM
// RUN: cost-opt %s --cost-annotate=branches=expected | FileCheck %s --check-prefix=EXPECTED
// RUN: cost-opt %s --cost-summary=format=json -o /dev/null | FileCheck %s --check-prefix=REASON

// Loops and branches in a body count as they do in loops.

#id = affine_map<(i) -> (i)>
#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// A product is added where the mask says so: 4*8 = 32 MACs. By equal shares half of
// them.
// CHECK-LABEL: @masked
// CHECK-SAME:  cost.flops = 64 : i64, cost.macs = 32 : i64
// EXPECTED-LABEL: @masked
// EXPECTED-SAME:  cost.flops = 32 : i64, cost.macs = 16 : i64
func.func @masked(%a: memref<4x8xf32>, %b: memref<4x8xf32>, %m: memref<4x8xi1>, %o: memref<4xf32>) {
  linalg.generic {indexing_maps = [#ij, #ij, #ij, #i], iterator_types = ["parallel", "reduction"]}
      ins(%a, %b, %m : memref<4x8xf32>, memref<4x8xf32>, memref<4x8xi1>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %y: f32, %on: i1, %acc: f32):
    %r = scf.if %on -> f32 {
      %p = arith.mulf %x, %y : f32
      %s = arith.addf %p, %acc : f32
      scf.yield %s : f32
    } else {
      scf.yield %acc : f32
    }
    linalg.yield %r : f32
  }
  return
}

// Added on one side, subtracted on the other, then one more: 2*6 MACs.
// CHECK-LABEL: @either
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 12 : i64
func.func @either(%a: memref<6xf32>, %m: memref<6xi1>, %o: memref<6xf32>) {
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %m : memref<6xf32>, memref<6xi1>) outs(%o : memref<6xf32>) {
  ^bb0(%x: f32, %on: i1, %acc: f32):
    %p = arith.mulf %x, %x : f32
    %r = scf.if %on -> f32 {
      %s = arith.addf %acc, %p : f32
      scf.yield %s : f32
    } else {
      %d = arith.subf %acc, %p : f32
      scf.yield %d : f32
    }
    %q = arith.mulf %x, %x : f32
    %t = arith.addf %r, %q : f32
    linalg.yield %t : f32
  }
  return
}

// Horner's rule, 3 products and 3 sums an element: 2*3*4 = 24 flops.
// CHECK-LABEL: @horner
// CHECK-SAME:  cost.flops = 24 : i64, cost.macs = 0 : i64
func.func @horner(%a: memref<4xf32>, %o: memref<4xf32>, %s: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    %r = scf.for %k = %c0 to %c3 step %c1 iter_args(%h = %x) -> f32 {
      %p = arith.mulf %h, %x : f32
      %q = arith.addf %p, %s : f32
      scf.yield %q : f32
    }
    linalg.yield %r : f32
  }
  return
}

// To the index of the element, and affine: 0 + 1 + 2 + 3 = 6 MACs of what the loop
// carries, 4*5 additions besides: 2*6 + 20 flops.
// CHECK-LABEL: @nested
// CHECK-SAME:  cost.flops = 32 : i64, cost.macs = 6 : i64
func.func @nested(%a: memref<4xf32>, %o: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    %i = linalg.index 0 : index
    %t = scf.for %k = %c0 to %i step %c1 iter_args(%h = %x) -> f32 {
      %p = arith.mulf %x, %x : f32
      %q = arith.addf %h, %p : f32
      scf.yield %q : f32
    }
    %r = affine.for %k = 0 to 5 iter_args(%h = %t) -> f32 {
      %q = arith.addf %h, %x : f32
      affine.yield %q : f32
    }
    linalg.yield %r : f32
  }
  return
}

// The index decides: 3 of 10 elements take 1 flop, 7 take 2: 17, whatever the
// convention.
// CHECK-LABEL: @decided
// CHECK-SAME:  cost.flops = 17 : i64
// SUM-LABEL: @decided
// SUM-SAME:  cost.flops = 17 : i64
// EXPECTED-LABEL: @decided
// EXPECTED-SAME:  cost.flops = 17 : i64
func.func @decided(%a: memref<10xf32>, %o: memref<10xf32>) {
  %c3 = arith.constant 3 : index
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<10xf32>) outs(%o : memref<10xf32>) {
  ^bb0(%x: f32, %out: f32):
    %i = linalg.index 0 : index
    %first = arith.cmpi slt, %i, %c3 : index
    %r = scf.if %first -> f32 {
      %s = arith.addf %x, %x : f32
      scf.yield %s : f32
    } else {
      %s = arith.addf %x, %x : f32
      %t = arith.addf %s, %x : f32
      scf.yield %t : f32
    }
    linalg.yield %r : f32
  }
  return
}

// Of 1, 2 and 0 flops the most, 2*10; all, 3*10; or by the weights 1, 4 and 2,
// (1*1 + 4*2 + 2*0)*10 floordiv 7 = 12. What is read stays whole: 10*(4 + 8).
// CHECK-LABEL: @switched
// CHECK-SAME:  cost.flops = 20 : i64
// SUM-LABEL: @switched
// SUM-SAME:  cost.flops = 30 : i64
// EXPECTED-LABEL: @switched
// EXPECTED-SAME:  cost.bytes_read = 120 : i64, cost.bytes_written = 40 : i64
// EXPECTED-SAME:  cost.flops = 12 : i64
func.func @switched(%a: memref<10xf32>, %n: memref<10xindex>, %o: memref<10xf32>) {
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %n : memref<10xf32>, memref<10xindex>) outs(%o : memref<10xf32>) {
  ^bb0(%x: f32, %which: index, %out: f32):
    %r = scf.index_switch %which {cost.branch_weights = array<i64: 1, 4, 2>} -> f32
    case 0 {
      %s = arith.addf %x, %x : f32
      scf.yield %s : f32
    }
    case 1 {
      %s = scf.execute_region -> f32 {
        %t = arith.addf %x, %x : f32
        scf.yield %t : f32
      }
      %u = arith.addf %s, %x : f32
      scf.yield %u : f32
    }
    default {
      scf.yield %x : f32
    }
    linalg.yield %r : f32
  }
  return
}

// Shares multiply: exp by 3/4, tanh by 1/4 * 2/3, one row: (9 + 2)/12 of 12.
// EXPECTED-LABEL: @weighed
// EXPECTED-SAME:  cost.transcendentals = 11 : i64
func.func @weighed(%a: memref<12xf32>, %m: memref<12xi1>, %o: memref<12xf32>) {
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %m : memref<12xf32>, memref<12xi1>) outs(%o : memref<12xf32>) {
  ^bb0(%x: f32, %on: i1, %out: f32):
    %r = scf.if %on -> f32 {
      %e = math.exp %x : f32
      scf.yield %e : f32
    } else {
      %t = scf.if %on -> f32 {
        scf.yield %x : f32
      } else {
        %h = math.tanh %x : f32
        scf.yield %h : f32
      } {cost.branch_weights = array<i64: 1, 2>}
      scf.yield %t : f32
    } {cost.branch_weights = array<i64: 3, 1>}
    linalg.yield %r : f32
  }
  return
}

// The body of another operation: columns 0 and 1 of 5, 6 rows: 12 exponentials, of
// what is read there, 4*12 = 48 bytes.
// CHECK-LABEL: @generated
// CHECK-SAME:  cost.bytes_read = 48 : i64
// CHECK-SAME:  cost.transcendentals = 12 : i64
func.func @generated(%s: tensor<6x5xf32>) -> tensor<6x5xf32> {
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %g = tensor.generate {
  ^bb0(%i: index, %j: index):
    %left = arith.cmpi slt, %j, %c2 : index
    %r = scf.if %left -> f32 {
      %x = tensor.extract %s[%i, %j] : tensor<6x5xf32>
      %e = math.exp %x : f32
      scf.yield %e : f32
    } else {
      scf.yield %zero : f32
    }
    tensor.yield %r : f32
  } : tensor<6x5xf32>
  return %g : tensor<6x5xf32>
}

// An element says how often.
// REASON:      "how often 'scf.for' in the body runs is not known"
// REASON:      "how often 'scf.while' in the body runs is not known"
func.func @data(%a: memref<4xf32>, %n: memref<4xindex>, %o: memref<4xf32>, %limit: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %n : memref<4xf32>, memref<4xindex>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %hi: index, %out: f32):
    %r = scf.for %k = %c0 to %hi step %c1 iter_args(%h = %x) -> f32 {
      %p = arith.mulf %h, %x : f32
      scf.yield %p : f32
    }
    linalg.yield %r : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    %r = scf.while (%h = %x) : (f32) -> f32 {
      %less = arith.cmpf olt, %h, %limit : f32
      scf.condition(%less) %h : f32
    } do {
    ^bb0(%h: f32):
      %p = arith.mulf %h, %x : f32
      scf.yield %p : f32
    }
    linalg.yield %r : f32
  }
  return
}

// A hint says it instead: 7*4 = 28.
// CHECK-LABEL: @hinted
// CHECK-SAME:  cost.flops = 28 : i64
func.func @hinted(%a: memref<4xf32>, %n: memref<4xindex>, %o: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %n : memref<4xf32>, memref<4xindex>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %hi: index, %out: f32):
    %r = scf.for %k = %c0 to %hi step %c1 iter_args(%h = %x) -> f32 {
      %p = arith.mulf %h, %x : f32
      scf.yield %p : f32
    } {cost.trip_count = 7 : i64}
    linalg.yield %r : f32
  }
  return
}

// In a loop around: the trip count is its variable, 4*(0 + 1 + 2) = 12 flops; one
// execution does 4*i0.
// CHECK-LABEL: @around
// CHECK-SAME:  cost.flops = 12 : i64
func.func @around(%a: memref<4xf32>, %o: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  scf.for %i = %c0 to %c3 step %c1 {
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
        ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
    ^bb0(%x: f32, %out: f32):
      %r = scf.for %k = %c0 to %i step %c1 iter_args(%h = %x) -> f32 {
        %p = arith.mulf %h, %x : f32
        scf.yield %p : f32
      }
      linalg.yield %r : f32
    }
  }
  return
}

// In front of the loop that adds it, a product is no MAC: 4 products, 4*10 sums.
// CHECK-LABEL: @in_front
// CHECK-SAME:  cost.flops = 44 : i64, cost.macs = 0 : i64
func.func @in_front(%a: memref<4xf32>, %o: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c10 = arith.constant 10 : index
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    %p = arith.mulf %x, %x : f32
    %r = scf.for %k = %c0 to %c10 step %c1 iter_args(%h = %out) -> f32 {
      %q = arith.addf %h, %p : f32
      scf.yield %q : f32
    }
    linalg.yield %r : f32
  }
  return
}

// Of 4 products the first is added: 4 + 1 flops, one MAC.
// CHECK-LABEL: @first_only
// CHECK-SAME:  cost.flops = 5 : i64, cost.macs = 1 : i64
func.func @first_only(%a: memref<4xf32>, %o: memref<4xf32>) {
  %c1 = arith.constant 1 : index
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%a : memref<4xf32>) outs(%o : memref<4xf32>) {
  ^bb0(%x: f32, %out: f32):
    %i = linalg.index 0 : index
    %on = arith.cmpi slt, %i, %c1 : index
    %p = arith.mulf %x, %x : f32
    %r = scf.if %on -> f32 {
      %s = arith.addf %out, %p : f32
      scf.yield %s : f32
    } else {
      scf.yield %out : f32
    }
    linalg.yield %r : f32
  }
  return
}
