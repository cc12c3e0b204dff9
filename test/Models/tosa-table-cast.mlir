// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A look-up computes nothing. 64 bytes of data and the table's 256; the table
// is no parameter.
// CHECK-LABEL: @table
func.func @table(%a: tensor<64xi8>) -> tensor<64xi8> {
  %table = "tosa.const"() {values = dense_resource<table> : tensor<256xi8>} : () -> tensor<256xi8>
  // CHECK:      tosa.table
  // CHECK-SAME: cost.bytes_read = 320 : i64, cost.bytes_written = 64 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64
  // CHECK-NOT:  cost.params_read
  // CHECK-SAME: {{$}}
  %0 = tosa.table %a, %table : (tensor<64xi8>, tensor<256xi8>) -> tensor<64xi8>
  return %0 : tensor<64xi8>
}

// Nor does a cast.
// CHECK-LABEL: @cast
func.func @cast(%a: tensor<64xf32>) -> tensor<64xi8> {
  // CHECK:      tosa.cast
  // CHECK-SAME: cost.bytes_read = 256 : i64, cost.bytes_written = 64 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.macs = 0 : i64
  %0 = tosa.cast %a : (tensor<64xf32>) -> tensor<64xi8>
  return %0 : tensor<64xi8>
}
