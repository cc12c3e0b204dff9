// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Integers of which every path leads to an index are no parameters.

// 3 rows of the table, 96 bytes, and 3 positions of 8 bytes. The table has 800
// elements.
// CHECK-LABEL: @positions
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 120 : i64, {{.*}}cost.params = 800 : i64}
func.func @positions() -> tensor<3x8xf32> {
  %table = arith.constant dense_resource<table> : tensor<100x8xf32>
  %positions = arith.constant dense<[2, 1, 0]> : tensor<3xi64>
  %e = tensor.empty() : tensor<3x8xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%positions : tensor<3xi64>) outs(%e : tensor<3x8xf32>) {
  ^bb0(%x: i64, %out: f32):
    %row = arith.index_cast %x : i64 to index
    %column = linalg.index 1 : index
    %v = tensor.extract %table[%row, %column] : tensor<100x8xf32>
    linalg.yield %v : f32
  } -> tensor<3x8xf32>
  return %0 : tensor<3x8xf32>
}

// Through a view, a cast and integer arithmetic to a gather: the table alone.
// CHECK-LABEL: @arithmetic
// CHECK:       arith.addi
// CHECK-SAME:  cost.params = 0 : i64}
// CHECK:       tosa.gather
// CHECK-SAME:  cost.params = 800 : i64}
func.func @arithmetic(%offset: tensor<3xi32>) -> tensor<1x3x8xf32> {
  %table = "tosa.const"() {values = dense_resource<table2> : tensor<1x100x8xf32>} : () -> tensor<1x100x8xf32>
  %c = arith.constant dense<[2, 1, 0]> : tensor<3xi8>
  %w = arith.extsi %c : tensor<3xi8> to tensor<3xi32>
  %s = arith.addi %w, %offset : tensor<3xi32>
  %v = tensor.expand_shape %s [[0, 1]] output_shape [1, 3] : tensor<3xi32> into tensor<1x3xi32>
  %0 = tosa.gather %table, %v : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  return %0 : tensor<1x3x8xf32>
}

// Another path leads to a product: 3 parameters, owned by the product.
// CHECK-LABEL: @other_path
// CHECK:       tosa.gather
// CHECK-SAME:  cost.params = 800 : i64
// CHECK:       linalg.mul
// CHECK-SAME:  cost.params = 3 : i64}
func.func @other_path(%a: tensor<3xi32>) -> (tensor<1x3x8xf32>, tensor<3xi32>) {
  %table = "tosa.const"() {values = dense_resource<table3> : tensor<1x100x8xf32>} : () -> tensor<1x100x8xf32>
  %c = arith.constant dense<[2, 1, 0]> : tensor<3xi32>
  %v = tensor.expand_shape %c [[0, 1]] output_shape [1, 3] : tensor<3xi32> into tensor<1x3xi32>
  %0 = tosa.gather %table, %v : (tensor<1x100x8xf32>, tensor<1x3xi32>) -> tensor<1x3x8xf32>
  %e = tensor.empty() : tensor<3xi32>
  %1 = linalg.mul ins(%a, %c : tensor<3xi32>, tensor<3xi32>) outs(%e : tensor<3xi32>) -> tensor<3xi32>
  return %0, %1 : tensor<1x3x8xf32>, tensor<3xi32>
}

// The shape of a reshape is none, and nothing is read for it.
// CHECK-LABEL: @shape
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = 16 : i64, {{.*}}cost.params = 0 : i64,
// CHECK-SAME:  cost.transcendentals = 4
func.func @shape(%a: tensor<4xf32>) -> tensor<2x2xf32> {
  %shape = arith.constant dense_resource<shape> : tensor<2xi64>
  %0 = tensor.reshape %a(%shape) : (tensor<4xf32>, tensor<2xi64>) -> tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %1 = linalg.exp ins(%0 : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %1 : tensor<2x2xf32>
}

// A list of places, each read where data says: read, as 4 integers, but data of
// nobody. The table behind it is an argument.
// CHECK-LABEL: @list
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 48 : i64, {{.*}}cost.params = 0 : i64}
func.func @list(%x: tensor<4xi32>, %t: tensor<8xf32>) -> tensor<4xf32> {
  %l = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<4xi32>) outs(%e : tensor<4xf32>) {
  ^bb0(%d: i32, %out: f32):
    %i = arith.index_cast %d : i32 to index
    %v = tensor.extract %l[%i] : tensor<4xi32>
    %j = arith.index_cast %v : i32 to index
    %y = tensor.extract %t[%j] : tensor<8xf32>
    linalg.yield %y : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// The same in a loop: the list is read where the loop says.
memref.global "private" constant @places : memref<4xi64> = dense<[3, 1, 2, 0]>
// CHECK-LABEL: @loop
// CHECK-SAME:  cost.params = 0 : i64
func.func @loop(%x: memref<4xf32>, %t: memref<8xf32>) {
  %l = memref.get_global @places : memref<4xi64>
  affine.for %i = 0 to 4 {
    %p = memref.load %l[%i] : memref<4xi64>
    %j = arith.index_cast %p : i64 to index
    %v = memref.load %t[%j] : memref<8xf32>
    memref.store %v, %x[%i] : memref<4xf32>
  }
  return
}

// What a list holds where data says is the value of a function: a table.
// CHECK-LABEL: @table
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 32 : i64, {{.*}}cost.params = 0 : i64}
func.func @table(%x: tensor<4xi32>) -> tensor<4xi32> {
  %l = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %e = tensor.empty() : tensor<4xi32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<4xi32>) outs(%e : tensor<4xi32>) {
  ^bb0(%d: i32, %out: i32):
    %i = arith.index_cast %d : i32 to index
    %v = tensor.extract %l[%i] : tensor<4xi32>
    linalg.yield %v : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// Where loops alone say, whatever casts the index went through, it is data: 4
// weights.
// CHECK-LABEL: @weights
// CHECK:       linalg.generic
// CHECK-SAME:  cost.params = 4 : i64}
func.func @weights(%x: tensor<4xi32>) -> tensor<4xi32> {
  %w = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%x : tensor<4xi32>) {
  ^bb0(%out: i32):
    %i = linalg.index 0 : index
    %n = arith.index_cast %i : index to i32
    %j = arith.index_cast %n : i32 to index
    %v = tensor.extract %w[%j] : tensor<4xi32>
    %s = arith.muli %out, %v : i32
    linalg.yield %s : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}
