//===- ElementSets.cpp - Which elements of a tensor or buffer -------------===//
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

bool Span::contains(const Atom *atom) const {
  return llvm::any_of(
      ArrayRef<const Quantity *>{&lo, &size, &step, &count},
      [&](const Quantity *part) { return cost::contains(*part, atom); });
}

bool mlir::cost::contains(ArrayRef<Span> box, const Atom *atom) {
  return llvm::any_of(box, [&](const Span &s) { return s.contains(atom); });
}

Quantity mlir::cost::countElements(ArrayRef<Span> box) {
  Quantity count = 1;
  for (const Span &span : box)
    count *= span.size * span.count;
  return count;
}

Box mlir::cost::substitute(QuantityContext &context, Box box,
                           const QuantityContext::Substitution &values) {
  if (!values.empty())
    for (Span &span : box)
      for (Quantity *quantity : {&span.lo, &span.size, &span.step, &span.count})
        *quantity = context.substitute(*quantity, values);
  return box;
}

std::optional<Span> mlir::cost::compose(const Span &outer, const Span &inner) {
  if (outer.isInterval())
    return Span{outer.lo + inner.lo, inner.size, inner.step, inner.count};
  if (outer.size != Quantity(1))
    return std::nullopt;
  Quantity lo = outer.lo + outer.step * inner.lo;
  if (inner.isInterval())
    return Span{lo, 1, outer.step, inner.size};
  if (inner.size != Quantity(1))
    return std::nullopt;
  return Span{lo, 1, outer.step * inner.step, inner.count};
}

/// True if they have no index in common.
static bool areDisjoint(const Span &a, const Span &b) {
  if (isAtMost(a.getEnd(), b.lo) || isAtMost(b.getEnd(), a.lo))
    return true;
  // In the gaps of each other.
  std::optional<int64_t> step = a.step.getInt64();
  std::optional<int64_t> distance = (b.lo - a.lo).getInt64();
  if (a.isInterval() || b.isInterval() || a.step != b.step || !step ||
      !distance)
    return false;
  Quantity offset = llvm::mod(*distance, *step);
  return isAtMost(a.size, offset) && isAtMost(offset + b.size, *step);
}

/// True if all indices of `b` are in `a`.
static bool covers(const Span &a, const Span &b) {
  return a == b || (a.isInterval() && isAtMost(a.lo, b.lo) &&
                    isAtMost(b.getEnd(), a.getEnd()));
}

static bool covers(const Box &a, const Box &b) {
  return a.size() == b.size() &&
         llvm::all_of(llvm::zip(a, b), [](const auto &spans) {
           return covers(std::get<0>(spans), std::get<1>(spans));
         });
}

static bool areDisjoint(const Box &a, const Box &b) {
  return llvm::any_of(llvm::zip(a, b), [](const auto &spans) {
    return areDisjoint(std::get<0>(spans), std::get<1>(spans));
  });
}

/// The box of each run in dimension `dim`; empty if they are not known or many.
static SmallVector<Box, 1> splitRuns(const Box &box, size_t dim) {
  SmallVector<Box, 1> runs;
  constexpr int64_t maxRuns = 16;
  int64_t count = box[dim].count.getInt64().value_or(0);
  for (int64_t run = 0; run < count && count <= maxRuns; ++run) {
    runs.push_back(box);
    runs.back()[dim] = {box[dim].lo + box[dim].step * run, box[dim].size};
  }
  return runs;
}

/// subtract() run by run of dimension `dim`.
static std::optional<SmallVector<Box, 1>>
subtractRuns(const Box &box, const Box &other, size_t dim) {
  SmallVector<Box, 1> left = splitRuns(box, dim), cuts = splitRuns(other, dim);
  if (left.empty() || cuts.empty())
    return std::nullopt;
  for (const Box &cut : cuts) {
    SmallVector<Box, 1> next;
    for (const Box &piece : left) {
      auto pieces = subtract(piece, cut);
      if (!pieces)
        return std::nullopt;
      llvm::append_range(next, *pieces);
    }
    left = std::move(next);
  }
  return left;
}

std::optional<SmallVector<Box, 1>> mlir::cost::subtract(const Box &box,
                                                        const Box &other) {
  SmallVector<Box, 1> left;
  if (box.size() != other.size())
    return std::nullopt;
  if (areDisjoint(box, other)) {
    left.push_back(box);
    return left;
  }
  Box rest = box;
  for (size_t dim = 0; dim < rest.size(); ++dim) {
    Span &span = rest[dim];
    const Span &cut = other[dim];
    if (covers(cut, span))
      continue;
    if (!span.isInterval() || !cut.isInterval())
      return subtractRuns(box, other, dim);
    auto keep = [&](Quantity lo, const Quantity &end) {
      Span whole = std::exchange(span, {lo, end - lo});
      left.push_back(rest);
      span = std::move(whole);
    };
    Quantity end = span.getEnd(), from = span.lo, to = end;
    if (!isAtMost(cut.lo, end) || !isAtMost(from, cut.getEnd()))
      return std::nullopt;
    if (isAtMost(span.lo, cut.lo))
      keep(span.lo, from = cut.lo);
    else if (!isAtMost(cut.lo, span.lo))
      return std::nullopt;
    if (isAtMost(cut.getEnd(), end))
      keep(to = cut.getEnd(), end);
    else if (!isAtMost(end, cut.getEnd()))
      return std::nullopt;
    span = {from, to - from};
  }
  llvm::erase_if(left,
                 [](const Box &part) { return countElements(part).isZero(); });
  return left;
}

