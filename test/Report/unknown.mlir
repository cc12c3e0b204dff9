// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary | FileCheck %s
// RUN: cost-opt %s --allow-unregistered-dialect --cost-summary="depth=2" | FileCheck %s --check-prefix=DEPTH

// 2 * 3 * 4 = 24 MACs. Bytes read: 4 * (2 * 3 + 3 * 4 + 2 * 4) = 104; written:
// 4 * 2 * 4 = 32.
// CHECK:      {{^}}linalg.matmul a.known 100.0% 24 48 104 B 32 B 0.35
// CHECK-NEXT: {{^}}test.one a.one ? ? ? ? ? ?{{$}}
// CHECK-NEXT: {{^}}test.two a.b.two1 ? ? ? ? ? ?{{$}}
// CHECK-NEXT: {{^}}test.two a.b.two2 ? ? ? ? ? ?{{$}}
// CHECK:      {{^}}total, at least 100.0% 24 48 104 B 32 B 0.35

// CHECK:      {{^}}totals, at least
// CHECK-NEXT: {{^}} MACs ≥ 24 24
// CHECK-NEXT: {{^}} FLOPs ≥ 48 48
// CHECK-NEXT: {{^}} bytes read ≥ 104 B 104 bytes
// CHECK-NEXT: {{^}} bytes written ≥ 32 B 32 bytes
// CHECK-NEXT: {{^}} contraction outputs ≥ 8 8
// CHECK-NEXT: {{^}} arithmetic intensity 0.35 operations per byte
// CHECK-NEXT: {{^}} coverage 1 of 4 operations known

// Three arguments; offsets of 16 bytes make an arena of 32 + 48 + 32. What nobody
// knows may hold more.
// CHECK:      {{^}}memory of one call of @main
// CHECK-NEXT: {{^}} inputs 104 B 104 bytes
// CHECK-NEXT: {{^}} outputs 32 B 32 bytes
// CHECK-NEXT: {{^}} compulsory traffic ≥ 136 B 136 bytes
// CHECK-NEXT: {{^}} peak activations ≥ 104 B 104 bytes
// CHECK-NEXT: {{^}} arena ≥ 112 B 112 bytes

// CHECK:      {{^}}unknown, not in the totals
// CHECK-NEXT: {{^}} 1 × test.one: {{.+}} (model.py:1:2)
// CHECK-NEXT: {{^}} 2 × test.two: {{.+}} (first at model.py:3:4)
// CHECK-NEXT: {{^}} (cost.override = {macs = …} on an operation says what it costs)
// CHECK-NOT:  {{.}}

// A scope of which nothing is known has no figures, either.
// DEPTH:      {{^}}scope ops unknown % MACs
// DEPTH:      {{^}}a.known 1 0 100.0% 24
// DEPTH-NEXT: {{^}}a.one 1 1 ? ? ? ? ? ?{{$}}
// DEPTH-NEXT: {{^}}a.b 2 2 ? ? ? ? ? ?{{$}}
// DEPTH:      {{^}}total, at least 4 3 100.0% 24

func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32> loc("a.known")
  %1 = "test.one"(%0) : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("a.one"("model.py":1:2))
  %2 = "test.two"(%1) : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("a.b.two1"("model.py":3:4))
  %3 = "test.two"(%2) : (tensor<2x4xf32>) -> tensor<2x4xf32> loc("a.b.two2"("model.py":5:6))
  return %3 : tensor<2x4xf32>
}
