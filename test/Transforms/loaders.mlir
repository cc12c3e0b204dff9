// However the passes come, the attributes are the same: the plugin as pass plugin,
// as both pass and dialect plugin, built into cost-opt, and there loaded again.

// RUN: cost-opt %models/linalg/resnet18_dynbatch.mlir --cost-annotate -o %t.ours
// RUN: mlir-opt %models/linalg/resnet18_dynbatch.mlir --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' | diff %t.ours -
// RUN: mlir-opt %models/linalg/resnet18_dynbatch.mlir --load-dialect-plugin=%cost-plugin --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' | diff %t.ours -
// RUN: cost-opt %models/linalg/resnet18_dynbatch.mlir --load-dialect-plugin=%cost-plugin --cost-annotate | diff %t.ours -
// RUN: cost-opt %models/tosa/kws_dscnn_int8.mlir --cost-annotate -o %t.ours
// RUN: mlir-opt %models/tosa/kws_dscnn_int8.mlir --load-pass-plugin=%cost-plugin --pass-pipeline='builtin.module(cost-annotate)' | diff %t.ours -
// RUN: FileCheck %s < %t.ours

// kws_dscnn: 2,656,768 MACs (MLPerf Tiny).
// CHECK: module attributes
// CHECK-SAME: cost.macs = 2656768 : i64

// UNSUPPORTED: sanitizers
