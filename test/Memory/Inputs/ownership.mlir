// Memory that changes hands: whether to release it is a value of the program
// once it is bufferised.

// Each iteration allocates what the next one reads.
func.func @carried(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %r = scf.for %i = %c0 to %c5 step %c1 iter_args(%m = %x) -> tensor<4x4xf32> {
    %e = tensor.empty() : tensor<4x4xf32>
    %t = linalg.transpose ins(%m : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
    scf.yield %t : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// One side makes its result, the other hands on an argument.
func.func @branch(%x: tensor<4x4xf32>, %c: i1) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %r = scf.if %c -> tensor<4x4xf32> {
    %t = linalg.transpose ins(%x : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
    scf.yield %t : tensor<4x4xf32>
  } else {
    scf.yield %x : tensor<4x4xf32>
  }
  %z = arith.constant 0.0 : f32
  %w = tensor.pad %r low[6, 6] high[6, 6] {
  ^bb0(%i: index, %j: index):
    tensor.yield %z : f32
  } : tensor<4x4xf32> to tensor<16x16xf32>
  %q = tensor.extract_slice %w[0, 0] [4, 4] [4, 4] : tensor<16x16xf32> to tensor<4x4xf32>
  %g = tensor.empty() : tensor<4x4xf32>
  %s = linalg.transpose ins(%q : tensor<4x4xf32>) outs(%g : tensor<4x4xf32>) permutation = [1, 0]
  return %s : tensor<4x4xf32>
}
