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
#include "mlir-cost/Support/Numbers.h"
#include "mlir-cost/Support/Ranges.h"

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
  /// The function, nested module, scope or operation kind; empty for the whole
  /// module and for operations.
  std::string name;
  /// Where verdicts are reported: the only entry if the module has but one; a
  /// scope or kind at its first row.
  Operation *op = nullptr;
  /// What it is, if it is one of these.
  const ModuleCost *module = nullptr;
  const FunctionCost *function = nullptr;
  const OpRow *row = nullptr;
  /// The function of which it is one call: `function`, or the only entry of the
  /// module.
  const FunctionCost *call = nullptr;
  /// The rows of a scope or kind.
  std::vector<const OpRow *> rows;
  /// The figures: a sum over rows, one call, or one execution.
  Totals totals;
  /// What is in memory at once: of a call, and of the module. Nothing where it
  /// is not known.
  std::optional<Quantity> peakBytes, arenaBytes;
  bool hasMemory = false;
  /// Why it is not.
  std::string memoryReason;
};

/// A module, also a nested one: the rows in it over all executions.
BudgetSubject getModuleSubject(const ModuleCost &cost, ModuleOp module);
/// One call, callees included.
BudgetSubject getFunctionSubject(const FunctionCost &function);
/// One execution.
BudgetSubject getOperationSubject(const OpRow &row);
/// `rows` over all executions, reported at the first of them or else at
/// `module`.
BudgetSubject getSumSubject(BudgetSubject::Kind kind, StringRef name,
                            ArrayRef<const OpRow *> rows, ModuleOp module);

/// A figure of a subject: `figure` / `divisor`.
struct Measure {
  Quantity figure;
  /// 1 but for ratios. Where it is 0, any maximum is exceeded and any minimum
  /// met, unless the figure is 0 too: then both hold.
  Quantity divisor = 1;
  /// Unknown rows are missing from the figure. A ratio of such figures says
  /// nothing.
  bool atLeast = false;
  /// Why nothing at all is known of it; empty if anything is.
  std::string unknownReason;

  Measure(const Quantity &figure, bool atLeast = false)
      : figure(figure), atLeast(atLeast) {}
  Measure(const Quantity &figure, const Quantity &divisor, bool atLeast)
      : figure(figure), divisor(divisor), atLeast(atLeast) {}
};

/// Something that can be limited: `max_<name>`, `min_<name>`.
struct BudgetQuantity {
  /// What explains that a limit is broken.
  enum class Culprit : uint8_t {
    LargestRows,
    UnknownRows,
    LiveValues, ///< the largest of what is in memory at the peak
    None,
  };

  std::string name;
  /// How a bound is written.
  NumberUnit unit;
  /// None where the subject has no such figure.
  std::function<std::optional<Measure>(const BudgetSubject &)> measure;
  /// True if a baseline limits it: a report holds it, and less of it is better.
  bool inBaseline = false;
  /// False for what only functions or operations have.
  bool isOfModules = true;
  Culprit culprit = Culprit::LargestRows;
  /// True if CostOptions::countNonzero is needed.
  bool needsValues = false;

  bool isRatio() const {
    return unit == NumberUnit::Percent || unit == NumberUnit::Ratio;
  }
};

/// All of them: the metrics in their order, then what is derived from them.
/// What is added there is an option, a key of files and attributes, and perhaps
/// part of baselines.
ArrayRef<BudgetQuantity> getBudgetQuantities();

struct Limit {
  const BudgetQuantity *quantity;
  bool isMax;
  /// The bound is `bound` / `divisor`; symbolic only in baselines.
  Quantity bound;
  llvm::DynamicAPInt divisor = llvm::DynamicAPInt(1);
  /// Who asks for it, for people: "option max-macs", "cost.budget",
  /// "budget.yaml:3".
  std::string source;
  /// Where the limit is written, if that is in a file.
  std::optional<FileLineColLoc> loc;
  /// The figure of a baseline, of which `bound` is that and its tolerance.
  std::optional<Quantity> baseline;
  /// As given: "2%"; empty for none.
  std::string tolerance;

  /// "max_macs": its name in files and attributes.
  std::string getName() const;
};

/// The limit that is called `max_macs` and so on, without a bound.
llvm::Expected<Limit> findLimit(StringRef name);

/// Gives `limit` a bound as people write it. Bounds of whole quantities are
/// rounded to the whole number that says the same.
llvm::Error setBound(Limit &limit, StringRef bound);

/// A row that explains a verdict.
struct Contribution {
  enum class Kind : uint8_t {
    Largest, ///< one of the three largest of the subject
    Live,    ///< what it makes is in memory at the peak
    Unknown, ///< a row without a model
    Grew,    ///< since the baseline
    Came,
    Went,
  };

  Kind kind = Kind::Largest;
  /// Null for what went.
  Operation *op = nullptr;
  std::string opName, scopeName;
  /// Of the function `op`, if that is what is in memory.
  std::optional<unsigned> argument;
  /// Why it is not known.
  std::string reason;
  /// Over all executions within the subject; for what grew, came or went the
  /// difference, never negative. At the values that break the limit.
  Quantity amount;
};

/// Sorts by amount, largest first and else in the order given, and drops all
/// but the first `n`.
void keepLargest(SmallVectorImpl<Contribution> &contributions, size_t n);

struct Verdict {
  enum class Status : uint8_t {
    Within,
    Exceeded,   ///< above the maximum or below the minimum
    CannotTell, ///< unknown operations, or symbols without a value
    Improved,   ///< better than a baseline by more than it tolerates
  };

  Limit limit;
  std::shared_ptr<const BudgetSubject> subject;
  Status status;
  /// The figure, perhaps symbolic.
  Measure measure;
  /// Values of symbols that break the limit, of those in ranges.
  SmallVector<std::pair<SymbolRange, llvm::DynamicAPInt>> breaking;
  /// True if no lesser values do.
  bool isFirst = true;
  /// Of what differs between iterations of loops, one that breaks the limit.
  PositiveSearch::Iteration iteration = PositiveSearch::Iteration::None;
  /// The figure there; `measure` if there is nothing to choose.
  Measure atBreaking;
  /// Why it cannot be told.
  std::string reason;
  SmallVector<Contribution> contributions;
  /// How many more operations grew, came or went since the baseline.
  size_t numMoreChanges = 0;

  Verdict(Limit limit, std::shared_ptr<const BudgetSubject> subject,
          const Measure &measure)
      : limit(std::move(limit)), subject(std::move(subject)),
        status(Status::Within), measure(measure), atBreaking(measure) {}
};

class FunctionCalls;

/// Judges limits of one module.
class BudgetJudge {
public:
  /// Limits must hold for all values in `ranges`.
  BudgetJudge(const ModuleCost &cost, ArrayRef<SymbolRange> ranges);
  ~BudgetJudge();

  Verdict judge(std::shared_ptr<const BudgetSubject> subject,
                const Limit &limit);

  /// The functions whose rows make up the totals of a module or function; of
  /// what a function calls, only what nothing else does.
  std::vector<const FunctionCost *> getFunctions(const BudgetSubject &subject);

private:
  std::vector<const OpRow *> getRows(const BudgetSubject &subject);
  void explainExcess(Verdict &verdict);

  const ModuleCost &cost;
  SmallVector<SymbolRange> ranges;
  /// Once it is asked for.
  std::unique_ptr<FunctionCalls> calls;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_BUDGET_H
