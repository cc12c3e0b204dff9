// RUN: split-file %s %t
// RUN: cost-opt %t/public.mlir --cost-annotate | FileCheck %s --check-prefix=PUBLIC
// RUN: cost-opt %t/public.mlir --cost-annotate=entry=called | FileCheck %s --check-prefix=NAMED
// RUN: cost-opt %t/public.mlir --cost-annotate=entry=called,hidden | FileCheck %s --check-prefix=BOTH
// RUN: cost-opt %t/private.mlir --cost-annotate | FileCheck %s --check-prefix=PRIVATE
// RUN: cost-opt %t/cycle.mlir --cost-annotate | FileCheck %s --check-prefix=CYCLE
// RUN: not cost-opt %t/public.mlir --cost-annotate=entry=nobody 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// Which functions run once. The arithmetic of each is told apart by its size: 1,
// 10, 100, 1000 flops.

//--- public.mlir
// Public functions that nobody calls: @main, which calls @called, and @second.
// @hidden is private. 1 + 10 + 100 = 111.
// PUBLIC:       module attributes
// PUBLIC-SAME:  cost.flops = 111 : i64
// @called alone: 10. The others are not reached.
// NAMED:       module attributes
// NAMED-SAME:  cost.flops = 10 : i64
// NAMED:       @main
// NAMED:       linalg.negf
// NAMED-SAME:  cost.executions = 0 : i64
// 10 + 1000.
// BOTH:        module attributes
// BOTH-SAME:   cost.flops = 1010 : i64
// UNKNOWN: error: entry 'nobody' is no function of the module
func.func @main(%a: tensor<1xf32>, %b: tensor<10xf32>) -> (tensor<1xf32>, tensor<10xf32>) {
  %0 = linalg.negf ins(%a : tensor<1xf32>) outs(%a : tensor<1xf32>) -> tensor<1xf32>
  %1 = call @called(%b) : (tensor<10xf32>) -> tensor<10xf32>
  return %0, %1 : tensor<1xf32>, tensor<10xf32>
}
func.func @called(%a: tensor<10xf32>) -> tensor<10xf32> {
  %0 = linalg.negf ins(%a : tensor<10xf32>) outs(%a : tensor<10xf32>) -> tensor<10xf32>
  return %0 : tensor<10xf32>
}
func.func @second(%a: tensor<100xf32>) -> tensor<100xf32> {
  %0 = linalg.negf ins(%a : tensor<100xf32>) outs(%a : tensor<100xf32>) -> tensor<100xf32>
  return %0 : tensor<100xf32>
}
func.func private @hidden(%a: tensor<1000xf32>) -> tensor<1000xf32> {
  %0 = linalg.negf ins(%a : tensor<1000xf32>) outs(%a : tensor<1000xf32>) -> tensor<1000xf32>
  return %0 : tensor<1000xf32>
}

//--- private.mlir
// No public one: those that none calls, 10 + 100 + 1 from @other, which has
// @leaf called once.
// PRIVATE:      module attributes
// PRIVATE-SAME: cost.flops = 111 : i64
func.func private @leaf(%a: tensor<1xf32>) -> tensor<1xf32> {
  %0 = linalg.negf ins(%a : tensor<1xf32>) outs(%a : tensor<1xf32>) -> tensor<1xf32>
  return %0 : tensor<1xf32>
}
func.func private @one(%a: tensor<10xf32>) -> tensor<10xf32> {
  %0 = linalg.negf ins(%a : tensor<10xf32>) outs(%a : tensor<10xf32>) -> tensor<10xf32>
  return %0 : tensor<10xf32>
}
func.func private @other(%a: tensor<100xf32>, %b: tensor<1xf32>) -> (tensor<100xf32>, tensor<1xf32>) {
  %0 = linalg.negf ins(%a : tensor<100xf32>) outs(%a : tensor<100xf32>) -> tensor<100xf32>
  %1 = call @leaf(%b) : (tensor<1xf32>) -> tensor<1xf32>
  return %0, %1 : tensor<100xf32>, tensor<1xf32>
}

//--- cycle.mlir
// All are called: the first with a body runs. Its own 10 flops; both calls are
// recursive, so unknown.
// CYCLE:       module attributes
// CYCLE-SAME:  cost.flops = 10 : i64, {{.*}}cost.unknown_ops = 2 : i64
// CYCLE:       @declared
// CYCLE:       @first
// CYCLE:       linalg.negf
// CYCLE-NOT:   cost.executions
// CYCLE:       call @second
// CYCLE-SAME:  cost.unknown
func.func private @declared()
func.func @first(%a: tensor<10xf32>) -> tensor<10xf32> {
  %0 = linalg.negf ins(%a : tensor<10xf32>) outs(%a : tensor<10xf32>) -> tensor<10xf32>
  %1 = call @second(%0) : (tensor<10xf32>) -> tensor<10xf32>
  return %1 : tensor<10xf32>
}
func.func @second(%a: tensor<10xf32>) -> tensor<10xf32> {
  %0 = call @first(%a) : (tensor<10xf32>) -> tensor<10xf32>
  return %0 : tensor<10xf32>
}
