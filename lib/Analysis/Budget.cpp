//===- Budget.cpp - Whether limits hold -----------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A limit holds where its excess is not positive:
//   maximum  figure / divisor <= bound   figure - bound * divisor
//   minimum  figure / divisor >= bound   bound * divisor - figure
// times the divisor of the bound, so that all is whole.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Budget.h"

#include "Contributions.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::cost;

static Quantity getExcess(const Measure &measure, bool isMax,
                          const Quantity &bound,
                          const llvm::DynamicAPInt &divisor) {
  Quantity excess =
      measure.figure * Quantity(divisor) - bound * measure.divisor;
  return isMax ? excess : -excess;
}

/// Below the figure of the baseline by more than the tolerance.
static bool isImproved(const Limit &limit, const Measure &measure) {
  if (!limit.baseline || measure.atLeast)
    return false;
  // As far below the baseline as the bound is above it.
  Quantity bound = *limit.baseline * Quantity(limit.divisor) * 2 - limit.bound;
  Quantity excess = getExcess(measure, /*isMax=*/false, bound, limit.divisor);
  return (excess - 1).isKnownNonNegative();
}

static std::string describeUnknown(const BudgetSubject &subject) {
  if (subject.row)
    return subject.row->unknownReason;
  uint64_t unknown = subject.totals.unknownOps, ops = subject.totals.ops;
  return (Twine(unknown) + " of " + Twine(ops) + " operations " +
          (unknown == 1 ? "is" : "are") + " unknown")
      .str();
}

static SmallVector<const Atom *> getSymbols(const Quantity &quantity) {
  llvm::SmallSetVector<const Atom *, 4> symbols;
  quantity.forEachAtom(
      [&](const Atom *atom) { symbols.insert_range(atom->getLeaves()); });
  return llvm::to_vector(symbols);
}

/// Names the symbols of `quantity` that have no range.
static std::string describeSymbols(const Quantity &quantity,
                                   ArrayRef<SymbolRange> ranges) {
  SmallVector<StringRef> names;
  for (const Atom *symbol : getSymbols(quantity))
    if (llvm::none_of(ranges, [&](const SymbolRange &range) {
          return range.symbol == symbol;
        }))
      names.push_back(symbol->getName());
  if (names.empty())
    return "nothing proves it for all values";
  constexpr size_t maxNames = 3;
  std::string text = llvm::join(ArrayRef(names).take_front(maxNames), ", ");
  if (names.size() > maxNames)
    text += " and " + std::to_string(names.size() - maxNames) + " more";
  return text + (names.size() == 1 ? " has" : " have") +
         " no value and no range";
}

BudgetJudge::BudgetJudge(const ModuleCost &cost, ArrayRef<SymbolRange> ranges)
    : cost(cost), ranges(ranges) {}

BudgetJudge::~BudgetJudge() = default;

std::vector<const FunctionCost *>
BudgetJudge::getFunctions(const BudgetSubject &subject) {
  if (subject.function) {
    if (!calls)
      calls = std::make_unique<FunctionCalls>(cost);
    return calls->findOwned(*subject.function);
  }
  std::vector<const FunctionCost *> functions;
  if (subject.kind == BudgetSubject::Kind::Module)
    for (const FunctionCost &function : cost.functions)
      if (subject.module || subject.op->isAncestor(function.op))
        functions.push_back(&function);
  return functions;
}

std::vector<const OpRow *> BudgetJudge::getRows(const BudgetSubject &subject) {
  std::vector<const OpRow *> rows = subject.rows;
  for (const FunctionCost *function : getFunctions(subject))
    for (const OpRow &row : function->rows)
      rows.push_back(&row);
  return rows;
}

/// Adds what contributes most to what is too much.
void BudgetJudge::explainExcess(Verdict &verdict) {
  const BudgetSubject &subject = *verdict.subject;
  const BudgetQuantity &quantity = *verdict.limit.quantity;
  bool isTooMuch = verdict.limit.isMax || quantity.isRatio();
  switch (quantity.culprit) {
  case BudgetQuantity::Culprit::None:
    return;
  case BudgetQuantity::Culprit::UnknownRows:
    verdict.contributions = findUnknown(getRows(subject));
    return;
  case BudgetQuantity::Culprit::LiveValues:
    if (isTooMuch)
      verdict.contributions = findLive(subject);
    return;
  case BudgetQuantity::Culprit::LargestRows:
    if (isTooMuch)
      verdict.contributions = findLargest(getRows(subject), subject, quantity);
    return;
  }
}

Verdict BudgetJudge::judge(std::shared_ptr<const BudgetSubject> subject,
                           const Limit &limit) {
  using Status = Verdict::Status;
  using Result = PositiveSearch::Result;
  Measure measure = *limit.quantity->measure(*subject);
  Verdict verdict(limit, subject, measure);

  Quantity excess = getExcess(measure, limit.isMax, limit.bound, limit.divisor);
  SmallVector<const Atom *> symbols = getSymbols(excess);
  SmallVector<SymbolRange> used;
  for (const SymbolRange &range : ranges)
    if (llvm::is_contained(symbols, range.symbol))
      used.push_back(range);
  PositiveSearch search = searchPositive(*cost.context, excess, used);

  // What is missing only adds: it neither takes an excess over a maximum away
  // nor makes a minimum that is met be missed. What a baseline holds is known
  // too, and as much of it.
  bool isOpen = measure.atLeast && !limit.baseline &&
                (limit.quantity->isRatio() ||
                 limit.isMax == (search.result == Result::Never));
  if (!measure.unknownReason.empty()) {
    verdict.status = Status::CannotTell;
    verdict.reason = measure.unknownReason;
  } else if (isOpen) {
    verdict.status = Status::CannotTell;
    verdict.reason = describeUnknown(*subject);
    verdict.contributions = findUnknown(getRows(*subject));
  } else if (search.result == Result::Unknown) {
    verdict.status = Status::CannotTell;
    verdict.reason = search.isCut ? "the ranges are too large to try all values"
                                  : describeSymbols(excess, used);
  } else if (search.result == Result::Never) {
    verdict.status =
        isImproved(limit, measure) ? Status::Improved : Status::Within;
  } else {
    verdict.status = Status::Exceeded;
    verdict.isFirst = search.isFirst;
    verdict.iteration = search.iteration;
    for (auto [range, value] : llvm::zip_equal(used, search.values))
      verdict.breaking.push_back({range, value});
    auto evaluate = [&](Quantity &quantity) {
      quantity = cost.context->substitute(quantity, search.at);
    };
    evaluate(verdict.atBreaking.figure);
    evaluate(verdict.atBreaking.divisor);
    evaluate(verdict.limit.bound);
    if (verdict.limit.baseline)
      evaluate(*verdict.limit.baseline);
    explainExcess(verdict);
    for (Contribution &contribution : verdict.contributions)
      evaluate(contribution.amount);
  }
  return verdict;
}
