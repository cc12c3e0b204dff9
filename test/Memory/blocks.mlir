// RUN: cost-opt %s --cost-summary="format=json" > %t.json
// RUN: %python -c "import json; [print(f['name'], f['per_call']['peak_bytes'], f['memory'].get('unknown')) for f in json.load(open('%t.json'))['functions']]" | FileCheck %s

// Memory in blocks, 64 bytes each.

// One after the other, allocated and released by blocks that run together.
// CHECK: together 64 None
func.func @together(%c: i1) {
  %a = memref.alloc() : memref<16xf32>
  cf.cond_br %c, ^left, ^join
^left:
  cf.br ^join
^join:
  memref.dealloc %a : memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// In each of two alternatives, one of which runs.
// CHECK: sides 64 None
func.func @sides(%c: i1) {
  cf.cond_br %c, ^left, ^right
^left:
  %a = memref.alloc() : memref<16xf32>
  memref.dealloc %a : memref<16xf32>
  return
^right:
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// 64 or 128: whether the first is released before the second is allocated.
// CHECK: perhaps None whether a block releases memory is not known
func.func @perhaps(%c: i1) {
  %a = memref.alloc() : memref<16xf32>
  cf.cond_br %c, ^release, ^join
^release:
  memref.dealloc %a : memref<16xf32>
  cf.br ^join
^join:
  %b = memref.alloc() : memref<16xf32>
  memref.dealloc %b : memref<16xf32>
  return
}

// Which of the two is released is not followed.
// CHECK: passed None which memory blocks hand on is not known
func.func @passed(%c: i1) {
  %a = memref.alloc() : memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  cf.cond_br %c, ^join(%a : memref<16xf32>), ^join(%b : memref<16xf32>)
^join(%m: memref<16xf32>):
  memref.dealloc %m : memref<16xf32>
  return
}

// The exponentials cannot take the place of what the loop carries, which the sum
// reads too: 2*64. The sum takes theirs.
// CHECK: carried 128 None
func.func @carried(%x: tensor<16xf32>) -> tensor<16xf32> {
  %empty = tensor.empty() : tensor<16xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c9 = arith.constant 9 : index
  cf.br ^header(%c0, %x : index, tensor<16xf32>)
^header(%i: index, %h: tensor<16xf32>):
  %more = arith.cmpi slt, %i, %c9 : index
  cf.cond_br %more, ^body, ^exit
^body:
  %e = linalg.exp ins(%h : tensor<16xf32>) outs(%empty : tensor<16xf32>) -> tensor<16xf32>
  %s = linalg.add ins(%h, %e : tensor<16xf32>, tensor<16xf32>) outs(%empty : tensor<16xf32>) -> tensor<16xf32>
  %next = arith.addi %i, %c1 : index
  cf.br ^header(%next, %s : index, tensor<16xf32>)
^exit:
  return %h : tensor<16xf32>
}
