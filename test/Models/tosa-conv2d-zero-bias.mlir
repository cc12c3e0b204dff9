// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A bias that is known to be 0 everywhere is no bias.
// MACs 2 * 4*4 * 3 = 96, flops 2*96 = 192.
// Read (4*4*2 + 3*2) * 4 = 152, written 48 * 4 = 192 bytes.

// CHECK-LABEL: @splat
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 152 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 192 : i64, cost.macs = 96 : i64
func.func @splat(%input: tensor<1x4x4x2xf32>, %weight: tensor<3x1x1x2xf32>) -> tensor<1x4x4x3xf32> {
  %zero = "tosa.const"() {values = dense<0.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %zero, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xf32>, tensor<3x1x1x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}

// One element for all channels, behind a view.
// CHECK-LABEL: @one_element
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 152 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 192 : i64, cost.macs = 96 : i64
func.func @one_element(%input: tensor<1x4x4x2xf32>, %weight: tensor<3x1x1x2xf32>) -> tensor<1x4x4x3xf32> {
  %constant = "tosa.const"() {values = dense<0.0> : tensor<1x1xf32>} : () -> tensor<1x1xf32>
  %shape = tosa.const_shape {values = dense<1> : tensor<1xindex>} : () -> !tosa.shape<1>
  %zero = tosa.reshape %constant, %shape : (tensor<1x1xf32>, !tosa.shape<1>) -> tensor<1xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %zero, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xf32>, tensor<3x1x1x2xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}

// Behind a cast.
// CHECK-LABEL: @cast
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 152 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 192 : i64, cost.macs = 96 : i64
func.func @cast(%input: tensor<1x4x4x2xf32>, %weight: tensor<3x1x1x2xf32>) -> tensor<1x4x4x3xf32> {
  %constant = "tosa.const"() {values = dense<0.0> : tensor<3xf16>} : () -> tensor<3xf16>
  %zero = tosa.cast %constant : (tensor<3xf16>) -> tensor<3xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %zero, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xf32>, tensor<3x1x1x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}

// A splat of another value is a bias, though a free one to read:
// flops 192 + 48.
// CHECK-LABEL: @splat_of_one
// CHECK:       tosa.conv2d
// CHECK-SAME:  cost.bytes_read = 152 : i64, cost.bytes_written = 192 : i64
// CHECK-SAME:  cost.flops = 240 : i64, cost.macs = 96 : i64
func.func @splat_of_one(%input: tensor<1x4x4x2xf32>, %weight: tensor<3x1x1x2xf32>) -> tensor<1x4x4x3xf32> {
  %one = "tosa.const"() {values = dense<1.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %input, %weight, %one, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x4x4x2xf32>, tensor<3x1x1x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x3xf32>
  return %0 : tensor<1x4x4x3xf32>
}
