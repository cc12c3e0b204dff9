// RUN: cost-opt %s --cost-annotate | FileCheck %s

// 8x8 to 15x15, 2 channels: 450 outputs. Each interpolates along two rows and
// then between them: 3 times a*e + b*d, 3 flops, and for either axis a division
// for d and a subtraction for e = 1 - d: 13 * 450 = 5850. Reads 8*8*2 * 4 = 512 bytes, writes 1800.
// CHECK-LABEL: @bilinear
func.func @bilinear(%a: tensor<1x8x8x2xf32>) -> tensor<1x15x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = tosa.const_shape {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
  // CHECK:      tosa.resize
  // CHECK-SAME: cost.bytes_read = 512 : i64, cost.bytes_written = 1800 : i64
  // CHECK-SAME: cost.flops = 5850 : i64, cost.macs = 0 : i64
  %0 = tosa.resize %a, %scale, %zero, %zero {mode = BILINEAR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xf32>
  return %0 : tensor<1x15x15x2xf32>
}

// Integers interpolate in units of the scale, without division: 11 * 450.
// CHECK-LABEL: @bilinear_integer
func.func @bilinear_integer(%a: tensor<1x8x8x2xi8>) -> tensor<1x15x15x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = tosa.const_shape {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
  // CHECK:      tosa.resize
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 1800 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 4950 : i64, cost.macs = 0 : i64
  %0 = tosa.resize %a, %scale, %zero, %zero {mode = BILINEAR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xi32>
  return %0 : tensor<1x15x15x2xi32>
}

// One row: interpolation along it alone, 3 + 2 for each of 15*2 outputs.
// CHECK-LABEL: @one_row
func.func @one_row(%a: tensor<1x1x8x2xf32>) -> tensor<1x1x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = tosa.const_shape {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
  // CHECK:      tosa.resize
  // CHECK-SAME: cost.flops = 150 : i64, cost.macs = 0 : i64
  %0 = tosa.resize %a, %scale, %zero, %zero {mode = BILINEAR} : (tensor<1x1x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x15x2xf32>
  return %0 : tensor<1x1x15x2xf32>
}

// Nearest moves elements; 3x3 outputs touch at most 3x3 of 9x9 positions:
// 3*3*2 * 4 = 72 bytes.
// CHECK-LABEL: @nearest
func.func @nearest(%a: tensor<1x9x9x2xf32>) -> tensor<1x3x3x2xf32> {
  %scale = tosa.const_shape {values = dense<[1, 4, 1, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = tosa.const_shape {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
  // CHECK:      tosa.resize
  // CHECK-SAME: cost.bytes_read = 72 : i64, cost.bytes_written = 72 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.resize %a, %scale, %zero, %zero {mode = NEAREST_NEIGHBOR} : (tensor<1x9x9x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x3x3x2xf32>
  return %0 : tensor<1x3x3x2xf32>
}
