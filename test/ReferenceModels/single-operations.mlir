// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; [print(f['name'], f['totals']['flops'], f['totals']['bytes_read'], f['totals']['bytes_written']) for f in json.load(open(r'%t.json'))['functions']]" | FileCheck %s --check-prefix=TOTALS

// What other tools print of one operation.

#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (j)>

// tpp-mlir: 2*128*1,024*4,096 = 1,073,741,824 FLOPs; with a bias and a ReLU 2*128*4,096
// more, 1,074,790,400.
// CHECK-LABEL: @matmul
// CHECK: linalg.matmul {{.*}}cost.flops = 1073741824 : i64
// TOTALS: matmul 1074790400
func.func @matmul(%a: tensor<128x1024xf32>, %b: tensor<1024x4096xf32>, %c: tensor<128x4096xf32>, %bias: tensor<4096xf32>) -> tensor<128x4096xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x4096xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<128x1024xf32>, tensor<1024x4096xf32>) outs(%c : tensor<128x4096xf32>) -> tensor<128x4096xf32>
  %1 = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%0, %bias : tensor<128x4096xf32>, tensor<4096xf32>) outs(%e : tensor<128x4096xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %s = arith.addf %x, %y : f32
    %r = arith.maximumf %s, %zero : f32
    linalg.yield %r : f32
  } -> tensor<128x4096xf32>
  return %1 : tensor<128x4096xf32>
}

// tpp-mlir, scores of attention: 2 * 64*8*32*32*64 = 67,108,864.
// CHECK-LABEL: @scores
// CHECK: linalg.generic {{.*}}{cost.bytes_read = {{.*}}cost.flops = 67108864 : i64
func.func @scores(%q: tensor<64x32x8x64xf32>, %k: tensor<64x32x8x64xf32>, %o: tensor<64x8x32x32xf32>) -> tensor<64x8x32x32xf32> {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(b, h, i, j, d) -> (b, i, h, d)>, affine_map<(b, h, i, j, d) -> (b, j, h, d)>,
                       affine_map<(b, h, i, j, d) -> (b, h, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<64x32x8x64xf32>, tensor<64x32x8x64xf32>) outs(%o : tensor<64x8x32x32xf32>) {
  ^bb0(%x: f32, %y: f32, %acc: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x8x32x32xf32>
  return %0 : tensor<64x8x32x32xf32>
}

// TFLite, with the bias: (2*3*3*3 + 1) * 256*32*32*16 = 230,686,720.
// CHECK-LABEL: @same_with_bias
// CHECK: tosa.conv2d {{.*}}cost.flops = 230686720 : i64
func.func @same_with_bias(%x: tensor<256x32x32x3xf32>, %w: tensor<16x3x3x3xf32>, %b: tensor<16xf32>) -> tensor<256x32x32x16xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %x, %w, %b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<256x32x32x3xf32>, tensor<16x3x3x3xf32>, tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<256x32x32x16xf32>
  return %0 : tensor<256x32x32x16xf32>
}

// XLA: 2*10*5*30 = 3,000 FLOPs; 4*(10*5 + 5*30) + 4*10*30 = 800 + 1,200 bytes.
// TOTALS: dot 3000 800 1200
func.func @dot(%a: tensor<10x5xf32>, %b: tensor<5x30xf32>) -> tensor<10x30xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x30xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x30xf32>) -> tensor<10x30xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<10x5xf32>, tensor<5x30xf32>) outs(%init : tensor<10x30xf32>) -> tensor<10x30xf32>
  return %0 : tensor<10x30xf32>
}

// TVM: depthwise 2*3*3*32*112^2 = 7,225,344; in 4 groups of 16 to 32 channels, strided,
// 2*3*3*16*128*28^2 = 28,901,376.
// CHECK-LABEL: @groups
// CHECK: linalg.depthwise_conv_2d_nchw_chw {{.*}}cost.flops = 7225344 : i64
// CHECK: linalg.conv_2d_ngchw_gfchw {{.*}}cost.flops = 28901376 : i64
func.func @groups(%x: tensor<1x32x114x114xf32>, %w: tensor<32x3x3xf32>, %o: tensor<1x32x112x112xf32>, %gx: tensor<1x4x16x57x57xf32>, %gw: tensor<4x32x16x3x3xf32>, %go: tensor<1x4x32x28x28xf32>) -> (tensor<1x32x112x112xf32>, tensor<1x4x32x28x28xf32>) {
  %0 = linalg.depthwise_conv_2d_nchw_chw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%x, %w : tensor<1x32x114x114xf32>, tensor<32x3x3xf32>) outs(%o : tensor<1x32x112x112xf32>) -> tensor<1x32x112x112xf32>
  %1 = linalg.conv_2d_ngchw_gfchw {strides = dense<2> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%gx, %gw : tensor<1x4x16x57x57xf32>, tensor<4x32x16x3x3xf32>) outs(%go : tensor<1x4x32x28x28xf32>) -> tensor<1x4x32x28x28xf32>
  return %0, %1 : tensor<1x32x112x112xf32>, tensor<1x4x32x28x28xf32>
}

// Transposed: 2 * 512*4*4 * 4*4 * 256 = 67,108,864, from the input; counted from the
// output by its stride of 2, 4 times as much.
// CHECK-LABEL: @transposed
// CHECK: tosa.transpose_conv2d {{.*}}cost.flops = 67108864 : i64
func.func @transposed(%x: tensor<1x4x4x512xf32>, %w: tensor<256x4x4x512xf32>) -> tensor<1x10x10x256xf32> {
  %b = "tosa.const"() {values = dense<0.0> : tensor<256xf32>} : () -> tensor<256xf32>
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %x, %w, %b, %zp, %zp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x4x4x512xf32>, tensor<256x4x4x512xf32>, tensor<256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x10x256xf32>
  return %0 : tensor<1x10x10x256xf32>
}
