// Programs whose weights are splats, so that they can run once they are
// bufferised.

// Adds products to one result; each iteration transposes.
func.func @accumulate(%a: tensor<8x8xf32>, %b: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<8x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<8x8xf32>) -> tensor<8x8xf32>
  %sum = scf.for %i = %c0 to %c4 step %c1 iter_args(%acc = %init) -> tensor<8x8xf32> {
    %e = tensor.empty() : tensor<8x8xf32>
    %t = linalg.transpose ins(%b : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) permutation = [1, 0]
    %m = linalg.matmul ins(%a, %t : tensor<8x8xf32>, tensor<8x8xf32>) outs(%acc : tensor<8x8xf32>) -> tensor<8x8xf32>
    scf.yield %m : tensor<8x8xf32>
  }
  return %sum : tensor<8x8xf32>
}

// A loop over tiles, two allocations in each iteration.
func.func @tiles(%a: tensor<16x8xf32>, %b: tensor<8x4xf32>) -> tensor<16x4xf32> {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %c16 = arith.constant 16 : index
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<16x4xf32>
  %all = scf.for %i = %c0 to %c16 step %c4 iter_args(%acc = %empty) -> tensor<16x4xf32> {
    %rows = tensor.extract_slice %a[%i, 0] [4, 8] [1, 1] : tensor<16x8xf32> to tensor<4x8xf32>
    %e8 = tensor.empty() : tensor<4x8xf32>
    %e4 = tensor.empty() : tensor<4x4xf32>
    %exp = linalg.exp ins(%rows : tensor<4x8xf32>) outs(%e8 : tensor<4x8xf32>) -> tensor<4x8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e4 : tensor<4x4xf32>) -> tensor<4x4xf32>
    %m = linalg.matmul ins(%exp, %b : tensor<4x8xf32>, tensor<8x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
    %next = tensor.insert_slice %m into %acc[%i, 0] [4, 4] [1, 1] : tensor<4x4xf32> into tensor<16x4xf32>
    scf.yield %next : tensor<16x4xf32>
  }
  return %all : tensor<16x4xf32>
}

// One side needs room of its own.
func.func @branch(%c: i1, %a: tensor<32x32xf32>) -> tensor<32xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<32xf32>
  %r = scf.if %c -> tensor<32xf32> {
    %e0 = tensor.empty() : tensor<32x32xf32>
    %x = linalg.exp ins(%a : tensor<32x32xf32>) outs(%e0 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<32xf32>) -> tensor<32xf32>
    %s = linalg.reduce ins(%x : tensor<32x32xf32>) outs(%z : tensor<32xf32>) dimensions = [1]
      (%in: f32, %out: f32) { %0 = arith.addf %in, %out : f32 linalg.yield %0 : f32 }
    scf.yield %s : tensor<32xf32>
  } else {
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<32xf32>) -> tensor<32xf32>
    scf.yield %z : tensor<32xf32>
  }
  %e2 = tensor.empty() : tensor<32xf32>
  %y = linalg.tanh ins(%r : tensor<32xf32>) outs(%e2 : tensor<32xf32>) -> tensor<32xf32>
  return %y : tensor<32xf32>
}

// The first result goes before the end.
func.func @convolutions(%x: tensor<1x10x10x3xf32>) -> tensor<1x6x6x8xf32> {
  %w0 = arith.constant dense<0.5> : tensor<3x3x3x16xf32>
  %w1 = arith.constant dense<0.25> : tensor<3x3x16x8xf32>
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<1x8x8x16xf32>
  %z0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<1x8x8x16xf32>) -> tensor<1x8x8x16xf32>
  %y0 = linalg.conv_2d_nhwc_hwcf ins(%x, %w0 : tensor<1x10x10x3xf32>, tensor<3x3x3x16xf32>) outs(%z0 : tensor<1x8x8x16xf32>) -> tensor<1x8x8x16xf32>
  %e1 = tensor.empty() : tensor<1x6x6x8xf32>
  %z1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<1x6x6x8xf32>) -> tensor<1x6x6x8xf32>
  %y1 = linalg.conv_2d_nhwc_hwcf ins(%y0, %w1 : tensor<1x8x8x16xf32>, tensor<3x3x16x8xf32>) outs(%z1 : tensor<1x6x6x8xf32>) -> tensor<1x6x6x8xf32>
  %f1 = tensor.empty() : tensor<1x6x6x8xf32>
  %y = linalg.exp ins(%y1 : tensor<1x6x6x8xf32>) outs(%f1 : tensor<1x6x6x8xf32>) -> tensor<1x6x6x8xf32>
  return %y : tensor<1x6x6x8xf32>
}
