// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=JSON

// A function that several call with weights of their own: a caller reads what it
// passes, and not what the others do. 8*8 elements of 4 bytes each.

// One call reads one of the two; which one depends on the caller.
// CHECK-LABEL: func.func private @dense
// CHECK-SAME:  cost.params = 128 : i64
func.func private @dense(%x: tensor<4x8xf32>, %w: tensor<8x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Input 4*8*4 = 128, weight 256, output 128.
// CHECK-LABEL: func.func @first
// CHECK-SAME:  cost.param_bytes = 256 : i64
// CHECK-SAME:  cost.params = 64 : i64
// JSON: "name": "first"
// JSON: "params": 64
// JSON: "compulsory_bytes": 512
func.func @first(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %0 = call @dense(%x, %w) : (tensor<4x8xf32>, tensor<8x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// CHECK-LABEL: func.func @second
// CHECK-SAME:  cost.params = 64 : i64
func.func @second(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %0 = call @dense(%x, %w) : (tensor<4x8xf32>, tensor<8x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// Both inputs, 128 and 256, and the output: no weight.
// CHECK-LABEL: func.func @activations
// CHECK-SAME:  cost.params = 0 : i64
// JSON: "name": "activations"
// JSON: "params": 0
// JSON: "compulsory_bytes": 512
func.func @activations(%x: tensor<4x8xf32>, %y: tensor<8x8xf32>) -> tensor<4x8xf32> {
  %0 = call @dense(%x, %y) : (tensor<4x8xf32>, tensor<8x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// What a function hands back is what this call gave it.
func.func private @same(%w: tensor<8x8xf32>) -> tensor<8x8xf32> {
  return %w : tensor<8x8xf32>
}
func.func @other(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %0 = call @same(%w) : (tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.add ins(%x, %0 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%x : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %1 : tensor<8x8xf32>
}
// CHECK-LABEL: func.func @back
// CHECK-SAME:  cost.params = 0 : i64
func.func @back(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %0 = call @same(%x) : (tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = linalg.add ins(%x, %0 : tensor<8x8xf32>, tensor<8x8xf32>) outs(%x : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %1 : tensor<8x8xf32>
}