bool mlir::cost::extend(Box &box, const Box &other) {
  if (covers(box, other))
    return true;
  if (box.size() != other.size())
    return false;
  std::optional<size_t> grown;
  for (size_t dim = 0; dim < box.size(); ++dim) {
    if (box[dim] == other[dim])
      continue;
    if (grown || !box[dim].isInterval() || !other[dim].isInterval() ||
        box[dim].getEnd() != other[dim].lo)
      return false;
    grown = dim;
  }
  box[*grown].size += other[*grown].size;
  return true;
}

SmallVector<Box, 1>
mlir::cost::findOverwritten(QuantityContext &context, const Box &read,
                            const Box &written, const Atom *variable,
                            const Quantity &lo, const Quantity &hi,
                            const Quantity &step) {
  if (read.size() != written.size())
    return {};
  Box first = substitute(context, read, {{variable, lo}});
  if (!contains(written, variable)) {
    // The first iteration still reads it.
    auto rest = subtract(written, first);
    return rest ? *rest : SmallVector<Box, 1>();
  }
  std::optional<Box> swept = sweep(context, read, variable, lo, hi, step);
  std::optional<size_t> moving;
  for (size_t dim = 0; dim < read.size(); ++dim)
    if (!read[dim].contains(variable) && !written[dim].contains(variable)) {
      if (!covers(written[dim], read[dim]))
        return {};
    } else if (moving) {
      return {};
    } else {
      moving = dim;
    }
  if (!swept)
    return {};
  const Span &from = read[*moving], &to = written[*moving];
  Quantity next = context.get(variable) + step;
  auto getPace = [&](const Quantity &quantity) {
    return context.substitute(quantity, {{variable, next}}) - quantity;
  };
  Quantity pace = getPace(from.lo);
  if (!from.isInterval() || !to.isInterval() || pace != getPace(to.lo) ||
      contains(pace, variable) || contains(from.size, variable) ||
      contains(to.size, variable) || !isAtMost(1, pace) ||
      !isAtMost(pace, to.size))
    return {};
  // What is written has no gaps; an iteration reads nothing before it if the
  // one before has written all that is new in it.
  if (!isAtMost(from.getEnd() + pace, to.getEnd()))
    return {};
  Span &span = (*swept)[*moving];
  Quantity start = context.substitute(to.lo, {{variable, lo}});
  Quantity end = span.getEnd(), behind = first[*moving].getEnd();
  if (!span.isInterval())
    return {};
  if (isAtMost(start, behind))
    start = behind;
  else if (!isAtMost(behind, start))
    return {};
  if (!isAtMost(start, end))
    return {};
  span = {start, end - start};
  return {std::move(*swept)};
}

/// What is left of `box` without any of `others`. What is not known to overlap
/// stays, or nothing is left if `isStrict`.
static SmallVector<Box, 1> subtractAll(const Box &box, ArrayRef<Box> others,
                                       bool isStrict = false) {
  // Beyond so many pieces the rest is taken to be different.
  constexpr size_t maxPieces = 500;
  SmallVector<Box, 1> left{box};
  for (const Box &other : others) {
    if (left.size() > maxPieces)
      break;
    SmallVector<Box, 1> next;
    for (Box &piece : left)
      if (auto pieces = subtract(piece, other))
        llvm::append_range(next, *pieces);
      else if (!isStrict)
        next.push_back(std::move(piece));
      else
        return {};
    left = std::move(next);
  }
  return left;
}

static Quantity countAll(ArrayRef<Box> boxes) {
  Quantity total;
  for (const Box &box : boxes)
    total += countElements(box);
  return total;
}

Quantity mlir::cost::countUnion(ArrayRef<Part> parts) {
  Quantity total;
  SmallVector<Box> boxes;
  for (const Part &part : parts)
    if (part.holes.empty()) {
      total += countAll(subtractAll(part.box, boxes));
      boxes.push_back(part.box);
    }
  for (size_t number = 0; number < parts.size(); ++number) {
    const Part &part = parts[number];
    if (part.holes.empty() ||
        llvm::is_contained(parts.take_front(number), part) ||
        llvm::any_of(boxes,
                     [&](const Box &box) { return covers(box, part.box); }))
      continue;
    total += countElements(part.box);
    // What may lie in another hole is not taken out again.
    SmallVector<Box> holes;
    for (const Box &hole : part.holes) {
      total -= countAll(subtractAll(hole, holes, /*isStrict=*/true));
      holes.push_back(hole);
    }
  }
  return total;
}
