// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --inline=default-pipeline= --cost-summary=format=json | FileCheck %s --check-prefix=INLINE

// What a callee returns is the constant, and what it is passed on to reads it for
// free: of two additions of 4*8 elements each reads %x, 2 * 128 bytes.
// CHECK:      "name": "returned"
// CHECK:      "per_call": {
// CHECK:        "transcendentals": 0
// CHECK-NEXT:   "bytes_read": 256
// INLINE:     "name": "returned"
// INLINE:       "transcendentals": 0
// INLINE-NEXT:  "bytes_read": 256
func.func private @one() -> tensor<4x8xf32> {
  %b = arith.constant dense<1.0> : tensor<4x8xf32>
  return %b : tensor<4x8xf32>
}
func.func private @adds(%x: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %0 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
func.func @returned(%x: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %b = call @one() : () -> tensor<4x8xf32>
  %0 = linalg.add ins(%x, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = call @adds(%x, %b) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4x8xf32>
}
