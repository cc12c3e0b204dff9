// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd" | FileCheck %s

// What a loop of blocks hands on to itself is not followed: no number, where each of
// the three products would have kept its input again.
// CHECK: "weight_bytes": 256
// CHECK: "activation_bytes": null
func.func @main(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %empty = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  cf.br ^header(%c0, %x : index, tensor<4x8xf32>)
^header(%i: index, %h: tensor<4x8xf32>):
  %more = arith.cmpi slt, %i, %c3 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%h, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%init : tensor<4x8xf32>) -> tensor<4x8xf32>
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next, %m : index, tensor<4x8xf32>)
^exit:
  return %h : tensor<4x8xf32>
}
