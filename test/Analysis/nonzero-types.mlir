// RUN: cost-opt %s --cost-summary="nonzero format=json" > %t.json
// RUN: %python -c "import json; f = json.load(open('%t.json'))['functions'][0]; print(*(row['nonzero_params'] for row in f['ops']))" | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=OFF

// Zeros are counted by value, whatever the type; -0.0 is 0, but where the bits
// of -0.0 are NaN (FNUZ) there is none.
// f16 {1, 2}; bf16 {1, 1, 2}; f64 {1}; i8 {-1, 1, 127}; i4 {-1, 1};
// f8E4M3FN {1, 1}; f8E4M3FNUZ {1, 1, 1}; i128 {1, 2^127 - 1}; f80 {1, 1};
// complex {i, 1}; sparse {1}, of which another stored value is 0; a marked splat
// has 4 of 4, a marked splat of 0 none.
// CHECK: 2 3 1 3 2 2 3 2 2 2 1 4 0
// OFF-NOT: nonzero_params
// OFF-NOT: effective_macs
func.func @main() {
  %f16 = arith.constant dense<[0.0, -0.0, 1.0, 2.0]> : tensor<4xf16>
  %bf16 = arith.constant dense<[1.0, -0.0, 1.0, 2.0]> : tensor<4xbf16>
  %f64 = arith.constant dense<[0.0, -0.0, 1.0, 0.0]> : tensor<4xf64>
  %i8 = arith.constant dense<[0, -1, 1, 127]> : tensor<4xi8>
  %i4 = arith.constant dense<[0, -1, 1, 0]> : tensor<4xi4>
  %f8 = arith.constant dense<[0.0, -0.0, 1.0, 1.0]> : tensor<4xf8E4M3FN>
  %fnuz = arith.constant dense<[0.0, 1.0, 1.0, 1.0]> : tensor<4xf8E4M3FNUZ>
  %i128 = arith.constant dense<[0, 1, 170141183460469231731687303715884105727, 0]> : tensor<4xi128>
  %f80 = arith.constant dense<[0.0, 1.0, -0.0, 1.0]> : tensor<4xf80>
  %complex = arith.constant dense<[(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (0.0, -0.0)]> : tensor<4xcomplex<f32>>
  %sparse = arith.constant sparse<[[0], [2]], [1.0, 0.0]> : tensor<4xf32>
  %ones = arith.constant {cost.param = true} dense<1.0> : tensor<4xf32>
  %zeros = arith.constant {cost.param = true} dense<0.0> : tensor<4xf32>
  %0 = arith.addf %f16, %f16 : tensor<4xf16>
  %1 = arith.addf %bf16, %bf16 : tensor<4xbf16>
  %2 = arith.addf %f64, %f64 : tensor<4xf64>
  %3 = arith.addi %i8, %i8 : tensor<4xi8>
  %4 = arith.addi %i4, %i4 : tensor<4xi4>
  %5 = arith.addf %f8, %f8 : tensor<4xf8E4M3FN>
  %6 = arith.addf %fnuz, %fnuz : tensor<4xf8E4M3FNUZ>
  %7 = arith.addi %i128, %i128 : tensor<4xi128>
  %8 = arith.addf %f80, %f80 : tensor<4xf80>
  %e = tensor.empty() : tensor<4xcomplex<f32>>
  %9 = linalg.add ins(%complex, %complex : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>) outs(%e : tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>>
  %10 = arith.addf %sparse, %sparse : tensor<4xf32>
  %11 = arith.addf %ones, %ones : tensor<4xf32>
  %12 = arith.addf %zeros, %zeros : tensor<4xf32>
  return
}
