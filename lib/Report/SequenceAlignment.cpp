//===- SequenceAlignment.cpp - Pairing two sequences in order -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SequenceAlignment.h"

#include <vector>

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Ranges of both sequences that are to be aligned with each other.
struct Block {
  size_t beforeBegin, beforeEnd, afterBegin, afterEnd;

  size_t getBeforeSize() const { return beforeEnd - beforeBegin; }
  size_t getAfterSize() const { return afterEnd - afterBegin; }
};

class Aligner {
public:
  Aligner(ArrayRef<AlignedItem> before, ArrayRef<AlignedItem> after,
          llvm::function_ref<void(size_t, size_t)> pair)
      : before(before), after(after), pair(pair) {}

  void align(Block block, bool byKind = false);

private:
  using Equality = llvm::function_ref<bool(size_t, size_t)>;

  void alignByScore(const Block &block);
  bool alignByDifferences(const Block &block, bool byKind);
  void alignInPieces(const Block &block);

  ArrayRef<AlignedItem> before, after;
  llvm::function_ref<void(size_t, size_t)> pair;
};
} // namespace

/// Of the table of scores, in bytes; and of the differences that are looked
/// for, each of which passes over both sequences at worst.
static constexpr size_t maximalCells = 4'000'000, maximalDifferences = 1000;

void Aligner::align(Block block, bool byKind) {
  while (block.getBeforeSize() && block.getAfterSize() &&
         before[block.beforeBegin] == after[block.afterBegin])
    pair(block.beforeBegin++, block.afterBegin++);
  size_t tail = 0;
  while (tail < std::min(block.getBeforeSize(), block.getAfterSize()) &&
         before[block.beforeEnd - tail - 1] == after[block.afterEnd - tail - 1])
    ++tail;
  block.beforeEnd -= tail;
  block.afterEnd -= tail;

  if (block.getBeforeSize() * block.getAfterSize() <= maximalCells)
    alignByScore(block);
  else if (!alignByDifferences(block, byKind) &&
           (byKind || !alignByDifferences(block, /*byKind=*/true)))
    alignInPieces(block);
  for (size_t i = 0; i < tail; ++i)
    pair(block.beforeEnd + i, block.afterEnd + i);
}

/// Dynamic programming over all pairs, from the ends, so that the way back is
/// the way forward.
void Aligner::alignByScore(const Block &block) {
  size_t rows = block.getBeforeSize(), columns = block.getAfterSize();
  if (rows == 0 || columns == 0)
    return;
  enum Step : uint8_t { Pair, SkipBefore, SkipAfter };
  std::vector<Step> steps(rows * columns);
  // Of what follows: with the item of this row, and without.
  std::vector<unsigned> scores(columns + 1), below(columns + 1);
  for (size_t i = rows; i-- > 0;) {
    std::swap(scores, below);
    for (size_t j = columns; j-- > 0;) {
      const AlignedItem &a = before[block.beforeBegin + i];
      const AlignedItem &b = after[block.afterBegin + j];
      unsigned paired = 0;
      if (a.kind == b.kind)
        paired = below[j + 1] + (a == b ? 3 : 2);
      unsigned skipped = std::max(below[j], scores[j + 1]);
      scores[j] = std::max(paired, skipped);
      steps[i * columns + j] = paired >= skipped && a.kind == b.kind ? Pair
                               : below[j] >= scores[j + 1] ? SkipBefore
                                                           : SkipAfter;
    }
  }
  for (size_t i = 0, j = 0; i < rows && j < columns;) {
    Step step = steps[i * columns + j];
    if (step == Pair)
      pair(block.beforeBegin + i, block.afterBegin + j);
    i += step != SkipAfter;
    j += step != SkipBefore;
  }
}

/// Myers, "An O(ND) difference algorithm and its variations", 1986: the longest
/// common subsequence, by going as far as possible with 0, 1, 2, … differences
/// on each diagonal. What lies between its pairs is aligned in turn, by kind.
/// False, and nothing is paired, if there are too many differences.
bool Aligner::alignByDifferences(const Block &block, bool byKind) {
  auto n = static_cast<int64_t>(block.getBeforeSize());
  auto m = static_cast<int64_t>(block.getAfterSize());
  auto isEqual = [&](int64_t i, int64_t j) {
    const AlignedItem &a = before[block.beforeBegin + i];
    const AlignedItem &b = after[block.afterBegin + j];
    return a.kind == b.kind && (byKind || a.value == b.value);
  };
  // reach[d][(k + d) / 2] is how far into `before` d differences lead on the
  // diagonal k = (index in before) - (index in after).
  std::vector<std::vector<int64_t>> reach;
  auto at = [&](int64_t d, int64_t k) { return reach[d][(k + d) / 2]; };
  // True if the last of d differences is an item of `after`.
  auto addsLast = [&](int64_t d, int64_t k) {
    return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
  };
  auto getStart = [&](int64_t d, int64_t k) -> int64_t {
    if (d == 0)
      return 0;
    return addsLast(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
  };
  int64_t d = 0;
  for (bool done = false; !done; ++d) {
    if (d > static_cast<int64_t>(maximalDifferences))
      return false;
    std::vector<int64_t> furthest(d + 1);
    for (int64_t k = -d; k <= d && !done; k += 2) {
      int64_t i = getStart(d, k);
      while (i < n && i - k < m && isEqual(i, i - k))
        ++i;
      furthest[(k + d) / 2] = i;
      done = i >= n && i - k >= m;
    }
    reach.push_back(std::move(furthest));
  }

  // Back from the end: runs of pairs, last first.
  struct Run {
    int64_t before, after, size;
  };
  std::vector<Run> runs;
  for (int64_t i = n, j = m; --d >= 0;) {
    int64_t k = i - j, start = getStart(d, k);
    runs.push_back({start, start - k, i - start});
    bool added = addsLast(d, k);
    i = added ? start : start - 1;
    j = added ? start - k - 1 : start - k;
  }

  Block gap = {block.beforeBegin, 0, block.afterBegin, 0};
  auto closeGap = [&](size_t beforeEnd, size_t afterEnd) {
    gap.beforeEnd = beforeEnd;
    gap.afterEnd = afterEnd;
    // What kinds left over has no pairs.
    if (!byKind)
      align(gap, /*byKind=*/true);
  };
  for (const Run &run : llvm::reverse(runs)) {
    if (run.size == 0)
      continue;
    size_t i = block.beforeBegin + run.before, j = block.afterBegin + run.after;
    closeGap(i, j);
    for (int64_t offset = 0; offset < run.size; ++offset)
      pair(i + offset, j + offset);
    gap.beforeBegin = i + run.size;
    gap.afterBegin = j + run.size;
  }
  closeGap(block.beforeEnd, block.afterEnd);
  return true;
}

/// Pieces at equal shares of both sequences.
void Aligner::alignInPieces(const Block &block) {
  size_t rows = block.getBeforeSize(), columns = block.getAfterSize();
  size_t numPieces = std::max(rows, columns) / 2000 + 1;
  for (size_t piece = 0; piece < numPieces; ++piece)
    alignByScore({block.beforeBegin + rows * piece / numPieces,
                  block.beforeBegin + rows * (piece + 1) / numPieces,
                  block.afterBegin + columns * piece / numPieces,
                  block.afterBegin + columns * (piece + 1) / numPieces});
}

void mlir::cost::alignSequences(ArrayRef<AlignedItem> before,
                                ArrayRef<AlignedItem> after,
                                llvm::function_ref<void(size_t, size_t)> pair) {
  Aligner(before, after, pair).align({0, before.size(), 0, after.size()});
}
