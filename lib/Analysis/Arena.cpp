//===- Arena.cpp - Offsets for all values in one block of memory ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arena.h"
#include "SegmentTree.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::cost;

/// a <= b, or nothing if that depends on symbols.
static std::optional<bool> isAtMost(const Quantity &a, const Quantity &b) {
  Quantity difference = b - a;
  if (difference.isKnownNonNegative())
    return true;
  // Both are the same product of symbols times an integer: where that is 0
  // both are, and how they are placed says nothing.
  bool areProportional = a.getNumTerms() <= 1 && b.getNumTerms() <= 1 &&
                         difference.getNumTerms() <= 1;
  difference = -difference;
  if ((areProportional && difference.isKnownNonNegative()) ||
      (difference - 1).isKnownNonNegative())
    return false;
  return std::nullopt;
}

namespace {
/// Which placed values are live within a range: a segment tree over positions.
/// A value stands at the nodes that make up its range; a node knows whether
/// anything stands below it.
class PlacedValues {
public:
  explicit PlacedValues(unsigned numPositions) : tree(numPositions) {}

  void add(LiveRange range, unsigned value) {
    tree.visit(range, [&](Node &node, bool isCovered) {
      if (isCovered)
        node.values.push_back(value);
      node.isEmpty = false;
    });
  }
  void collect(LiveRange range, std::vector<unsigned> &values) {
    tree.visitAll(range, [&](Node &node) {
      llvm::append_range(values, node.values);
      return !node.isEmpty;
    });
  }

private:
  struct Node {
    SmallVector<unsigned, 1> values;
    bool isEmpty = true;
  };

  SegmentTree<Node> tree;
};
} // namespace

namespace {
/// Compares sizes and offsets, as long as it does not take too long.
class Comparer {
public:
  /// Negative if a < b, 0 if they are equal; nothing if that depends on
  /// symbols.
  std::optional<int> compare(const Quantity &a, const Quantity &b) {
    if (a == b)
      return 0;
    std::optional<bool> isFirst = isAtMost(a, b);
    if (!isFirst)
      return std::nullopt;
    if (!*isFirst)
      return 1;
    // If they may also be equal, that decides about their order.
    return isAtMost(b, a) ? std::optional(-1) : std::nullopt;
  }
  /// a <= b, or nothing if that depends on symbols.
  std::optional<bool> isAtMost(const Quantity &a, const Quantity &b) {
    if (a.isConstant() && b.isConstant())
      return ::isAtMost(a, b);
    size_t work = a.getNumTerms() + b.getNumTerms();
    workLeft -= std::min(work, workLeft);
    return workLeft == 0 ? std::nullopt : ::isAtMost(a, b);
  }

private:
  /// In terms of expressions: a few seconds.
  size_t workLeft = 4'000'000;
};
} // namespace

/// Sorts by `getKey`, ties in order; false if keys cannot be compared.
template <typename Key>
static bool sortBy(std::vector<unsigned> &indices, bool largestFirst,
                   Comparer &comparer, Key getKey) {
  llvm::sort(indices);
  std::vector<unsigned> sorted;
  for (unsigned index : indices) {
    size_t first = 0, last = sorted.size();
    while (first < last) {
      size_t middle = (first + last) / 2;
      std::optional<int> order =
          comparer.compare(getKey(sorted[middle]), getKey(index));
      if (!order)
        return false;
      if (largestFirst ? *order >= 0 : *order <= 0)
        first = middle + 1;
      else
        last = middle;
    }
    sorted.insert(sorted.begin() + first, index);
  }
  indices = std::move(sorted);
  return true;
}

std::optional<Quantity>
mlir::cost::placeGreedily(MutableArrayRef<LiveValue> values, uint64_t alignment,
                          QuantityContext &context) {
  unsigned numPositions = 1;
  for (const LiveValue &value : values)
    if (!value.ranges.empty())
      numPositions = std::max(numPositions, value.ranges.back().last + 1);
  if (std::optional<int64_t> arena =
          placeIntegers(values, alignment, numPositions))
    return Quantity(*arena);
  Comparer comparer;
  std::vector<unsigned> order(values.size()), neighbours;
  std::iota(order.begin(), order.end(), 0);
  if (!sortBy(order, /*largestFirst=*/true, comparer,
              [&](unsigned index) -> const Quantity & {
                return values[index].bytes;
              }))
    return std::nullopt;

  std::vector<Quantity> sizes;
  Quantity unit(static_cast<int64_t>(alignment));
  for (const LiveValue &value : values)
    sizes.push_back(context.ceilDiv(value.bytes, unit) * unit);
  PlacedValues placed(numPositions);
  Quantity arena;
  for (unsigned index : order) {
    LiveValue &value = values[index];
    neighbours.clear();
    for (LiveRange range : value.ranges)
      placed.collect(range, neighbours);
    if (!sortBy(neighbours, /*largestFirst=*/false, comparer,
                [&](unsigned other) -> const Quantity & {
                  return *values[other].offset;
                }))
      return std::nullopt;
    Quantity offset;
    for (unsigned other : neighbours) {
      std::optional<bool> fits =
          comparer.isAtMost(offset + sizes[index], *values[other].offset);
      if (!fits)
        return std::nullopt;
      if (*fits)
        break;
      offset = context.max(offset, *values[other].offset + sizes[other]);
    }
    arena = context.max(arena, offset + sizes[index]);
    value.offset = std::move(offset);
    for (LiveRange range : value.ranges)
      placed.add(range, index);
  }
  return arena;
}

/// Values that loops resize get room for the largest.
static std::optional<Quantity> findArena(std::vector<LiveValue> &values,
                                         uint64_t alignment,
                                         QuantityContext &context) {
  for (LiveValue &value : values) {
    std::optional<Quantity> most = context.maximum(value.bytes);
    if (!most)
      return std::nullopt;
    value.bytes = std::move(*most);
  }
  return placeGreedily(values, alignment, context);
}

void mlir::cost::findArena(MemoryUse &use, uint64_t alignment,
                           QuantityContext &context) {
  use.arenaBytes = ::findArena(use.values, alignment, context);
  if (!use.arenaBytes)
    use.arenaUnknownReason = "sizes depend on symbols that are not bound";
}

std::optional<Quantity> mlir::cost::findInnerArena(const MemoryUse &use,
                                                   uint64_t alignment,
                                                   QuantityContext &context) {
  std::vector<LiveValue> inner;
  for (const LiveValue &value : use.values)
    if (!value.isOutput && (!value.argument || value.overwritten != ~0u))
      inner.push_back(value);
  return ::findArena(inner, alignment, context);
}
