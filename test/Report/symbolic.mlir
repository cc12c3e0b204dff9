// RUN: cost-opt %s --cost-summary="sort=macs" | FileCheck %s

// Cells hold the leading terms, with a letter for each symbol; the exact
// expressions stand beside the totals.
//
// The outer one, %s of n rows times %t of m columns: n * 1000 * m MACs, and 2
// FLOPs each. Reads 4 * 1000 * n, 4 * 1000 * m and 4 * n * m of %u; writes 4 * n * m.
// By its degree it is the larger one.
// The linear one, %x of s rows: 10^6 * s MACs. Reads 4 * 1000 * s of %x, 4 * 10^6
// of %w and 4 * 1000 * s of %acc; 8000 / 1024 = 7.81, 4000 / 1024 = 3.91.
// Neither is a fixed share of the sum.
// CHECK:      {{^}}linalg.matmul outer - 1.00k·n·m 2.00k·n·m 4 B·n·m+… 4 B·n·m
// CHECK-NEXT: {{^}}linalg.matmul linear - 1.00M·s 2.00M·s 7.81 KiB·s+… 3.91 KiB·s
// CHECK:      {{^}}total 100.0% 1.00k·n·m+… 2.00k·n·m+… 4 B·n·m+… 4 B·n·m+…

// CHECK:      {{^}} MACs 1.00k·n·m + 1.00M·s 1000*arg3.d0*arg4.d1 + 1000000*arg0.d0
// CHECK-NEXT: {{^}} FLOPs 2.00k·n·m + 2.00M·s 2000*arg3.d0*arg4.d1 + 2000000*arg0.d0
// CHECK-NEXT: {{^}} bytes read 4 B·n·m + 7.81 KiB·s+… 4*arg3.d0*arg4.d1 + 8000*arg0.d0 + 4000*arg3.d0 +
// CHECK-NEXT: {{^}} 4000*arg4.d1 + 4000000
// CHECK-NEXT: {{^}} bytes written 4 B·n·m + 3.91 KiB·s 4*arg3.d0*arg4.d1 + 4000*arg0.d0
// CHECK-NEXT: {{^}} contraction outputs n·m + 1.00k·s arg3.d0*arg4.d1 + 1000*arg0.d0

// All six arguments are there at the start; no symbol makes a later place larger.
// How they fit together depends on which is larger. %acc has the rows of %x, %u
// those of %s and the columns of %t.
// CHECK:      {{^}}memory of one call of @main
// CHECK-NEXT: {{^}} inputs 4 B·n·m + 7.81 KiB·s+… 4*arg3.d0*arg4.d1 + 8000*arg0.d0 + 4000*arg3.d0 +
// CHECK-NEXT: {{^}} 4000*arg4.d1 + 4000000
// CHECK-NEXT: {{^}} outputs 4 B·n·m + 3.91 KiB·s 4*arg3.d0*arg4.d1 + 4000*arg0.d0
// CHECK:      {{^}} peak activations 4 B·n·m + 7.81 KiB·s+… 4*arg3.d0*arg4.d1 + 8000*arg0.d0 + 4000*arg3.d0 +
// CHECK-NEXT: {{^}} 4000*arg4.d1 + 4000000
// CHECK-NEXT: {{^}} arena unknown: sizes depend on symbols that are not bound
// CHECK-NEXT: {{^}} at the peak when it begins
// CHECK-NEXT: {{^}} 4 B·n·m argument 5
// CHECK-NEXT: {{^}} 3.91 KiB·s argument 0
// CHECK-NEXT: {{^}} 3.91 KiB·s argument 2
// CHECK-NEXT: {{^}} 3.91 KiB·n argument 3
// CHECK-NEXT: {{^}} 3.91 KiB·m argument 4
// CHECK-NEXT: {{^}} 3.81 MiB argument 1

// CHECK:      {{^}}symbols
// CHECK-NEXT: {{^}} n = arg3.d0: dimension 0 of argument 3 of @main
// CHECK-NEXT: {{^}} m = arg4.d1: dimension 1 of argument 4 of @main
// CHECK-NEXT: {{^}} s = arg0.d0: dimension 0 of argument 0 of @main

func.func @main(%x: tensor<?x1000xf32>, %w: tensor<1000x1000xf32>, %acc: tensor<?x1000xf32>,
                %s: tensor<?x1000xf32>, %t: tensor<1000x?xf32>, %u: tensor<?x?xf32>)
    -> (tensor<?x1000xf32>, tensor<?x?xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<?x1000xf32>, tensor<1000x1000xf32>) outs(%acc : tensor<?x1000xf32>) -> tensor<?x1000xf32> loc("linear")
  %1 = linalg.matmul ins(%s, %t : tensor<?x1000xf32>, tensor<1000x?xf32>) outs(%u : tensor<?x?xf32>) -> tensor<?x?xf32> loc("outer")
  return %0, %1 : tensor<?x1000xf32>, tensor<?x?xf32>
}
