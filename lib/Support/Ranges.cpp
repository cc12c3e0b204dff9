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
#include "llvm/ADT/SetVector.h"

using namespace llvm;
using namespace mlir::cost;

using Result = PositiveSearch::Result;
using Iteration = PositiveSearch::Iteration;

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
  Result decideIteration(Iteration iteration);

  QuantityContext &context;
  const Quantity &q;
  /// The values that are looked at.
  SmallVector<SymbolRange> box;
  unsigned boxesLeft;
  bool isOpen = false;
  PositiveSearch found;
};
} // namespace

static Result getSign(const Interval &interval) {
  if (interval.hi && *interval.hi <= 0)
    return Result::Never;
  if (interval.lo && *interval.lo > 0)
    return Result::Somewhere;
  return Result::Unknown;
}

/// The induction variables in `q` and in their ranges, outer loops first.
static SmallVector<const Atom *> getVariables(const Quantity &q) {
  SmallSetVector<const Atom *, 4> variables;
  auto collect = [&](const Quantity &quantity) {
    quantity.forEachAtom([&](const Atom *atom) {
      for (const Atom *leaf : atom->getLeaves())
        if (leaf->getKind() == AtomKind::InductionVariable)
          variables.insert(leaf);
    });
  };
  collect(q);
  for (size_t i = 0; i < variables.size(); ++i)
    for (const Quantity &bound : variables[i]->getRange())
      collect(bound);
  SmallVector<const Atom *> sorted = to_vector(variables);
  sort(sorted,
       [](const Atom *a, const Atom *b) { return a->getId() < b->getId(); });
  return sorted;
}

/// The sign at the one point of the box and the first or last values of
/// induction variables.
Result Searcher::decideIteration(Iteration iteration) {
  found.iteration = iteration;
  found.at.clear();
  for (const SymbolRange &range : box)
    found.at[range.symbol] = Quantity(range.first);
  if (iteration != Iteration::None)
    for (const Atom *variable : getVariables(q)) {
      ArrayRef<Quantity> range = variable->getRange();
      if (!range.empty())
        found.at[variable] = context.substitute(
            iteration == Iteration::First ? range[0] : range[1], found.at);
    }
  return getSign(IntervalEvaluator().evaluate(context.substitute(q, found.at)));
}

Result Searcher::decidePoint() {
  if (!q.hasInductionVariables())
    return decideIteration(Iteration::None);
  for (Iteration iteration : {Iteration::First, Iteration::Last})
    if (decideIteration(iteration) == Result::Somewhere)
      return Result::Somewhere;
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
    found.isCut = true;
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
    decidePoint();
    return true;
  }
  auto *wide = llvm::find_if(box, isWide);
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
  if ((-q).isKnownNonNegative())
    return found;
  if (searchBox()) {
    found.result = Result::Somewhere;
    found.isFirst = !isOpen;
    for (const SymbolRange &range : box)
      found.values.push_back(range.first);
  } else if (found.isCut || isOpen) {
    found.result = Result::Unknown;
  }
  return std::move(found);
}

PositiveSearch mlir::cost::searchPositive(QuantityContext &context,
                                          const Quantity &q,
                                          ArrayRef<SymbolRange> ranges,
                                          unsigned maxBoxes) {
  return Searcher(context, q, ranges, maxBoxes).search();
}
