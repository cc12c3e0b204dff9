// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What regions touch that do not count is not compulsory.

// Both cost the same, the first counts: x and one weight of 64 bytes each, and
// the output.
// CHECK: "name": "alike"
// CHECK: "compulsory_bytes": 192
func.func @alike(%x: tensor<4x4xf32>, %c: i1) -> tensor<4x4xf32> {
  %v = arith.constant dense_resource<v> : tensor<4x4xf32>
  %w = arith.constant dense_resource<w> : tensor<4x4xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %r = scf.if %c -> tensor<4x4xf32> {
    %0 = linalg.matmul ins(%x, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  } else {
    %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// 64 bytes each of what is passed in, and of what is handed back.
// CHECK: "name": "expert"
// CHECK: "compulsory_bytes": 192
func.func private @expert(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%f : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// One of the experts, by calls.
// CHECK: "name": "experts"
// CHECK: "compulsory_bytes": 192
func.func @experts(%x: tensor<4x4xf32>, %k: index) -> tensor<4x4xf32> {
  %v = arith.constant dense_resource<v> : tensor<4x4xf32>
  %w = arith.constant dense_resource<w> : tensor<4x4xf32>
  %r = scf.index_switch %k -> tensor<4x4xf32>
  case 0 {
    %0 = func.call @expert(%x, %v) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  }
  default {
    %0 = func.call @expert(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// What a condition that is known skips.
// CHECK: "name": "known"
// CHECK: "compulsory_bytes": 192
func.func @known(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %v = arith.constant dense_resource<v> : tensor<4x4xf32>
  %w = arith.constant dense_resource<w> : tensor<4x4xf32>
  %false = arith.constant false
  %r = scf.if %false -> tensor<4x4xf32> {
    %0 = func.call @expert(%x, %v) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  } else {
    %0 = func.call @expert(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %0 : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// Which region costs more is not known: the first reads a and s, the second b
// and s, which has 4 elements. The larger sum counts, and the output of 4 bytes.
// CHECK: "name": "open"
// CHECK: "compulsory_bytes": "4*max(arg0.d0 + 4, arg1.d0 + 4) + 4"
func.func @open(%a: tensor<?xf32>, %b: tensor<?xf32>, %s: tensor<4xf32>, %c: i1) -> tensor<f32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %r = scf.if %c -> tensor<f32> {
    %0 = linalg.reduce ins(%a : tensor<?xf32>) outs(%f : tensor<f32>) dimensions = [0]
      (%in: f32, %acc: f32) { %1 = arith.addf %in, %acc : f32
        linalg.yield %1 : f32 }
    %2 = linalg.reduce ins(%s : tensor<4xf32>) outs(%0 : tensor<f32>) dimensions = [0]
      (%in: f32, %acc: f32) { %1 = arith.addf %in, %acc : f32
        linalg.yield %1 : f32 }
    scf.yield %2 : tensor<f32>
  } else {
    %0 = linalg.reduce ins(%b : tensor<?xf32>) outs(%f : tensor<f32>) dimensions = [0]
      (%in: f32, %acc: f32) { %1 = arith.addf %in, %acc : f32
        linalg.yield %1 : f32 }
    %2 = linalg.reduce ins(%s : tensor<4xf32>) outs(%0 : tensor<f32>) dimensions = [0]
      (%in: f32, %acc: f32) { %1 = arith.addf %in, %acc : f32
        linalg.yield %1 : f32 }
    scf.yield %2 : tensor<f32>
  }
  return %r : tensor<f32>
}
