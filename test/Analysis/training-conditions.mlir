// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=used" | FileCheck %s --check-prefix=USED
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=handed_on" | FileCheck %s --check-prefix=HANDEDON
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=chosen" | FileCheck %s --check-prefix=CHOSEN
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=both" | FileCheck %s --check-prefix=BOTH
// RUN: cost-opt %s --cost-summary="format=json optimizer=sgd entry=loop" | FileCheck %s --check-prefix=LOOP

// Where a condition on loop variables decides, what it leaves out is not kept. Each
// content has 4*8*4 = 128 bytes.

func.func private @product(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x8xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %z = arith.constant 0.0 : f32
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %m : tensor<4x8xf32>
}

// Of five sums the product reads the first three: 3 * 128.
// USED: "activation_bytes": 384
func.func @used(%x: tensor<4x8xf32>) {
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 5 {
    %s = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %early = arith.cmpi slt, %i, %c3 : index
    scf.if %early {
      %m = func.call @product(%s) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
  }
  return
}

// The third iteration alone reads what the second hands on, its product, which is
// one of three. All read %y: 2 * 128.
// HANDEDON: "activation_bytes": 256
func.func @handed_on(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %c2 = arith.constant 2 : index
  %r = affine.for %i = 0 to 3 iter_args(%h = %x) -> tensor<4x8xf32> {
    %late = arith.cmpi sge, %i, %c2 : index
    scf.if %late {
      %m = func.call @product(%h) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
    %n = func.call @product(%y) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.yield %n : tensor<4x8xf32>
  }
  return %r : tensor<4x8xf32>
}

// The first iteration alone reads the result of the branch, and that is %x then:
// 128, nothing of %y.
// CHOSEN: "activation_bytes": 128
func.func @chosen(%x: tensor<4x8xf32>, %y: tensor<4x8xf32>) {
  %c1 = arith.constant 1 : index
  affine.for %i = 0 to 3 {
    %first = arith.cmpi slt, %i, %c1 : index
    %r = scf.if %first -> tensor<4x8xf32> {
      scf.yield %x : tensor<4x8xf32>
    } else {
      scf.yield %y : tensor<4x8xf32>
    }
    scf.if %first {
      %m = func.call @product(%r) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
  }
  return
}

// Sums 0, 1, 2 by one product, 2, 3 by the other: four, each once.
// BOTH: "activation_bytes": 512
func.func @both(%x: tensor<4x8xf32>) {
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 6 {
    %s = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %early = arith.cmpi slt, %i, %c3 : index
    scf.if %early {
      %m = func.call @product(%s) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
    %from = arith.cmpi sge, %i, %c2 : index
    %to = arith.cmpi slt, %i, %c4 : index
    %middle = arith.andi %from, %to : i1
    scf.if %middle {
      %m = func.call @product(%s) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
  }
  return
}

// The loop that reads the sums has i iterations: none for the first of four.
// LOOP: "activation_bytes": 384
func.func @loop(%x: tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  affine.for %i = 0 to 4 {
    %s = linalg.add ins(%x, %x : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    affine.for %j = 0 to affine_map<(d0) -> (d0)>(%i) {
      %m = func.call @product(%s) : (tensor<4x8xf32>) -> tensor<4x8xf32>
    }
  }
  return
}
