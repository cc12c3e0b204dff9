// Convolutions and matrix products, one in a function.

func.func @conv2d_f32_bias(%a: tensor<1x8x8x3xf32>) -> tensor<1x8x8x4xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_f32_bias> : tensor<4x3x3x3xf32>} : () -> tensor<4x3x3x3xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_f32_bias> : tensor<4xf32>} : () -> tensor<4xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xf32>, tensor<4x3x3x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x4xf32>
  return %0 : tensor<1x8x8x4xf32>
}

func.func @conv2d_i8_bias(%a: tensor<1x8x8x3xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i8_bias> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_i8_bias> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi8>, tensor<4x3x3x3xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @conv2d_f32_zero(%a: tensor<1x8x8x3xf32>) -> tensor<1x8x8x4xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_f32_zero> : tensor<4x3x3x3xf32>} : () -> tensor<4x3x3x3xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<4xf32>} : () -> tensor<4xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xf32>, tensor<4x3x3x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x4xf32>
  return %0 : tensor<1x8x8x4xf32>
}

func.func @conv2d_i8_zero(%a: tensor<1x8x8x3xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i8_zero> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense<0> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi8>, tensor<4x3x3x3xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @conv2d_f32_one(%a: tensor<1x8x8x3xf32>) -> tensor<1x8x8x4xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_f32_one> : tensor<4x3x3x3xf32>} : () -> tensor<4x3x3x3xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xf32>, tensor<4x3x3x3xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x4xf32>
  return %0 : tensor<1x8x8x4xf32>
}

func.func @conv2d_i8_one(%a: tensor<1x8x8x3xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i8_one> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi8>, tensor<4x3x3x3xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @conv2d_strided_dilated(%a: tensor<2x15x13x3xf32>) -> tensor<2x6x6x5xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_strided_dilated> : tensor<5x3x2x3xf32>} : () -> tensor<5x3x2x3xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_strided_dilated> : tensor<5xf32>} : () -> tensor<5xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<2x15x13x3xf32>, tensor<5x3x2x3xf32>, tensor<5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x6x6x5xf32>
  return %0 : tensor<2x6x6x5xf32>
}

func.func @conv2d_f16(%a: tensor<1x8x8x3xf16>) -> tensor<1x8x8x4xf16> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_f16> : tensor<4x1x1x3xf16>} : () -> tensor<4x1x1x3xf16>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_f16> : tensor<4xf16>} : () -> tensor<4xf16>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf16>} : () -> tensor<1xf16>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf16>} : () -> tensor<1xf16>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f16, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xf16>, tensor<4x1x1x3xf16>, tensor<4xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x8x8x4xf16>
  return %0 : tensor<1x8x8x4xf16>
}

func.func @conv2d_i8_zero_points(%a: tensor<1x8x8x3xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i8_zero_points> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_i8_zero_points> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<2> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi8>, tensor<4x3x3x3xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @conv2d_i8_input_zero_point(%a: tensor<1x8x8x3xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i8_input_zero_point> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_i8_input_zero_point> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi8>, tensor<4x3x3x3xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @conv2d_i16(%a: tensor<1x8x8x3xi16>) -> tensor<1x8x8x4xi48> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv2d_i16> : tensor<4x3x3x3xi8>} : () -> tensor<4x3x3x3xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_conv2d_i16> : tensor<4xi48>} : () -> tensor<4xi48>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i48, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x3xi16>, tensor<4x3x3x3xi8>, tensor<4xi48>, tensor<1xi16>, tensor<1xi8>) -> tensor<1x8x8x4xi48>
  return %0 : tensor<1x8x8x4xi48>
}

func.func @depthwise_conv2d_f32_bias(%a: tensor<1x9x9x4xf32>) -> tensor<1x4x4x8xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_f32_bias> : tensor<3x3x4x2xf32>} : () -> tensor<3x3x4x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_depthwise_conv2d_f32_bias> : tensor<8xf32>} : () -> tensor<8xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x9x9x4xf32>, tensor<3x3x4x2xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x8xf32>
  return %0 : tensor<1x4x4x8xf32>
}

func.func @depthwise_conv2d_i8_bias(%a: tensor<1x8x8x4xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_i8_bias> : tensor<3x3x4x1xi8>} : () -> tensor<3x3x4x1xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_depthwise_conv2d_i8_bias> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xi8>, tensor<3x3x4x1xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @depthwise_conv2d_1x1_bias(%a: tensor<1x8x8x4xf32>) -> tensor<1x8x8x8xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_1x1_bias> : tensor<1x1x4x2xf32>} : () -> tensor<1x1x4x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_depthwise_conv2d_1x1_bias> : tensor<8xf32>} : () -> tensor<8xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xf32>, tensor<1x1x4x2xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x8xf32>
  return %0 : tensor<1x8x8x8xf32>
}

