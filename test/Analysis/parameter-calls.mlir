// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; t = json.load(open(r'%t.json'))['totals']; print(t['params'], t['param_bytes'], t['param_bytes_read'])" | FileCheck %s --check-prefix=TOTALS

// 8*8 weights pass through calls to their reader, which owns them: w twice and v
// once make 64 + 64 parameters, though the product runs three times.
// TOTALS: {{^}}128 512 768{{$}}

// CHECK-LABEL: @main
// CHECK-SAME:  cost.params = 128 : i64
func.func @main(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %v = arith.constant dense_resource<v> : tensor<8x8xf32>
  %0 = call @layer(%a, %w) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = call @layer(%0, %v) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  %2 = call @layer(%1, %w) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  return %2 : tensor<8x8xf32>
}

// Each execution reads (64 + 64) * 4 = 512 bytes, 256 of them weights: 768 in all.
// CHECK-LABEL: func.func private @layer
// CHECK:       linalg.matmul
// CHECK-SAME:  cost.bytes_read = 512 : i64, {{.*}}cost.executions = 3 : i64, {{.*}}cost.params = 128 : i64}
func.func private @layer(%x: tensor<8x8xf32>, %weight: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %0 = linalg.matmul ins(%x, %weight : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}
