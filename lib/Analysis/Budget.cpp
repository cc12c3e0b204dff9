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

Verdict mlir::cost::judge(const ModuleCost &cost,
                          std::shared_ptr<const BudgetSubject> subject,
                          const Limit &limit, ArrayRef<SymbolRange> allRanges) {
  using Status = Verdict::Status;
  using Result = PositiveSearch::Result;
  Measure measure = *limit.quantity->measure(*subject);
  Verdict verdict(limit, subject, measure);

  Quantity excess = getExcess(measure, limit.isMax, limit.bound, limit.divisor);
  SmallVector<const Atom *> symbols = getSymbols(excess);
  SmallVector<SymbolRange> ranges;
  for (const SymbolRange &range : allRanges)
    if (llvm::is_contained(symbols, range.symbol))
      ranges.push_back(range);
  PositiveSearch search = searchPositive(*cost.context, excess, ranges);

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
    verdict.contributions = findUnknown(cost, *subject);
  } else if (search.result == Result::Unknown) {
    verdict.status = Status::CannotTell;
    verdict.reason = search.isCut ? "the ranges are too large to try all values"
                                  : describeSymbols(excess, ranges);
  } else if (search.result == Result::Never) {
    verdict.status =
        isImproved(limit, measure) ? Status::Improved : Status::Within;
  } else {
    verdict.status = Status::Exceeded;
    verdict.isFirst = search.isFirst;
    verdict.iteration = search.iteration;
    for (auto [range, value] : llvm::zip_equal(ranges, search.values))
      verdict.breaking.push_back({range, value});
    const QuantityContext::Substitution &values = search.at;
    verdict.atBreaking.figure =
        cost.context->substitute(measure.figure, values);
    verdict.atBreaking.divisor =
        cost.context->substitute(measure.divisor, values);
    verdict.limit.bound = cost.context->substitute(limit.bound, values);
    if (limit.baseline)
      verdict.limit.baseline =
          cost.context->substitute(*limit.baseline, values);
    switch (limit.quantity->culprit) {
    case BudgetQuantity::Culprit::UnknownRows:
      verdict.contributions = findUnknown(cost, *subject);
      break;
    case BudgetQuantity::Culprit::LiveValues:
      if (limit.isMax)
        verdict.contributions = findLive(cost, *subject);
      break;
    case BudgetQuantity::Culprit::LargestRows:
      if (limit.isMax || limit.quantity->isRatio())
        verdict.contributions = findLargest(cost, *subject, *limit.quantity);
      break;
    }
    for (Contribution &contribution : verdict.contributions)
      contribution.amount =
          cost.context->substitute(contribution.amount, values);
  }
  return verdict;
}
