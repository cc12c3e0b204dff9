// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --implicit-check-not=compulsory_

// What loops and branches hand on may be something else that is given.

// The loop leaves %b, which is read: 12 bytes, and 12 of the output.
// CHECK: "name": "left"
// CHECK: "compulsory_bytes": 24
func.func @left(%a: tensor<3xf32>, %b: tensor<3xf32>) -> tensor<3xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<3xf32>
  %l = scf.for %i = %c0 to %c3 step %c1 iter_args(%x = %a) -> tensor<3xf32> {
    scf.yield %b : tensor<3xf32>
  }
  %0 = linalg.exp ins(%l : tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// Two that change places: iterations read %a and %b in turn, 24 bytes.
// CHECK: "name": "exchanged"
// CHECK: "compulsory_bytes": 36
func.func @exchanged(%a: tensor<3xf32>, %b: tensor<3xf32>) -> tensor<3xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<3xf32>
  %l:3 = scf.for %i = %c0 to %c3 step %c1 iter_args(%x = %a, %y = %b, %old = %e) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %0 = linalg.exp ins(%x : tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
    scf.yield %y, %x, %0 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
  }
  return %l#2 : tensor<3xf32>
}

// The first region counts, which hands on %b: 12 bytes, and 12 out.
// CHECK: "name": "chosen"
// CHECK: "compulsory_bytes": 24
func.func @chosen(%a: tensor<3xf32>, %b: tensor<3xf32>, %c: i1) -> tensor<3xf32> {
  %e = tensor.empty() : tensor<3xf32>
  %r = scf.if %c -> tensor<3xf32> {
    scf.yield %b : tensor<3xf32>
  } else {
    scf.yield %a : tensor<3xf32>
  }
  %0 = linalg.exp ins(%r : tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// A tile that is put back as it was is what was there: all of it is read, 24
// bytes, and the output has 24.
// CHECK: "name": "put_back"
// CHECK: "compulsory_bytes": 48
func.func @put_back(%a: tensor<6xf32>) -> tensor<6xf32> {
  %e = tensor.empty() : tensor<6xf32>
  %t = tensor.extract_slice %a[2] [2] [1] : tensor<6xf32> to tensor<2xf32>
  %n = tensor.insert_slice %t into %a[2] [2] [1] : tensor<2xf32> into tensor<6xf32>
  %0 = linalg.exp ins(%n : tensor<6xf32>) outs(%e : tensor<6xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

// A cache that a callee's loop fills up to row 1 is returned: rows 2 and 3 of a
// weight are left, 8 bytes, with %n and the output.
// CHECK: "name": "fill"
func.func private @fill(%n: tensor<1xf32>, %w: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %l = scf.for %i = %c0 to %c2 step %c1 iter_args(%x = %w) -> tensor<4xf32> {
    %0 = tensor.insert_slice %n into %x[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    scf.yield %0 : tensor<4xf32>
  }
  return %l : tensor<4xf32>
}
// CHECK: "compulsory_bytes": 20
// CHECK: "name": "filled"
// CHECK: "compulsory_bytes": 28
func.func @filled(%n: tensor<1xf32>, %at: index) -> tensor<4xf32> {
  %w = arith.constant dense_resource<w> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %0 = call @fill(%n, %w) : (tensor<1xf32>, tensor<4xf32>) -> tensor<4xf32>
  %1 = linalg.exp ins(%0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// Of several blocks any may return: the callee reads %b, and the caller %a or
// %b, 64 bytes each; the output has 64.
// CHECK: "name": "pick"
func.func private @pick(%a: tensor<16xf32>, %b: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  cf.cond_br %c, ^a, ^b
^a:
  %e = tensor.empty() : tensor<16xf32>
  %0 = linalg.exp ins(%b : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %a : tensor<16xf32>
^b:
  return %b : tensor<16xf32>
}
// CHECK: "compulsory_bytes": 128
// CHECK: "name": "picked"
// CHECK: "compulsory_bytes": 192
func.func @picked(%a: tensor<16xf32>, %b: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %p = call @pick(%a, %b, %c) : (tensor<16xf32>, tensor<16xf32>, i1) -> tensor<16xf32>
  %0 = linalg.exp ins(%p : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}

// A weight that each block of a callee returns, or a weight and an argument: 64
// bytes each, with the output.
// CHECK: "name": "weight"
func.func private @weight(%c: i1) -> tensor<16xf32> {
  %w = arith.constant dense_resource<v> : tensor<16xf32>
  cf.cond_br %c, ^a, ^b
^a:
  return %w : tensor<16xf32>
^b:
  return %w : tensor<16xf32>
}
// CHECK: "compulsory_bytes": 64
// CHECK: "name": "weighed"
// CHECK: "compulsory_bytes": 128
func.func @weighed(%c: i1) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %w = call @weight(%c) : (i1) -> tensor<16xf32>
  %0 = linalg.exp ins(%w : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}
// CHECK: "name": "mixed"
func.func private @mixed(%x: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  %w = arith.constant dense_resource<u> : tensor<16xf32>
  cf.cond_br %c, ^a, ^b
^a:
  return %w : tensor<16xf32>
^b:
  return %x : tensor<16xf32>
}
// CHECK: "compulsory_bytes": 64
// CHECK: "name": "either"
// CHECK: "compulsory_bytes": 192
func.func @either(%x: tensor<16xf32>, %c: i1) -> tensor<16xf32> {
  %e = tensor.empty() : tensor<16xf32>
  %m = call @mixed(%x, %c) : (tensor<16xf32>, i1) -> tensor<16xf32>
  %0 = linalg.exp ins(%m : tensor<16xf32>) outs(%e : tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}

// The condition of a while hands on what a loop around carries: 16 bytes are
// read of what that starts from, and 16 are the output.
// CHECK: "name": "from_around"
// CHECK: "compulsory_bytes": 32
func.func @from_around(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<4xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%t = %x) -> tensor<4xf32> {
    %w:2 = scf.while (%j = %c0) : (index) -> (tensor<4xf32>, index) {
      %c = arith.cmpi slt, %j, %c3 : index
      scf.condition(%c) %t, %j : tensor<4xf32>, index
    } do {
    ^bb0(%a: tensor<4xf32>, %j: index):
      %k = arith.addi %j, %c1 : index
      scf.yield %k : index
    }
    %0 = linalg.exp ins(%w#0 : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %0 : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// The last iteration leaves %b with an element of %n: 4 bytes of that, 7 * 4 of
// %b and 32 of the output.
// CHECK: "name": "last"
// CHECK: "compulsory_bytes": 64
func.func @last(%a: tensor<8xf32>, %b: tensor<8xf32>, %n: tensor<1xf32>) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %e = tensor.empty() : tensor<8xf32>
  %l = scf.for %i = %c0 to %c3 step %c1 iter_args(%t = %a) -> tensor<8xf32> {
    %0 = tensor.insert_slice %n into %b[%i] [1] [1] : tensor<1xf32> into tensor<8xf32>
    scf.yield %0 : tensor<8xf32>
  }
  %1 = linalg.exp ins(%l : tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// It never returns, and has no output: 64 bytes are read and 64 written.
// CHECK: "name": "forever"
// CHECK: "compulsory_bytes": 128
func.func @forever(%x: memref<16xf32>, %o: memref<16xf32>) {
  linalg.exp ins(%x : memref<16xf32>) outs(%o : memref<16xf32>)
  cf.br ^a
^a:
  cf.br ^a
}
