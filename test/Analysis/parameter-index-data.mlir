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
