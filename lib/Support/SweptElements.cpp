//===- SweptElements.cpp - What a box is in all iterations of a loop ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/ElementSets.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir::cost;
using llvm::ArrayRef;
using llvm::SmallVector;

/// What a minimum is the least of; of anything else itself.
static SmallVector<Quantity> getChoices(const Quantity &quantity) {
  const Atom *only = nullptr;
  quantity.forEachAtom([&](const Atom *atom) { only = atom; });
  if (only && only->getKind() == AtomKind::Min)
    if (SmallVector<Quantity> choices = only->getChoices();
        llvm::all_of(choices,
                     [&](const Quantity &choice) {
                       return (choice - quantity).isKnownNonNegative();
                     }) &&
        quantity.getNumTerms() == 1 &&
        quantity.getTerms()[0].factors[0].second == 1)
      return choices;
  return {quantity};
}

namespace {
/// variable = lo, lo + step, … below hi: `trips` iterations.
struct Iterations {
  const Atom *variable;
  const Quantity &lo, &hi, &step, trips;

  Quantity getLast() const { return lo + step * (trips - 1); }
};
} // namespace

/// A run of which the size differs: a triangle, or tiles that are cut off where
/// the loop ends.
static std::optional<Span> sweepRun(QuantityContext &context, const Span &span,
                                    const Quantity &pace,
                                    const Iterations &loop) {
  auto at = [&](const Quantity &value) {
    return context.substitute(span.lo, {{loop.variable, value}});
  };
  if (!span.isInterval())
    return std::nullopt;
  if (pace.isZero()) {
    // The last or the first has all of the others.
    auto sizeAt = [&](const Quantity &value) {
      return context.substitute(span.size, {{loop.variable, value}});
    };
    Quantity next = sizeAt(context.get(loop.variable) + loop.step);
    if (isAtMost(span.size, next))
      return Span{span.lo, sizeAt(loop.getLast())};
    if (isAtMost(next, span.size))
      return Span{span.lo, sizeAt(loop.lo)};
    return std::nullopt;
  }
  Quantity behind = at(loop.hi);
  SmallVector<Quantity> ends;
  bool endsWithLoop = false;
  for (const Quantity &size : getChoices(span.size))
    if (Quantity cut = span.lo + size; !contains(cut, loop.variable)) {
      endsWithLoop |= cut == behind;
      ends.push_back(cut);
    }
  for (const Quantity &size : getChoices(span.size)) {
    if (!contains(span.lo + size, loop.variable))
      continue;
    // Else there may be gaps between one and the next.
    if (contains(size, loop.variable) || !isAtMost(pace, size))
      return std::nullopt;
    if (!endsWithLoop)
      ends.push_back(at(loop.getLast()) + size);
  }
  Quantity end = ends.front();
  for (const Quantity &other : ArrayRef(ends).drop_front())
    end = context.min(end, other);
  Quantity lo = at(loop.lo);
  return Span{lo, end - lo};
}

/// The same run, further on in each iteration.
static std::optional<Span> sweepSteps(const Span &span, Quantity lo,
                                      const Quantity &pace,
                                      const Quantity &trips) {
  if (span.isInterval()) {
    if (isAtMost(pace, span.size))
      return Span{lo, span.size + pace * (trips - 1)};
    if (isAtMost(span.size, pace))
      return Span{lo, span.size, pace, trips};
    return std::nullopt;
  }
  Quantity wider = span.size + pace * (trips - 1);
  if (isAtMost(pace, span.size) && isAtMost(span.step, wider))
    return Span{lo, span.step * (span.count - 1) + wider};
  if (isAtMost(pace, span.size) && isAtMost(wider, span.step))
    return Span{lo, wider, span.step, span.count};
  if (pace == span.step)
    return Span{lo, span.size, span.step, span.count + trips - 1};
  if (pace == span.step * span.count)
    return Span{lo, span.size, span.step, span.count * trips};
  if (span.step == pace * trips && isAtMost(span.size, pace))
    return Span{lo, span.size, pace, span.count * trips};
  return std::nullopt;
}

std::optional<Box> mlir::cost::sweep(QuantityContext &context, Box box,
                                     const Atom *variable, const Quantity &lo,
                                     const Quantity &hi, const Quantity &step) {
  auto moves = [&](const Span &span) { return span.contains(variable); };
  auto *span = llvm::find_if(box, moves);
  if (span == box.end())
    return box;
  if (context.tripCount(lo, hi, step) == Quantity(1))
    return substitute(context, box, {{variable, lo}});
  if (std::find_if(span + 1, box.end(), moves) != box.end())
    return std::nullopt;
  auto at = [&](const Quantity &value) {
    return context.substitute(span->lo, {{variable, value}});
  };
  std::optional<int64_t> coefficient =
      (at(context.get(variable) + 1) - span->lo).getInt64();
  if (!coefficient || contains(span->step, variable) ||
      contains(span->count, variable))
    return std::nullopt;
  Iterations loop{variable, lo, hi, step, context.tripCount(lo, hi, step)};
  Quantity pace = step * *coefficient;
  std::optional<Span> swept;
  if (contains(span->size, variable))
    swept =
        *coefficient < 0 ? std::nullopt : sweepRun(context, *span, pace, loop);
  else if (*coefficient < 0)
    swept = sweepSteps(*span, at(loop.getLast()), -pace, loop.trips);
  else
    swept = sweepSteps(*span, at(lo), pace, loop.trips);
  if (!swept)
    return std::nullopt;
  *span = std::move(*swept);
  return box;
}
