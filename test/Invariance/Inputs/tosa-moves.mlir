// Operations that compute nothing, one in a function.

func.func @concat(%a: tensor<4x8xf32>, %b: tensor<4x3xf32>) -> tensor<4x11xf32> {
  %0 = tosa.concat %a, %b {axis = 1 : i32} : (tensor<4x8xf32>, tensor<4x3xf32>) -> tensor<4x11xf32>
  return %0 : tensor<4x11xf32>
}

func.func @pad(%a: tensor<4x8xf32>) -> tensor<4x12xf32> {
  %padding = tosa.const_shape {values = dense<[0, 0, 2, 2]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %zero = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  %0 = tosa.pad %a, %padding, %zero : (tensor<4x8xf32>, !tosa.shape<4>, tensor<1xf32>) -> tensor<4x12xf32>
  return %0 : tensor<4x12xf32>
}

func.func @reshape(%a: tensor<4x8xf32>) -> tensor<2x16xf32> {
  %to = tosa.const_shape {values = dense<[2, 16]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.reshape %a, %to : (tensor<4x8xf32>, !tosa.shape<2>) -> tensor<2x16xf32>
  return %0 : tensor<2x16xf32>
}

func.func @reverse(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.reverse %a {axis = 0 : i32} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

func.func @slice(%a: tensor<4x8xf32>) -> tensor<2x5xf32> {
  %start = tosa.const_shape {values = dense<[1, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %size = tosa.const_shape {values = dense<[2, 5]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.slice %a, %start, %size : (tensor<4x8xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

func.func @tile(%a: tensor<4x8xf32>) -> tensor<8x24xf32> {
  %multiples = tosa.const_shape {values = dense<[2, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %0 = tosa.tile %a, %multiples : (tensor<4x8xf32>, !tosa.shape<2>) -> tensor<8x24xf32>
  return %0 : tensor<8x24xf32>
}

func.func @transpose(%a: tensor<3x5x7xf32>) -> tensor<7x3x5xf32> {
  %0 = tosa.transpose %a {perms = array<i32: 2, 0, 1>} : (tensor<3x5x7xf32>) -> tensor<7x3x5xf32>
  return %0 : tensor<7x3x5xf32>
}

func.func @gather(%a: tensor<2x9x8xf32>, %b: tensor<2x3xi32>) -> tensor<2x3x8xf32> {
  %0 = tosa.gather %a, %b : (tensor<2x9x8xf32>, tensor<2x3xi32>) -> tensor<2x3x8xf32>
  return %0 : tensor<2x3x8xf32>
}

func.func @scatter(%a: tensor<2x9x8xf32>, %b: tensor<2x3xi32>, %c: tensor<2x3x8xf32>) -> tensor<2x9x8xf32> {
  %0 = tosa.scatter %a, %b, %c : (tensor<2x9x8xf32>, tensor<2x3xi32>, tensor<2x3x8xf32>) -> tensor<2x9x8xf32>
  return %0 : tensor<2x9x8xf32>
}

func.func @identity(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = tosa.identity %a : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}
