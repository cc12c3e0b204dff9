// RUN: cost-opt %s --cost-annotate="bind=first.arg0.d0=4,second.arg0.d0=5" | FileCheck %s --check-prefix=BOTH
// RUN: cost-opt %s --cost-annotate="bind=arg0.d0=4" | FileCheck %s --check-prefix=SHORT
// RUN: cost-opt %s --cost-annotate="bind=first.arg0.d0=4" | FileCheck %s --check-prefix=ONE
// RUN: cost-opt %s --cost-annotate="bind=first.arg0.d0=1000000000000000000000" | FileCheck %s --check-prefix=BIG

// Two functions have an arg0.d0: the full names bind one each, 4 + 5, the short
// one both, 4 + 4. What is left keeps its name. Numbers may have any size.
// BOTH: module attributes
// BOTH-SAME: cost.transcendentals = 9 : i64
// SHORT: module attributes
// SHORT-SAME: cost.transcendentals = 8 : i64
// ONE: module attributes
// ONE-SAME: cost.transcendentals = "{{(second\.)?}}arg0.d0 + 4"
// BIG: module attributes
// BIG-SAME: cost.transcendentals = "{{(second\.)?}}arg0.d0 + 1000000000000000000000"
func.func @first(%a: memref<?xf32>) {
  linalg.exp ins(%a : memref<?xf32>) outs(%a : memref<?xf32>)
  return
}
func.func @second(%a: memref<?xf32>) {
  linalg.exp ins(%a : memref<?xf32>) outs(%a : memref<?xf32>)
  return
}
