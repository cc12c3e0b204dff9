// RUN: split-file %s %t
// RUN: cost-opt %t/one.mlir --cost-annotate | FileCheck %s
// RUN: cost-opt %t/one.mlir --cost-annotate="bind=a=4" | FileCheck %s
// RUN: not cost-opt %t/one.mlir --cost-annotate="bind=a=5" 2>&1 | FileCheck %s --check-prefix=BOUND
// RUN: cost-opt %t/two.mlir --cost-annotate | FileCheck %s --check-prefix=TWO

// A name that a static dimension has too is its number, in all functions: a = 4.
// Bound to another it is an error.
// CHECK: linalg.exp {{.*}}cost.transcendentals = 4 : i64
// CHECK: linalg.tanh {{.*}}cost.transcendentals = 4 : i64
// In a function that is called it is what the caller has: 4 + b logarithms.
// CHECK: @caller{{.*}}cost.transcendentals = "b + 4"
// BOUND: one.mlir:5:1: error: dimension 0 of argument 1 is 4, but its name 'a' is 5
// What names several sizes says nothing.
// TWO:   linalg.exp {{.*}}cost.transcendentals = "a"

//--- one.mlir
func.func @first(%m: memref<?xf32> {cost.dims = ["a"]}) {
  linalg.exp ins(%m : memref<?xf32>) outs(%m : memref<?xf32>)
  return
}
func.func @second(%m: memref<?xf32> {cost.dims = ["a"]}, %k: memref<4xf32> {cost.dims = ["a"]}) {
  linalg.tanh ins(%m : memref<?xf32>) outs(%m : memref<?xf32>)
  return
}
func.func private @callee(%m: memref<?xf32> {cost.dims = ["a"]}) {
  linalg.log ins(%m : memref<?xf32>) outs(%m : memref<?xf32>)
  return
}
func.func @caller(%k: memref<4xf32>, %b: memref<?xf32> {cost.dims = ["b"]}) {
  %m = memref.cast %k : memref<4xf32> to memref<?xf32>
  call @callee(%m) : (memref<?xf32>) -> ()
  call @callee(%b) : (memref<?xf32>) -> ()
  return
}

//--- two.mlir
func.func @main(%m: memref<4x8xf32> {cost.dims = ["a", "a"]}, %n: memref<?xf32> {cost.dims = ["a"]}) {
  linalg.exp ins(%n : memref<?xf32>) outs(%n : memref<?xf32>)
  return
}
