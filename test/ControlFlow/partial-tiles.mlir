// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json" > /dev/null
// RUN: %python %S/../ReferenceModels/Inputs/totals.py %t.json macs flops bytes_read bytes_written activations unknown_ops | FileCheck %s --check-prefix=TOTALS

// 10x5 times 5x7 in tiles of 4, 3 and 2, of which none divides: 3 * 3 * 3 = 27
// executions, with 4 + 4 + 2 rows, 3 + 3 + 1 columns and 2 + 2 + 1 steps of the
// sum. MACs are those of the whole, 10 * 7 * 5 = 350.
// Elements read: 10 * 5 of %a for each of 3 column tiles: 150; 5 * 7 of %b for
// each of 3 row tiles: 105; 10 * 7 of %c for each of 3 steps: 210; 4 * 465 =
// 1860 bytes. Written: 4 * 210 = 840; tiles go back to where they came from,
// which moves nothing, and need no storage.
// The same on buffers, so all twice.
// TOTALS: {{^}}macs=700 flops=1400 bytes_read=3720 bytes_written=1680 activations=0 unknown_ops=0{{$}}

#m = affine_map<(d0) -> (4, -d0 + 10)>
#n = affine_map<(d0) -> (3, -d0 + 7)>
#k = affine_map<(d0) -> (2, -d0 + 5)>

// CHECK-LABEL: @tensors
// CHECK-SAME:  cost.bytes_read = 1860 : i64, cost.bytes_written = 840 : i64
// CHECK-SAME:  cost.flops = 700 : i64, cost.macs = 350 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.executions = 27 : i64
// CHECK:       tensor.insert_slice
// CHECK-SAME:  cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64, cost.executions = 27 : i64
func.func @tensors(%a: tensor<10x5xf32>, %b: tensor<5x7xf32>, %c: tensor<10x7xf32>) -> tensor<10x7xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c5 = arith.constant 5 : index
  %c7 = arith.constant 7 : index
  %c10 = arith.constant 10 : index
  %0 = scf.for %i = %c0 to %c10 step %c4 iter_args(%x = %c) -> (tensor<10x7xf32>) {
    %1 = scf.for %j = %c0 to %c7 step %c3 iter_args(%y = %x) -> (tensor<10x7xf32>) {
      %2 = scf.for %l = %c0 to %c5 step %c2 iter_args(%z = %y) -> (tensor<10x7xf32>) {
        %m = affine.min #m(%i)
        %n = affine.min #n(%j)
        %k = affine.min #k(%l)
        %ta = tensor.extract_slice %a[%i, %l] [%m, %k] [1, 1] : tensor<10x5xf32> to tensor<?x?xf32>
        %tb = tensor.extract_slice %b[%l, %j] [%k, %n] [1, 1] : tensor<5x7xf32> to tensor<?x?xf32>
        %tc = tensor.extract_slice %z[%i, %j] [%m, %n] [1, 1] : tensor<10x7xf32> to tensor<?x?xf32>
        %p = linalg.matmul ins(%ta, %tb : tensor<?x?xf32>, tensor<?x?xf32>) outs(%tc : tensor<?x?xf32>) -> tensor<?x?xf32>
        %r = tensor.insert_slice %p into %z[%i, %j] [%m, %n] [1, 1] : tensor<?x?xf32> into tensor<10x7xf32>
        scf.yield %r : tensor<10x7xf32>
      }
      scf.yield %2 : tensor<10x7xf32>
    }
    scf.yield %1 : tensor<10x7xf32>
  }
  return %0 : tensor<10x7xf32>
}

// CHECK-LABEL: @buffers
// CHECK-SAME:  cost.bytes_read = 1860 : i64, cost.bytes_written = 840 : i64
// CHECK-SAME:  cost.flops = 700 : i64, cost.macs = 350 : i64
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.executions = 27 : i64
func.func @buffers(%a: memref<10x5xf32>, %b: memref<5x7xf32>, %c: memref<10x7xf32>) {
  affine.for %i = 0 to 10 step 4 {
    affine.for %j = 0 to 7 step 3 {
      affine.for %l = 0 to 5 step 2 {
        %m = affine.min #m(%i)
        %n = affine.min #n(%j)
        %k = affine.min #k(%l)
        %ta = memref.subview %a[%i, %l] [%m, %k] [1, 1] : memref<10x5xf32> to memref<?x?xf32, strided<[5, 1], offset: ?>>
        %tb = memref.subview %b[%l, %j] [%k, %n] [1, 1] : memref<5x7xf32> to memref<?x?xf32, strided<[7, 1], offset: ?>>
        %tc = memref.subview %c[%i, %j] [%m, %n] [1, 1] : memref<10x7xf32> to memref<?x?xf32, strided<[7, 1], offset: ?>>
        linalg.matmul ins(%ta, %tb : memref<?x?xf32, strided<[5, 1], offset: ?>>, memref<?x?xf32, strided<[7, 1], offset: ?>>) outs(%tc : memref<?x?xf32, strided<[7, 1], offset: ?>>)
      }
    }
  }
  return
}
