// RUN: cost-opt %s --cost-annotate | FileCheck %s

// One operation on complex numbers in real ones.

// CHECK-LABEL: @scalars
func.func @scalars(%a: complex<f64>, %b: complex<f64>, %x: f64, %n: i32) {
  // Both parts.
  // CHECK: complex.add {{.*}}cost.flops = 2 : i64
  %0 = complex.add %a, %b : complex<f64>
  // CHECK: complex.sub {{.*}}cost.flops = 2 : i64
  %1 = complex.sub %a, %b : complex<f64>
  // CHECK: complex.neg {{.*}}cost.flops = 2 : i64
  %2 = complex.neg %a : complex<f64>
  // 4 products and 2 sums.
  // CHECK: complex.mul {{.*}}cost.flops = 6 : i64
  %3 = complex.mul %a, %b : complex<f64>
  // The product with the conjugate, 6; |b|^2, 3; both parts divided, 2.
  // CHECK: complex.div {{.*}}cost.flops = 11 : i64
  %4 = complex.div %a, %b : complex<f64>
  // Two comparisons, and both or one of them.
  // CHECK: complex.eq {{.*}}cost.flops = 2 : i64, cost.int_ops = 1
  %5 = complex.eq %a, %b : complex<f64>
  // CHECK: complex.neq {{.*}}cost.flops = 2 : i64, cost.int_ops = 1
  %6 = complex.neq %a, %b : complex<f64>
  // sqrt(re^2 + im^2).
  // CHECK: complex.abs {{.*}}cost.flops = 3 : i64, {{.*}}cost.transcendentals = 1
  %7 = complex.abs %a : complex<f64>
  // Divided by that.
  // CHECK: complex.sign {{.*}}cost.flops = 5 : i64, {{.*}}cost.transcendentals = 1
  %8 = complex.sign %a : complex<f64>
  // CHECK: complex.conj {{.*}}cost.flops = 1 : i64
  %9 = complex.conj %a : complex<f64>
  // CHECK: complex.angle {{.*}}cost.flops = 0 : i64, {{.*}}cost.transcendentals = 1
  %10 = complex.angle %a : complex<f64>
  // One evaluation each, of whatever real functions they are made.
  // CHECK-COUNT-13: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64, cost.transcendentals = 1
  %11 = complex.exp %a : complex<f64>
  %12 = complex.expm1 %a : complex<f64>
  %13 = complex.log %a : complex<f64>
  %14 = complex.log1p %a : complex<f64>
  %15 = complex.pow %a, %b : complex<f64>
  %16 = complex.powi %a, %n : complex<f64>, i32
  %17 = complex.sqrt %a : complex<f64>
  %18 = complex.rsqrt %a : complex<f64>
  %19 = complex.sin %a : complex<f64>
  %20 = complex.cos %a : complex<f64>
  %21 = complex.tan %a : complex<f64>
  %22 = complex.tanh %a : complex<f64>
  %23 = complex.atan2 %a, %b : complex<f64>
  // Putting together and taking apart computes nothing.
  // CHECK-COUNT-4: cost.flops = 0 : i64, cost.macs = 0 : i64, cost.params = 0 : i64}
  %24 = complex.create %x, %x : complex<f64>
  %25 = complex.re %a : complex<f64>
  %26 = complex.im %a : complex<f64>
  %27 = complex.bitcast %a : complex<f64> to i128
  return
}

// By element: 8 of 16 bytes read, 8 of 8 written; 3 flops and a root each.
// CHECK-LABEL: @body
// CHECK:      linalg.generic
// CHECK-SAME: cost.bytes_read = 128 : i64, cost.bytes_written = 64 : i64, cost.flops = 24 : i64, cost.macs = 0 : i64, {{.*}}cost.transcendentals = 8
func.func @body(%a: tensor<8xcomplex<f64>>, %b: tensor<8xf64>) -> tensor<8xf64> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : tensor<8xcomplex<f64>>) outs(%b : tensor<8xf64>) {
  ^bb0(%x: complex<f64>, %out: f64):
    %y = complex.abs %x : complex<f64>
    linalg.yield %y : f64
  } -> tensor<8xf64>
  return %0 : tensor<8xf64>
}
