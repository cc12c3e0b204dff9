// The named operations of linalg, one in a function.

func.func @conv_1d(%a: tensor<8xf32>, %b: tensor<2xf32>, %c: tensor<7xf32>) -> tensor<7xf32> {
  %0 = linalg.conv_1d ins(%a, %b : tensor<8xf32>, tensor<2xf32>) outs(%c : tensor<7xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

func.func @conv_2d(%a: tensor<9x8xf32>, %b: tensor<3x2xf32>, %c: tensor<7x7xf32>) -> tensor<7x7xf32> {
  %0 = linalg.conv_2d ins(%a, %b : tensor<9x8xf32>, tensor<3x2xf32>) outs(%c : tensor<7x7xf32>) -> tensor<7x7xf32>
  return %0 : tensor<7x7xf32>
}

func.func @conv_3d(%a: tensor<5x9x8xf32>, %b: tensor<2x3x2xf32>, %c: tensor<4x7x7xf32>) -> tensor<4x7x7xf32> {
  %0 = linalg.conv_3d ins(%a, %b : tensor<5x9x8xf32>, tensor<2x3x2xf32>) outs(%c : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
  return %0 : tensor<4x7x7xf32>
}

func.func @conv_1d_nwc_wcf(%a: tensor<2x8x3xf32>, %b: tensor<2x3x4xf32>, %c: tensor<2x7x4xf32>) -> tensor<2x7x4xf32> {
  %0 = linalg.conv_1d_nwc_wcf {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2x3x4xf32>) outs(%c : tensor<2x7x4xf32>) -> tensor<2x7x4xf32>
  return %0 : tensor<2x7x4xf32>
}

func.func @conv_1d_ncw_fcw(%a: tensor<2x3x8xf32>, %b: tensor<4x3x2xf32>, %c: tensor<2x4x7xf32>) -> tensor<2x4x7xf32> {
  %0 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x3x8xf32>, tensor<4x3x2xf32>) outs(%c : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
  return %0 : tensor<2x4x7xf32>
}

func.func @conv_2d_nhwc_hwcf(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2x3x4xf32>, %c: tensor<2x7x7x4xf32>) -> tensor<2x7x7x4xf32> {
  %0 = linalg.conv_2d_nhwc_hwcf {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2x3x4xf32>) outs(%c : tensor<2x7x7x4xf32>) -> tensor<2x7x7x4xf32>
  return %0 : tensor<2x7x7x4xf32>
}

func.func @conv_2d_nhwc_fhwc(%a: tensor<2x9x8x3xf32>, %b: tensor<4x3x2x3xf32>, %c: tensor<2x7x7x4xf32>) -> tensor<2x7x7x4xf32> {
  %0 = linalg.conv_2d_nhwc_fhwc {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<4x3x2x3xf32>) outs(%c : tensor<2x7x7x4xf32>) -> tensor<2x7x7x4xf32>
  return %0 : tensor<2x7x7x4xf32>
}

func.func @conv_2d_nhwc_hwcf_q(%a: tensor<2x9x8x3xi8>, %b: tensor<3x2x3x4xi8>, %c: i32, %d: i32, %e: tensor<2x7x7x4xi32>) -> tensor<2x7x7x4xi32> {
  %0 = linalg.conv_2d_nhwc_hwcf_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x9x8x3xi8>, tensor<3x2x3x4xi8>, i32, i32) outs(%e : tensor<2x7x7x4xi32>) -> tensor<2x7x7x4xi32>
  return %0 : tensor<2x7x7x4xi32>
}

func.func @conv_2d_nhwc_fhwc_q(%a: tensor<2x9x8x3xi8>, %b: tensor<4x3x2x3xi8>, %c: i32, %d: i32, %e: tensor<2x7x7x4xi32>) -> tensor<2x7x7x4xi32> {
  %0 = linalg.conv_2d_nhwc_fhwc_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x9x8x3xi8>, tensor<4x3x2x3xi8>, i32, i32) outs(%e : tensor<2x7x7x4xi32>) -> tensor<2x7x7x4xi32>
  return %0 : tensor<2x7x7x4xi32>
}

func.func @conv_2d_nchw_fchw_q(%a: tensor<2x3x9x8xi8>, %b: tensor<4x3x3x2xi8>, %c: i32, %d: i32, %e: tensor<2x4x7x7xi32>) -> tensor<2x4x7x7xi32> {
  %0 = linalg.conv_2d_nchw_fchw_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x3x9x8xi8>, tensor<4x3x3x2xi8>, i32, i32) outs(%e : tensor<2x4x7x7xi32>) -> tensor<2x4x7x7xi32>
  return %0 : tensor<2x4x7x7xi32>
}

