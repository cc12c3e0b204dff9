// RUN: cost-opt %s --cost-summary="padding=false branches=expected" | FileCheck %s --check-prefix=TEXT
// RUN: cost-opt %s --cost-summary="padding=false branches=expected format=json output=%t.json"
// RUN: %python -c "import json; r = json.load(open(r'%t.json')); [print(u['loc'].rsplit(':', 2)[1], u['op'], u['reason']) for u in r['unknown']]; [print(f['name'], f['totals']['unknown_ops'], f['totals']['exact']) for f in r['functions']]" | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; r = json.load(open(r'%t.json')); [print(u['loc'].rsplit(':', 2)[1], u['op'], u['reason']) for u in r['unknown']]" | FileCheck %s --check-prefix=LARGER

// Kinds of unknown that no other test has: each is named where it stands, with its
// reason, and makes its function's totals and the module's "at least".
// TEXT: totals, at least

#COO = #sparse_tensor.encoding<{map = (i, j) -> (i : compressed(nonunique), j : singleton)}>
#ELL = #sparse_tensor.encoding<{map = [s](i, j) -> (i : dense, j : dense, i * (s * 4) : compressed)}>

func.func @scalable(%v: vector<[4]xf32>) -> vector<[4]xf32> {
  // CHECK: [[#@LINE+1]] arith.mulf scalable vector: its length is not known
  %0 = arith.mulf %v, %v : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @no_width(%x: tensor<4x!llvm.ptr>, %y: tensor<4x!llvm.ptr>) -> tensor<4x!llvm.ptr> {
  // CHECK-NEXT: [[#@LINE+1]] linalg.copy elements of type !llvm.ptr have no known width
  %0 = linalg.copy ins(%x : tensor<4x!llvm.ptr>) outs(%y : tensor<4x!llvm.ptr>) -> tensor<4x!llvm.ptr>
  return %0 : tensor<4x!llvm.ptr>
}

func.func @padding(%x: tensor<1x?x8x3xf32>, %w: tensor<4x3x3x3xf32>, %b: tensor<4xf32>) -> tensor<1x?x6x4xf32> {
  %zp = "tosa.const"() {values = dense<0.0> : tensor<1xf32>} : () -> tensor<1xf32>
  // CHECK-NEXT: [[#@LINE+1]] tosa.conv2d products without padding need static extents
  %0 = tosa.conv2d %x, %w, %b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 1, 1, 0, 0>, stride = array<i64: 1, 1>} : (tensor<1x?x8x3xf32>, tensor<4x3x3x3xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x6x4xf32>
  return %0 : tensor<1x?x6x4xf32>
}

func.func @waits(%v: !async.value<tensor<4xf32>>) -> tensor<4xf32> {
  // CHECK-NEXT: [[#@LINE+1]] async.await what it waits for is not known
  %0 = async.await %v : !async.value<tensor<4xf32>>
  return %0 : tensor<4xf32>
}

func.func @atomic(%m: memref<4xf32>, %i: index) {
  // CHECK-NEXT: [[#@LINE+1]] memref.generic_atomic_rmw no model for 'llvm.intr.sqrt' in the body
  %0 = memref.generic_atomic_rmw %m[%i] : memref<4xf32> {
  ^bb0(%x: f32):
    %r = llvm.intr.sqrt(%x) : (f32) -> f32
    memref.atomic_yield %r : f32
  }
  return
}

func.func @generate(%x: f32) -> tensor<4xf32> {
  // CHECK-NEXT: [[#@LINE+1]] tensor.generate no model for 'llvm.intr.sqrt' in the body
  %0 = tensor.generate {
  ^bb0(%i: index):
    %r = llvm.intr.sqrt(%x) : (f32) -> f32
    tensor.yield %r : f32
  } : tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @structured(%x: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NEXT: [[#@LINE+1]] linalg.map no model for 'llvm.intr.sqrt' in the body
  %0 = linalg.map ins(%x : tensor<4xf32>) outs(%x : tensor<4xf32>) (%a: f32, %o: f32) {
    %r = llvm.intr.sqrt(%a) : (f32) -> f32
    linalg.yield %r : f32
  }
  return %0 : tensor<4xf32>
}

func.func @sparse_body(%x: f64) -> f64 {
  // CHECK-NEXT: [[#@LINE+1]] sparse_tensor.unary no model for 'llvm.intr.sqrt' in the body
  %0 = sparse_tensor.unary %x : f64 to f64
    present = {
    ^bb0(%a: f64):
      %r = llvm.intr.sqrt(%a) : (f64) -> f64
      sparse_tensor.yield %r : f64
    }
    absent = {}
  return %0 : f64
}

func.func @iterates(%s: !sparse_tensor.iter_space<#COO, lvls = 0 to 1>, %n: index) -> index {
  // CHECK-NEXT: [[#@LINE+1]] sparse_tensor.iterate the tensor of the iteration space is not known
  %0 = sparse_tensor.iterate %it in %s at(%i) iter_args(%last = %n) : !sparse_tensor.iter_space<#COO, lvls = 0 to 1> -> index {
    sparse_tensor.yield %i : index
  }
  return %0 : index
}

func.func @level(%a: tensor<4x8xf64, #ELL>) -> memref<?xf64> {
  // CHECK-NEXT: [[#@LINE+1]] sparse_tensor.expand the size of the innermost level is not known
  %v, %f, %added, %count = sparse_tensor.expand %a : tensor<4x8xf64, #ELL> to memref<?xf64>, memref<?xi1>, memref<?xindex>
  return %v : memref<?xf64>
}

func.func @weights(%c: i1, %x: f32) -> f32 {
  // CHECK-NEXT: [[#@LINE+1]] scf.if 'cost.branch_weights' does not weigh its 2 alternatives
  %0 = scf.if %c -> f32 {
    %1 = arith.addf %x, %x : f32
    scf.yield %1 : f32
  } else {
    scf.yield %x : f32
  } {cost.branch_weights = array<i64: 1, 2, 3>}
  return %0 : f32
}

// Which exponential costs more depends on both extents, and so does whether the
// unknown one runs.
func.func @open_branch(%a: tensor<?xf32>, %b: tensor<?xf32>, %c: i1) {
  // LARGER: [[#@LINE+1]] scf.if which region costs more is not known: tosa.custom: no model for operator 'o'
  scf.if %c {
    %0 = math.exp %a : tensor<?xf32>
  } else {
    %0 = math.exp %b : tensor<?xf32>
    // CHECK-NEXT: [[#@LINE+1]] tosa.custom tosa.custom: no model for operator 'o'
    tosa.custom %0 {operator_name = "o", domain_name = "d", implementation_attrs = ""} : (tensor<?xf32>) -> ()
  }
  return
}

// Its loop runs as often as the memory says, which the loop around may change.
func.func private @loaded(%n: memref<index>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %hi = memref.load %n[] : memref<index>
  scf.for %i = %c0 to %hi step %c1 {
    %0 = arith.addf %x, %x : f32
  }
  return
}

func.func @in_a_loop(%n: memref<index>, %x: f32) {
  affine.for %i = 0 to 3 {
    // CHECK-NEXT: [[#@LINE+1]] func.call what symbols of '@loaded' stand for may differ between calls
    func.call @loaded(%n, %x) : (memref<index>, f32) -> ()
  }
  return
}

// CHECK-NEXT: scalable 1 False
// CHECK-NEXT: no_width 1 False
// CHECK-NEXT: padding 1 False
// CHECK-NEXT: waits 1 False
// CHECK-NEXT: atomic 1 False
// CHECK-NEXT: generate 1 False
// CHECK-NEXT: structured 1 False
// CHECK-NEXT: sparse_body 1 False
// CHECK-NEXT: iterates 1 False
// CHECK-NEXT: level 1 False
// CHECK-NEXT: weights 1 False
// CHECK-NEXT: open_branch 1 False
// CHECK-NEXT: loaded 0 True
// CHECK-NEXT: in_a_loop 1 False
