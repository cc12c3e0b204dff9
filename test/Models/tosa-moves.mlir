// RUN: cost-opt %s --cost-annotate | FileCheck %s

// No arithmetic; what moves is read and written. 4*8 elements are 128 bytes.
func.func @moves(%a: tensor<4x8xf32>, %value: tensor<1xf32>) -> tensor<8x16xf32> {
  // CHECK:      tosa.transpose
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.transpose %a {perms = array<i32: 1, 0>} : (tensor<4x8xf32>) -> tensor<8x4xf32>
  // CHECK:      tosa.reverse
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %1 = tosa.reverse %0 {axis = 0 : i32} : (tensor<8x4xf32>) -> tensor<8x4xf32>
  // Twice its input: 256 bytes written.
  // CHECK:      tosa.tile
  // CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 256 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %multiples = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %2 = tosa.tile %1, %multiples : (tensor<8x4xf32>, !tosa.shape<2>) -> tensor<8x8xf32>
  // 8*4 + 8*8 elements: 384 bytes.
  // CHECK:      tosa.concat
  // CHECK-SAME: cost.bytes_read = 384 : i64, cost.bytes_written = 384 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %3 = tosa.concat %1, %2 {axis = 1 : i32} : (tensor<8x4xf32>, tensor<8x8xf32>) -> tensor<8x12xf32>
  // Reads 8*12, writes 8*16; a constant padding value costs nothing.
  // CHECK:      tosa.pad
  // CHECK-SAME: cost.bytes_read = 384 : i64, cost.bytes_written = 512 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %padding = tosa.const_shape {values = dense<[0, 0, 2, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %4 = tosa.pad %3, %padding, %zero : (tensor<8x12xf32>, !tosa.shape<4>, tensor<1xf32>) -> tensor<8x16xf32>
  return %4 : tensor<8x16xf32>
}
