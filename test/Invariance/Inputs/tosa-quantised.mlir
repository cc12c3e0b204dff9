// Rescaling, tables and negation of quantised values, one operation in a function.

func.func @rescale_constant_single_i32_i8(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_single_i32_i8_3d(%a: tensor<3x5x7xi32>) -> tensor<3x5x7xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<3x5x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @rescale_constant_single_i8_i32(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @rescale_constant_single_i8_i8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_double_i32_i8(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_double_i32_i8_3d(%a: tensor<3x5x7xi32>) -> tensor<3x5x7xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<3x5x7xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @rescale_constant_double_i8_i32(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @rescale_constant_double_i8_i8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_per_channel_single_i32_i8(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<8xi32>, tensor<8xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_per_channel_single_i32_i8_3d(%a: tensor<3x5x7xi32>) -> tensor<3x5x7xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866]> : tensor<7xi32>} : () -> tensor<7xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30]> : tensor<7xi8>} : () -> tensor<7xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<3x5x7xi32>, tensor<7xi32>, tensor<7xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @rescale_per_channel_single_i8_i32(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<8xi32>, tensor<8xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @rescale_per_channel_single_i8_i8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<8xi32>, tensor<8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_per_channel_double_i32_i8(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<8xi32>, tensor<8xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_per_channel_double_i32_i8_3d(%a: tensor<3x5x7xi32>) -> tensor<3x5x7xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866]> : tensor<7xi32>} : () -> tensor<7xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30]> : tensor<7xi8>} : () -> tensor<7xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<3x5x7xi32>, tensor<7xi32>, tensor<7xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @rescale_per_channel_double_i8_i32(%a: tensor<4x8xi8>) -> tensor<4x8xi32> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<8xi32>, tensor<8xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @rescale_per_channel_double_i8_i8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<[1073741824, 1073741831, 1073741838, 1073741845, 1073741852, 1073741859, 1073741866, 1073741873]> : tensor<8xi32>} : () -> tensor<8xi32>
  %shift = "tosa.const"() {values = dense<[30, 31, 32, 30, 31, 32, 30, 31]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<-3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<8xi32>, tensor<8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_single_shift_31(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<31> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_double_shift_31(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<31> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_single_shift_32(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<32> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_double_shift_32(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<32> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_single_shift_38(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<38> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_constant_double_shift_38(%a: tensor<4x8xi32>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<38> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<5> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @rescale_scale16_i8_i16(%a: tensor<4x8xi8>) -> tensor<4x8xi16> {
  %multiplier = "tosa.const"() {values = dense<16384> : tensor<1xi16>} : () -> tensor<1xi16>
  %shift = "tosa.const"() {values = dense<14> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = false} : (tensor<4x8xi8>, tensor<1xi16>, tensor<1xi8>, tensor<1xi8>, tensor<1xi16>) -> tensor<4x8xi16>
  return %0 : tensor<4x8xi16>
}

func.func @rescale_scale16_per_channel_i48_i16(%a: tensor<4x8xi48>) -> tensor<4x8xi16> {
  %multiplier = "tosa.const"() {values = dense<[16384, 16391, 16398, 16405, 16412, 16419, 16426, 16433]> : tensor<8xi16>} : () -> tensor<8xi16>
  %shift = "tosa.const"() {values = dense<[14, 15, 16, 14, 15, 16, 14, 15]> : tensor<8xi8>} : () -> tensor<8xi8>
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi48>} : () -> tensor<1xi48>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = SINGLE_ROUND, scale32 = false} : (tensor<4x8xi48>, tensor<8xi16>, tensor<8xi8>, tensor<1xi48>, tensor<1xi16>) -> tensor<4x8xi16>
  return %0 : tensor<4x8xi16>
}

func.func @rescale_unsigned(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %multiplier = "tosa.const"() {values = dense<1073741824> : tensor<1xi32>} : () -> tensor<1xi32>
  %shift = "tosa.const"() {values = dense<30> : tensor<1xi8>} : () -> tensor<1xi8>
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.rescale %a, %multiplier, %shift, %izp, %ozp {input_unsigned = true, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<4x8xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @table_i8_4x8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %table = "tosa.const"() {values = dense_resource<table> : tensor<256xi8>} : () -> tensor<256xi8>
  %0 = tosa.table %a, %table : (tensor<4x8xi8>, tensor<256xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @table_i16_4x8(%a: tensor<4x8xi16>) -> tensor<4x8xi32> {
  %table16 = "tosa.const"() {values = dense_resource<table16> : tensor<513xi16>} : () -> tensor<513xi16>
  %0 = tosa.table %a, %table16 : (tensor<4x8xi16>, tensor<513xi16>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}

func.func @table_i8_3x5x7(%a: tensor<3x5x7xi8>) -> tensor<3x5x7xi8> {
  %table = "tosa.const"() {values = dense_resource<table> : tensor<256xi8>} : () -> tensor<256xi8>
  %0 = tosa.table %a, %table : (tensor<3x5x7xi8>, tensor<256xi8>) -> tensor<3x5x7xi8>
  return %0 : tensor<3x5x7xi8>
}

func.func @table_i16_3x5x7(%a: tensor<3x5x7xi16>) -> tensor<3x5x7xi32> {
  %table16 = "tosa.const"() {values = dense_resource<table16> : tensor<513xi16>} : () -> tensor<513xi16>
  %0 = tosa.table %a, %table16 : (tensor<3x5x7xi16>, tensor<513xi16>) -> tensor<3x5x7xi32>
  return %0 : tensor<3x5x7xi32>
}

func.func @negate_i8(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @negate_i8_input_zero_point(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @negate_i8_output_zero_point(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @negate_i8_zero_points(%a: tensor<4x8xi8>) -> tensor<4x8xi8> {
  %izp = "tosa.const"() {values = dense<3> : tensor<1xi8>} : () -> tensor<1xi8>
  %ozp = "tosa.const"() {values = dense<4> : tensor<1xi8>} : () -> tensor<1xi8>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x8xi8>
  return %0 : tensor<4x8xi8>
}

func.func @negate_i16(%a: tensor<4x8xi16>) -> tensor<4x8xi16> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi16>} : () -> tensor<1xi16>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi16>, tensor<1xi16>, tensor<1xi16>) -> tensor<4x8xi16>
  return %0 : tensor<4x8xi16>
}

func.func @negate_i32(%a: tensor<4x8xi32>) -> tensor<4x8xi32> {
  %izp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %ozp = "tosa.const"() {values = dense<0> : tensor<1xi32>} : () -> tensor<1xi32>
  %0 = tosa.negate %a, %izp, %ozp : (tensor<4x8xi32>, tensor<1xi32>, tensor<1xi32>) -> tensor<4x8xi32>
  return %0 : tensor<4x8xi32>
}
