// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Complex times complex is 4 products: 4 MACs for each of 4*8 inputs and 4*8
// outputs, batch 3: 4 * 32 * 32 * 3 = 12288, flops 24576.
// Read 2 * 96 * 4 = 768 bytes, written the same.
// CHECK:       tosa.fft2d
// CHECK-SAME:  cost.bytes_read = 768 : i64, cost.bytes_written = 768 : i64
// CHECK-SAME:  cost.flops = 24576 : i64, cost.macs = 12288 : i64
func.func @fft2d(%real: tensor<3x4x8xf32>, %imag: tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>) {
  %0, %1 = tosa.fft2d %real, %imag {inverse = false} : (tensor<3x4x8xf32>, tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>)
  return %0, %1 : tensor<3x4x8xf32>, tensor<3x4x8xf32>
}

// Real times complex is 2, and half of the last axis, 8/2 + 1, is computed:
// 2 * 4*8 * 4*5 * 3 = 3840, flops 7680.
// Read 96 * 4 = 384, written 2 * 3*4*5 * 4 = 480 bytes.
// CHECK:       tosa.rfft2d
// CHECK-SAME:  cost.bytes_read = 384 : i64, cost.bytes_written = 480 : i64
// CHECK-SAME:  cost.flops = 7680 : i64, cost.macs = 3840 : i64
func.func @rfft2d(%real: tensor<3x4x8xf32>) -> (tensor<3x4x5xf32>, tensor<3x4x5xf32>) {
  %0, %1 = tosa.rfft2d %real : (tensor<3x4x8xf32>) -> (tensor<3x4x5xf32>, tensor<3x4x5xf32>)
  return %0, %1 : tensor<3x4x5xf32>, tensor<3x4x5xf32>
}
