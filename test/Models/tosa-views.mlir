// RUN: cost-opt %s --cost-annotate | FileCheck %s

// What only renames elements is no row.
// CHECK-LABEL: @views
// CHECK-NOT:   tosa.reshape{{.*}}cost.
// CHECK-NOT:   tosa.transpose{{.*}}cost.
// CHECK-NOT:   tosa.slice{{.*}}cost.
// CHECK-NOT:   tosa.identity{{.*}}cost.
// The reader pays for the 4*2 elements that it touches: 32 bytes.
// CHECK:       tosa.exp
// CHECK-SAME:  cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
func.func @views(%a: tensor<1x4x8x1xf32>) -> tensor<4x2xf32> {
  // Dimensions of extent 1 move; 4 stays before 8.
  %0 = tosa.transpose %a {perms = array<i32: 1, 0, 3, 2>} : (tensor<1x4x8x1xf32>) -> tensor<4x1x1x8xf32>
  %shape = tosa.const_shape {values = dense<[4, 8]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %1 = tosa.reshape %0, %shape : (tensor<4x1x1x8xf32>, !tosa.shape<2>) -> tensor<4x8xf32>
  %start = tosa.const_shape {values = dense<[0, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %size = tosa.const_shape {values = dense<[4, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %2 = tosa.slice %1, %start, %size : (tensor<4x8xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<4x2xf32>
  %3 = tosa.identity %2 : (tensor<4x2xf32>) -> tensor<4x2xf32>
  %4 = tosa.exp %3 : (tensor<4x2xf32>) -> tensor<4x2xf32>
  return %4 : tensor<4x2xf32>
}
