// RUN: cost-opt %s --cost-annotate | FileCheck %s

#id = affine_map<(i) -> (i)>

// What counts in a body, for 32 elements: a flop each for sub, maximum, compare
// (by its operands' type) and copysign; the select and the cast nothing; exp is
// a transcendental, never a flop. 4 * 32 = 128 flops, 32 transcendentals.
// CHECK-LABEL: @floats
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 128 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 32 : i64}
func.func @floats(%a: tensor<32xf32>) -> tensor<32xf16> {
  %zero = arith.constant 0.0 : f32
  %c = arith.constant 3.0 : f32
  %e = tensor.empty() : tensor<32xf16>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%a : tensor<32xf32>) outs(%e : tensor<32xf16>) {
  ^bb0(%x: f32, %out: f16):
    %s = arith.subf %x, %c : f32
    %m = arith.maximumf %s, %zero : f32
    %p = arith.cmpf ogt, %x, %c : f32
    %q = arith.select %p, %m, %x : f32
    %r = math.copysign %q, %x : f32
    %t = math.exp %r : f32
    %u = arith.truncf %t : f32 to f16
    linalg.yield %u : f16
  } -> tensor<32xf16>
  return %0 : tensor<32xf16>
}

// Integer compare, and, shift, clz: 4 * 32 int_ops. Arithmetic on index is
// address computation: the sum of the index and its cast count nothing.
// CHECK-LABEL: @integers
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 0 : i64, cost.int_ops = 128 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
func.func @integers(%a: tensor<32xi32>) -> tensor<32xi32> {
  %one = arith.constant 1 : index
  %c = arith.constant 3 : i32
  %e = tensor.empty() : tensor<32xi32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%a : tensor<32xi32>) outs(%e : tensor<32xi32>) {
  ^bb0(%x: i32, %out: i32):
    %i = linalg.index 0 : index
    %n = arith.addi %i, %one : index
    %k = arith.index_cast %n : index to i32
    %p = arith.cmpi slt, %x, %k : i32
    %b = arith.andi %x, %c : i32
    %h = arith.shrui %b, %c : i32
    %z = math.ctlz %h : i32
    %q = arith.select %p, %z, %x : i32
    linalg.yield %q : i32
  } -> tensor<32xi32>
  return %0 : tensor<32xi32>
}

// Complex: add 2, multiply 6, 8 * 32 = 256. Nothing accumulates.
// CHECK-LABEL: @complex
// CHECK:       linalg.generic
// CHECK-SAME:  cost.flops = 256 : i64, cost.macs = 0 : i64
func.func @complex(%a: tensor<32xcomplex<f32>>, %b: tensor<32xcomplex<f32>>) -> tensor<32xcomplex<f32>> {
  %e = tensor.empty() : tensor<32xcomplex<f32>>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%a, %b : tensor<32xcomplex<f32>>, tensor<32xcomplex<f32>>) outs(%e : tensor<32xcomplex<f32>>) {
  ^bb0(%x: complex<f32>, %y: complex<f32>, %out: complex<f32>):
    %m = complex.mul %x, %y : complex<f32>
    %s = complex.add %m, %x : complex<f32>
    linalg.yield %s : complex<f32>
  } -> tensor<32xcomplex<f32>>
  return %0 : tensor<32xcomplex<f32>>
}