func.func @conv3d_f32_bias(%a: tensor<1x4x5x6x2xf32>) -> tensor<1x3x3x4x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv3d_f32_bias> : tensor<3x2x3x3x2xf32>} : () -> tensor<3x2x3x3x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_conv3d_f32_bias> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv3d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 0, 0, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x4x5x6x2xf32>, tensor<3x2x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3x4x3xf32>
  return %0 : tensor<1x3x3x4x3xf32>
}

func.func @transpose_conv2d_bias(%a: tensor<1x5x4x2xf32>) -> tensor<1x7x6x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_bias> : tensor<3x3x3x2xf32>} : () -> tensor<3x3x3x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_transpose_conv2d_bias> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x5x4x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x7x6x3xf32>
  return %0 : tensor<1x7x6x3xf32>
}

func.func @transpose_conv2d_strided_bias(%a: tensor<1x5x4x2xf32>) -> tensor<1x11x9x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_strided_bias> : tensor<3x3x3x2xf32>} : () -> tensor<3x3x3x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_transpose_conv2d_strided_bias> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x5x4x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x11x9x3xf32>
  return %0 : tensor<1x11x9x3xf32>
}

func.func @transpose_conv2d_wide_stride_bias(%a: tensor<1x4x4x2xf32>) -> tensor<1x9x11x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_wide_stride_bias> : tensor<3x3x2x2xf32>} : () -> tensor<3x3x2x2xf32>
  %bias = "tosa.const"() {values = dense_resource<bias_transpose_conv2d_wide_stride_bias> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 3>} : (tensor<1x4x4x2xf32>, tensor<3x3x2x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x9x11x3xf32>
  return %0 : tensor<1x9x11x3xf32>
}

func.func @depthwise_conv2d_f32_zero(%a: tensor<1x9x9x4xf32>) -> tensor<1x4x4x8xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_f32_zero> : tensor<3x3x4x2xf32>} : () -> tensor<3x3x4x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<8xf32>} : () -> tensor<8xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x9x9x4xf32>, tensor<3x3x4x2xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x8xf32>
  return %0 : tensor<1x4x4x8xf32>
}

func.func @depthwise_conv2d_i8_zero(%a: tensor<1x8x8x4xi8>) -> tensor<1x8x8x4xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_i8_zero> : tensor<3x3x4x1xi8>} : () -> tensor<3x3x4x1xi8>
  %bias = "tosa.const"() {values = dense<0> : tensor<4xi32>} : () -> tensor<4xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xi8>, tensor<3x3x4x1xi8>, tensor<4xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x4xi32>
  return %0 : tensor<1x8x8x4xi32>
}

func.func @depthwise_conv2d_1x1_zero(%a: tensor<1x8x8x4xf32>) -> tensor<1x8x8x8xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_1x1_zero> : tensor<1x1x4x2xf32>} : () -> tensor<1x1x4x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<8xf32>} : () -> tensor<8xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xf32>, tensor<1x1x4x2xf32>, tensor<8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x8xf32>
  return %0 : tensor<1x8x8x8xf32>
}

func.func @conv3d_f32_zero(%a: tensor<1x4x5x6x2xf32>) -> tensor<1x3x3x4x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv3d_f32_zero> : tensor<3x2x3x3x2xf32>} : () -> tensor<3x2x3x3x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.conv3d %a, %weight, %bias, %izp, %wzp {acc_type = f32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 0, 0, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x4x5x6x2xf32>, tensor<3x2x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3x4x3xf32>
  return %0 : tensor<1x3x3x4x3xf32>
}

func.func @transpose_conv2d_zero(%a: tensor<1x5x4x2xf32>) -> tensor<1x7x6x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_zero> : tensor<3x3x3x2xf32>} : () -> tensor<3x3x3x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x5x4x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x7x6x3xf32>
  return %0 : tensor<1x7x6x3xf32>
}

func.func @transpose_conv2d_strided_zero(%a: tensor<1x5x4x2xf32>) -> tensor<1x11x9x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_strided_zero> : tensor<3x3x3x2xf32>} : () -> tensor<3x3x3x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x5x4x2xf32>, tensor<3x3x3x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x11x9x3xf32>
  return %0 : tensor<1x11x9x3xf32>
}

