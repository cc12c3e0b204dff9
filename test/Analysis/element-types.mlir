// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Bytes are elements times bits, rounded up once for each tensor; sub-byte types
// are packed. 9 elements move each time.

// 36 bits: 5 bytes.
// CHECK-LABEL: @i4
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 5 : i64, cost.bytes_written = 5 : i64
func.func @i4(%a: tensor<3x3xi4>) -> tensor<3x3xi4> {
  %e = tensor.empty() : tensor<3x3xi4>
  %0 = linalg.transpose ins(%a : tensor<3x3xi4>) outs(%e : tensor<3x3xi4>) permutation = [1, 0]
  return %0 : tensor<3x3xi4>
}

// 9 bits: 2 bytes.
// CHECK-LABEL: @i1
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 2 : i64, cost.bytes_written = 2 : i64
func.func @i1(%a: tensor<3x3xi1>) -> tensor<3x3xi1> {
  %e = tensor.empty() : tensor<3x3xi1>
  %0 = linalg.transpose ins(%a : tensor<3x3xi1>) outs(%e : tensor<3x3xi1>) permutation = [1, 0]
  return %0 : tensor<3x3xi1>
}

// 27 bits: 4 bytes.
// CHECK-LABEL: @i3
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 4 : i64, cost.bytes_written = 4 : i64
func.func @i3(%a: tensor<3x3xi3>) -> tensor<3x3xi3> {
  %e = tensor.empty() : tensor<3x3xi3>
  %0 = linalg.transpose ins(%a : tensor<3x3xi3>) outs(%e : tensor<3x3xi3>) permutation = [1, 0]
  return %0 : tensor<3x3xi3>
}

// 9 bytes.
// CHECK-LABEL: @f8e5m2
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 9 : i64, cost.bytes_written = 9 : i64
func.func @f8e5m2(%a: tensor<3x3xf8E5M2>) -> tensor<3x3xf8E5M2> {
  %e = tensor.empty() : tensor<3x3xf8E5M2>
  %0 = linalg.transpose ins(%a : tensor<3x3xf8E5M2>) outs(%e : tensor<3x3xf8E5M2>) permutation = [1, 0]
  return %0 : tensor<3x3xf8E5M2>
}

// 9 * 2 bytes.
// CHECK-LABEL: @f16
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 18 : i64, cost.bytes_written = 18 : i64
func.func @f16(%a: tensor<3x3xf16>) -> tensor<3x3xf16> {
  %e = tensor.empty() : tensor<3x3xf16>
  %0 = linalg.transpose ins(%a : tensor<3x3xf16>) outs(%e : tensor<3x3xf16>) permutation = [1, 0]
  return %0 : tensor<3x3xf16>
}

// 9 * 8 bytes.
// CHECK-LABEL: @f64
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 72 : i64, cost.bytes_written = 72 : i64
func.func @f64(%a: tensor<3x3xf64>) -> tensor<3x3xf64> {
  %e = tensor.empty() : tensor<3x3xf64>
  %0 = linalg.transpose ins(%a : tensor<3x3xf64>) outs(%e : tensor<3x3xf64>) permutation = [1, 0]
  return %0 : tensor<3x3xf64>
}

// 64 bits unless the data layout says otherwise: 9 * 8 bytes.
// CHECK-LABEL: @index
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 72 : i64, cost.bytes_written = 72 : i64
func.func @index(%a: tensor<3x3xindex>) -> tensor<3x3xindex> {
  %e = tensor.empty() : tensor<3x3xindex>
  %0 = linalg.transpose ins(%a : tensor<3x3xindex>) outs(%e : tensor<3x3xindex>) permutation = [1, 0]
  return %0 : tensor<3x3xindex>
}

// Two numbers an element: 9 * 16 bytes.
// CHECK-LABEL: @complex
// CHECK:       linalg.transpose
// CHECK-SAME:  cost.bytes_read = 144 : i64, cost.bytes_written = 144 : i64
func.func @complex(%a: tensor<3x3xcomplex<f64>>) -> tensor<3x3xcomplex<f64>> {
  %e = tensor.empty() : tensor<3x3xcomplex<f64>>
  %0 = linalg.transpose ins(%a : tensor<3x3xcomplex<f64>>) outs(%e : tensor<3x3xcomplex<f64>>) permutation = [1, 0]
  return %0 : tensor<3x3xcomplex<f64>>
}
