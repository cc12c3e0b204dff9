// RUN: cost-opt %s --cost-annotate | FileCheck %s

// 4*8 times 8*16: 512 MACs, 2 int_ops each. A zero point that is not a constant
// 0 is one subtraction more per product. Zero points are scalars: 0 bytes.
// Read 4*8 + 8*16 = 160, written 64 * 4 = 256 bytes.

// CHECK-LABEL: @none
// CHECK:       linalg.quantized_matmul
// CHECK-SAME:  {cost.activations = 64 : i64, cost.bytes_read = 160 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.int_ops = 1024 : i64, cost.macs = 512 : i64, cost.params = 0 : i64}
func.func @none(%a: tensor<4x8xi8>, %b: tensor<8x16xi8>) -> tensor<4x16xi32> {
  %zp = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4x16xi32>
  %f = linalg.fill ins(%zp : i32) outs(%e : tensor<4x16xi32>) -> tensor<4x16xi32>
  %0 = linalg.quantized_matmul ins(%a, %b, %zp, %zp : tensor<4x8xi8>, tensor<8x16xi8>, i32, i32) outs(%f : tensor<4x16xi32>) -> tensor<4x16xi32>
  return %0 : tensor<4x16xi32>
}

// 1024 + 512 = 1536.
// CHECK-LABEL: @one
// CHECK:       linalg.quantized_matmul
// CHECK-SAME:  cost.bytes_read = 160 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.int_ops = 1536 : i64, cost.macs = 512 : i64
func.func @one(%a: tensor<4x8xi8>, %b: tensor<8x16xi8>) -> tensor<4x16xi32> {
  %zero = arith.constant 0 : i32
  %zp = arith.constant -128 : i32
  %e = tensor.empty() : tensor<4x16xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<4x16xi32>) -> tensor<4x16xi32>
  %0 = linalg.quantized_matmul ins(%a, %b, %zp, %zero : tensor<4x8xi8>, tensor<8x16xi8>, i32, i32) outs(%f : tensor<4x16xi32>) -> tensor<4x16xi32>
  return %0 : tensor<4x16xi32>
}

// Two that are not known: 1024 + 2 * 512 = 2048.
// CHECK-LABEL: @unknown
// CHECK:       linalg.quantized_matmul
// CHECK-SAME:  cost.bytes_read = 160 : i64, cost.bytes_written = 256 : i64, cost.flops = 0 : i64, cost.int_ops = 2048 : i64, cost.macs = 512 : i64
func.func @unknown(%a: tensor<4x8xi8>, %b: tensor<8x16xi8>, %azp: i32, %bzp: i32) -> tensor<4x16xi32> {
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4x16xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<4x16xi32>) -> tensor<4x16xi32>
  %0 = linalg.quantized_matmul ins(%a, %b, %azp, %bzp : tensor<4x8xi8>, tensor<8x16xi8>, i32, i32) outs(%f : tensor<4x16xi32>) -> tensor<4x16xi32>
  return %0 : tensor<4x16xi32>
}

// A convolution, 3*3*2 * 4*4 * 5 = 1440 MACs, with the input's zero point:
// 2880 + 1440 = 4320. Read 6*6*2 + 3*3*2*5 = 162, written 80 * 4 = 320.
// CHECK-LABEL: @convolution
// CHECK:       linalg.conv_2d_nhwc_hwcf_q
// CHECK-SAME:  cost.bytes_read = 162 : i64, cost.bytes_written = 320 : i64, cost.flops = 0 : i64, cost.int_ops = 4320 : i64, cost.macs = 1440 : i64
func.func @convolution(%x: tensor<1x6x6x2xi8>, %w: tensor<3x3x2x5xi8>) -> tensor<1x4x4x5xi32> {
  %zero = arith.constant 0 : i32
  %zp = arith.constant 3 : i32
  %e = tensor.empty() : tensor<1x4x4x5xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e : tensor<1x4x4x5xi32>) -> tensor<1x4x4x5xi32>
  %0 = linalg.conv_2d_nhwc_hwcf_q {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w, %zp, %zero : tensor<1x6x6x2xi8>, tensor<3x3x2x5xi8>, i32, i32) outs(%f : tensor<1x4x4x5xi32>) -> tensor<1x4x4x5xi32>
  return %0 : tensor<1x4x4x5xi32>
}

// Subtracting a constant 0 in any body counts nothing; 32 additions remain.
// CHECK-LABEL: @body
// CHECK:       linalg.generic
// CHECK-SAME:  cost.bytes_read = 128 : i64, cost.bytes_written = 128 : i64, cost.flops = 0 : i64, cost.int_ops = 32 : i64, cost.macs = 0 : i64
func.func @body(%a: tensor<32xi32>) -> tensor<32xi32> {
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %e = tensor.empty() : tensor<32xi32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%a : tensor<32xi32>) outs(%e : tensor<32xi32>) {
  ^bb0(%x: i32, %out: i32):
    %s = arith.subi %x, %zero : i32
    %t = arith.addi %s, %one : i32
    linalg.yield %t : i32
  } -> tensor<32xi32>
  return %0 : tensor<32xi32>
}
