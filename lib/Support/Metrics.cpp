//===- Metrics.cpp - The quantities that add up ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Metrics.h"

using namespace mlir::cost;

static constexpr MetricInfo metrics[] = {
    {Metric::Params, "params", "params", Unit::Elements},
    {Metric::ParamBytes, "param_bytes", "param bytes", Unit::Bytes},
    {Metric::Macs, "macs", "MACs", Unit::Operations},
    {Metric::Flops, "flops", "FLOPs", Unit::Operations},
    {Metric::IntOps, "int_ops", "int ops", Unit::Operations},
    {Metric::Transcendentals, "transcendentals", "transc.", Unit::Operations},
    {Metric::BytesRead, "bytes_read", "read", Unit::Bytes},
    {Metric::BytesWritten, "bytes_written", "written", Unit::Bytes},
    {Metric::AccessedBytesRead, "accessed_bytes_read", "acc. read",
     Unit::Bytes},
    {Metric::AccessedBytesWritten, "accessed_bytes_written", "acc. written",
     Unit::Bytes},
    {Metric::ParamBytesRead, "param_bytes_read", "param read", Unit::Bytes},
    {Metric::Activations, "activations", "activations", Unit::Elements},
    {Metric::ContractionActivations, "contraction_activations", "contr. act.",
     Unit::Elements},
};
static_assert(std::size(metrics) == numMetrics);

llvm::ArrayRef<MetricInfo> mlir::cost::getMetrics() { return metrics; }

const MetricInfo &mlir::cost::getInfo(Metric metric) {
  return metrics[static_cast<unsigned>(metric)];
}

Figures FigureSums::take() {
  Figures total;
  for (const MetricInfo &info : metrics)
    total[info.metric] = sums[static_cast<unsigned>(info.metric)].take();
  return total;
}

std::optional<Metric> mlir::cost::findMetric(llvm::StringRef name) {
  for (const MetricInfo &info : metrics)
    if (info.name == name)
      return info.metric;
  return std::nullopt;
}
