// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s

// Nobody calls @inner but a function that nobody runs: it does not run either.
// CHECK: "name": "inner"
// CHECK: "executions": 0
// CHECK: "transcendentals": 0
func.func private @inner(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = math.exp %x : tensor<16xf32>
  return %0 : tensor<16xf32>
}

// CHECK: "name": "outer"
// CHECK: "executions": 0
func.func private @outer(%x: tensor<16xf32>) -> tensor<16xf32> {
  %0 = call @inner(%x) : (tensor<16xf32>) -> tensor<16xf32>
  return %0 : tensor<16xf32>
}

// CHECK: "name": "main"
func.func @main(%x: tensor<16xf32>) -> tensor<16xf32> {
  %false = arith.constant false
  %r = scf.if %false -> tensor<16xf32> {
    %0 = func.call @outer(%x) : (tensor<16xf32>) -> tensor<16xf32>
    scf.yield %0 : tensor<16xf32>
  } else {
    scf.yield %x : tensor<16xf32>
  }
  return %r : tensor<16xf32>
}
