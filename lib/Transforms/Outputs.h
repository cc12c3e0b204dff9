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
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// The names of all outputs, uniqued once per pass. Each has a number, in the
/// order in which a dictionary sorts the names.
class OutputNames {
public:
  static constexpr unsigned count = numMetrics + 7;

  explicit OutputNames(MLIRContext *context);

  unsigned getMetric(Metric metric) const {
    return metrics[static_cast<unsigned>(metric)];
  }
  unsigned paramsRead, executions, unknown, unknownOps, peakBytes, arenaBytes,
      symbols;

  StringAttr operator[](unsigned number) const { return names[number]; }
  bool isOutput(StringAttr name) const {
    return name.getReferencedDialect() == dialect &&
           llvm::is_contained(names, name);
  }

private:
  Dialect *dialect;
  std::array<StringAttr, count> names;
  std::array<unsigned, numMetrics> metrics;
};

/// The outputs of one operation, by number; null for none.
using Outputs = std::array<Attribute, OutputNames::count>;

/// Gives `op` the outputs `outputs` and no others; what else it carries stays.
void replaceOutputs(Operation *op, const OutputNames &names,
                    const Outputs &outputs);
void removeOutputs(Operation *op, const OutputNames &names);

/// Makes figures attributes. Remembers recent ones, as uniquing takes longer.
class FigureAttributes {
public:
  explicit FigureAttributes(MLIRContext *context)
      : context(context), i64(IntegerType::get(context, 64)),
        recent(1u << recentBits) {}

  /// An integer: i64, or the least multiple of 64 bits that holds it; an
  /// expression as a string.
  Attribute get(const Quantity &quantity);

private:
  MLIRContext *context;
  IntegerType i64;
  struct Recent {
    int64_t value = 0;
    Attribute attribute;
  };
  static constexpr unsigned recentBits = 10;
  std::vector<Recent> recent;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_OUTPUTS_H
