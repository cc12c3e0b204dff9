// RUN: cost-opt %s --cost-summary=format=json | FileCheck %s
// RUN: cost-opt %s --cost-summary | FileCheck %s --check-prefix=TEXT
// RUN: not cost-opt %s -o /dev/null --cost-check="entry=read max-compulsory-bytes=1000" 2>&1 | FileCheck %s --check-prefix=BUDGET

// The size of an unranked tensor is not known, nor is what it is part of: never
// 0.

// It is handed back, and nothing else is in memory.
// CHECK-LABEL: "name": "handed_back",
// CHECK:       "input_bytes": null,
// CHECK-NEXT:  "output_bytes": null,
// CHECK-NEXT:  "compulsory_bytes": null,
// CHECK-NEXT:  "derived_constant_bytes": 0,
// CHECK-NEXT:  "unknown": "the size of a value of type tensor<*xf32> is not known",
// CHECK:       "argument": 0,
// CHECK-NEXT:  "bytes": null,
func.func @handed_back(%u: tensor<*xf32>) -> tensor<*xf32> {
  return %u : tensor<*xf32>
}

// It is read whole: as much as the four elements of the result, but how the cast
// fits nobody knows. The result is 4·4 = 16 bytes.
// CHECK-LABEL: "name": "read",
// CHECK:       "input_bytes": null,
// CHECK-NEXT:  "output_bytes": 16,
// CHECK-NEXT:  "compulsory_bytes": null,
// CHECK:       "argument": 0,
// CHECK-NEXT:  "bytes": null,
// CHECK:       "op": "tosa.exp",
// CHECK:       "bytes": 16,
func.func @read(%u: tensor<*xf32>) -> tensor<4xf32> {
  %c = tensor.cast %u : tensor<*xf32> to tensor<4xf32>
  %e = tosa.exp %c : (tensor<4xf32>) -> tensor<4xf32>
  return %e : tensor<4xf32>
}

// It is not read: 4·4 bytes in and out.
// CHECK-LABEL: "name": "unread",
// CHECK:       "input_bytes": null,
// CHECK-NEXT:  "output_bytes": 16,
// CHECK-NEXT:  "compulsory_bytes": 32,
func.func @unread(%u: tensor<*xf32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tosa.exp %x : (tensor<4xf32>) -> tensor<4xf32>
  return %e : tensor<4xf32>
}

// TEXT:      {{^}}memory of one call of @handed_back
// TEXT-NEXT: {{^}} compulsory traffic unknown: the size of a value of type tensor<*xf32> is not known
// TEXT-NEXT: {{^}} peak activations unknown: the size of a value of type tensor<*xf32> is not known

// BUDGET: error: 'func.func' op cannot tell whether compulsory_bytes exceed the budget of 1000: the size of a value of type tensor<*xf32> is not known
