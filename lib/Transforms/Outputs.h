//===- Outputs.h - The attributes that cost-annotate writes -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_OUTPUTS_H
#define MLIR_COST_LIB_TRANSFORMS_OUTPUTS_H

#include "mlir-cost/Support/Metrics.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// An integer as an attribute: i64, or the least multiple of 64 bits that holds
/// it; an expression as a string.
Attribute getQuantityAttr(MLIRContext *context, const Quantity &quantity);

/// The names of all outputs, uniqued once per pass.
class OutputNames {
public:
  explicit OutputNames(MLIRContext *context);

  StringAttr getMetric(Metric metric) const {
    return metrics[static_cast<unsigned>(metric)];
  }
  bool isOutput(StringAttr name) const { return all.contains(name); }

  StringAttr paramsRead, executions, unknown, unknownOps, peakBytes, arenaBytes,
      symbols;

private:
  std::array<StringAttr, numMetrics> metrics;
  llvm::SmallDenseSet<StringAttr, 32> all;
};

/// Gives `op` the outputs `outputs` and no others; what else it carries stays.
void replaceOutputs(Operation *op, const OutputNames &names,
                    ArrayRef<NamedAttribute> outputs);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_OUTPUTS_H
