// RUN: cost-opt %s --cost-annotate | FileCheck %s

// A multiplication, a rounding addition and a shift.
func.func @scalar(%value: i32, %multiplier: i32, %shift: i8) -> i32 {
  // CHECK:      tosa.apply_scale
  // CHECK-SAME: cost.bytes_read = 0 : i64, cost.bytes_written = 0 : i64
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 3 : i64, cost.macs = 0 : i64
  %0 = tosa.apply_scale %value, %multiplier, %shift {rounding_mode = SINGLE_ROUND} : (i32, i32, i8) -> i32
  return %0 : i32
}

// All 4 lanes.
func.func @vector(%value: vector<4xi32>, %multiplier: vector<4xi32>, %shift: vector<4xi8>) -> vector<4xi32> {
  // CHECK:      tosa.apply_scale
  // CHECK-SAME: cost.flops = 0 : i64, cost.int_ops = 12 : i64, cost.macs = 0 : i64
  %0 = tosa.apply_scale %value, %multiplier, %shift {rounding_mode = SINGLE_ROUND} : (vector<4xi32>, vector<4xi32>, vector<4xi8>) -> vector<4xi32>
  return %0 : vector<4xi32>
}
