// Reductions, pooling and resizing, one in a function.

func.func @reduce_sum_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_sum_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_sum %a {axis = 0 : i32} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_sum_i32_4x8(%a: tensor<4x8xi32>) -> tensor<4x1xi32> {
  %0 = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4x1xi32>
  return %0 : tensor<4x1xi32>
}

func.func @reduce_sum_i32_3x5x7(%a: tensor<3x5x7xi32>) -> tensor<1x5x7xi32> {
  %0 = tosa.reduce_sum %a {axis = 0 : i32} : (tensor<3x5x7xi32>) -> tensor<1x5x7xi32>
  return %0 : tensor<1x5x7xi32>
}

func.func @reduce_product_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_product %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_product_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_product %a {axis = 0 : i32} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_product_i32_4x8(%a: tensor<4x8xi32>) -> tensor<4x1xi32> {
  %0 = tosa.reduce_product %a {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4x1xi32>
  return %0 : tensor<4x1xi32>
}

func.func @reduce_product_i32_3x5x7(%a: tensor<3x5x7xi32>) -> tensor<1x5x7xi32> {
  %0 = tosa.reduce_product %a {axis = 0 : i32} : (tensor<3x5x7xi32>) -> tensor<1x5x7xi32>
  return %0 : tensor<1x5x7xi32>
}

func.func @reduce_max_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_max %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_max_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_max %a {axis = 0 : i32} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_max_i32_4x8(%a: tensor<4x8xi32>) -> tensor<4x1xi32> {
  %0 = tosa.reduce_max %a {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4x1xi32>
  return %0 : tensor<4x1xi32>
}

func.func @reduce_max_i32_3x5x7(%a: tensor<3x5x7xi32>) -> tensor<1x5x7xi32> {
  %0 = tosa.reduce_max %a {axis = 0 : i32} : (tensor<3x5x7xi32>) -> tensor<1x5x7xi32>
  return %0 : tensor<1x5x7xi32>
}

func.func @reduce_max_ignore_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_max %a {axis = 1 : i32, nan_mode = IGNORE} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_max_ignore_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_max %a {axis = 0 : i32, nan_mode = IGNORE} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_min_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_min %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_min_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_min %a {axis = 0 : i32} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_min_i32_4x8(%a: tensor<4x8xi32>) -> tensor<4x1xi32> {
  %0 = tosa.reduce_min %a {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4x1xi32>
  return %0 : tensor<4x1xi32>
}

func.func @reduce_min_i32_3x5x7(%a: tensor<3x5x7xi32>) -> tensor<1x5x7xi32> {
  %0 = tosa.reduce_min %a {axis = 0 : i32} : (tensor<3x5x7xi32>) -> tensor<1x5x7xi32>
  return %0 : tensor<1x5x7xi32>
}

func.func @reduce_min_ignore_4x8(%a: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_min %a {axis = 1 : i32, nan_mode = IGNORE} : (tensor<4x8xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @reduce_min_ignore_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<1x5x7xf32> {
  %0 = tosa.reduce_min %a {axis = 0 : i32, nan_mode = IGNORE} : (tensor<3x5x7xf32>) -> tensor<1x5x7xf32>
  return %0 : tensor<1x5x7xf32>
}

func.func @reduce_all(%a: tensor<4x8xi1>) -> tensor<1x8xi1> {
  %0 = tosa.reduce_all %a {axis = 0 : i32} : (tensor<4x8xi1>) -> tensor<1x8xi1>
  return %0 : tensor<1x8xi1>
}

func.func @reduce_any(%a: tensor<4x8xi1>) -> tensor<1x8xi1> {
  %0 = tosa.reduce_any %a {axis = 0 : i32} : (tensor<4x8xi1>) -> tensor<1x8xi1>
  return %0 : tensor<1x8xi1>
}

func.func @reduce_sum_of_one(%a: tensor<4x1xf32>) -> tensor<4x1xf32> {
  %0 = tosa.reduce_sum %a {axis = 1 : i32} : (tensor<4x1xf32>) -> tensor<4x1xf32>
  return %0 : tensor<4x1xf32>
}

func.func @argmax_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4xi32> {
  %0 = tosa.argmax %a {axis = 1 : i32} : (tensor<4x8xf32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @argmax_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<5x7xi32> {
  %0 = tosa.argmax %a {axis = 0 : i32} : (tensor<3x5x7xf32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @argmax_f32_ignore_4x8(%a: tensor<4x8xf32>) -> tensor<4xi32> {
  %0 = tosa.argmax %a {axis = 1 : i32, nan_mode = IGNORE} : (tensor<4x8xf32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @argmax_f32_ignore_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<5x7xi32> {
  %0 = tosa.argmax %a {axis = 0 : i32, nan_mode = IGNORE} : (tensor<3x5x7xf32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @argmax_i32_4x8(%a: tensor<4x8xi32>) -> tensor<4xi32> {
  %0 = tosa.argmax %a {axis = 1 : i32} : (tensor<4x8xi32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @argmax_i32_3x5x7(%a: tensor<3x5x7xi32>) -> tensor<5x7xi32> {
  %0 = tosa.argmax %a {axis = 0 : i32} : (tensor<3x5x7xi32>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @argmax_i8_4x8(%a: tensor<4x8xi8>) -> tensor<4xi32> {
  %0 = tosa.argmax %a {axis = 1 : i32} : (tensor<4x8xi8>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @argmax_i8_3x5x7(%a: tensor<3x5x7xi8>) -> tensor<5x7xi32> {
  %0 = tosa.argmax %a {axis = 0 : i32} : (tensor<3x5x7xi8>) -> tensor<5x7xi32>
  return %0 : tensor<5x7xi32>
}

func.func @max_pool2d_f32(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %0 = tosa.max_pool2d %a {kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @max_pool2d_padded(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %0 = tosa.max_pool2d %a {kernel = array<i64: 3, 3>, pad = array<i64: 1, 0, 1, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @max_pool2d_i8(%a: tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8> {
  %0 = tosa.max_pool2d %a {kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}

func.func @max_pool2d_ignore(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %0 = tosa.max_pool2d %a {kernel = array<i64: 3, 3>, pad = array<i64: 1, 0, 1, 0>, stride = array<i64: 2, 2>, nan_mode = IGNORE} : (tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @max_pool2d_ignore_2x2(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %0 = tosa.max_pool2d %a {kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>, nan_mode = IGNORE} : (tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @avg_pool2d_f32(%a: tensor<1x8x8x2xf32>) -> tensor<1x4x4x2xf32> {
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %ozp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = f32, kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @avg_pool2d_f32_padded(%a: tensor<1x8x8x2xf32>) -> tensor<1x8x8x2xf32> {
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %ozp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = f32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8x2xf32>
  return %0 : tensor<1x8x8x2xf32>
}

func.func @avg_pool2d_f16(%a: tensor<1x8x8x2xf16>) -> tensor<1x4x4x2xf16> {
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf16>} : () -> tensor<1xf16>
  %ozp = "tosa.const"() {values = dense<0.0> : tensor<1xf16>} : () -> tensor<1xf16>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = f32, kernel = array<i64: 2, 2>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x8x8x2xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x4x4x2xf16>
  return %0 : tensor<1x4x4x2xf16>
}

func.func @avg_pool2d_i8_3x3(%a: tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}

func.func @avg_pool2d_i8_2x4(%a: tensor<1x8x8x2xi8>) -> tensor<1x4x2x2xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 2, 4>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 4>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x2x2xi8>
  return %0 : tensor<1x4x2x2xi8>
}

func.func @avg_pool2d_i8_whole(%a: tensor<1x7x7x3xi8>) -> tensor<1x1x1x3xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 7, 7>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x7x7x3xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x1x3xi8>
  return %0 : tensor<1x1x1x3xi8>
}

func.func @avg_pool2d_i8_padded(%a: tensor<1x8x8x2xi8>) -> tensor<1x8x8x2xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x2xi8>
  return %0 : tensor<1x8x8x2xi8>
}

func.func @avg_pool2d_i8_zero_points(%a: tensor<1x8x8x2xi8>) -> tensor<1x6x6x2xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x6x6x2xi8>
  return %0 : tensor<1x6x6x2xi8>
}

func.func @avg_pool2d_i8_padded_zero_points(%a: tensor<1x8x8x2xi8>) -> tensor<1x8x8x2xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x2xi8>
  return %0 : tensor<1x8x8x2xi8>
}

func.func @avg_pool2d_i8_padded_input_zero_point(%a: tensor<1x8x8x2xi8>) -> tensor<1x8x8x2xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x2xi8>
  return %0 : tensor<1x8x8x2xi8>
}

func.func @avg_pool2d_i8_padded_output_zero_point(%a: tensor<1x8x8x2xi8>) -> tensor<1x8x8x2xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 1, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x8x8x2xi8>
  return %0 : tensor<1x8x8x2xi8>
}

func.func @avg_pool2d_i8_padded_one_output(%a: tensor<1x2x8x2xi8>) -> tensor<1x1x6x2xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 1, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x2x8x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x1x6x2xi8>
  return %0 : tensor<1x1x6x2xi8>
}

func.func @avg_pool2d_i8_1x1(%a: tensor<1x7x7x2xi8>) -> tensor<1x4x4x2xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x7x7x2xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x4x4x2xi8>
  return %0 : tensor<1x4x4x2xi8>
}

func.func @avg_pool2d_f32_1x1(%a: tensor<1x7x7x2xf32>) -> tensor<1x4x4x2xf32> {
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %ozp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = f32, kernel = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 2, 2>} : (tensor<1x7x7x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @avg_pool2d_f32_one_inside(%a: tensor<1x8x1x2xf32>) -> tensor<1x8x1x2xf32> {
  %izp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %ozp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = f32, kernel = array<i64: 1, 3>, pad = array<i64: 0, 0, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x8x1x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x1x2xf32>
  return %0 : tensor<1x8x1x2xf32>
}

func.func @avg_pool2d_i16(%a: tensor<1x8x8x2xi16>) -> tensor<1x6x6x2xi16> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %0 = tosa.avg_pool2d %a, %izp, %ozp {acc_type = i32, kernel = array<i64: 3, 3>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x8x8x2xi16>, tensor<1xi16>, tensor<1xi16>) -> tensor<1x6x6x2xi16>
  return %0 : tensor<1x6x6x2xi16>
}

func.func @resize_bilinear_f32(%a: tensor<1x8x8x2xf32>) -> tensor<1x15x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xf32>
  return %0 : tensor<1x15x15x2xf32>
}

func.func @resize_bilinear_f32_offset(%a: tensor<1x8x8x2xf32>) -> tensor<1x16x16x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x16x2xf32>
  return %0 : tensor<1x16x16x2xf32>
}

func.func @resize_bilinear_f32_offset_of_rows(%a: tensor<1x8x8x2xf32>) -> tensor<1x16x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x15x2xf32>
  return %0 : tensor<1x16x15x2xf32>
}

func.func @resize_bilinear_f32_rows(%a: tensor<1x8x1x2xf32>) -> tensor<1x15x1x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x1x2xf32>
  return %0 : tensor<1x15x1x2xf32>
}

func.func @resize_bilinear_f32_columns(%a: tensor<1x1x8x2xf32>) -> tensor<1x1x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x15x2xf32>
  return %0 : tensor<1x1x15x2xf32>
}

func.func @resize_bilinear_f32_broadcast(%a: tensor<1x1x1x2xf32>) -> tensor<1x4x4x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 1, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[3, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @resize_bilinear_f32_of_one(%a: tensor<1x1x1x2xf32>) -> tensor<1x1x1x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x1x2xf32>
  return %0 : tensor<1x1x1x2xf32>
}

func.func @resize_bilinear_i8(%a: tensor<1x8x8x2xi8>) -> tensor<1x15x15x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xi32>
  return %0 : tensor<1x15x15x2xi32>
}

func.func @resize_bilinear_i8_offset(%a: tensor<1x8x8x2xi8>) -> tensor<1x16x16x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x16x2xi32>
  return %0 : tensor<1x16x16x2xi32>
}

func.func @resize_bilinear_i8_offset_of_rows(%a: tensor<1x8x8x2xi8>) -> tensor<1x16x15x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x15x2xi32>
  return %0 : tensor<1x16x15x2xi32>
}

func.func @resize_bilinear_i8_rows(%a: tensor<1x8x1x2xi8>) -> tensor<1x15x1x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x8x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x1x2xi32>
  return %0 : tensor<1x15x1x2xi32>
}

func.func @resize_bilinear_i8_columns(%a: tensor<1x1x8x2xi8>) -> tensor<1x1x15x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x15x2xi32>
  return %0 : tensor<1x1x15x2xi32>
}

func.func @resize_bilinear_i8_broadcast(%a: tensor<1x1x1x2xi8>) -> tensor<1x4x4x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 1, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[3, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4x4x2xi32>
  return %0 : tensor<1x4x4x2xi32>
}

func.func @resize_bilinear_i8_of_one(%a: tensor<1x1x1x2xi8>) -> tensor<1x1x1x2xi32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = BILINEAR} : (tensor<1x1x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x1x2xi32>
  return %0 : tensor<1x1x1x2xi32>
}

func.func @resize_nearest_f32(%a: tensor<1x8x8x2xf32>) -> tensor<1x15x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xf32>
  return %0 : tensor<1x15x15x2xf32>
}

func.func @resize_nearest_f32_offset(%a: tensor<1x8x8x2xf32>) -> tensor<1x16x16x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x16x2xf32>
  return %0 : tensor<1x16x16x2xf32>
}

func.func @resize_nearest_f32_offset_of_rows(%a: tensor<1x8x8x2xf32>) -> tensor<1x16x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x15x2xf32>
  return %0 : tensor<1x16x15x2xf32>
}

func.func @resize_nearest_f32_rows(%a: tensor<1x8x1x2xf32>) -> tensor<1x15x1x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x1x2xf32>
  return %0 : tensor<1x15x1x2xf32>
}

func.func @resize_nearest_f32_columns(%a: tensor<1x1x8x2xf32>) -> tensor<1x1x15x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x8x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x15x2xf32>
  return %0 : tensor<1x1x15x2xf32>
}

func.func @resize_nearest_f32_broadcast(%a: tensor<1x1x1x2xf32>) -> tensor<1x4x4x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 1, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[3, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4x4x2xf32>
  return %0 : tensor<1x4x4x2xf32>
}

func.func @resize_nearest_f32_of_one(%a: tensor<1x1x1x2xf32>) -> tensor<1x1x1x2xf32> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x1x2xf32>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x1x2xf32>
  return %0 : tensor<1x1x1x2xf32>
}

func.func @resize_nearest_i8(%a: tensor<1x8x8x2xi8>) -> tensor<1x15x15x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x15x2xi8>
  return %0 : tensor<1x15x15x2xi8>
}

func.func @resize_nearest_i8_offset(%a: tensor<1x8x8x2xi8>) -> tensor<1x16x16x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, -1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x16x2xi8>
  return %0 : tensor<1x16x16x2xi8>
}

func.func @resize_nearest_i8_offset_of_rows(%a: tensor<1x8x8x2xi8>) -> tensor<1x16x15x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[-1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x16x15x2xi8>
  return %0 : tensor<1x16x15x2xi8>
}

func.func @resize_nearest_i8_rows(%a: tensor<1x8x1x2xi8>) -> tensor<1x15x1x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x8x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x15x1x2xi8>
  return %0 : tensor<1x15x1x2xi8>
}

func.func @resize_nearest_i8_columns(%a: tensor<1x1x8x2xi8>) -> tensor<1x1x15x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x8x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x15x2xi8>
  return %0 : tensor<1x1x15x2xi8>
}

func.func @resize_nearest_i8_broadcast(%a: tensor<1x1x1x2xi8>) -> tensor<1x4x4x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 1, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[3, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x4x4x2xi8>
  return %0 : tensor<1x4x4x2xi8>
}

func.func @resize_nearest_i8_of_one(%a: tensor<1x1x1x2xi8>) -> tensor<1x1x1x2xi8> {
  %scale = tosa.const_shape {values = dense<[4, 2, 4, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %offset = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %border = tosa.const_shape {values = dense<[0, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.resize %a, %scale, %offset, %border {mode = NEAREST_NEIGHBOR} : (tensor<1x1x1x2xi8>, !tosa.shape<4>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x1x1x2xi8>
  return %0 : tensor<1x1x1x2xi8>
}
