// RUN: cost-opt %s --cost-summary="optimizer=sgd format=json" | FileCheck %s --check-prefixes=CHECK,SGD
// RUN: cost-opt %s --cost-summary="optimizer=momentum format=json" | FileCheck %s --check-prefixes=CHECK,MOMENTUM
// RUN: cost-opt %s --cost-summary="optimizer=adam format=json" | FileCheck %s --check-prefixes=CHECK,ADAM
// RUN: cost-opt %s --cost-summary="optimizer=adam bind=batch=10" | FileCheck %s --check-prefix=TEXT
// RUN: cost-opt %s --cost-summary="format=json" | FileCheck %s --check-prefix=OFF
// OFF-NOT: "training"

// Weights 4*3 and 3*2 of f32: 72 bytes. Kept: the input of the first product,
// 4*4*batch bytes, the result of tanh, 4*3*batch, which the second product reads
// too and which is kept once, and nothing of the second product's result.
// Backward: two products for each of 12*batch + 6*batch MACs.
// CHECK: "training": {
// SGD-NEXT: "optimizer": "sgd",
// MOMENTUM-NEXT: "optimizer": "momentum",
// ADAM-NEXT: "optimizer": "adam",
// CHECK-NEXT: "weight_bytes": 72,
// CHECK-NEXT: "gradient_bytes": 72,
// SGD-NEXT: "state_bytes": 0,
// MOMENTUM-NEXT: "state_bytes": 72,
// ADAM-NEXT: "state_bytes": 144,
// CHECK-NEXT: "activation_bytes": "28*batch",
// SGD-NEXT: "total_bytes": "28*batch + 144",
// MOMENTUM-NEXT: "total_bytes": "28*batch + 216",
// ADAM-NEXT: "total_bytes": "28*batch + 288",
// CHECK-NEXT: "backward_macs": "36*batch",
// CHECK-NEXT: "backward_flops": "72*batch"

// TEXT: training with adam, an estimate
// TEXT-NEXT: weights 72 B 72 bytes
// TEXT-NEXT: gradients 72 B 72 bytes
// TEXT-NEXT: optimizer state 144 B 144 bytes
// TEXT-NEXT: kept activations 280 B 280 bytes
// TEXT-NEXT: sum 568 B 568 bytes
// TEXT-NEXT: backward MACs 360 360
// TEXT-NEXT: backward FLOPs 720 720
func.func @main(%x: tensor<?x4xf32> {cost.dims = ["batch", ""]}) -> tensor<?x2xf32> {
  %w0 = arith.constant dense_resource<__elided__> : tensor<4x3xf32>
  %w1 = arith.constant dense_resource<__elided__> : tensor<3x2xf32>
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty(%n) : tensor<?x3xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<?x3xf32>) -> tensor<?x3xf32>
  %0 = linalg.matmul ins(%x, %w0 : tensor<?x4xf32>, tensor<4x3xf32>) outs(%f0 : tensor<?x3xf32>) -> tensor<?x3xf32>
  %1 = linalg.tanh ins(%0 : tensor<?x3xf32>) outs(%e0 : tensor<?x3xf32>) -> tensor<?x3xf32>
  %e1 = tensor.empty(%n) : tensor<?x2xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<?x2xf32>) -> tensor<?x2xf32>
  %2 = linalg.matmul ins(%1, %w1 : tensor<?x3xf32>, tensor<3x2xf32>) outs(%f1 : tensor<?x2xf32>) -> tensor<?x2xf32>
  return %2 : tensor<?x2xf32>
}
