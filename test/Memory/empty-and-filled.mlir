// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Empty and filled tensors, of 4*8 elements of 4 bytes each: 128.

// What is handed back is somewhere, though nobody has written to it.
// CHECK-LABEL: func.func @returned
// CHECK-SAME:  cost.peak_bytes = 128 : i64
func.func @returned() -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  return %e : tensor<4x8xf32>
}

// So is what is read, here in place.
// CHECK-LABEL: func.func @read
// CHECK-SAME:  cost.peak_bytes = 128 : i64
func.func @read() -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = tosa.exp %e : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// The window of a pooling is there for its shape: the input, 1*2*2*1*4 = 16 bytes,
// and the result, 4.
// CHECK-LABEL: func.func @window
// CHECK-SAME:  cost.peak_bytes = 20 : i64
func.func @window(%x: tensor<1x2x2x1xf32>) -> tensor<1x1x1x1xf32> {
  %window = tensor.empty() : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1x1x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32>
  %0 = linalg.pooling_nhwc_max ins(%x, %window : tensor<1x2x2x1xf32>, tensor<2x2xf32>)
                               outs(%f : tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32>
  return %0 : tensor<1x1x1x1xf32>
}

// A fill that is only overwritten has no part in what is written: constants alone
// make these, and they are in no memory of the call.
// CHECK-LABEL: func.func @overwritten
// CHECK-NOT:   cost.peak_bytes
// CHECK-SAME:  cost.transcendentals = 64 : i64
func.func @overwritten(%s: f32) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %w = arith.constant dense_resource<__elided__> : tensor<4x8xf32>
  %f = tensor.splat %s : tensor<4x8xf32>
  %0 = linalg.exp ins(%w : tensor<4x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = linalg.softmax dimension(1) ins(%w : tensor<4x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4x8xf32>
}

// It has where it is accumulated on.
// CHECK-LABEL: func.func @accumulated
// CHECK-SAME:  cost.activations = 32 : i64
// CHECK-SAME:  cost.peak_bytes = 128 : i64
func.func @accumulated(%s: f32) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<__elided__> : tensor<4x8xf32>
  %v = arith.constant dense_resource<__elided__> : tensor<8x8xf32>
  %f = tensor.splat %s : tensor<4x8xf32>
  %0 = linalg.matmul ins(%w, %v : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
