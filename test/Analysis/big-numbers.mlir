// RUN: cost-opt %s --cost-annotate -o %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: mlir-opt %t.mlir | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// Counts do not wrap. 2^32 * 2^32 * 2 = 2^65 = 36893488147419103232 elements; a
// flop and 4 bytes each: 2^67 = 147573952589676412928. Both operands are read,
// 2^68 = 295147905179352825856. In place: no activations.
// CHECK:       linalg.add
// CHECK-SAME:  {cost.bytes_read = 295147905179352825856 : i128, cost.bytes_written = 147573952589676412928 : i128, cost.flops = 36893488147419103232 : i128, cost.macs = 0 : i64
// JSON:        "op": "linalg.add"
// JSON:        "flops": "36893488147419103232"
// JSON:        "bytes_read": "295147905179352825856"
func.func @elementwise(%a: tensor<4294967296x4294967296x2xf32>, %b: tensor<4294967296x4294967296x2xf32>) -> tensor<4294967296x4294967296x2xf32> {
  %0 = linalg.add ins(%a, %b : tensor<4294967296x4294967296x2xf32>, tensor<4294967296x4294967296x2xf32>) outs(%a : tensor<4294967296x4294967296x2xf32>) -> tensor<4294967296x4294967296x2xf32>
  return %0 : tensor<4294967296x4294967296x2xf32>
}

// 2^63 - 1 is the last that an i64 and a JSON number hold: 1-byte elements,
// (2^21 - 1) * (2^42 + 2^21 + 1) = 2^63 - 1. With 2^63 it is one too many.
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = 9223372036854775807 : i64,
// CHECK:       linalg.exp
// CHECK-SAME:  cost.bytes_read = 9223372036854775808 : i128,
// JSON:        "op": "linalg.exp"
// JSON:        "bytes_read": 9223372036854775807,
// JSON:        "op": "linalg.exp"
// JSON:        "bytes_read": "9223372036854775808",
func.func @limit(%a: tensor<2097151x4398048608257xf8E5M2>, %b: tensor<2097152x4398046511104xf8E5M2>) -> (tensor<2097151x4398048608257xf8E5M2>, tensor<2097152x4398046511104xf8E5M2>) {
  %0 = linalg.exp ins(%a : tensor<2097151x4398048608257xf8E5M2>) outs(%a : tensor<2097151x4398048608257xf8E5M2>) -> tensor<2097151x4398048608257xf8E5M2>
  %1 = linalg.exp ins(%b : tensor<2097152x4398046511104xf8E5M2>) outs(%b : tensor<2097152x4398046511104xf8E5M2>) -> tensor<2097152x4398046511104xf8E5M2>
  return %0, %1 : tensor<2097151x4398048608257xf8E5M2>, tensor<2097152x4398046511104xf8E5M2>
}

// A product of (2^32)^3 = 2^96 MACs and 2^97 flops: 128 bits. With a batch of
// 2^32, 2^128 MACs: 192 bits, the least multiple of 64 that holds it.
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.flops = 158456325028528675187087900672 : i128, cost.macs = 79228162514264337593543950336 : i128
// CHECK:       linalg.batch_matmul
// CHECK-SAME:  cost.macs = 340282366920938463463374607431768211456 : i192
func.func @products(%a: tensor<4294967296x4294967296xf32>, %b: tensor<4294967296x4294967296x4294967296xf32>) -> (tensor<4294967296x4294967296xf32>, tensor<4294967296x4294967296x4294967296xf32>) {
  %0 = linalg.matmul ins(%a, %a : tensor<4294967296x4294967296xf32>, tensor<4294967296x4294967296xf32>) outs(%a : tensor<4294967296x4294967296xf32>) -> tensor<4294967296x4294967296xf32>
  %1 = linalg.batch_matmul ins(%b, %b : tensor<4294967296x4294967296x4294967296xf32>, tensor<4294967296x4294967296x4294967296xf32>) outs(%b : tensor<4294967296x4294967296x4294967296xf32>) -> tensor<4294967296x4294967296x4294967296xf32>
  return %0, %1 : tensor<4294967296x4294967296xf32>, tensor<4294967296x4294967296x4294967296xf32>
}
