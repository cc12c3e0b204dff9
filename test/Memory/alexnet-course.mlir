// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; f = json.load(open('%t.json'))['functions'][0]; print(*(r['activations'] for r in f['ops'] if r['activations'])); print(f['totals']['activations'], f['memory']['input_bytes'], f['per_call']['peak_bytes'])" | FileCheck %s

// AlexNet as MIT 6.S965 counts it (lecture 2): activations layer by layer, in
// elements. TOSA has no groups, which change no output size.
//   conv1 55*55*96, pool1 27*27*96, conv2 27*27*256, pool2 13*13*256,
//   conv3 and conv4 13*13*384, conv5 13*13*256, pool5 6*6*256, 4096, 4096, 1000
// CHECK: 290400 69984 186624 43264 64896 64896 43264 9216 4096 4096 1000
// Their sum is 781,736, with the input's 224*224*3 = 150,528 the course's
// 932,264. The peak is the input and conv1: 150,528 + 290,400 = 440,928
// elements of 4 bytes. ReLUs and biases work in place.
// CHECK-NEXT: 781736 602112 1763712
func.func @main(%x: tensor<1x224x224x3xf32>) -> tensor<1x1x1000xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %w1 = "tosa.const"() {values = dense_resource<__elided__> : tensor<96x11x11x3xf32>} : () -> tensor<96x11x11x3xf32>
  %b1 = "tosa.const"() {values = dense_resource<__elided__> : tensor<96xf32>} : () -> tensor<96xf32>
  %conv1 = tosa.conv2d %x, %w1, %b1, %zp, %zp {acc_type = f32, pad = array<i64: 1, 2, 1, 2>, stride = array<i64: 4, 4>, dilation = array<i64: 1, 1>} : (tensor<1x224x224x3xf32>, tensor<96x11x11x3xf32>, tensor<96xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x55x55x96xf32>
  %relu1 = tosa.clamp %conv1 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x55x55x96xf32>) -> tensor<1x55x55x96xf32>
  %pool1 = tosa.max_pool2d %relu1 {kernel = array<i64: 3, 3>, stride = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>} : (tensor<1x55x55x96xf32>) -> tensor<1x27x27x96xf32>
  %w2 = "tosa.const"() {values = dense_resource<__elided__> : tensor<256x5x5x96xf32>} : () -> tensor<256x5x5x96xf32>
  %b2 = "tosa.const"() {values = dense_resource<__elided__> : tensor<256xf32>} : () -> tensor<256xf32>
  %conv2 = tosa.conv2d %pool1, %w2, %b2, %zp, %zp {acc_type = f32, pad = array<i64: 2, 2, 2, 2>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x27x27x96xf32>, tensor<256x5x5x96xf32>, tensor<256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x27x27x256xf32>
  %relu2 = tosa.clamp %conv2 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x27x27x256xf32>) -> tensor<1x27x27x256xf32>
  %pool2 = tosa.max_pool2d %relu2 {kernel = array<i64: 3, 3>, stride = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>} : (tensor<1x27x27x256xf32>) -> tensor<1x13x13x256xf32>
  %w3 = "tosa.const"() {values = dense_resource<__elided__> : tensor<384x3x3x256xf32>} : () -> tensor<384x3x3x256xf32>
  %b3 = "tosa.const"() {values = dense_resource<__elided__> : tensor<384xf32>} : () -> tensor<384xf32>
  %conv3 = tosa.conv2d %pool2, %w3, %b3, %zp, %zp {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x13x13x256xf32>, tensor<384x3x3x256xf32>, tensor<384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x13x13x384xf32>
  %relu3 = tosa.clamp %conv3 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x13x13x384xf32>) -> tensor<1x13x13x384xf32>
  %w4 = "tosa.const"() {values = dense_resource<__elided__> : tensor<384x3x3x384xf32>} : () -> tensor<384x3x3x384xf32>
  %b4 = "tosa.const"() {values = dense_resource<__elided__> : tensor<384xf32>} : () -> tensor<384xf32>
  %conv4 = tosa.conv2d %relu3, %w4, %b4, %zp, %zp {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x13x13x384xf32>, tensor<384x3x3x384xf32>, tensor<384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x13x13x384xf32>
  %relu4 = tosa.clamp %conv4 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x13x13x384xf32>) -> tensor<1x13x13x384xf32>
  %w5 = "tosa.const"() {values = dense_resource<__elided__> : tensor<256x3x3x384xf32>} : () -> tensor<256x3x3x384xf32>
  %b5 = "tosa.const"() {values = dense_resource<__elided__> : tensor<256xf32>} : () -> tensor<256xf32>
  %conv5 = tosa.conv2d %relu4, %w5, %b5, %zp, %zp {acc_type = f32, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>, dilation = array<i64: 1, 1>} : (tensor<1x13x13x384xf32>, tensor<256x3x3x384xf32>, tensor<256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x13x13x256xf32>
  %relu5 = tosa.clamp %conv5 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x13x13x256xf32>) -> tensor<1x13x13x256xf32>
  %pool5 = tosa.max_pool2d %relu5 {kernel = array<i64: 3, 3>, stride = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>} : (tensor<1x13x13x256xf32>) -> tensor<1x6x6x256xf32>
  %flat = tosa.const_shape {values = dense<[1, 1, 9216]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %reshape = tosa.reshape %pool5, %flat : (tensor<1x6x6x256xf32>, !tosa.shape<3>) -> tensor<1x1x9216xf32>
  %w6 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x9216x4096xf32>} : () -> tensor<1x9216x4096xf32>
  %b6 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x1x4096xf32>} : () -> tensor<1x1x4096xf32>
  %fc6 = tosa.matmul %reshape, %w6, %zp, %zp : (tensor<1x1x9216xf32>, tensor<1x9216x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4096xf32>
  %sum6 = tosa.add %fc6, %b6 : (tensor<1x1x4096xf32>, tensor<1x1x4096xf32>) -> tensor<1x1x4096xf32>
  %relu6 = tosa.clamp %sum6 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x1x4096xf32>) -> tensor<1x1x4096xf32>
  %w7 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x4096x4096xf32>} : () -> tensor<1x4096x4096xf32>
  %b7 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x1x4096xf32>} : () -> tensor<1x1x4096xf32>
  %fc7 = tosa.matmul %relu6, %w7, %zp, %zp : (tensor<1x1x4096xf32>, tensor<1x4096x4096xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4096xf32>
  %sum7 = tosa.add %fc7, %b7 : (tensor<1x1x4096xf32>, tensor<1x1x4096xf32>) -> tensor<1x1x4096xf32>
  %relu7 = tosa.clamp %sum7 {min_val = 0.0 : f32, max_val = 3.40282347E+38 : f32} : (tensor<1x1x4096xf32>) -> tensor<1x1x4096xf32>
  %w8 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x4096x1000xf32>} : () -> tensor<1x4096x1000xf32>
  %b8 = "tosa.const"() {values = dense_resource<__elided__> : tensor<1x1x1000xf32>} : () -> tensor<1x1x1000xf32>
  %fc8 = tosa.matmul %relu7, %w8, %zp, %zp : (tensor<1x1x4096xf32>, tensor<1x4096x1000xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x1000xf32>
  %sum8 = tosa.add %fc8, %b8 : (tensor<1x1x1000xf32>, tensor<1x1x1000xf32>) -> tensor<1x1x1000xf32>
  return %sum8 : tensor<1x1x1000xf32>
}
