//===- ArenaIntegers.cpp - Offsets for values of known size ---------------===//
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

namespace {
/// Disjoint ranges of bytes, in order; those that touch are one.
class ByteRanges {
public:
  void add(int64_t begin, int64_t end) {
    auto first = llvm::partition_point(
        ranges, [&](const Range &range) { return range.end < begin; });
    auto last = first;
    for (; last != ranges.end() && last->begin <= end; ++last) {
      begin = std::min(begin, last->begin);
      end = std::max(end, last->end);
    }
    if (first == last) {
      ranges.insert(first, {begin, end});
      return;
    }
    *first = {begin, end};
    ranges.erase(first + 1, last);
  }
  /// The lowest offset from `offset` on at which `size` bytes are free.
  int64_t fit(int64_t offset, int64_t size) const {
    const auto *range = llvm::partition_point(
        ranges, [&](const Range &range) { return range.end <= offset; });
    for (; range != ranges.end() && range->begin < offset + size; ++range)
      offset = range->end;
    return offset;
  }

private:
  struct Range {
    int64_t begin, end;
  };
  SmallVector<Range, 2> ranges;
};

/// The bytes that placed values take at each position: a segment tree over
/// positions. A node knows what is taken all over its span, and what is taken
/// anywhere in it.
class TakenBytes {
public:
  explicit TakenBytes(unsigned numPositions) : tree(numPositions) {}

  void add(LiveRange range, int64_t begin, int64_t end) {
    tree.visit(range, [&](Node &node, bool isCovered) {
      getRanges(node.anywhere).add(begin, end);
      if (isCovered)
        getRanges(node.everywhere).add(begin, end);
    });
  }
  /// The lowest offset at which `size` bytes are free in all of `ranges`.
  int64_t fit(ArrayRef<LiveRange> ranges, int64_t size) {
    SmallVector<unsigned, 32> taken;
    for (LiveRange range : ranges)
      tree.visit(range, [&](Node &node, bool isCovered) {
        if (unsigned number = isCovered ? node.anywhere : node.everywhere)
          taken.push_back(number);
      });
    int64_t offset = 0;
    for (size_t i = 0, fitting = 0; fitting < taken.size();
         i = (i + 1) % taken.size()) {
      int64_t next = pool[taken[i]].fit(offset, size);
      fitting = next == offset ? fitting + 1 : 1;
      offset = next;
    }
    return offset;
  }

private:
  /// Numbers in the pool, 0 for nothing taken.
  struct Node {
    unsigned everywhere = 0, anywhere = 0;
  };

  ByteRanges &getRanges(unsigned &number) {
    if (number == 0) {
      number = pool.size();
      pool.emplace_back();
    }
    return pool[number];
  }

  SegmentTree<Node> tree;
  std::vector<ByteRanges> pool{1};
};
} // namespace

/// The sizes rounded up, if all are integers that add up to less than 2^63.
static std::optional<std::vector<int64_t>>
getIntegerSizes(ArrayRef<LiveValue> values, uint64_t alignment) {
  std::vector<int64_t> sizes;
  int64_t total = 0;
  for (const LiveValue &value : values) {
    std::optional<int64_t> bytes = value.bytes.getInt64();
    int64_t rest = alignment - 1;
    if (!bytes || llvm::AddOverflow(*bytes, rest, *bytes))
      return std::nullopt;
    sizes.push_back(*bytes - *bytes % static_cast<int64_t>(alignment));
    if (llvm::AddOverflow(total, sizes.back(), total))
      return std::nullopt;
  }
  return sizes;
}

std::optional<int64_t>
mlir::cost::placeIntegers(MutableArrayRef<LiveValue> values, uint64_t alignment,
                          unsigned numPositions) {
  auto sizes = getIntegerSizes(values, alignment);
  if (!sizes)
    return std::nullopt;
  std::vector<unsigned> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  // Not a stable sort, whose buffer libstdc++ deprecates.
  llvm::sort(order, [&](unsigned a, unsigned b) {
    int64_t first = *values[a].bytes.getInt64();
    int64_t second = *values[b].bytes.getInt64();
    return std::pair(second, a) < std::pair(first, b);
  });
  TakenBytes taken(numPositions);
  int64_t arena = 0;
  for (unsigned index : order) {
    int64_t size = (*sizes)[index];
    int64_t offset = taken.fit(values[index].ranges, size);
    values[index].offset = offset;
    arena = std::max(arena, offset + size);
    for (LiveRange range : values[index].ranges)
      if (size != 0)
        taken.add(range, offset, offset + size);
  }
  return arena;
}
