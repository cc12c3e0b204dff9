//===- Ranges.cpp - Does a bound hold over ranges of symbols? -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Ranges.h"

#include "Intervals.h"

#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace mlir::cost;

using Result = PositiveSearch::Result;

namespace {
class Searcher {
public:
  Searcher(QuantityContext &context, const Quantity &q,
           ArrayRef<SymbolRange> ranges, unsigned maxBoxes)
      : context(context), q(q), box(ranges), boxesLeft(maxBoxes) {}

  PositiveSearch search();

private:
  bool searchBox();
  Result decide();
  Result decidePoint();
  Quantity substitute(bool firstIterations);

  QuantityContext &context;
  const Quantity &q;
  /// The values that are looked at.
  SmallVector<SymbolRange> box;
  unsigned boxesLeft;
  bool isCut = false, isOpen = false;
};
} // namespace

static Result getSign(const Interval &interval) {
  if (interval.hi && *interval.hi <= 0)
    return Result::Never;
  if (interval.lo && *interval.lo > 0)
    return Result::Somewhere;
  return Result::Unknown;
}

/// `q` at the one point of the box, with the induction variables at their first
/// or last values.
Quantity Searcher::substitute(bool firstIterations) {
  QuantityContext::Substitution values;
  for (const SymbolRange &range : box)
    values[range.symbol] = Quantity(range.first);
  Quantity value = context.substitute(q, values);
  // Bounds of inner loops hold variables of outer ones.
  while (value.hasInductionVariables()) {
    QuantityContext::Substitution variables;
    value.forEachAtom([&](const Atom *atom) {
      for (const Atom *leaf : atom->getLeaves())
        if (leaf->getKind() == AtomKind::InductionVariable &&
            !leaf->getRange().empty())
          variables[leaf] = context.substitute(
              leaf->getRange()[firstIterations ? 0 : 1], values);
    });
    if (variables.empty())
      break;
    value = context.substitute(value, variables);
  }
  return value;
}

Result Searcher::decidePoint() {
  for (bool firstIterations : {true, false}) {
    Quantity value = substitute(firstIterations);
    Result result = getSign(IntervalEvaluator().evaluate(value));
    if (result == Result::Somewhere || !q.hasInductionVariables())
      return result;
  }
  return Result::Unknown;
}

Result Searcher::decide() {
  IntervalEvaluator evaluator;
  for (const SymbolRange &range : box)
    evaluator.known[range.symbol] = {range.first, range.last};
  return getSign(evaluator.evaluate(q));
}

/// True if it is positive at the first values of the box, which is then cut
/// down to them.
bool Searcher::searchBox() {
  if (boxesLeft == 0) {
    isCut = true;
    return false;
  }
  --boxesLeft;
  Result result = decide();
  if (result == Result::Never)
    return false;
  auto isWide = [](const SymbolRange &r) { return r.first != r.last; };
  if (result == Result::Somewhere) {
    // Everywhere, so at the first values too.
    for (SymbolRange &range : box)
      range.last = range.first;
    return true;
  }
  auto wide = llvm::find_if(box, isWide);
  if (wide == box.end()) {
    result = decidePoint();
    isOpen |= result == Result::Unknown;
    return result == Result::Somewhere;
  }
  size_t index = wide - box.begin();
  DynamicAPInt last = wide->last;
  DynamicAPInt middle = floorDiv(wide->first + last, DynamicAPInt(2));
  SmallVector<SymbolRange> whole = box;
  box[index].last = middle;
  if (searchBox())
    return true;
  box = std::move(whole);
  box[index].first = middle + 1;
  return searchBox();
}

PositiveSearch Searcher::search() {
  PositiveSearch found;
  if ((-q).isKnownNonNegative()) {
    found.result = Result::Never;
    return found;
  }
  bool positive = searchBox();
  found.isCut = isCut;
  if (positive) {
    found.result = Result::Somewhere;
    found.isFirst = !isOpen;
    for (const SymbolRange &range : box)
      found.values.push_back(range.first);
  } else {
    found.result = isCut || isOpen ? Result::Unknown : Result::Never;
  }
  return found;
}

PositiveSearch mlir::cost::searchPositive(QuantityContext &context,
                                          const Quantity &q,
                                          ArrayRef<SymbolRange> ranges,
                                          unsigned maxBoxes) {
  return Searcher(context, q, ranges, maxBoxes).search();
}
