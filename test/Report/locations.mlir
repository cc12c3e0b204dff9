// RUN: cost-opt %s --cost-summary="format=csv" | FileCheck %s

// CHECK: function,op,name,loc,
func.func @main(%a: tensor<2x2xf32>) -> tensor<2x2xf32> {
  // CHECK-NEXT: main,linalg.exp,,locations.py:1:2,
  %0 = linalg.exp ins(%a : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("locations.py":1:2)
  // CHECK-NEXT: main,linalg.exp,block.0.exp,model.py:3:4,
  %1 = linalg.exp ins(%0 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc("block.0.exp"("model.py":3:4))

  // A call stack, innermost frame first: the user's is the first that belongs
  // to no installed package.
  // CHECK-NEXT: main,linalg.exp,,model.py:30:8,
  %2 = linalg.exp ins(%1 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(callsite("/usr/lib/python3/dist-packages/torch/nn/modules/conv.py":565:0 at callsite("/v/lib/python3.12/site-packages/torch/nn/modules/module.py":1500:0 at callsite("<eval_with_key>.0":5:0 at callsite("model.py":30:8 at "main.py":3:0)))))
  // CHECK-NEXT: main,linalg.exp,,conv.py:565:0,
  %3 = linalg.exp ins(%2 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(callsite("conv.py":565:0 at "model.py":30:8))
  // Nothing else: the innermost.
  // CHECK-NEXT: main,linalg.exp,,/site-packages/torch/a.py:1:0,
  %4 = linalg.exp ins(%3 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(callsite("/site-packages/torch/a.py":1:0 at "/site-packages/torch/b.py":2:0))

  // The first name, callee before caller, and the first file, wherever it is.
  // CHECK-NEXT: main,linalg.exp,inner,outer.py:2:0,
  %5 = linalg.exp ins(%4 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(callsite("inner" at "outer"("outer.py":2:0)))
  // CHECK-NEXT: main,linalg.exp,second,first.py:1:0,
  %6 = linalg.exp ins(%5 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(fused["first.py":1:0, "second", "third"])
  // CHECK-NEXT: main,linalg.exp,,,
  %7 = linalg.exp ins(%6 : tensor<2x2xf32>) outs(%a : tensor<2x2xf32>) -> tensor<2x2xf32> loc(unknown)
  return %7 : tensor<2x2xf32>
}