func.func @transpose_conv2d_wide_stride_zero(%a: tensor<1x4x4x2xf32>) -> tensor<1x9x11x3xf32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_wide_stride_zero> : tensor<3x3x2x2xf32>} : () -> tensor<3x3x2x2xf32>
  %bias = "tosa.const"() {values = dense<0.0> : tensor<3xf32>} : () -> tensor<3xf32>
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %wzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = f32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 3>} : (tensor<1x4x4x2xf32>, tensor<3x3x2x2xf32>, tensor<3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x9x11x3xf32>
  return %0 : tensor<1x9x11x3xf32>
}

func.func @conv3d_i8(%a: tensor<1x4x5x6x2xi8>) -> tensor<1x3x3x4x3xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_conv3d_i8> : tensor<3x2x3x3x2xi8>} : () -> tensor<3x2x3x3x2xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_conv3d_i8> : tensor<3xi32>} : () -> tensor<3xi32>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.conv3d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1, 1>, pad = array<i64: 0, 0, 0, 0, 0, 0>, stride = array<i64: 1, 1, 1>} : (tensor<1x4x5x6x2xi8>, tensor<3x2x3x3x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x3x4x3xi32>
  return %0 : tensor<1x3x3x4x3xi32>
}

func.func @depthwise_conv2d_i8_zero_points(%a: tensor<1x8x8x4xi8>) -> tensor<1x6x6x8xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_depthwise_conv2d_i8_zero_points> : tensor<3x3x4x2xi8>} : () -> tensor<3x3x4x2xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_depthwise_conv2d_i8_zero_points> : tensor<8xi32>} : () -> tensor<8xi32>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<2> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.depthwise_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x4xi8>, tensor<3x3x4x2xi8>, tensor<8xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x6x6x8xi32>
  return %0 : tensor<1x6x6x8xi32>
}

func.func @transpose_conv2d_i8(%a: tensor<1x5x4x2xi8>) -> tensor<1x7x6x3xi32> {
  %weight = "tosa.const"() {values = dense_resource<weight_transpose_conv2d_i8> : tensor<3x3x3x2xi8>} : () -> tensor<3x3x3x2xi8>
  %bias = "tosa.const"() {values = dense_resource<bias_transpose_conv2d_i8> : tensor<3xi32>} : () -> tensor<3xi32>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %wzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.transpose_conv2d %a, %weight, %bias, %izp, %wzp {acc_type = i32, out_pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x5x4x2xi8>, tensor<3x3x3x2xi8>, tensor<3xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x7x6x3xi32>
  return %0 : tensor<1x7x6x3xi32>
}

func.func @matmul_f32(%a: tensor<2x4x8xf32>, %b: tensor<2x8x16xf32>) -> tensor<2x4x16xf32> {
  %azp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %bzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<2x4x8xf32>, tensor<2x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x16xf32>
  return %0 : tensor<2x4x16xf32>
}

func.func @matmul_row(%a: tensor<1x1x8xf32>, %b: tensor<1x8x16xf32>) -> tensor<1x1x16xf32> {
  %azp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %bzp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<1x1x8xf32>, tensor<1x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x16xf32>
  return %0 : tensor<1x1x16xf32>
}

func.func @matmul_bf16(%a: tensor<3x5x7xbf16>, %b: tensor<3x7x11xbf16>) -> tensor<3x5x11xf32> {
  %azp = "tosa.const"() {values = dense<0.0> : tensor<1xbf16>} : () -> tensor<1xbf16>
  %bzp = "tosa.const"() {values = dense<0.0> : tensor<1xbf16>} : () -> tensor<1xbf16>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<3x5x7xbf16>, tensor<3x7x11xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<3x5x11xf32>
  return %0 : tensor<3x5x11xf32>
}

func.func @matmul_i8(%a: tensor<2x4x8xi8>, %b: tensor<2x8x16xi8>) -> tensor<2x4x16xi32> {
  %azp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %bzp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<2x4x8xi8>, tensor<2x8x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x4x16xi32>
  return %0 : tensor<2x4x16xi32>
}

func.func @matmul_i8_zero_points(%a: tensor<2x4x8xi8>, %b: tensor<2x8x16xi8>) -> tensor<2x4x16xi32> {
  %azp = "tosa.const"() {values = dense<7> : tensor<1xi8>} : () -> tensor<1xi8>
  %bzp = "tosa.const"() {values = dense<-2> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<2x4x8xi8>, tensor<2x8x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x4x16xi32>
  return %0 : tensor<2x4x16xi32>
}

func.func @matmul_i8_one_zero_point(%a: tensor<2x4x8xi8>, %b: tensor<2x8x16xi8>) -> tensor<2x4x16xi32> {
  %azp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %bzp = "tosa.const"() {values = dense<-2> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.matmul %a, %b, %azp, %bzp : (tensor<2x4x8xi8>, tensor<2x8x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<2x4x16xi32>
  return %0 : tensor<2x4x16xi32>
}
