//===- Baseline.h - The figures of an earlier run as limits -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_BASELINE_H
#define MLIR_COST_LIB_TRANSFORMS_BASELINE_H

#include "BudgetCollector.h"

#include "mlir-cost/Report/RecordMatching.h"

namespace mlir::cost {

/// By how much figures may exceed a baseline: `max-increase`.
class Tolerances {
public:
  /// "2%", "macs=1M"; what names no quantity is for all but unknown_ops.
  /// Reports at `module` what cannot be meant.
  static FailureOr<Tolerances> parse(ModuleOp module,
                                     ArrayRef<std::string> texts);

  /// The limit on a quantity that was `baseline`.
  Limit getLimit(const BudgetQuantity &quantity,
                 const Quantity &baseline) const;

private:
  struct Tolerance {
    std::string text;
    Fraction amount;
    /// Of the baseline, or an absolute number.
    bool isRelative;
  };
  static llvm::Expected<Tolerance> parse(StringRef text, NumberUnit unit);

  /// By quantity.
  llvm::DenseMap<const BudgetQuantity *, Tolerance> tolerances;
};

/// A report of an earlier run beside a module.
class Baseline {
public:
  /// Reports what is wrong with the file. A report that was not counted as the
  /// module cannot be compared; symbols that have a value now have it there
  /// too.
  static FailureOr<Baseline> read(ModuleOp module, const ModuleCost &cost,
                                  const CostOptions &options, StringRef path);

  /// Limits the module's totals, and one call of each entry if there are
  /// several.
  void addLimits(ModuleOp module, const Tolerances &tolerances,
                 BudgetCollector &budgets) const;

  /// Makes the operations that grew, came or went the contributions of a
  /// verdict on a limit of addLimits; `functions` are those that the subject
  /// consists of.
  void explain(ArrayRef<const FunctionCost *> functions, Verdict &verdict);

private:
  explicit Baseline(const ModuleCost &cost);
  llvm::Error match();

  const ModuleCost &cost;
  /// Its figures are in the context of `cost`.
  QuantityParser parser;
  ReportRecord before;
  QuantityContext::Substitution bindings;
  /// The module as a record, once it is asked for.
  std::optional<ReportRecord> after;
  struct FunctionMatch {
    /// Null for one that went.
    const FunctionCost *function;
    RecordPair<FunctionRecord> record;
    std::vector<RecordPair<OpRecord>> ops;
  };
  std::vector<FunctionMatch> matches;
};

/// Writes `cost` as a report that changes little where the module changes
/// little: no locations or positions, sorted keys, each figure on a line. A
/// file that is there must be a report. Nothing is written if nothing changes.
LogicalResult updateBaseline(ModuleOp module, const ModuleCost &cost,
                             StringRef path);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_BASELINE_H
