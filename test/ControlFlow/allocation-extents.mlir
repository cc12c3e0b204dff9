// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Values that are made with sizes have these as extents, not symbols of their
// own: n·m elements each, or n.
// CHECK-LABEL: @sizes
func.func @sizes(%n: index, %m: index, %s: f32, %bytes: memref<?xi8>, %t: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  // CHECK: tosa.exp {{.*}}cost.transcendentals = "arg0*arg1"
  %generated = tensor.generate %n, %m {
  ^bb0(%i: index, %j: index):
    tensor.yield %s : f32
  } : tensor<?x?xf32>
  %0 = tosa.exp %generated : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK: tosa.exp {{.*}}cost.transcendentals = "3*arg1"
  %splat = tensor.splat %s[%m] : tensor<3x?xf32>
  %1 = tosa.exp %splat : (tensor<3x?xf32>) -> tensor<3x?xf32>
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "arg0*arg1"
  %new = bufferization.alloc_tensor(%m, %n) : tensor<?x?xf32>
  %2 = linalg.exp ins(%new : tensor<?x?xf32>) outs(%new : tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "arg4.d0"
  %copy = bufferization.alloc_tensor() copy(%t) : tensor<?xf32>
  %3 = linalg.exp ins(%copy : tensor<?xf32>) outs(%copy : tensor<?xf32>) -> tensor<?xf32>
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "2*arg0*arg1"
  %view = memref.view %bytes[%c0][%n, %m] : memref<?xi8> to memref<?x2x?xf32>
  linalg.exp ins(%view : memref<?x2x?xf32>) outs(%view : memref<?x2x?xf32>)
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "arg0"
  %device = gpu.alloc (%n) : memref<?xf32>
  linalg.exp ins(%device : memref<?xf32>) outs(%device : memref<?xf32>)
  gpu.dealloc %device : memref<?xf32>
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "arg1"
  %small = memref.alloc(%n) : memref<?xf32>
  %large = memref.realloc %small(%m) : memref<?xf32> to memref<?xf32>
  linalg.exp ins(%large : memref<?xf32>) outs(%large : memref<?xf32>)
  memref.dealloc %large : memref<?xf32>
  return
}

// What is gathered has the extents of the indices but their last, then those of
// the source that are not gathered: k·7 elements of each slice.
// CHECK-LABEL: @moved
func.func @moved(%x: tensor<?x?xf32>, %at: tensor<?x5x1xindex>) {
  // CHECK: tosa.exp {{.*}}cost.transcendentals = "5*arg1.d0*moved.arg0.d1"
  %g = tensor.gather %x[%at] gather_dims([0]) : (tensor<?x?xf32>, tensor<?x5x1xindex>) -> tensor<?x5x?xf32>
  %0 = tosa.exp %g : (tensor<?x5x?xf32>) -> tensor<?x5x?xf32>
  // CHECK: tosa.exp {{.*}}cost.transcendentals = "5*arg1.d0*moved.arg0.d1"
  %h = tensor.gather %x[%at] gather_dims([0]) : (tensor<?x?xf32>, tensor<?x5x1xindex>) -> tensor<?x5x1x?xf32>
  %1 = tosa.exp %h : (tensor<?x5x1x?xf32>) -> tensor<?x5x1x?xf32>
  // CHECK: tosa.exp {{.*}}cost.transcendentals = "moved.arg0.d0*moved.arg0.d1"
  %s = tensor.scatter %h into %x[%at] scatter_dims([0]) unique
      : (tensor<?x5x1x?xf32>, tensor<?x?xf32>, tensor<?x5x1xindex>) -> tensor<?x?xf32>
  %2 = tosa.exp %s : (tensor<?x?xf32>) -> tensor<?x?xf32>
  return
}

// The sizes that a memref's metadata hold are its extents.
// CHECK-LABEL: @metadata
func.func @metadata(%m: memref<4x?xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %m : memref<4x?xf32> -> memref<f32>, index, index, index, index, index
  // CHECK: arith.addf {{.*}}cost.executions = "{{[a-z.]*}}arg0.d1"
  scf.for %i = %c0 to %sizes#1 step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// Where nothing says the extents, their symbols have the number of the
// operation, the same for all dimensions, and that of the result.
// CHECK-LABEL: @named
func.func @named(%m: memref<?xf32>, %shape: memref<2xindex>) {
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "memref.reshape0.d0*memref.reshape0.d1"
  %0 = memref.reshape %m(%shape) : (memref<?xf32>, memref<2xindex>) -> memref<?x?xf32>
  linalg.exp ins(%0 : memref<?x?xf32>) outs(%0 : memref<?x?xf32>)
  // CHECK: linalg.exp {{.*}}cost.transcendentals = "memref.reshape1.d0*memref.reshape1.d1"
  %1 = memref.reshape %m(%shape) : (memref<?xf32>, memref<2xindex>) -> memref<?x?xf32>
  linalg.exp ins(%1 : memref<?x?xf32>) outs(%1 : memref<?x?xf32>)
  return
}
