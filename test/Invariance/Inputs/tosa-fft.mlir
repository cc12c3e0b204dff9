// Fourier transforms, one in a function.

func.func @rfft2d_3x4x8(%a: tensor<3x4x8xf32>) -> (tensor<3x4x5xf32>, tensor<3x4x5xf32>) {
  %0:2 = tosa.rfft2d %a : (tensor<3x4x8xf32>) -> (tensor<3x4x5xf32>, tensor<3x4x5xf32>)
  return %0#0, %0#1 : tensor<3x4x5xf32>, tensor<3x4x5xf32>
}

func.func @fft2d_inverse_false_3x4x8(%a: tensor<3x4x8xf32>, %b: tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>) {
  %0:2 = tosa.fft2d %a, %b {inverse = false} : (tensor<3x4x8xf32>, tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>)
  return %0#0, %0#1 : tensor<3x4x8xf32>, tensor<3x4x8xf32>
}

func.func @fft2d_inverse_true_3x4x8(%a: tensor<3x4x8xf32>, %b: tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>) {
  %0:2 = tosa.fft2d %a, %b {inverse = true} : (tensor<3x4x8xf32>, tensor<3x4x8xf32>) -> (tensor<3x4x8xf32>, tensor<3x4x8xf32>)
  return %0#0, %0#1 : tensor<3x4x8xf32>, tensor<3x4x8xf32>
}

func.func @rfft2d_1x2x4(%a: tensor<1x2x4xf32>) -> (tensor<1x2x3xf32>, tensor<1x2x3xf32>) {
  %0:2 = tosa.rfft2d %a : (tensor<1x2x4xf32>) -> (tensor<1x2x3xf32>, tensor<1x2x3xf32>)
  return %0#0, %0#1 : tensor<1x2x3xf32>, tensor<1x2x3xf32>
}

func.func @fft2d_inverse_false_1x2x4(%a: tensor<1x2x4xf32>, %b: tensor<1x2x4xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xf32>) {
  %0:2 = tosa.fft2d %a, %b {inverse = false} : (tensor<1x2x4xf32>, tensor<1x2x4xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xf32>)
  return %0#0, %0#1 : tensor<1x2x4xf32>, tensor<1x2x4xf32>
}

func.func @fft2d_inverse_true_1x2x4(%a: tensor<1x2x4xf32>, %b: tensor<1x2x4xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xf32>) {
  %0:2 = tosa.fft2d %a, %b {inverse = true} : (tensor<1x2x4xf32>, tensor<1x2x4xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xf32>)
  return %0#0, %0#1 : tensor<1x2x4xf32>, tensor<1x2x4xf32>
}

func.func @rfft2d_one_row(%a: tensor<2x1x8xf32>) -> (tensor<2x1x5xf32>, tensor<2x1x5xf32>) {
  %0:2 = tosa.rfft2d %a : (tensor<2x1x8xf32>) -> (tensor<2x1x5xf32>, tensor<2x1x5xf32>)
  return %0#0, %0#1 : tensor<2x1x5xf32>, tensor<2x1x5xf32>
}

func.func @fft2d_one_column(%a: tensor<2x8x1xf32>, %b: tensor<2x8x1xf32>) -> (tensor<2x8x1xf32>, tensor<2x8x1xf32>) {
  %0:2 = tosa.fft2d %a, %b {inverse = false} : (tensor<2x8x1xf32>, tensor<2x8x1xf32>) -> (tensor<2x8x1xf32>, tensor<2x8x1xf32>)
  return %0#0, %0#1 : tensor<2x8x1xf32>, tensor<2x8x1xf32>
}
