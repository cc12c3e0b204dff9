// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Window 3x3, stride 2, padding 1 before and 0 after: output (8 + 1 - 3) / 2 +
// 1 = 4. 9 maxima for each of 4*4*2 = 32 outputs: 288.
// Rows 2*o + k - 1 are -1..7: all 8 are read, 8*8*2 * 4 = 512 bytes.
// CHECK-LABEL: @max
func.func @max(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  // CHECK:      tosa.max_pool2d
  // CHECK-SAME: cost.bytes_read = 512 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 288 : i64, cost.macs = 0 : i64
  %0 = tosa.max_pool2d %a {kernel = array<i64: 3, 3>, pad = array<i64: 1, 0, 1, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

// Windows of 1 with stride 2 over 7 rows read rows 0, 2, 4, 6:
// 4*4*2 * 4 = 128 bytes.
// CHECK-LABEL: @gaps
func.func @gaps(%a: tensor<1x7x7x2xf32>) -> tensor<1x4x4x2xf32> {
  // CHECK:      tosa.max_pool2d
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 32 : i64, cost.macs = 0 : i64
  %0 = tosa.max_pool2d %a {kernel = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x7x7x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

// The sum of 4 and a division for each of 32 outputs: 5 * 32 = 160.
// CHECK-LABEL: @average
func.func @average(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  // CHECK:      tosa.avg_pool2d
  // CHECK-SAME: cost.bytes_read = 512 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 160 : i64, cost.macs = 0 : i64
  %0 = tosa.avg_pool2d %a, %zp, %zp {acc_type = f32, kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

// Window 3x3: 9 + 1 for each of 6*6*2 = 72 outputs: 720.
// CHECK-LABEL: @average_integer
func.func @average_integer(%a: tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8> {
  %zp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.avg_pool2d
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 72 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 720 : i64, cost.macs = 0 : i64
  %0 = tosa.avg_pool2d %a, %zp, %zp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}

// Two zero points are two more per output: 12 * 72 = 864.
// CHECK-LABEL: @average_zero_points
func.func @average_zero_points(%a: tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8> {
  %zp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  // CHECK:      tosa.avg_pool2d
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 864 : i64, cost.macs = 0 : i64
  %0 = tosa.avg_pool2d %a, %zp, %zp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}
