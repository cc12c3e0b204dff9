// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; [print(f['name'], f['entry'], f['executions'], f['totals']['flops']) for f in json.load(open(r'%t.json'))['functions']]" | FileCheck %s --check-prefix=FUNCTIONS

// A nested module is a scope: its functions carry its name, and count. 4 + 8 + 16
// flops.
// FUNCTIONS:      {{^}}f True 1 4{{$}}
// FUNCTIONS-NEXT: {{^}}inner::f True 1 8{{$}}
// FUNCTIONS-NEXT: {{^}}inner::deep::f True 1 16{{$}}

// CHECK:      module attributes
// CHECK-SAME: cost.flops = 28 : i64
module {
  func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> {
    %0 = linalg.negf ins(%a : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }
  module @inner {
    func.func @f(%a: tensor<8xf32>) -> tensor<8xf32> {
      %0 = linalg.negf ins(%a : tensor<8xf32>) outs(%a : tensor<8xf32>) -> tensor<8xf32>
      return %0 : tensor<8xf32>
    }
    module @deep {
      func.func @f(%a: tensor<16xf32>) -> tensor<16xf32> {
        %0 = linalg.negf ins(%a : tensor<16xf32>) outs(%a : tensor<16xf32>) -> tensor<16xf32>
        return %0 : tensor<16xf32>
      }
    }
  }
}
