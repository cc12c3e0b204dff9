// Inverted residuals with names, as exporters write them: 8 blocks of 1x1, depthwise
// 3x3 and 1x1 convolutions. The tests edit it.
func.func @main(%image: tensor<1x32x32x3xf32>) -> tensor<1x10xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %stem_conv_w = "tosa.const"() {values = dense_resource<stem_w> : tensor<16x4x4x3xf32>} : () -> tensor<16x4x4x3xf32>
  %stem_conv_b = "tosa.const"() {values = dense_resource<stem_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %stem_conv = tosa.conv2d %image, %stem_conv_w, %stem_conv_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x32x32x3xf32>, tensor<16x4x4x3xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("stem.conv")
  %stem = tosa.clamp %stem_conv {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("stem.relu")
  // block1 begins
  %block1_expand_w = "tosa.const"() {values = dense_resource<block1_expand_w> : tensor<64x1x1x16xf32>} : () -> tensor<64x1x1x16xf32>
  %block1_expand_b = "tosa.const"() {values = dense_resource<block1_expand_b> : tensor<64xf32>} : () -> tensor<64xf32>
  %block1_expand = tosa.conv2d %stem, %block1_expand_w, %block1_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<64x1x1x16xf32>,
      tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x64xf32> loc("features.1.expand")
  %block1_r1 = tosa.clamp %block1_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x64xf32>) -> tensor<1x15x15x64xf32> loc("features.1.relu1")
  %block1_dw_w = "tosa.const"() {values = dense_resource<block1_dw_w> : tensor<3x3x64x1xf32>} : () -> tensor<3x3x64x1xf32>
  %block1_dw_b = "tosa.const"() {values = dense_resource<block1_dw_b> : tensor<64xf32>} : () -> tensor<64xf32>
  %block1_dw = tosa.depthwise_conv2d %block1_r1, %block1_dw_w, %block1_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x64xf32>, tensor<3x3x64x1xf32>,
      tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x64xf32> loc("features.1.depthwise")
  %block1_r2 = tosa.clamp %block1_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x64xf32>) -> tensor<1x15x15x64xf32> loc("features.1.relu2")
  %block1_project_w = "tosa.const"() {values = dense_resource<block1_project_w> : tensor<16x1x1x64xf32>} : () -> tensor<16x1x1x64xf32>
  %block1_project_b = "tosa.const"() {values = dense_resource<block1_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block1_project = tosa.conv2d %block1_r2, %block1_project_w, %block1_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x64xf32>, tensor<16x1x1x64xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.1.project")
  %block1 = tosa.add %block1_project, %stem : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.1.add")
  // block1 ends
  // block2 begins
  %block2_expand_w = "tosa.const"() {values = dense_resource<block2_expand_w> : tensor<64x1x1x16xf32>} : () -> tensor<64x1x1x16xf32>
  %block2_expand_b = "tosa.const"() {values = dense_resource<block2_expand_b> : tensor<64xf32>} : () -> tensor<64xf32>
  %block2_expand = tosa.conv2d %block1, %block2_expand_w, %block2_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<64x1x1x16xf32>,
      tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x64xf32> loc("features.2.expand")
  %block2_r1 = tosa.clamp %block2_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x64xf32>) -> tensor<1x15x15x64xf32> loc("features.2.relu1")
  %block2_dw_w = "tosa.const"() {values = dense_resource<block2_dw_w> : tensor<3x3x64x1xf32>} : () -> tensor<3x3x64x1xf32>
  %block2_dw_b = "tosa.const"() {values = dense_resource<block2_dw_b> : tensor<64xf32>} : () -> tensor<64xf32>
  %block2_dw = tosa.depthwise_conv2d %block2_r1, %block2_dw_w, %block2_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x64xf32>, tensor<3x3x64x1xf32>,
      tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x64xf32> loc("features.2.depthwise")
  %block2_r2 = tosa.clamp %block2_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x64xf32>) -> tensor<1x15x15x64xf32> loc("features.2.relu2")
  %block2_project_w = "tosa.const"() {values = dense_resource<block2_project_w> : tensor<16x1x1x64xf32>} : () -> tensor<16x1x1x64xf32>
  %block2_project_b = "tosa.const"() {values = dense_resource<block2_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block2_project = tosa.conv2d %block2_r2, %block2_project_w, %block2_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x64xf32>, tensor<16x1x1x64xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.2.project")
  %block2 = tosa.add %block2_project, %block1 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.2.add")
  // block2 ends
  // block3 begins
  %block3_expand_w = "tosa.const"() {values = dense_resource<block3_expand_w> : tensor<104x1x1x16xf32>} : () -> tensor<104x1x1x16xf32>
  %block3_expand_b = "tosa.const"() {values = dense_resource<block3_expand_b> : tensor<104xf32>} : () -> tensor<104xf32>
  %block3_expand = tosa.conv2d %block2, %block3_expand_w, %block3_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<104x1x1x16xf32>,
      tensor<104xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x104xf32> loc("features.3.expand")
  %block3_r1 = tosa.clamp %block3_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x104xf32>) -> tensor<1x15x15x104xf32> loc("features.3.relu1")
  %block3_dw_w = "tosa.const"() {values = dense_resource<block3_dw_w> : tensor<3x3x104x1xf32>} : () -> tensor<3x3x104x1xf32>
  %block3_dw_b = "tosa.const"() {values = dense_resource<block3_dw_b> : tensor<104xf32>} : () -> tensor<104xf32>
  %block3_dw = tosa.depthwise_conv2d %block3_r1, %block3_dw_w, %block3_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x104xf32>, tensor<3x3x104x1xf32>,
      tensor<104xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x104xf32> loc("features.3.depthwise")
  %block3_r2 = tosa.clamp %block3_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x104xf32>) -> tensor<1x15x15x104xf32> loc("features.3.relu2")
  %block3_project_w = "tosa.const"() {values = dense_resource<block3_project_w> : tensor<16x1x1x104xf32>} : () -> tensor<16x1x1x104xf32>
  %block3_project_b = "tosa.const"() {values = dense_resource<block3_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block3_project = tosa.conv2d %block3_r2, %block3_project_w, %block3_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x104xf32>, tensor<16x1x1x104xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.3.project")
  %block3 = tosa.add %block3_project, %block2 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.3.add")
  // block3 ends
  // block4 begins
  %block4_expand_w = "tosa.const"() {values = dense_resource<block4_expand_w> : tensor<96x1x1x16xf32>} : () -> tensor<96x1x1x16xf32>
  %block4_expand_b = "tosa.const"() {values = dense_resource<block4_expand_b> : tensor<96xf32>} : () -> tensor<96xf32>
  %block4_expand = tosa.conv2d %block3, %block4_expand_w, %block4_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<96x1x1x16xf32>,
      tensor<96xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x96xf32> loc("features.4.expand")
  %block4_r1 = tosa.clamp %block4_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x96xf32>) -> tensor<1x15x15x96xf32> loc("features.4.relu1")
  %block4_dw_w = "tosa.const"() {values = dense_resource<block4_dw_w> : tensor<3x3x96x1xf32>} : () -> tensor<3x3x96x1xf32>
  %block4_dw_b = "tosa.const"() {values = dense_resource<block4_dw_b> : tensor<96xf32>} : () -> tensor<96xf32>
  %block4_dw = tosa.depthwise_conv2d %block4_r1, %block4_dw_w, %block4_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x96xf32>, tensor<3x3x96x1xf32>,
      tensor<96xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x96xf32> loc("features.4.depthwise")
  %block4_r2 = tosa.clamp %block4_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x96xf32>) -> tensor<1x15x15x96xf32> loc("features.4.relu2")
  %block4_project_w = "tosa.const"() {values = dense_resource<block4_project_w> : tensor<16x1x1x96xf32>} : () -> tensor<16x1x1x96xf32>
  %block4_project_b = "tosa.const"() {values = dense_resource<block4_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block4_project = tosa.conv2d %block4_r2, %block4_project_w, %block4_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x96xf32>, tensor<16x1x1x96xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.4.project")
  %block4 = tosa.add %block4_project, %block3 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.4.add")
  // block4 ends
  // block5 begins
  %block5_expand_w = "tosa.const"() {values = dense_resource<block5_expand_w> : tensor<96x1x1x16xf32>} : () -> tensor<96x1x1x16xf32>
  %block5_expand_b = "tosa.const"() {values = dense_resource<block5_expand_b> : tensor<96xf32>} : () -> tensor<96xf32>
  %block5_expand = tosa.conv2d %block4, %block5_expand_w, %block5_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<96x1x1x16xf32>,
      tensor<96xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x96xf32> loc("features.5.expand")
  %block5_r1 = tosa.clamp %block5_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x96xf32>) -> tensor<1x15x15x96xf32> loc("features.5.relu1")
  %block5_dw_w = "tosa.const"() {values = dense_resource<block5_dw_w> : tensor<3x3x96x1xf32>} : () -> tensor<3x3x96x1xf32>
  %block5_dw_b = "tosa.const"() {values = dense_resource<block5_dw_b> : tensor<96xf32>} : () -> tensor<96xf32>
  %block5_dw = tosa.depthwise_conv2d %block5_r1, %block5_dw_w, %block5_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x96xf32>, tensor<3x3x96x1xf32>,
      tensor<96xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x96xf32> loc("features.5.depthwise")
  %block5_r2 = tosa.clamp %block5_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x96xf32>) -> tensor<1x15x15x96xf32> loc("features.5.relu2")
  %block5_project_w = "tosa.const"() {values = dense_resource<block5_project_w> : tensor<16x1x1x96xf32>} : () -> tensor<16x1x1x96xf32>
  %block5_project_b = "tosa.const"() {values = dense_resource<block5_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block5_project = tosa.conv2d %block5_r2, %block5_project_w, %block5_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x96xf32>, tensor<16x1x1x96xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.5.project")
  %block5 = tosa.add %block5_project, %block4 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.5.add")
  // block5 ends
  // block6 begins
  %block6_expand_w = "tosa.const"() {values = dense_resource<block6_expand_w> : tensor<128x1x1x16xf32>} : () -> tensor<128x1x1x16xf32>
  %block6_expand_b = "tosa.const"() {values = dense_resource<block6_expand_b> : tensor<128xf32>} : () -> tensor<128xf32>
  %block6_expand = tosa.conv2d %block5, %block6_expand_w, %block6_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<128x1x1x16xf32>,
      tensor<128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x128xf32> loc("features.6.expand")
  %block6_r1 = tosa.clamp %block6_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x128xf32>) -> tensor<1x15x15x128xf32> loc("features.6.relu1")
  %block6_dw_w = "tosa.const"() {values = dense_resource<block6_dw_w> : tensor<3x3x128x1xf32>} : () -> tensor<3x3x128x1xf32>
  %block6_dw_b = "tosa.const"() {values = dense_resource<block6_dw_b> : tensor<128xf32>} : () -> tensor<128xf32>
  %block6_dw = tosa.depthwise_conv2d %block6_r1, %block6_dw_w, %block6_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x128xf32>, tensor<3x3x128x1xf32>,
      tensor<128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x128xf32> loc("features.6.depthwise")
  %block6_r2 = tosa.clamp %block6_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x128xf32>) -> tensor<1x15x15x128xf32> loc("features.6.relu2")
  %block6_project_w = "tosa.const"() {values = dense_resource<block6_project_w> : tensor<16x1x1x128xf32>} : () -> tensor<16x1x1x128xf32>
  %block6_project_b = "tosa.const"() {values = dense_resource<block6_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block6_project = tosa.conv2d %block6_r2, %block6_project_w, %block6_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x128xf32>, tensor<16x1x1x128xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.6.project")
  %block6 = tosa.add %block6_project, %block5 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.6.add")
  // block6 ends
  // block7 begins
  %block7_expand_w = "tosa.const"() {values = dense_resource<block7_expand_w> : tensor<128x1x1x16xf32>} : () -> tensor<128x1x1x16xf32>
  %block7_expand_b = "tosa.const"() {values = dense_resource<block7_expand_b> : tensor<128xf32>} : () -> tensor<128xf32>
  %block7_expand = tosa.conv2d %block6, %block7_expand_w, %block7_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<128x1x1x16xf32>,
      tensor<128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x128xf32> loc("features.7.expand")
  %block7_r1 = tosa.clamp %block7_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x128xf32>) -> tensor<1x15x15x128xf32> loc("features.7.relu1")
  %block7_dw_w = "tosa.const"() {values = dense_resource<block7_dw_w> : tensor<3x3x128x1xf32>} : () -> tensor<3x3x128x1xf32>
  %block7_dw_b = "tosa.const"() {values = dense_resource<block7_dw_b> : tensor<128xf32>} : () -> tensor<128xf32>
  %block7_dw = tosa.depthwise_conv2d %block7_r1, %block7_dw_w, %block7_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x128xf32>, tensor<3x3x128x1xf32>,
      tensor<128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x128xf32> loc("features.7.depthwise")
  %block7_r2 = tosa.clamp %block7_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x128xf32>) -> tensor<1x15x15x128xf32> loc("features.7.relu2")
  %block7_project_w = "tosa.const"() {values = dense_resource<block7_project_w> : tensor<16x1x1x128xf32>} : () -> tensor<16x1x1x128xf32>
  %block7_project_b = "tosa.const"() {values = dense_resource<block7_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block7_project = tosa.conv2d %block7_r2, %block7_project_w, %block7_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x128xf32>, tensor<16x1x1x128xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.7.project")
  %block7 = tosa.add %block7_project, %block6 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.7.add")
  // block7 ends
  // block8 begins
  %block8_expand_w = "tosa.const"() {values = dense_resource<block8_expand_w> : tensor<160x1x1x16xf32>} : () -> tensor<160x1x1x16xf32>
  %block8_expand_b = "tosa.const"() {values = dense_resource<block8_expand_b> : tensor<160xf32>} : () -> tensor<160xf32>
  %block8_expand = tosa.conv2d %block7, %block8_expand_w, %block8_expand_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<160x1x1x16xf32>,
      tensor<160xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x160xf32> loc("features.8.expand")
  %block8_r1 = tosa.clamp %block8_expand {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x160xf32>) -> tensor<1x15x15x160xf32> loc("features.8.relu1")
  %block8_dw_w = "tosa.const"() {values = dense_resource<block8_dw_w> : tensor<3x3x160x1xf32>} : () -> tensor<3x3x160x1xf32>
  %block8_dw_b = "tosa.const"() {values = dense_resource<block8_dw_b> : tensor<160xf32>} : () -> tensor<160xf32>
  %block8_dw = tosa.depthwise_conv2d %block8_r1, %block8_dw_w, %block8_dw_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x15x15x160xf32>, tensor<3x3x160x1xf32>,
      tensor<160xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x160xf32> loc("features.8.depthwise")
  %block8_r2 = tosa.clamp %block8_dw {min_val = 0.0 : f32, max_val = 6.0 : f32}
      : (tensor<1x15x15x160xf32>) -> tensor<1x15x15x160xf32> loc("features.8.relu2")
  %block8_project_w = "tosa.const"() {values = dense_resource<block8_project_w> : tensor<16x1x1x160xf32>} : () -> tensor<16x1x1x160xf32>
  %block8_project_b = "tosa.const"() {values = dense_resource<block8_project_b> : tensor<16xf32>} : () -> tensor<16xf32>
  %block8_project = tosa.conv2d %block8_r2, %block8_project_w, %block8_project_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x160xf32>, tensor<16x1x1x160xf32>,
      tensor<16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x16xf32> loc("features.8.project")
  %block8 = tosa.add %block8_project, %block7 : (tensor<1x15x15x16xf32>, tensor<1x15x15x16xf32>) -> tensor<1x15x15x16xf32> loc("features.8.add")
  // block8 ends
  %head_conv_w = "tosa.const"() {values = dense_resource<head_w> : tensor<160x1x1x16xf32>} : () -> tensor<160x1x1x16xf32>
  %head_conv_b = "tosa.const"() {values = dense_resource<head_b> : tensor<160xf32>} : () -> tensor<160xf32>
  %head_conv = tosa.conv2d %block8, %head_conv_w, %head_conv_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x15x15x16xf32>, tensor<160x1x1x16xf32>,
      tensor<160xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x15x15x160xf32> loc("head.conv")
  %pool = tosa.avg_pool2d %head_conv, %zp, %zp {acc_type = f32, kernel = array<i64: 15, 15>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>}
      : (tensor<1x15x15x160xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x1x160xf32> loc("head.pool")
  %logits_w = "tosa.const"() {values = dense_resource<classifier_w> : tensor<10x1x1x160xf32>} : () -> tensor<10x1x1x160xf32>
  %logits_b = "tosa.const"() {values = dense_resource<classifier_b> : tensor<10xf32>} : () -> tensor<10xf32>
  %logits = tosa.conv2d %pool, %logits_w, %logits_b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>,
      pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x1x1x160xf32>, tensor<10x1x1x160xf32>,
      tensor<10xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x1x10xf32> loc("classifier")
  %shape = tosa.const_shape {values = dense<[1, 10]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %result = tosa.reshape %logits, %shape : (tensor<1x1x1x10xf32>, !tosa.shape<2>) -> tensor<1x10xf32>
  return %result : tensor<1x10xf32>
}
