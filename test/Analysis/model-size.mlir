// RUN: cost-opt %s --cost-summary="weight-bits=3 format=json" | FileCheck %s --check-prefix=JSON
// RUN: cost-opt %s --cost-summary="weight-bits=3" | FileCheck %s

// Three parameters of i4, 12 bits: 2 bytes. Five of f32, 160 bits: 20 bytes.
// With 3 bits each: 8 * 3 = 24 bits, 3 bytes.
// JSON: "model_size": {
// JSON-NEXT: "bits": 172,
// JSON-NEXT: "bytes": 22,
// JSON-NEXT: "weight_bits": 3,
// JSON-NEXT: "bits_at_weight_bits": 24
// JSON-NEXT: }
// CHECK: model size 22 B 22 bytes
// CHECK: model size, 3 bits 3 B 3 bytes
func.func @main() {
  %i4 = arith.constant dense<[1, 2, 3]> : tensor<3xi4>
  %f32 = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0]> : tensor<5xf32>
  %0 = arith.addi %i4, %i4 : tensor<3xi4>
  %1 = arith.addf %f32, %f32 : tensor<5xf32>
  return
}
