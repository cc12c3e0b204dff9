//===- Rollup.h - From operations to the lines of a report ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_ROLLUP_H
#define MLIR_COST_REPORT_ROLLUP_H

#include "mlir-cost/Report/Report.h"

namespace mlir::cost {

/// One line: an operation, a scope, or a sum of lines.
struct ReportLine {
  /// The operation, if it is one.
  const OpRow *row = nullptr;
  /// The name of everything else.
  StringRef label;
  /// Over all executions.
  const Figures *figures = nullptr;
  uint64_t ops = 1;
  uint64_t unknownOps = 0;
};

/// The lines of one function, ordered and cut as the options say. The lines
/// and the rest add up to the function's totals.
class Rollup {
public:
  Rollup(const FunctionCost &function, const ReportOptions &options,
         Metric ranking);
  Rollup(Rollup &&) = default;

  ArrayRef<ReportLine> getLines() const { return lines; }
  /// How many lines `top` left out, and their sum.
  size_t getNumHidden() const { return numHidden; }
  const Totals &getHidden() const { return hidden; }
  /// True if operations are lines of their own.
  bool isPerOperation() const { return scopes.empty(); }

private:
  struct Scope {
    std::string label;
    Totals totals;
  };

  void groupByScope(const FunctionCost &function, unsigned depth);

  std::vector<ReportLine> lines;
  size_t numHidden = 0;
  Totals hidden;
  /// What lines point to.
  std::vector<std::unique_ptr<Scope>> scopes;
};

/// "@main", or what stands for code outside functions.
std::string getFunctionLabel(const FunctionCost &function);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_ROLLUP_H
