//===- ArenaTest.cpp - Placement and peak on random live ranges -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantityEvaluation.h"

#include "mlir-cost/Analysis/Memory.h"

#include "mlir/IR/Block.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Location.h"
#include "mlir/IR/MLIRContext.h"

#include "gtest/gtest.h"

#include <numeric>
#include <random>

using namespace mlir;
using namespace mlir::cost;

namespace {

constexpr unsigned numGraphs = 400;

class ArenaTest : public ::testing::Test {
protected:
  unsigned draw(unsigned first, unsigned last) {
    return first + random() % (last - first + 1);
  }

  /// A value with one range or, one time in four, two.
  LiveValue drawValue(unsigned numPositions) {
    LiveValue value;
    value.value = block.addArgument(IndexType::get(&mlirContext),
                                    UnknownLoc::get(&mlirContext));
    unsigned first = draw(0, numPositions - 1);
    unsigned last = std::min(first + draw(0, 8), numPositions - 1);
    value.ranges.push_back({first, last});
    if (last + 2 < numPositions && draw(0, 3) == 0) {
      first = draw(last + 2, numPositions - 1);
      value.ranges.push_back({first, draw(first, numPositions - 1)});
    }
    return value;
  }
  /// Few sizes in some graphs, for ties; 0 among them.
  std::vector<LiveValue> drawGraph(std::vector<int64_t> &sizes) {
    unsigned numValues = draw(1, 24), numPositions = draw(1, 20);
    unsigned step = draw(0, 1) ? 1 : 25;
    std::vector<LiveValue> values;
    sizes.clear();
    for (unsigned i = 0; i < numValues; ++i) {
      sizes.push_back(step * draw(0, 100 / step));
      values.push_back(drawValue(numPositions));
      values.back().bytes = sizes.back();
    }
    return values;
  }

  std::mt19937 random{42};
  MLIRContext mlirContext;
  Block block;
  QuantityContext context;
};

bool meet(const LiveValue &a, const LiveValue &b) {
  for (unsigned position = 0; position < 20; ++position)
    if (a.isLiveAt(position) && b.isLiveAt(position))
      return true;
  return false;
}

int64_t roundUp(int64_t size, int64_t alignment) {
  return (size + alignment - 1) / alignment * alignment;
}

/// By size, ties in order, each at the lowest multiple of the alignment where
/// nothing is that lives at the same time: tries them all.
std::vector<int64_t> placeSlowly(const std::vector<LiveValue> &values,
                                 const std::vector<int64_t> &sizes,
                                 int64_t alignment) {
  std::vector<unsigned> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  llvm::sort(order, [&](unsigned a, unsigned b) {
    return std::make_pair(-sizes[a], a) < std::make_pair(-sizes[b], b);
  });
  std::vector<int64_t> offsets(values.size());
  for (unsigned i = 0; i < order.size(); ++i) {
    unsigned value = order[i];
    auto isFree = [&](int64_t offset) {
      for (unsigned j = 0; j < i; ++j) {
        unsigned other = order[j];
        int64_t end = offset + roundUp(sizes[value], alignment);
        int64_t otherEnd = offsets[other] + roundUp(sizes[other], alignment);
        if (offset < otherEnd && offsets[other] < end &&
            meet(values[value], values[other]))
          return false;
      }
      return true;
    };
    while (!isFree(offsets[value]))
      offsets[value] += alignment;
  }
  return offsets;
}

//===----------------------------------------------------------------------===//
// Placement
//===----------------------------------------------------------------------===//

TEST_F(ArenaTest, PlacementIsTheGreedyOne) {
  std::vector<int64_t> sizes;
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    std::vector<LiveValue> values = drawGraph(sizes);
    for (int64_t alignment : {1, 16, 64}) {
      SCOPED_TRACE("graph " + std::to_string(graph) + ", alignment " +
                   std::to_string(alignment));
      std::optional<Quantity> arena = placeGreedily(values, alignment, context);
      ASSERT_TRUE(arena);
      std::vector<int64_t> expected = placeSlowly(values, sizes, alignment);
      int64_t end = 0;
      for (unsigned i = 0; i < values.size(); ++i) {
        ASSERT_TRUE(values[i].offset);
        EXPECT_EQ(*values[i].offset, expected[i]) << "value " << i;
        end = std::max(end, expected[i] + roundUp(sizes[i], alignment));
      }
      EXPECT_EQ(*arena, end);
    }
  }
}

