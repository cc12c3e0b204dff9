// RUN: cost-opt %s --cost-annotate | FileCheck %s
// RUN: cost-opt %s --cost-summary="format=json output=%t.json"
// RUN: %python -c "import json; r = json.load(open(r'%t.json')); print(r['totals']['unknown_ops'], r['totals']['exact']); [print(f['name'], f['executions']) for f in r['functions']]" | FileCheck %s --check-prefix=JSON

// Five calls that cannot be followed are unknown rows, and totals say "at least":
// two here, that of @recursive, and the two between @even and @odd. A call of
// @main meets four of them: @even is reached only through a recursive call. How
// often it runs is not known, and never 0.
// JSON:      {{^}}5 False{{$}}
// JSON-NEXT: {{^}}main 1{{$}}
// JSON:      {{^}}recursive 1{{$}}
// JSON:      {{^}}even {{[A-Za-z_]}}
// JSON:      {{^}}odd 1{{$}}

func.func private @external(tensor<4xf32>) -> tensor<4xf32>

// CHECK-LABEL: @main
// CHECK-SAME:  cost.unknown_ops = 4 : i64
// CHECK:       call @external
// CHECK-SAME:  cost.unknown = "call of external function '@external'"
// CHECK:       call_indirect
// CHECK-SAME:  cost.unknown = "indirect call"
func.func @main(%a: tensor<4xf32>, %f: (tensor<4xf32>) -> tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @external(%a) : (tensor<4xf32>) -> tensor<4xf32>
  %1 = call_indirect %f(%0) : (tensor<4xf32>) -> tensor<4xf32>
  %2 = call @recursive(%1) : (tensor<4xf32>) -> tensor<4xf32>
  %3 = call @odd(%2) : (tensor<4xf32>) -> tensor<4xf32>
  return %3 : tensor<4xf32>
}

// The first call of a recursive function is followed, the recursion is not.
// CHECK-LABEL: func.func private @recursive
// CHECK:       call @recursive
// CHECK-SAME:  cost.unknown = "recursive call of '@recursive'"
func.func private @recursive(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @recursive(%a) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func.func private @even
// CHECK:       call @odd
// CHECK-SAME:  cost.unknown = "recursive call of '@odd'"
func.func private @even(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @odd(%a) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func.func private @odd
// CHECK:       call @even
// CHECK-SAME:  cost.unknown = "recursive call of '@even'"
func.func private @odd(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @even(%a) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
