//===- Metrics.h - The quantities that add up -------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one list of additive quantities: attribute names, JSON keys, CSV columns
// and sort keys are all read from here.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_METRICS_H
#define MLIR_COST_SUPPORT_METRICS_H

#include "mlir-cost/Support/QuantitySum.h"

#include <array>

namespace mlir::cost {

/// What docs/metrics.md defines, in the order in which reports print it.
enum class Metric : uint8_t {
  Params,
  ParamBytes,
  Macs,
  Flops,
  IntOps,
  Transcendentals,
  BytesRead,
  BytesWritten,
  AccessedBytesRead,
  AccessedBytesWritten,
  ParamBytesRead,
  Activations,
  ContractionActivations,
};
inline constexpr unsigned numMetrics = 13;

enum class Unit : uint8_t { Elements, Operations, Bytes };

struct MetricInfo {
  Metric metric;
  /// JSON key, CSV column, sort key; `cost.` and this is the attribute.
  llvm::StringLiteral name;
  /// Table heading.
  llvm::StringLiteral heading;
  Unit unit;
};

/// All metrics, indexed by Metric.
llvm::ArrayRef<MetricInfo> getMetrics();
const MetricInfo &getInfo(Metric metric);
/// The metric of that name, if there is one.
std::optional<Metric> findMetric(llvm::StringRef name);

/// One figure a metric.
class Figures {
public:
  Quantity &operator[](Metric m) { return values[static_cast<unsigned>(m)]; }
  const Quantity &operator[](Metric m) const {
    return values[static_cast<unsigned>(m)];
  }

private:
  std::array<Quantity, numMetrics> values;
};

/// Figures that are being added up.
class FigureSums {
public:
  FigureSums &operator+=(const Figures &figures) {
    for (unsigned i = 0; i < numMetrics; ++i)
      sums[i] += figures[static_cast<Metric>(i)];
    return *this;
  }
  /// The sums; the object is 0 again.
  Figures take();

private:
  std::array<QuantitySum, numMetrics> sums;
};

/// The sum of rows.
struct Totals {
  Figures figures;
  /// Rows, not executions.
  uint64_t ops = 0;
  /// Rows without a model. With any, every figure is "at least".
  uint64_t unknownOps = 0;

  bool isExact() const { return unknownOps == 0; }
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_METRICS_H