TEST_F(ArenaTest, NoTwoLiveValuesOverlap) {
  std::vector<int64_t> sizes;
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    std::vector<LiveValue> values = drawGraph(sizes);
    for (int64_t alignment : {1, 16, 64}) {
      int64_t arena =
          placeGreedily(values, alignment, context)->getInt64().value();
      int64_t sum = 0, peak = 0, end = 0;
      std::vector<int64_t> offsets;
      for (unsigned i = 0; i < values.size(); ++i) {
        offsets.push_back(values[i].offset->getInt64().value());
        EXPECT_GE(offsets[i], 0);
        EXPECT_EQ(offsets[i] % alignment, 0);
        sum += roundUp(sizes[i], alignment);
        end = std::max(end, offsets[i] + roundUp(sizes[i], alignment));
      }
      for (unsigned position = 0; position < 20; ++position) {
        int64_t live = 0;
        for (unsigned i = 0; i < values.size(); ++i) {
          if (!values[i].isLiveAt(position))
            continue;
          live += sizes[i];
          for (unsigned j = 0; j < i; ++j)
            if (values[j].isLiveAt(position) && sizes[i] && sizes[j])
              EXPECT_TRUE(offsets[i] + sizes[i] <= offsets[j] ||
                          offsets[j] + sizes[j] <= offsets[i])
                  << "graph " << graph << ", values " << i << " and " << j;
        }
        peak = std::max(peak, live);
      }
      EXPECT_EQ(arena, end);
      EXPECT_GE(arena, peak);
      EXPECT_LE(arena, sum);
    }
  }
}

TEST_F(ArenaTest, NothingToPlace) {
  EXPECT_EQ(placeGreedily({}, 16, context), Quantity(0));
}

TEST_F(ArenaTest, SizesBeyond64Bits) {
  // 2^64 and 1, live together: 1 is rounded up to 16.
  Quantity huge = Quantity(int64_t(1) << 62) * 4;
  std::vector<LiveValue> values{drawValue(1), drawValue(1)};
  values[0].bytes = 1;
  values[1].bytes = huge;
  EXPECT_EQ(placeGreedily(values, 16, context), huge + 16);
  EXPECT_EQ(*values[0].offset, huge);
  EXPECT_EQ(*values[1].offset, 0);
}

TEST_F(ArenaTest, SizesProportionalToASymbol) {
  Quantity n = context.get(context.createSymbol("n"));
  std::vector<int64_t> sizes;
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    std::vector<LiveValue> values = drawGraph(sizes);
    for (unsigned i = 0; i < values.size(); ++i)
      values[i].bytes = 16 * sizes[i] * n;
    // Whole units: n times what it is without n.
    std::vector<int64_t> expected = placeSlowly(values, sizes, 1);
    std::optional<Quantity> arena = placeGreedily(values, 16, context);
    ASSERT_TRUE(arena) << "graph " << graph;
    int64_t end = 0;
    for (unsigned i = 0; i < values.size(); ++i) {
      EXPECT_EQ(*values[i].offset, 16 * expected[i] * n);
      end = std::max(end, expected[i] + sizes[i]);
    }
    EXPECT_EQ(*arena, 16 * end * n);
  }
}

TEST_F(ArenaTest, SymbolicSizesAreRounded) {
  // 4*n and 8*n bytes in units of 16: the larger comes first.
  const Atom *symbol = context.createSymbol("n");
  Quantity n = context.get(symbol);
  std::vector<LiveValue> values{drawValue(1), drawValue(1)};
  values[0].bytes = 4 * n;
  values[1].bytes = 8 * n;
  std::optional<Quantity> arena = placeGreedily(values, 16, context);
  ASSERT_TRUE(arena);
  EXPECT_EQ(*values[1].offset, 0);
  for (int64_t extent : {1, 2, 3, 4, 5, 1000}) {
    Values at{{symbol, extent}};
    int64_t first = roundUp(8 * extent, 16);
    EXPECT_EQ(evaluate(*values[0].offset, at), first);
    EXPECT_EQ(evaluate(*arena, at), first + roundUp(4 * extent, 16));
  }
}

TEST_F(ArenaTest, WhichIsLargerDependsOnSymbols) {
  Quantity n = context.get(context.createSymbol("n")),
           m = context.get(context.createSymbol("m"));
  std::vector<LiveValue> values{drawValue(1), drawValue(1)};
  values[0].bytes = n;
  for (const Quantity &other : {m, Quantity(100), n * n, 2 * m + 1}) {
    values[1].bytes = other;
    EXPECT_EQ(placeGreedily(values, 16, context), std::nullopt) << other.str();
  }
}

