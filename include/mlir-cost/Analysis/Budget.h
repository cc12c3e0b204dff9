//===- Budget.h - Limits on figures, and what became of them ----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A limit is a bound on one quantity of one subject: the module's totals, one
// call of a function, all rows of a scope or an operation kind, or one
// execution of an operation. A verdict says whether it holds. All of it is
// exact: integers of any size, ratios as two of them, no floating point.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_BUDGET_H
#define MLIR_COST_ANALYSIS_BUDGET_H

#include "mlir-cost/Analysis/ModuleCost.h"

#include <functional>

namespace mlir::cost {

/// What a limit is held against.
struct BudgetSubject {
  enum class Kind : uint8_t {
    Module,
    Function,
    Scope,
    OperationKind,
    Operation
  };

  Kind kind;
  /// "@main", a scope, an operation kind; empty for modules and operations.
  std::string name;
  /// Where verdicts are reported. A module whose totals are one call of its
  /// only entry is reported there; a scope or kind at its first row.
  Operation *op = nullptr;
  /// The function, if it is one.
  const FunctionCost *function = nullptr;
  /// The operation's row, if it is one.
  const OpRow *row = nullptr;
  /// The figures: a sum over rows, one call, or one execution.
  Totals totals;
  /// The rows that make up the totals, callees included; empty for operations.
  std::vector<const OpRow *> rows;
};

/// A figure of a subject: `figure` / `divisor`.
struct Measure {
  Quantity figure;
  /// 1 but for ratios. Where it is 0, any maximum below infinity is exceeded
  /// and any minimum met, unless the figure is 0 too: then all limits hold.
  Quantity divisor = 1;
  /// Unknown rows are missing from the figure. A ratio of such figures says
  /// nothing.
  bool atLeast = false;
};

/// Something that can be limited: `max_<name>`, `min_<name>`.
struct BudgetQuantity {
  /// How a bound is written: whole numbers with decimal prefixes; bytes, with
  /// binary prefixes as well; 98.5%; 2.5.
  enum class Unit : uint8_t { Count, Bytes, Percent, Ratio };

  StringRef name;
  Unit unit;
  /// None where the subject has no such figure.
  std::function<std::optional<Measure>(const BudgetSubject &)> measure;
  /// True if a baseline limits it: what a report holds and less of is better.
  bool inBaseline;

  bool isRatio() const { return unit == Unit::Percent || unit == Unit::Ratio; }
};

/// All of them: the metrics in their order, then what is derived from them.
/// What is added there is an option, a key of files and attributes, and part of
/// baselines.
ArrayRef<BudgetQuantity> getBudgetQuantities();

/// Who asks for a limit.
struct LimitSource {
  enum class Kind : uint8_t { Option, Attribute, File, Baseline };

  Kind kind;
  /// Where it is written: an operation's location for attributes, file and line
  /// for files; unknown for options and baselines.
  Location loc;
  /// For people: "option max-macs", "cost.budget", "budget.yaml:3".
  std::string text;
};

struct Limit {
  const BudgetQuantity *quantity;
  bool isMax;
  /// The bound is `bound` / `divisor`; symbolic only in baselines.
  Quantity bound;
  llvm::DynamicAPInt divisor = llvm::DynamicAPInt(1);
  LimitSource source;
  /// The figure of a baseline, of which `bound` is that and its tolerance.
  std::optional<Quantity> baseline;
  /// As given: "2%"; empty for none.
  std::string tolerance;
};

/// A symbol with a value.
using SymbolValue = std::pair<const Atom *, llvm::DynamicAPInt>;

/// Rows that explain a verdict.
struct Contribution {
  enum class Kind : uint8_t {
    Largest, ///< one of the three largest of the subject
    Unknown, ///< a row without a model
    Grew,    ///< since the baseline
    Came,
    Went,
  };

  Kind kind;
  /// Null for what went.
  Operation *op = nullptr;
  /// Operation kind and scope of what went.
  std::string opName, scopeName;
  /// Over all executions within the subject; what was added since the baseline.
  Quantity amount;
};

struct Verdict {
  enum class Status : uint8_t {
    Within,
    Exceeded,   ///< above the maximum or below the minimum
    CannotTell, ///< unknown operations, or symbols without a value
    Improved, ///< within, and better than a baseline by more than it tolerates
  };

  Limit limit;
  std::shared_ptr<const BudgetSubject> subject;
  Status status;
  /// The figure, perhaps symbolic.
  Measure measure;
  /// With symbols in ranges, the first values that break the limit.
  SmallVector<SymbolValue> breaking;
  /// The figure there; `measure` if it has no symbols.
  Measure atBreaking;
  /// Why it cannot be told.
  std::string reason;
  SmallVector<Contribution> contributions;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_BUDGET_H
