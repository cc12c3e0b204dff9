// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes'], f['per_call']['arena_bytes']) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// A product cannot overwrite what it reads: the carried value and its successor,
// 64*64*4 = 16,384 bytes each.
// CHECK: loop 32768 32768
func.func @loop(%x: tensor<64x64xf32>, %n: index) -> tensor<64x64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %w = tensor.empty() : tensor<64x64xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<64x64xf32> {
    %z = arith.constant 0.0 : f32
    %f = linalg.fill ins(%z : f32) outs(%w : tensor<64x64xf32>) -> tensor<64x64xf32>
    %m = linalg.matmul ins(%a, %a : tensor<64x64xf32>, tensor<64x64xf32>) outs(%f : tensor<64x64xf32>) -> tensor<64x64xf32>
    scf.yield %m : tensor<64x64xf32>
  }
  return %r : tensor<64x64xf32>
}

// The input and the result, 400 bytes each, and a tile of 32 elements, the
// largest: 928.
// CHECK: tiles 928 928
func.func @tiles(%x: tensor<100xf32>) -> tensor<100xf32> {
  %c0 = arith.constant 0 : index
  %c32 = arith.constant 32 : index
  %c100 = arith.constant 100 : index
  %e = tensor.empty() : tensor<100xf32>
  %r = scf.for %i = %c0 to %c100 step %c32 iter_args(%a = %e) -> tensor<100xf32> {
    %s = affine.min affine_map<(d0) -> (32, 100 - d0)>(%i)
    %xs = tensor.extract_slice %x[%i] [%s] [1] : tensor<100xf32> to tensor<?xf32>
    %es = tensor.empty(%s) : tensor<?xf32>
    %t = linalg.exp ins(%xs : tensor<?xf32>) outs(%es : tensor<?xf32>) -> tensor<?xf32>
    %o = tensor.insert_slice %t into %a[%i] [%s] [1] : tensor<?xf32> into tensor<100xf32>
    scf.yield %o : tensor<100xf32>
  }
  return %r : tensor<100xf32>
}

// Two values that a loop carries from one: both change, so each has 32 bytes of
// its own.
// CHECK: twice 64 64
func.func @twice(%x: tensor<8xf32>, %n: index) -> (tensor<8xf32>, tensor<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<8xf32>
  %r:2 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x, %b = %x) -> (tensor<8xf32>, tensor<8xf32>) {
    %0 = linalg.exp ins(%a : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    %1 = linalg.abs ins(%b : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %0, %1 : tensor<8xf32>, tensor<8xf32>
  }
  return %r#0, %r#1 : tensor<8xf32>, tensor<8xf32>
}

// A callee's peak counts at its call: its argument, 32 bytes, which dies there,
// and 64 of its own; then these 64 and its result. In the caller's arena the 64
// are a block beside argument and result.
// CHECK: callee 96
// CHECK: calls 96 128
func.func private @callee(%x: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %c = tensor.concat dim(0) %x, %x : (tensor<8xf32>, tensor<8xf32>) -> tensor<16xf32>
  %r = tensor.extract_slice %c[0] [8] [1] : tensor<16xf32> to tensor<8xf32>
  %e8 = tensor.empty() : tensor<8xf32>
  %y = linalg.exp ins(%r : tensor<8xf32>) outs(%e8 : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}
func.func @calls(%x: tensor<8xf32>) -> tensor<8xf32> {
  %0 = func.call @callee(%x) : (tensor<8xf32>) -> tensor<8xf32>
  %1 = func.call @callee(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// One branch holds the input, 64 bytes and its result of 32: 128. The other needs
// no more than input and result, and both results are one place.
// CHECK: branch 128 128
func.func @branch(%x: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8xf32>
  %r = scf.if %c -> tensor<8xf32> {
    %a = tensor.concat dim(0) %x, %x : (tensor<8xf32>, tensor<8xf32>) -> tensor<16xf32>
    %s = tensor.extract_slice %a[4] [8] [1] : tensor<16xf32> to tensor<8xf32>
    %y = linalg.exp ins(%s : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %y : tensor<8xf32>
  } else {
    %y = linalg.abs ins(%x : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %y : tensor<8xf32>
  }
  %z = linalg.add ins(%r, %x : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %z : tensor<8xf32>
}
