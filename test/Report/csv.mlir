// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary="format=csv" | FileCheck %s --match-full-lines --strict-whitespace

//      CHECK:function,op,name,loc,executions,params,param_bytes,macs,flops,int_ops,transcendentals,bytes_read,bytes_written,accessed_bytes_read,accessed_bytes_written,param_bytes_read,activations,contraction_activations,unknown
func.func @main(%x: tensor<4x8xf32>, %acc: tensor<4x16xf32>, %n: index) -> tensor<4x16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %w = arith.constant dense_resource<w> : tensor<8x16xf32>
  // 8 * 16 parameters of 4 bytes; 4 * 8 * 16 = 512 MACs; 4 * (4 * 8 + 8 * 16 +
  // 4 * 16) = 896 bytes read, 4 * 4 * 16 = 256 written, into the argument:
  // no new storage for 4 * 16 elements.
  // CHECK-NEXT:main,linalg.matmul,"layer, ""one""",model.py:12:4,1,128,512,512,1024,0,0,896,256,0,0,512,0,64,
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%acc : tensor<4x16xf32>) -> tensor<4x16xf32> loc("layer, \22one\22"("model.py":12:4))
  // An expression is always quoted: 4 * 16 evaluations in each of n iterations.
  // CHECK-NEXT:main,linalg.exp,,model.py:13:4,"{{[a-z0-9.]+}}",0,0,0,0,0,"64*{{[a-z0-9.]+}}","256*{{[a-z0-9.]+}}","256*{{[a-z0-9.]+}}",0,0,0,0,0,
  %1 = scf.for %i = %c0 to %n step %c1 iter_args(%v = %0) -> tensor<4x16xf32> {
    %2 = linalg.exp ins(%v : tensor<4x16xf32>) outs(%v : tensor<4x16xf32>) -> tensor<4x16xf32> loc("model.py":13:4)
    scf.yield %2 : tensor<4x16xf32>
  }
  // Nothing is not 0.
  // CHECK-NEXT:main,test.unknown,,model.py:14:4,1,,,,,,,,,,,,,,{{.+}}
  %3 = "test.unknown"(%1) : (tensor<4x16xf32>) -> tensor<4x16xf32> loc("model.py":14:4)
  return %3 : tensor<4x16xf32>
}
// CHECK-NOT:{{.}}