func.func @conv_2d_nchw_fchw(%a: tensor<2x3x9x8xf32>, %b: tensor<4x3x3x2xf32>, %c: tensor<2x4x7x7xf32>) -> tensor<2x4x7x7xf32> {
  %0 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x3x9x8xf32>, tensor<4x3x3x2xf32>) outs(%c : tensor<2x4x7x7xf32>) -> tensor<2x4x7x7xf32>
  return %0 : tensor<2x4x7x7xf32>
}

func.func @conv_2d_ngchw_fgchw(%a: tensor<2x2x3x9x8xf32>, %b: tensor<4x2x3x3x2xf32>, %c: tensor<2x2x4x7x7xf32>) -> tensor<2x2x4x7x7xf32> {
  %0 = linalg.conv_2d_ngchw_fgchw {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x2x3x9x8xf32>, tensor<4x2x3x3x2xf32>) outs(%c : tensor<2x2x4x7x7xf32>) -> tensor<2x2x4x7x7xf32>
  return %0 : tensor<2x2x4x7x7xf32>
}

func.func @conv_2d_ngchw_gfchw(%a: tensor<2x2x3x9x8xf32>, %b: tensor<2x4x3x3x2xf32>, %c: tensor<2x2x4x7x7xf32>) -> tensor<2x2x4x7x7xf32> {
  %0 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x2x3x9x8xf32>, tensor<2x4x3x3x2xf32>) outs(%c : tensor<2x2x4x7x7xf32>) -> tensor<2x2x4x7x7xf32>
  return %0 : tensor<2x2x4x7x7xf32>
}

func.func @conv_2d_nhwgc_gfhwc(%a: tensor<2x9x8x2x3xf32>, %b: tensor<2x4x3x2x3xf32>, %c: tensor<2x7x7x2x4xf32>) -> tensor<2x7x7x2x4xf32> {
  %0 = linalg.conv_2d_nhwgc_gfhwc {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x2x3xf32>, tensor<2x4x3x2x3xf32>) outs(%c : tensor<2x7x7x2x4xf32>) -> tensor<2x7x7x2x4xf32>
  return %0 : tensor<2x7x7x2x4xf32>
}

func.func @conv_2d_nhwgc_gfhwc_q(%a: tensor<2x9x8x2x3xi8>, %b: tensor<2x4x3x2x3xi8>, %c: i32, %d: i32, %e: tensor<2x7x7x2x4xi32>) -> tensor<2x7x7x2x4xi32> {
  %0 = linalg.conv_2d_nhwgc_gfhwc_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x9x8x2x3xi8>, tensor<2x4x3x2x3xi8>, i32, i32) outs(%e : tensor<2x7x7x2x4xi32>) -> tensor<2x7x7x2x4xi32>
  return %0 : tensor<2x7x7x2x4xi32>
}

func.func @conv_2d_ngchw_gfchw_q(%a: tensor<2x2x3x9x8xi8>, %b: tensor<2x4x3x3x2xi8>, %c: i32, %d: i32, %e: tensor<2x2x4x7x7xi32>) -> tensor<2x2x4x7x7xi32> {
  %0 = linalg.conv_2d_ngchw_gfchw_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x2x3x9x8xi8>, tensor<2x4x3x3x2xi8>, i32, i32) outs(%e : tensor<2x2x4x7x7xi32>) -> tensor<2x2x4x7x7xi32>
  return %0 : tensor<2x2x4x7x7xi32>
}

