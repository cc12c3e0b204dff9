// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: mlir-opt %s --lower-affine | cost-opt --cost-annotate | FileCheck %s

// What is loaded and stored back is an accumulator also where load and store
// compute its place by operations of their own. Each function adds 10 products
// to what it loads: 10 MACs, 20 flops. Where the store goes to another place,
// they are 10 products and 10 sums: 20 flops too.

// The same element after the same operations.
// CHECK-LABEL: @operations
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @operations(%a: memref<11xf32>, %x: memref<10xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c10 = arith.constant 10 : index
  scf.for %i = %c0 to %c10 step %c1 {
    %j = arith.addi %i, %c1 : index
    %k = arith.addi %i, %c1 : index
    %o = memref.load %a[%j] : memref<11xf32>
    %v = memref.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    memref.store %s, %a[%k] : memref<11xf32>
  }
  return
}

// The next one: no accumulator.
// CHECK-LABEL: @next
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 0 : i64
func.func @next(%a: memref<11xf32>, %x: memref<10xf32>) {
  affine.for %i = 0 to 10 {
    %o = affine.load %a[%i] : memref<11xf32>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    affine.store %s, %a[%i + 1] : memref<11xf32>
  }
  return
}

// 2·(i + 1) is 1 + i + i + 1.
// CHECK-LABEL: @linear
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @linear(%a: memref<21xf32>, %x: memref<10xf32>) {
  %c1 = arith.constant 1 : index
  affine.for %i = 0 to 10 {
    %j = affine.apply affine_map<(i) -> (i * 2)>(%i)
    %k = arith.addi %c1, %i : index
    %l = arith.addi %k, %i : index
    %m = arith.addi %l, %c1 : index
    %o = affine.load %a[%j + 2] : memref<21xf32>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    memref.store %s, %a[%m] : memref<21xf32>
  }
  return
}

// i·(i + 1) is (i + 1)·i; beside it, twice i floordiv 3.
// CHECK-LABEL: @products
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @products(%a: memref<91x4xf32>, %x: memref<10xf32>) {
  %c1 = arith.constant 1 : index
  affine.for %i = 0 to 10 {
    %j = arith.addi %i, %c1 : index
    %k = arith.addi %i, %c1 : index
    %l = arith.muli %i, %j : index
    %m = arith.muli %k, %i : index
    %d = affine.apply affine_map<(i) -> (i floordiv 3)>(%i)
    %e = affine.apply affine_map<(i) -> (i floordiv 3)>(%i)
    %o = memref.load %a[%l, %d] : memref<91x4xf32>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    memref.store %s, %a[%m, %e] : memref<91x4xf32>
  }
  return
}

// Another division.
// CHECK-LABEL: @divisors
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 0 : i64
func.func @divisors(%a: memref<4xf32>, %x: memref<10xf32>) {
  affine.for %i = 0 to 10 {
    %d = affine.apply affine_map<(i) -> (i floordiv 3)>(%i)
    %e = affine.apply affine_map<(i) -> (i floordiv 4)>(%i)
    %o = memref.load %a[%d] : memref<4xf32>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    memref.store %s, %a[%e] : memref<4xf32>
  }
  return
}

// Through two views of one place; the second is made in the loop.
// CHECK-LABEL: @views
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 10 : i64
func.func @views(%a: memref<20xf32>, %x: memref<10xf32>, %n: index) {
  %t = memref.subview %a[%n] [10] [1] : memref<20xf32> to memref<10xf32, strided<[1], offset: ?>>
  affine.for %i = 0 to 10 {
    %u = memref.subview %a[%n] [10] [1] : memref<20xf32> to memref<10xf32, strided<[1], offset: ?>>
    %o = affine.load %t[%i] : memref<10xf32, strided<[1], offset: ?>>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    affine.store %s, %u[%i] : memref<10xf32, strided<[1], offset: ?>>
  }
  return
}

// Of two places.
// CHECK-LABEL: @other_views
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 0 : i64
func.func @other_views(%a: memref<20xf32>, %x: memref<10xf32>, %n: index, %m: index) {
  %t = memref.subview %a[%n] [10] [1] : memref<20xf32> to memref<10xf32, strided<[1], offset: ?>>
  %u = memref.subview %a[%m] [10] [1] : memref<20xf32> to memref<10xf32, strided<[1], offset: ?>>
  affine.for %i = 0 to 10 {
    %o = affine.load %t[%i] : memref<10xf32, strided<[1], offset: ?>>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    affine.store %s, %u[%i] : memref<10xf32, strided<[1], offset: ?>>
  }
  return
}

// Two loads may find two indices: what is loaded is not computed.
// CHECK-LABEL: @loaded
// CHECK-SAME:  cost.flops = 20 : i64, cost.macs = 0 : i64
func.func @loaded(%a: memref<10xf32>, %x: memref<10xf32>, %at: memref<10xindex>) {
  affine.for %i = 0 to 10 {
    %j = affine.load %at[%i] : memref<10xindex>
    %k = affine.load %at[%i] : memref<10xindex>
    %o = memref.load %a[%j] : memref<10xf32>
    %v = affine.load %x[%i] : memref<10xf32>
    %p = arith.mulf %v, %v : f32
    %s = arith.addf %o, %p : f32
    memref.store %s, %a[%k] : memref<10xf32>
  }
  return
}

// The tile goes back to its place: only the product moves anything, 8 elements.
// CHECK-LABEL: @tile
// CHECK-SAME:  cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
func.func @tile(%a: tensor<16xf32>, %i: index) -> tensor<16xf32> {
  %c8 = arith.constant 8 : index
  %j = arith.muli %i, %c8 : index
  %k = arith.muli %i, %c8 : index
  %t = tensor.extract_slice %a[%j] [8] [1] : tensor<16xf32> to tensor<8xf32>
  %0 = linalg.exp ins(%t : tensor<8xf32>) outs(%t : tensor<8xf32>) -> tensor<8xf32>
  %1 = tensor.insert_slice %0 into %a[%k] [8] [1] : tensor<8xf32> into tensor<16xf32>
  return %1 : tensor<16xf32>
}
