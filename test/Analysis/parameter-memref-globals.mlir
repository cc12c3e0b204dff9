// RUN: cost-opt %s --cost-annotate | FileCheck %s

// After bufferisation a constant is a global. 4*8 times 8*16: 128 parameters, of
// whom the first reader is the owner. On memrefs the accumulator is read:
// (32 + 128 + 64) * 4 = 896 bytes.
memref.global "private" constant @weights : memref<8x16xf32> = dense_resource<weights>
// What may change is state: it is not constant, or has no value yet.
memref.global "private" @state : memref<8x16xf32> = dense_resource<state>
memref.global "private" constant @later : memref<8x16xf32> = uninitialized
memref.global "private" @scratch : memref<8x16xf32> = uninitialized
// Where somebody else defines it, its data is not in the module.
memref.global "private" constant @elsewhere : memref<8x16xf32>
// Unless the user says that it is one.
memref.global "private" @loaded : memref<8x16xf32> {cost.param = true}

// CHECK-LABEL: @main
// CHECK-SAME:  cost.params = 256 : i64
func.func @main(%a: memref<4x8xf32>, %c: memref<4x16xf32>) {
  %w = memref.get_global @weights : memref<8x16xf32>
  %v = memref.get_global @weights : memref<8x16xf32>
  // CHECK:      linalg.matmul
  // CHECK-SAME: cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
  linalg.matmul ins(%a, %w : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  // CHECK:      linalg.matmul
  // CHECK-SAME: cost.bytes_read = 896 : i64, {{.*}}cost.params = 0 : i64, cost.params_read = 128 : i64}
  linalg.matmul ins(%a, %v : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  // CHECK-COUNT-4: linalg.matmul {cost.bytes_read = 896 : i64, {{.*}}cost.params = 0 : i64}
  %s = memref.get_global @state : memref<8x16xf32>
  linalg.matmul ins(%a, %s : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  %l = memref.get_global @later : memref<8x16xf32>
  linalg.matmul ins(%a, %l : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  %h = memref.get_global @scratch : memref<8x16xf32>
  linalg.matmul ins(%a, %h : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  %e = memref.get_global @elsewhere : memref<8x16xf32>
  linalg.matmul ins(%a, %e : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  // CHECK:      linalg.matmul
  // CHECK-SAME: cost.bytes_read = 896 : i64, {{.*}}cost.params = 128 : i64}
  %m = memref.get_global @loaded : memref<8x16xf32>
  linalg.matmul ins(%a, %m : memref<4x8xf32>, memref<8x16xf32>) outs(%c : memref<4x16xf32>)
  return
}

// What is computed from state is no constant: it needs storage, 8*16 elements.
// CHECK-LABEL: @from_state
// CHECK:       linalg.exp
// CHECK-SAME:  cost.activations = 128
func.func @from_state() -> tensor<8x16xf32> {
  %s = memref.get_global @state : memref<8x16xf32>
  %t = bufferization.to_tensor %s restrict : memref<8x16xf32> to tensor<8x16xf32>
  %e = tensor.empty() : tensor<8x16xf32>
  %0 = linalg.exp ins(%t : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// Constant vectors are part of the code: no memory holds them.
// CHECK-LABEL: @vectors
// CHECK-SAME:  cost.params = 0 : i64
func.func @vectors(%x: vector<4xf32>, %m: memref<4xf32>) -> vector<4xf32> {
  %c0 = arith.constant 0 : index
  %w = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : vector<4xf32>
  %0 = arith.mulf %x, %w : vector<4xf32>
  vector.transfer_write %w, %m[%c0] : vector<4xf32>, memref<4xf32>
  return %0 : vector<4xf32>
}
