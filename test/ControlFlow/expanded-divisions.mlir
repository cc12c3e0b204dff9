// RUN: cost-opt %s --cost-summary="bind=arg0.d0=37,arg1=11" | FileCheck %s
// RUN: cost-opt %s --lower-affine --cost-summary="bind=arg0.d0=37,arg1=11" | FileCheck %s
// RUN: cost-opt %s --lower-affine --convert-scf-to-cf --cost-summary="bind=arg0.d0=37,arg1=11" | FileCheck %s
// RUN: cost-opt %s --lower-affine --cost-summary | FileCheck %s --check-prefix=SYMBOLIC

// Lowering spells floordiv, ceildiv and mod out with comparisons and selections:
// the bounds stay what they were, also for a number that may be negative.
// i from 0 to 37 floordiv 3 = 12; j from i ceildiv 2 to min(i + 7, 10), for each i
// 7 7 8 8 8 7 7 6 6 5 5 4 times: 78 absolute values. 37 mod 5 = 2 exponentials and
// 11 floordiv 2 + 1 = 6 hyperbolic tangents: 8.
// CHECK: {{^  FLOPs +78 +78$}}
// CHECK: {{^  transcendentals +8 +8$}}
// SYMBOLIC: {{^  transcendentals .*}}(arg0.d0 mod 5) + (arg1 floordiv 2) + 1
func.func @main(%m: memref<?x8xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %d = memref.dim %m, %c0 : memref<?x8xf32>
  affine.for %i = 0 to affine_map<()[s0] -> (s0 floordiv 3)>()[%d] {
    affine.for %j = affine_map<(d0) -> (d0 ceildiv 2)>(%i) to min affine_map<(d0)[s0] -> (d0 + 7, s0 ceildiv 4)>(%i)[%d] {
      %a = affine.load %m[%i, 0] : memref<?x8xf32>
      %b = math.absf %a : f32
      affine.store %b, %m[%i, 1] : memref<?x8xf32>
    }
  }
  affine.for %i = 0 to min affine_map<()[s0] -> (s0 mod 5, 7)>()[%d] {
    %a = affine.load %m[%i, 0] : memref<?x8xf32>
    %b = math.exp %a : f32
    affine.store %b, %m[%i, 1] : memref<?x8xf32>
  }
  affine.for %i = 0 to affine_map<()[s0] -> (s0 floordiv 2 + 1)>()[%n] {
    %a = affine.load %m[%i, 0] : memref<?x8xf32>
    %b = math.tanh %a : f32
    affine.store %b, %m[%i, 1] : memref<?x8xf32>
  }
  return
}
