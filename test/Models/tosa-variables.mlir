// RUN: cost-opt %s --cost-annotate | FileCheck %s

// State is read and written whole, 8 * 4 = 32 bytes each way, and is no
// parameter.
tosa.variable @state = dense<0.0> : tensor<8xf32>

func.func @step(%a: tensor<8xf32>) -> tensor<8xf32> {
  // CHECK:      tosa.variable_read
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
  %0 = tosa.variable_read @state : tensor<8xf32>
  // CHECK:      tosa.add
  // CHECK-SAME: cost.bytes_read = 64 : i64, cost.bytes_written = 32 : i64
  %1 = tosa.add %0, %a : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  // CHECK:      tosa.variable_write
  // CHECK-SAME: cost.bytes_read = 32 : i64, cost.bytes_written = 32 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
  tosa.variable_write @state, %1 : tensor<8xf32>
  return %1 : tensor<8xf32>
}