func.func @conv_3d_ndhwc_dhwcf(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2x3x4xf32>, %c: tensor<2x4x7x7x4xf32>) -> tensor<2x4x7x7x4xf32> {
  %0 = linalg.conv_3d_ndhwc_dhwcf {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2x3x4xf32>) outs(%c : tensor<2x4x7x7x4xf32>) -> tensor<2x4x7x7x4xf32>
  return %0 : tensor<2x4x7x7x4xf32>
}

func.func @conv_3d_ndhwc_dhwcf_q(%a: tensor<2x5x9x8x3xi8>, %b: tensor<2x3x2x3x4xi8>, %c: i32, %d: i32, %e: tensor<2x4x7x7x4xi32>) -> tensor<2x4x7x7x4xi32> {
  %0 = linalg.conv_3d_ndhwc_dhwcf_q {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b, %c, %d : tensor<2x5x9x8x3xi8>, tensor<2x3x2x3x4xi8>, i32, i32) outs(%e : tensor<2x4x7x7x4xi32>) -> tensor<2x4x7x7x4xi32>
  return %0 : tensor<2x4x7x7x4xi32>
}

func.func @conv_3d_ncdhw_fcdhw(%a: tensor<2x3x5x9x8xf32>, %b: tensor<4x3x2x3x2xf32>, %c: tensor<2x4x4x7x7xf32>) -> tensor<2x4x4x7x7xf32> {
  %0 = linalg.conv_3d_ncdhw_fcdhw {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x3x5x9x8xf32>, tensor<4x3x2x3x2xf32>) outs(%c : tensor<2x4x4x7x7xf32>) -> tensor<2x4x4x7x7xf32>
  return %0 : tensor<2x4x4x7x7xf32>
}

