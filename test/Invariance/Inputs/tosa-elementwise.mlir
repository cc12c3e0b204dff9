// Operations without a reduction, one in a function.

func.func @abs_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.abs %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @abs_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.abs %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @ceil_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.ceil %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @ceil_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.ceil %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @floor_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.floor %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @floor_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.floor %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @cos_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.cos %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @cos_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.cos %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @sin_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.sin %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @sin_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.sin %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @erf_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.erf %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @erf_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.erf %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @exp_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.exp %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @exp_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.exp %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @log_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.log %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @log_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.log %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @reciprocal_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.reciprocal %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @reciprocal_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.reciprocal %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @rsqrt_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.rsqrt %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @rsqrt_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.rsqrt %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @sigmoid_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.sigmoid %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @sigmoid_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.sigmoid %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @tanh_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.tanh %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @tanh_f16(%a: tensor<3x5x7xf16>) -> tensor<3x5x7xf16> {
  %0 = tosa.tanh %a : (tensor<3x5x7xf16>) -> tensor<3x5x7xf16>
  return %0 : tensor<3x5x7xf16>
}

func.func @negate_f32(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.negate %a, %zp, %zp : (tensor<4x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @add_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.add %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @sub_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.sub %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @maximum_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.maximum %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @minimum_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.minimum %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @greater_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xi1> {
  %0 = tosa.greater %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @greater_equal_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xi1> {
  %0 = tosa.greater_equal %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @equal_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xi1> {
  %0 = tosa.equal %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @select_f32(%a: tensor<4x8xi1>, %b: tensor<4x8xf32>, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.select %a, %b, %c : (tensor<4x8xi1>, tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @add_row_f32(%a: tensor<3x5x7xf32>, %b: tensor<1x1x7xf32>) -> tensor<3x5x7xf32> {
  %0 = tosa.add %a, %b : (tensor<3x5x7xf32>, tensor<1x1x7xf32>) -> tensor<3x5x7xf32>
  return %0 : tensor<3x5x7xf32>
}

func.func @add_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.add %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @sub_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.sub %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @maximum_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.maximum %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @minimum_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.minimum %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @greater_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi1> {
  %0 = tosa.greater %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @greater_equal_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi1> {
  %0 = tosa.greater_equal %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @equal_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi1> {
  %0 = tosa.equal %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @select_i32(%a: tensor<4x8xi1>, %b: tensor<4x8xi32>, %c: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.select %a, %b, %c : (tensor<4x8xi1>, tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @add_row_i32(%a: tensor<3x5x7xi32>, %b: tensor<1x1x7xi32>) -> tensor<3x5x7xi32> {
  %0 = tosa.add %a, %b : (tensor<3x5x7xi32>, tensor<1x1x7xi32>) -> tensor<3x5x7xi32>
  return %0 : tensor<3x5x7xi32>
}

func.func @pow_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.pow %a, %b : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @minimum_ignore(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.minimum %a, %b {nan_mode = IGNORE} : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @maximum_ignore(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.maximum %a, %b {nan_mode = IGNORE} : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @clamp_f32_4x8(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.clamp %a {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @clamp_f32_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<3x5x7xf32> {
  %0 = tosa.clamp %a {min_val = 0.0 : f32, max_val = 6.0 : f32} : (tensor<3x5x7xf32>) -> tensor<3x5x7xf32>
  return %0 : tensor<3x5x7xf32>
}

func.func @clamp_ignore_4x8(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.clamp %a {min_val = 0.0 : f32, max_val = 6.0 : f32, nan_mode = IGNORE} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @clamp_ignore_3x5x7(%a: tensor<3x5x7xf32>) -> tensor<3x5x7xf32> {
  %0 = tosa.clamp %a {min_val = 0.0 : f32, max_val = 6.0 : f32, nan_mode = IGNORE} : (tensor<3x5x7xf32>) -> tensor<3x5x7xf32>
  return %0 : tensor<3x5x7xf32>
}

func.func @clamp_i8_4x8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %0 = tosa.clamp %a {min_val = -100 : i8, max_val = 100 : i8} : (tensor<4x8xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @clamp_i8_3x5x7(%a: tensor<3x5x7xi8>) -> tensor<3x5x7xi8> {
  %0 = tosa.clamp %a {min_val = -100 : i8, max_val = 100 : i8} : (tensor<3x5x7xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @abs_i32(%a: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.abs %a : (tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @intdiv(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.intdiv %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @bitwise_and(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.bitwise_and %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @bitwise_or(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.bitwise_or %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @bitwise_xor(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.bitwise_xor %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @logical_left_shift(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.logical_left_shift %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @logical_right_shift(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.logical_right_shift %a, %b : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @bitwise_not(%a: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.bitwise_not %a : (tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @clz(%a: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.clz %a : (tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @arithmetic_right_shift_false_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.arithmetic_right_shift %a, %b {round = false} : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @arithmetic_right_shift_false_i8(%a: tensor<3x5x7xi8>, %b: tensor<3x5x7xi8>) -> tensor<3x5x7xi8> {
  %0 = tosa.arithmetic_right_shift %a, %b {round = false} : (tensor<3x5x7xi8>, tensor<3x5x7xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @arithmetic_right_shift_true_i32(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %0 = tosa.arithmetic_right_shift %a, %b {round = true} : (tensor<4x8xi32>, tensor<4x8xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @arithmetic_right_shift_true_i8(%a: tensor<3x5x7xi8>, %b: tensor<3x5x7xi8>) -> tensor<3x5x7xi8> {
  %0 = tosa.arithmetic_right_shift %a, %b {round = true} : (tensor<3x5x7xi8>, tensor<3x5x7xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @logical_and(%a: tensor<4x8xi1>, %b: tensor<4x8xi1>) -> tensor<4x8xi1> {
  %0 = tosa.logical_and %a, %b : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @logical_or(%a: tensor<4x8xi1>, %b: tensor<4x8xi1>) -> tensor<4x8xi1> {
  %0 = tosa.logical_or %a, %b : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @logical_xor(%a: tensor<4x8xi1>, %b: tensor<4x8xi1>) -> tensor<4x8xi1> {
  %0 = tosa.logical_xor %a, %b : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @logical_not(%a: tensor<4x8xi1>) -> tensor<4x8xi1> {
  %0 = tosa.logical_not %a : (tensor<4x8xi1>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @mul_f32(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.mul %a, %b, %shift : (tensor<4x8xf32>, tensor<4x8xf32>, tensor<1xi8>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @mul_i32(%a: tensor<3x5x7xi32>, %b: tensor<3x5x7xi32>) -> tensor<3x5x7xi32> {
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.mul %a, %b, %shift : (tensor<3x5x7xi32>, tensor<3x5x7xi32>, tensor<1xi8>) -> tensor<3x5x7xi32>
  return %0 : tensor<3x5x7xi32>
}

func.func @mul_shift(%a: tensor<4x8xi32>, %b: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %shift = "tosa.const"() {values = dense<31> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.mul %a, %b, %shift : (tensor<4x8xi32>, tensor<4x8xi32>, tensor<1xi8>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @mul_shift_3d(%a: tensor<3x5x7xi32>, %b: tensor<3x5x7xi32>) -> tensor<3x5x7xi32> {
  %shift = "tosa.const"() {values = dense<7> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.mul %a, %b, %shift : (tensor<3x5x7xi32>, tensor<3x5x7xi32>, tensor<1xi8>) -> tensor<3x5x7xi32>
  return %0 : tensor<3x5x7xi32>
}

func.func @mul_i8(%a: tensor<4x8xi8>, %b: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %shift = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.mul %a, %b, %shift : (tensor<4x8xi8>, tensor<4x8xi8>, tensor<1xi8>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @cast_f32_i8(%a: tensor<4x8xf32>) -> tensor<4x8xi8> {
  %0 = tosa.cast %a : (tensor<4x8xf32>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @cast_f32_i8_3d(%a: tensor<3x5x7xf32>) -> tensor<3x5x7xi8> {
  %0 = tosa.cast %a : (tensor<3x5x7xf32>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @cast_f32_i32(%a: tensor<4x8xf32>) -> tensor<4x8xi32> {
  %0 = tosa.cast %a : (tensor<4x8xf32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @cast_f16_i16(%a: tensor<4x8xf16>) -> tensor<4x8xi16> {
  %0 = tosa.cast %a : (tensor<4x8xf16>) -> tensor<4x8xi16>
  return %0 : tensor<4x8xi16>
}

func.func @cast_i8_i32(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %0 = tosa.cast %a : (tensor<4x8xi8>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @cast_i32_i8(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %0 = tosa.cast %a : (tensor<4x8xi32>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @cast_i32_f32(%a: tensor<4x8xi32>) -> tensor<4x8xf32> {
  %0 = tosa.cast %a : (tensor<4x8xi32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @cast_f32_f16(%a: tensor<4x8xf32>) -> tensor<4x8xf16> {
  %0 = tosa.cast %a : (tensor<4x8xf32>) -> tensor<4x8xf16>
  return %0 : tensor<4x8xf16>
}

func.func @cast_bf16_f32(%a: tensor<4x8xbf16>) -> tensor<4x8xf32> {
  %0 = tosa.cast %a : (tensor<4x8xbf16>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @cast_f32_i1(%a: tensor<4x8xf32>) -> tensor<4x8xi1> {
  %0 = tosa.cast %a : (tensor<4x8xf32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @cast_i32_i1(%a: tensor<4x8xi32>) -> tensor<4x8xi1> {
  %0 = tosa.cast %a : (tensor<4x8xi32>) -> tensor<4x8xi1>
  return %0 : tensor<4x8xi1>
}

func.func @cast_i1_f32(%a: tensor<4x8xi1>) -> tensor<4x8xf32> {
  %0 = tosa.cast %a : (tensor<4x8xi1>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @cast_i1_i32(%a: tensor<4x8xi1>) -> tensor<4x8xi32> {
  %0 = tosa.cast %a : (tensor<4x8xi1>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}