TEST_F(ArenaTest, ManySymbolicSizes) {
  // 16*n, 32*n, ... 3200*n, all live: one behind the other, the largest first.
  Quantity n = context.get(context.createSymbol("n"));
  std::vector<LiveValue> values;
  for (unsigned i = 1; i <= 200; ++i) {
    values.push_back(drawValue(1));
    values.back().bytes = 16 * i * n;
  }
  EXPECT_EQ(placeGreedily(values, 16, context), 16 * 20'100 * n);
  EXPECT_EQ(*values[199].offset, 0);
  EXPECT_EQ(*values[0].offset, 16 * 20'099 * n);
  // So many take too long.
  for (unsigned i = 201; i <= 5000; ++i) {
    values.push_back(drawValue(1));
    values.back().bytes = 16 * i * n;
  }
  EXPECT_EQ(placeGreedily(values, 16, context), std::nullopt);
}

//===----------------------------------------------------------------------===//
// Peak
//===----------------------------------------------------------------------===//

/// What is live at a position, symbols replaced. Arguments in `kept` count
/// from where they are overwritten.
int64_t addUp(const MemoryUse &use, unsigned position, unsigned kept,
              Values &symbols) {
  auto counts = [&](const LiveValue &value) {
    bool isKept = value.argument && (kept >> *value.argument & 1);
    return !isKept || position >= value.overwritten;
  };
  int64_t live = 0;
  for (const LiveValue &value : use.values)
    if (value.isLiveAt(position) && counts(value))
      live += evaluate(value.bytes, symbols);
  for (const CalleeMemory &callee : use.callees) {
    if (callee.position != position)
      continue;
    live += evaluate(callee.peakBytes, symbols);
    for (auto [index, argument] : callee.covered)
      if (counts(use.values[index]))
        live -= evaluate(use.values[index].bytes, symbols);
  }
  return live;
}

class PeakTest : public ArenaTest {
protected:
  /// Three arguments, other values and callees; sizes by `drawBytes`.
  template <typename DrawBytes> MemoryUse drawUse(DrawBytes drawBytes) {
    MemoryUse use;
    unsigned numPositions = draw(2, 20);
    use.positions.resize(numPositions);
    for (unsigned i = 0, end = draw(4, 24); i < end; ++i) {
      LiveValue &value = use.values.emplace_back(drawValue(numPositions));
      value.bytes = drawBytes();
      if (i >= 3)
        continue;
      value.argument = i;
      value.ranges.front().first = 0;
      if (draw(0, 1))
        value.overwritten = draw(1, numPositions);
    }
    for (unsigned i = draw(0, 3); i > 0; --i) {
      CalleeMemory &callee = use.callees.emplace_back();
      callee.position = draw(1, numPositions - 1);
      callee.peakBytes = drawBytes();
      for (unsigned index = 0; index < use.values.size(); ++index)
        if (use.values[index].isLiveAt(callee.position) && draw(0, 2) == 0) {
          callee.covered.push_back({index, std::nullopt});
          callee.peakBytes += use.values[index].bytes;
        }
    }
    for (unsigned position = 1; position < numPositions; ++position)
      use.rowPositions.insert(use.rowPositions.end(), draw(0, 2), position);
    return use;
  }
};

TEST_F(PeakTest, IsTheLargestSum) {
  Values none;
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    SCOPED_TRACE(graph);
    MemoryUse use = drawUse([&] { return Quantity(draw(1, 100)); });
    int64_t peak = 0;
    unsigned where = 0;
    for (unsigned position = 0; position < use.positions.size(); ++position)
      if (int64_t live = addUp(use, position, 0, none); live > peak) {
        peak = live;
        where = position;
      }
    findPeak(use, context);
    EXPECT_EQ(use.peakBytes, Quantity(peak));
    EXPECT_EQ(use.peakPosition, where);
    ASSERT_EQ(use.liveBytes.size(), use.rowPositions.size());
    for (unsigned row = 0; row < use.rowPositions.size(); ++row)
      EXPECT_EQ(use.liveBytes[row], addUp(use, use.rowPositions[row], 0, none));
  }
}

TEST_F(PeakTest, LeavesOutWhatTheCallerKeeps) {
  Values none;
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    MemoryUse use = drawUse([&] { return Quantity(draw(1, 100)); });
    for (unsigned kept = 0; kept < 8; ++kept) {
      int64_t peak = 0;
      for (unsigned position = 0; position < use.positions.size(); ++position)
        peak = std::max(peak, addUp(use, position, kept, none));
      EXPECT_EQ(findPeakWithout(
                    use, [&](unsigned number) { return kept >> number & 1; },
                    context),
                Quantity(peak))
          << "graph " << graph << ", kept " << kept;
    }
  }
}

TEST_F(PeakTest, IsAMaximumWhereSizesAreSymbolic) {
  const Atom *n = context.createSymbol("n"), *m = context.createSymbol("m");
  for (unsigned graph = 0; graph < numGraphs; ++graph) {
    MemoryUse use = drawUse([&] {
      return draw(0, 5) * context.get(n) + draw(0, 5) * context.get(m) +
             draw(0, 5);
    });
    findPeak(use, context);
    ASSERT_TRUE(use.peakBytes);
    for (int64_t extent : {0, 1, 10})
      for (int64_t other : {0, 1, 7, 100}) {
        Values symbols{{n, extent}, {m, other}};
        int64_t peak = 0;
        for (unsigned position = 0; position < use.positions.size();
             ++position) {
          int64_t live = addUp(use, position, 0, symbols);
          peak = std::max(peak, live);
          // Where it is known it is that for all symbols.
          if (use.peakPosition)
            EXPECT_LE(live, addUp(use, *use.peakPosition, 0, symbols));
        }
        EXPECT_EQ(evaluate(*use.peakBytes, symbols), peak) << "graph " << graph;
      }
  }
}

} // namespace