func.func @depthwise_conv_1d_nwc_wc(%a: tensor<2x8x3xf32>, %b: tensor<2x3xf32>, %c: tensor<2x7x3xf32>) -> tensor<2x7x3xf32> {
  %0 = linalg.depthwise_conv_1d_nwc_wc {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2x3xf32>) outs(%c : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  return %0 : tensor<2x7x3xf32>
}

func.func @depthwise_conv_1d_ncw_cw(%a: tensor<2x3x8xf32>, %b: tensor<3x2xf32>, %c: tensor<2x3x7xf32>) -> tensor<2x3x7xf32> {
  %0 = linalg.depthwise_conv_1d_ncw_cw {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x3x8xf32>, tensor<3x2xf32>) outs(%c : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  return %0 : tensor<2x3x7xf32>
}

func.func @depthwise_conv_1d_nwc_wcm(%a: tensor<2x8x3xf32>, %b: tensor<2x3x2xf32>, %c: tensor<2x7x3x2xf32>) -> tensor<2x7x3x2xf32> {
  %0 = linalg.depthwise_conv_1d_nwc_wcm {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2x3x2xf32>) outs(%c : tensor<2x7x3x2xf32>) -> tensor<2x7x3x2xf32>
  return %0 : tensor<2x7x3x2xf32>
}

func.func @depthwise_conv_2d_nhwc_hwc(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2x3xf32>, %c: tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwc {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2x3xf32>) outs(%c : tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32>
  return %0 : tensor<2x7x7x3xf32>
}

func.func @depthwise_conv_2d_nchw_chw(%a: tensor<2x3x9x8xf32>, %b: tensor<3x3x2xf32>, %c: tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32> {
  %0 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x3x9x8xf32>, tensor<3x3x2xf32>) outs(%c : tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32>
  return %0 : tensor<2x3x7x7xf32>
}

func.func @depthwise_conv_2d_nhwc_hwc_q(%a: tensor<2x9x8x3xi8>, %b: tensor<3x2x3xi8>, %c: i32, %d: i32, %e: tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwc_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x9x8x3xi8>, tensor<3x2x3xi8>, i32, i32) outs(%e : tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32>
  return %0 : tensor<2x7x7x3xi32>
}

func.func @depthwise_conv_2d_nhwc_hwcm(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2x3x2xf32>, %c: tensor<2x7x7x3x2xf32>) -> tensor<2x7x7x3x2xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwcm {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2x3x2xf32>) outs(%c : tensor<2x7x7x3x2xf32>) -> tensor<2x7x7x3x2xf32>
  return %0 : tensor<2x7x7x3x2xf32>
}

func.func @depthwise_conv_2d_nhwc_hwcm_q(%a: tensor<2x9x8x3xi8>, %b: tensor<3x2x3x2xi8>, %c: i32, %d: i32, %e: tensor<2x7x7x3x2xi32>) -> tensor<2x7x7x3x2xi32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwcm_q {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b, %c, %d : tensor<2x9x8x3xi8>, tensor<3x2x3x2xi8>, i32, i32) outs(%e : tensor<2x7x7x3x2xi32>) -> tensor<2x7x7x3x2xi32>
  return %0 : tensor<2x7x7x3x2xi32>
}

func.func @depthwise_conv_3d_ndhwc_dhwc(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2x3xf32>, %c: tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32> {
  %0 = linalg.depthwise_conv_3d_ndhwc_dhwc {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2x3xf32>) outs(%c : tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32>
  return %0 : tensor<2x4x7x7x3xf32>
}

func.func @depthwise_conv_3d_ncdhw_cdhw(%a: tensor<2x3x5x9x8xf32>, %b: tensor<3x2x3x2xf32>, %c: tensor<2x3x4x7x7xf32>) -> tensor<2x3x4x7x7xf32> {
  %0 = linalg.depthwise_conv_3d_ncdhw_cdhw {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x3x5x9x8xf32>, tensor<3x2x3x2xf32>) outs(%c : tensor<2x3x4x7x7xf32>) -> tensor<2x3x4x7x7xf32>
  return %0 : tensor<2x3x4x7x7xf32>
}

func.func @depthwise_conv_3d_ndhwc_dhwcm(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2x3x2xf32>, %c: tensor<2x4x7x7x3x2xf32>) -> tensor<2x4x7x7x3x2xf32> {
  %0 = linalg.depthwise_conv_3d_ndhwc_dhwcm {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2x3x2xf32>) outs(%c : tensor<2x4x7x7x3x2xf32>) -> tensor<2x4x7x7x3x2xf32>
  return %0 : tensor<2x4x7x7x3x2xf32>
}

func.func @conv_2d_nhwc_hwcf_strided(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2x3x4xf32>, %c: tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xf32> {
  %0 = linalg.conv_2d_nhwc_hwcf {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2x3x4xf32>) outs(%c : tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xf32>
  return %0 : tensor<2x4x4x4xf32>
}

func.func @conv_2d_nchw_fchw_strided(%a: tensor<2x3x9x8xf32>, %b: tensor<4x3x3x2xf32>, %c: tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xf32> {
  %0 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%a, %b : tensor<2x3x9x8xf32>, tensor<4x3x3x2xf32>) outs(%c : tensor<2x4x4x4xf32>) -> tensor<2x4x4x4xf32>
  return %0 : tensor<2x4x4x4xf32>
}

func.func @depthwise_conv_2d_nhwc_hwc_strided(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2x3xf32>, %c: tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwc {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2x3xf32>) outs(%c : tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32>
  return %0 : tensor<2x4x4x3xf32>
}

func.func @pooling_nhwc_sum(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2xf32>, %c: tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32> {
  %0 = linalg.pooling_nhwc_sum {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32>
  return %0 : tensor<2x7x7x3xf32>
}

func.func @pooling_nchw_sum(%a: tensor<2x3x9x8xf32>, %b: tensor<3x2xf32>, %c: tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32> {
  %0 = linalg.pooling_nchw_sum {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x3x9x8xf32>, tensor<3x2xf32>) outs(%c : tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32>
  return %0 : tensor<2x3x7x7xf32>
}

func.func @pooling_nhwc_max(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2xf32>, %c: tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32> {
  %0 = linalg.pooling_nhwc_max {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x4x4x3xf32>) -> tensor<2x4x4x3xf32>
  return %0 : tensor<2x4x4x3xf32>
}

func.func @pooling_nhwc_max_unsigned(%a: tensor<2x9x8x3xi32>, %b: tensor<3x2xi32>, %c: tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32> {
  %0 = linalg.pooling_nhwc_max_unsigned {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xi32>, tensor<3x2xi32>) outs(%c : tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32>
  return %0 : tensor<2x7x7x3xi32>
}

func.func @pooling_nchw_max(%a: tensor<2x3x9x8xf32>, %b: tensor<3x2xf32>, %c: tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32> {
  %0 = linalg.pooling_nchw_max {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x3x9x8xf32>, tensor<3x2xf32>) outs(%c : tensor<2x3x7x7xf32>) -> tensor<2x3x7x7xf32>
  return %0 : tensor<2x3x7x7xf32>
}

func.func @pooling_nhwc_min(%a: tensor<2x9x8x3xf32>, %b: tensor<3x2xf32>, %c: tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32> {
  %0 = linalg.pooling_nhwc_min {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x7x7x3xf32>) -> tensor<2x7x7x3xf32>
  return %0 : tensor<2x7x7x3xf32>
}

func.func @pooling_nhwc_min_unsigned(%a: tensor<2x9x8x3xi32>, %b: tensor<3x2xi32>, %c: tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32> {
  %0 = linalg.pooling_nhwc_min_unsigned {dilations = dense<1> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%a, %b : tensor<2x9x8x3xi32>, tensor<3x2xi32>) outs(%c : tensor<2x7x7x3xi32>) -> tensor<2x7x7x3xi32>
  return %0 : tensor<2x7x7x3xi32>
}

func.func @pooling_nwc_sum(%a: tensor<2x8x3xf32>, %b: tensor<2xf32>, %c: tensor<2x7x3xf32>) -> tensor<2x7x3xf32> {
  %0 = linalg.pooling_nwc_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2xf32>) outs(%c : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  return %0 : tensor<2x7x3xf32>
}

func.func @pooling_ncw_sum(%a: tensor<2x3x8xf32>, %b: tensor<2xf32>, %c: tensor<2x3x7xf32>) -> tensor<2x3x7xf32> {
  %0 = linalg.pooling_ncw_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x3x8xf32>, tensor<2xf32>) outs(%c : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  return %0 : tensor<2x3x7xf32>
}

func.func @pooling_nwc_max(%a: tensor<2x8x3xf32>, %b: tensor<2xf32>, %c: tensor<2x7x3xf32>) -> tensor<2x7x3xf32> {
  %0 = linalg.pooling_nwc_max {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2xf32>) outs(%c : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  return %0 : tensor<2x7x3xf32>
}

func.func @pooling_nwc_max_unsigned(%a: tensor<2x8x3xi32>, %b: tensor<2xi32>, %c: tensor<2x7x3xi32>) -> tensor<2x7x3xi32> {
  %0 = linalg.pooling_nwc_max_unsigned {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xi32>, tensor<2xi32>) outs(%c : tensor<2x7x3xi32>) -> tensor<2x7x3xi32>
  return %0 : tensor<2x7x3xi32>
}

func.func @pooling_ncw_max(%a: tensor<2x3x8xf32>, %b: tensor<2xf32>, %c: tensor<2x3x7xf32>) -> tensor<2x3x7xf32> {
  %0 = linalg.pooling_ncw_max {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x3x8xf32>, tensor<2xf32>) outs(%c : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  return %0 : tensor<2x3x7xf32>
}

func.func @pooling_nwc_min(%a: tensor<2x8x3xf32>, %b: tensor<2xf32>, %c: tensor<2x7x3xf32>) -> tensor<2x7x3xf32> {
  %0 = linalg.pooling_nwc_min {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xf32>, tensor<2xf32>) outs(%c : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  return %0 : tensor<2x7x3xf32>
}

func.func @pooling_nwc_min_unsigned(%a: tensor<2x8x3xi32>, %b: tensor<2xi32>, %c: tensor<2x7x3xi32>) -> tensor<2x7x3xi32> {
  %0 = linalg.pooling_nwc_min_unsigned {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%a, %b : tensor<2x8x3xi32>, tensor<2xi32>) outs(%c : tensor<2x7x3xi32>) -> tensor<2x7x3xi32>
  return %0 : tensor<2x7x3xi32>
}

func.func @pooling_ndhwc_sum(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2xf32>, %c: tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32> {
  %0 = linalg.pooling_ndhwc_sum {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2xf32>) outs(%c : tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32>
  return %0 : tensor<2x4x7x7x3xf32>
}

func.func @pooling_ndhwc_max(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2xf32>, %c: tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32> {
  %0 = linalg.pooling_ndhwc_max {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2xf32>) outs(%c : tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32>
  return %0 : tensor<2x4x7x7x3xf32>
}

func.func @pooling_ndhwc_min(%a: tensor<2x5x9x8x3xf32>, %b: tensor<2x3x2xf32>, %c: tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32> {
  %0 = linalg.pooling_ndhwc_min {dilations = dense<1> : tensor<3xi64>, strides = dense<1> : tensor<3xi64>} ins(%a, %b : tensor<2x5x9x8x3xf32>, tensor<2x3x2xf32>) outs(%c : tensor<2x4x7x7x3xf32>) -> tensor<2x4x7x7x3xf32>
  return %0 : tensor<2x4x7x7x3xf32>
}

func.func @matmul(%a: tensor<5x7xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<5x7xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @batch_matmul(%a: tensor<2x5x7xf32>, %b: tensor<2x7x11xf32>, %c: tensor<2x5x11xf32>) -> tensor<2x5x11xf32> {
  %0 = linalg.batch_matmul ins(%a, %b : tensor<2x5x7xf32>, tensor<2x7x11xf32>) outs(%c : tensor<2x5x11xf32>) -> tensor<2x5x11xf32>
  return %0 : tensor<2x5x11xf32>
}

func.func @batch_reduce_matmul(%a: tensor<2x5x7xf32>, %b: tensor<2x7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.batch_reduce_matmul ins(%a, %b : tensor<2x5x7xf32>, tensor<2x7x11xf32>) outs(%c : tensor<5x11xf32>) -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @matvec(%a: tensor<5x7xf32>, %b: tensor<7xf32>, %c: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.matvec ins(%a, %b : tensor<5x7xf32>, tensor<7xf32>) outs(%c : tensor<5xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

func.func @vecmat(%a: tensor<7xf32>, %b: tensor<7x5xf32>, %c: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.vecmat ins(%a, %b : tensor<7xf32>, tensor<7x5xf32>) outs(%c : tensor<5xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}

func.func @batch_matvec(%a: tensor<2x5x7xf32>, %b: tensor<2x7xf32>, %c: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %0 = linalg.batch_matvec ins(%a, %b : tensor<2x5x7xf32>, tensor<2x7xf32>) outs(%c : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

func.func @batch_vecmat(%a: tensor<2x7xf32>, %b: tensor<2x7x5xf32>, %c: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %0 = linalg.batch_vecmat ins(%a, %b : tensor<2x7xf32>, tensor<2x7x5xf32>) outs(%c : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

func.func @dot(%a: tensor<33xf32>, %b: tensor<33xf32>, %c: tensor<f32>) -> tensor<f32> {
  %0 = linalg.dot ins(%a, %b : tensor<33xf32>, tensor<33xf32>) outs(%c : tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

func.func @mmt4d(%a: tensor<2x3x4x5xf32>, %b: tensor<6x3x7x5xf32>, %c: tensor<2x6x4x7xf32>) -> tensor<2x6x4x7xf32> {
  %0 = linalg.mmt4d ins(%a, %b : tensor<2x3x4x5xf32>, tensor<6x3x7x5xf32>) outs(%c : tensor<2x6x4x7xf32>) -> tensor<2x6x4x7xf32>
  return %0 : tensor<2x6x4x7xf32>
}

func.func @batch_mmt4d(%a: tensor<2x2x3x4x5xf32>, %b: tensor<2x6x3x7x5xf32>, %c: tensor<2x2x6x4x7xf32>) -> tensor<2x2x6x4x7xf32> {
  %0 = linalg.batch_mmt4d ins(%a, %b : tensor<2x2x3x4x5xf32>, tensor<2x6x3x7x5xf32>) outs(%c : tensor<2x2x6x4x7xf32>) -> tensor<2x2x6x4x7xf32>
  return %0 : tensor<2x2x6x4x7xf32>
}

func.func @quantized_matmul(%a: tensor<5x7xi8>, %b: tensor<7x11xi8>, %c: i32, %d: i32, %e: tensor<5x11xi32>) -> tensor<5x11xi32> {
  %0 = linalg.quantized_matmul ins(%a, %b, %c, %d : tensor<5x7xi8>, tensor<7x11xi8>, i32, i32) outs(%e : tensor<5x11xi32>) -> tensor<5x11xi32>
  return %0 : tensor<5x11xi32>
}

func.func @quantized_batch_matmul(%a: tensor<2x5x7xi8>, %b: tensor<2x7x11xi8>, %c: i32, %d: i32, %e: tensor<2x5x11xi32>) -> tensor<2x5x11xi32> {
  %0 = linalg.quantized_batch_matmul ins(%a, %b, %c, %d : tensor<2x5x7xi8>, tensor<2x7x11xi8>, i32, i32) outs(%e : tensor<2x5x11xi32>) -> tensor<2x5x11xi32>
  return %0 : tensor<2x5x11xi32>
}

func.func @matmul_i8(%a: tensor<5x7xi8>, %b: tensor<7x11xi8>, %c: tensor<5x11xi32>) -> tensor<5x11xi32> {
  %0 = linalg.matmul ins(%a, %b : tensor<5x7xi8>, tensor<7x11xi8>) outs(%c : tensor<5x11xi32>) -> tensor<5x11xi32>
  return %0 : tensor<5x11xi32>
}

func.func @matmul_bf16(%a: tensor<5x7xbf16>, %b: tensor<7x11xbf16>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<5x7xbf16>, tensor<7x11xbf16>) outs(%c : tensor<5x11xf32>) -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @matmul_large(%a: tensor<64x33xf32>, %b: tensor<33x50xf32>, %c: tensor<64x50xf32>) -> tensor<64x50xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<64x33xf32>, tensor<33x50xf32>) outs(%c : tensor<64x50xf32>) -> tensor<64x50xf32>
  return %0 : tensor<64x50xf32>
}

func.func @matmul_transposed(%a: tensor<7x5xf32>, %b: tensor<7x11xf32>, %c: tensor<5x11xf32>) -> tensor<5x11xf32> {
  %0 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>] ins(%a, %b : tensor<7x5xf32>, tensor<7x11xf32>) outs(%c : tensor<5x11xf32>) -> tensor<5x11xf32>
  return %0 : tensor<5x11xf32>
}

func.func @contract(%a: tensor<5x7x3xf32>, %b: tensor<3x7x11xf32>, %c: tensor<11x5xf32>) -> tensor<11x5xf32> {
  %0 = linalg.contract indexing_maps = [affine_map<(i, j, k, l) -> (i, k, l)>, affine_map<(i, j, k, l) -> (l, k, j)>, affine_map<(i, j, k, l) -> (j, i)>] ins(%a, %b : tensor<5x7x3xf32>, tensor<3x7x11xf32>) outs(%c : tensor<11x5xf32>) -> tensor<11x5xf32>
  return %0 : tensor<11x5xf32>
}

func.func @copy(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.copy ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @exp(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.exp ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @log(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.log ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @abs(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.abs ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @ceil(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.ceil ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @floor(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.floor ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @negf(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.negf ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @reciprocal(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.reciprocal ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @round(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.round ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @sqrt(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.sqrt ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @rsqrt(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.rsqrt ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @square(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.square ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @tanh(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.tanh ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @erf(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.erf ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @add(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.add ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @sub(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.sub ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @mul(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.mul ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @div(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.div ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @max(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.max ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @min(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.min ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @powf(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.powf ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @add_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.add ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @sub_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.sub ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @mul_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.mul ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @div_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.div ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @div_unsigned_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.div_unsigned ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @max_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.max ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @min_i32(%a: tensor<5x7xi32>, %b: tensor<5x7xi32>, %c: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.min ins(%a, %b : tensor<5x7xi32>, tensor<5x7xi32>) outs(%c : tensor<5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @add_i1(%a: tensor<5x7xi1>, %b: tensor<5x7xi1>, %c: tensor<5x7xi1>) -> tensor<5x7xi1> {
  %0 = linalg.add ins(%a, %b : tensor<5x7xi1>, tensor<5x7xi1>) outs(%c : tensor<5x7xi1>) -> tensor<5x7xi1>
  return %0 : tensor<5x7xi1>
}

func.func @mul_i1(%a: tensor<5x7xi1>, %b: tensor<5x7xi1>, %c: tensor<5x7xi1>) -> tensor<5x7xi1> {
  %0 = linalg.mul ins(%a, %b : tensor<5x7xi1>, tensor<5x7xi1>) outs(%c : tensor<5x7xi1>) -> tensor<5x7xi1>
  return %0 : tensor<5x7xi1>
}

func.func @select(%a: tensor<5x7xi1>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>, %d: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.select ins(%a, %b, %c : tensor<5x7xi1>, tensor<5x7xf32>, tensor<5x7xf32>) outs(%d : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @elementwise_exp(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.elementwise kind=#linalg.elementwise_kind<exp> ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @elementwise_add(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.elementwise kind=#linalg.elementwise_kind<add> ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @fill(%a: f32, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.fill ins(%a : f32) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @fill_rng_2d(%a: f64, %b: f64, %c: i32, %d: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.fill_rng_2d ins(%a, %b, %c : f64, f64, i32) outs(%d : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @broadcast(%a: tensor<7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.broadcast ins(%a : tensor<7xf32>) outs(%b : tensor<5x7xf32>) dimensions = [0]
  return %0 : tensor<5x7xf32>
}

func.func @transpose(%a: tensor<5x7xf32>, %b: tensor<7x5xf32>) -> tensor<7x5xf32> {
  %0 = linalg.transpose ins(%a : tensor<5x7xf32>) outs(%b : tensor<7x5xf32>) permutation = [1, 0]
  return %0 : tensor<7x5xf32>
}

func.func @reduce(%a: tensor<5x7xf32>, %b: tensor<5xf32>) -> tensor<5xf32> {
  %0 = linalg.reduce {arith.addf} ins(%a : tensor<5x7xf32>) outs(%b : tensor<5xf32>) dimensions = [1]
  return %0 : tensor<5xf32>
}

func.func @map(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>, %c: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.map {arith.addf} ins(%a, %b : tensor<5x7xf32>, tensor<5x7xf32>) outs(%c : tensor<5x7xf32>)
  return %0 : tensor<5x7xf32>
}

func.func @softmax(%a: tensor<5x7xf32>, %b: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.softmax dimension(1) ins(%a : tensor<5x7xf32>) outs(%b : tensor<5x7xf32>) -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @pack(%x: tensor<5x7xf32>, %y: tensor<3x3x2x3xf32>, %pad: f32) -> tensor<3x3x2x3xf32> {
  %0 = linalg.pack %x padding_value(%pad : f32) inner_dims_pos = [0, 1] inner_tiles = [2, 3] into %y : tensor<5x7xf32> -> tensor<3x3x2x3xf32>
  return %0 : tensor<3x3x2x3xf32>
}

func.func @unpack(%x: tensor<3x3x2x3xf32>, %y: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %0 = linalg.unpack %x inner_dims_pos = [0, 1] inner_tiles = [2, 3] into %y : tensor<3x3x2x3xf32> -> tensor<5x7xf32>
  return %0 : tensor<5x7xf32>
}

func.func @index(%x: tensor<5x7xi32>) -> tensor<5x7xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%x : tensor<5x7xi32>) {
  ^bb0(%o: i32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = arith.addi %i, %j : index
    %l = arith.index_cast %k : index to i32
    %m = arith.muli %l, %o : i32
    linalg.yield %m : i32
  } -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}
