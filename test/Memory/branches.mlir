// RUN: cost-opt %s --cost-summary="format=json" | %python %S/Inputs/memory.py | FileCheck %s

// %x has 16 * 4 = 64 bytes, twice of it 128.

// A region that is known not to run holds nothing: %x and its place.
// CHECK: @never: peak 64 at 0, arena 64
func.func @never(%x: tensor<16xf32>) -> tensor<16xf32> {
  %false = arith.constant false
  %r = scf.if %false -> tensor<16xf32> {
    %0 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
    %1 = tensor.extract_slice %0[8] [16] [1] : tensor<32xf32> to tensor<16xf32>
    scf.yield %1 : tensor<16xf32>
  } else {
    %2 = math.exp %x : tensor<16xf32>
    scf.yield %2 : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// Both hand on what was there: no new place.
// CHECK: @outer: peak 64 at 0, arena 64
func.func @outer(%x: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  %r = scf.if %c -> tensor<16xf32> {
    scf.yield %x : tensor<16xf32>
  } else {
    scf.yield %x : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}

// Blocks in the place of regions: what one passes on is used in another, and lives to
// there. %x and twice of it.
// CHECK: @blocks: peak 192 at 1 tensor.concat, arena 192
func.func @blocks(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = tensor.concat dim(0) %x, %x : (tensor<16xf32>, tensor<16xf32>) -> tensor<32xf32>
  cf.br ^bb1
^bb1:
  %1 = tensor.extract_slice %0[8] [16] [1] : tensor<32xf32> to tensor<16xf32>
  return %1 : tensor<16xf32>
}

// A tosa.cond_if names its operands anew: the exponential takes the place of %x, in
// either region.
// CHECK: @tosa: peak 65 at 0
func.func @tosa(%x: tensor<16xf32>, %c: tensor<i1>) -> tensor<16xf32> {
  %0 = "tosa.cond_if"(%c, %x) ({
  ^bb0(%a: tensor<16xf32>):
    %1 = tosa.exp %a : (tensor<16xf32>) -> tensor<16xf32>
    tosa.yield %1 : tensor<16xf32>
  }, {
  ^bb0(%a: tensor<16xf32>):
    %1 = tosa.abs %a : (tensor<16xf32>) -> tensor<16xf32>
    tosa.yield %1 : tensor<16xf32>
  }) : (tensor<i1>, tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}
