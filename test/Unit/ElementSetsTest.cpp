//===- ElementSetsTest.cpp - Which elements of a tensor or buffer ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/ElementSets.h"

#include "QuantityEvaluation.h"

#include "gtest/gtest.h"

#include <random>
#include <set>

using namespace mlir::cost;
using llvm::SmallVector;

namespace {

using Index = std::vector<int64_t>;

/// The indices of a span or box, by enumeration.
std::set<int64_t> list(const Span &span, Values &values) {
  std::set<int64_t> indices;
  for (int64_t run = 0; run < evaluate(span.count, values); ++run)
    for (int64_t i = 0; i < evaluate(span.size, values); ++i)
      indices.insert(evaluate(span.lo, values) +
                     run * evaluate(span.step, values) + i);
  return indices;
}

std::set<Index> list(const Box &box, Values &values) {
  std::set<Index> all{{}};
  for (const Span &span : box) {
    std::set<Index> next;
    for (const Index &index : all)
      for (int64_t i : list(span, values)) {
        Index longer = index;
        longer.push_back(i);
        next.insert(std::move(longer));
      }
    all = std::move(next);
  }
  return all;
}

class ElementSetsTest : public ::testing::Test {
protected:
  QuantityContext context;
  Values values;
  std::mt19937 random{1};

  int64_t pick(int64_t least, int64_t most) {
    return std::uniform_int_distribution<int64_t>(least, most)(random);
  }
  Span pickSpan() {
    if (pick(0, 2) > 0)
      return {pick(0, 6), pick(1, 5)};
    int64_t size = pick(1, 2);
    return {pick(0, 4), size, size + pick(1, 2), pick(2, 3)};
  }
  Box pickBox() { return {pickSpan(), pickSpan()}; }
};

TEST_F(ElementSetsTest, DifferenceIsExactOrNotKnown) {
  unsigned known = 0;
  for (unsigned round = 0; round < 2000; ++round) {
    Box a = pickBox(), b = pickBox();
    auto left = subtract(a, b);
    if (!left)
      continue;
    ++known;
    std::set<Index> expected = list(a, values), found;
    for (const Index &index : list(b, values))
      expected.erase(index);
    int64_t sum = 0;
    for (const Box &piece : *left) {
      sum += evaluate(countElements(piece), values);
      found.merge(list(piece, values));
    }
    EXPECT_EQ(found, expected);
    EXPECT_EQ(sum, int64_t(expected.size())) << "pieces overlap";
  }
  EXPECT_GT(known, 1000u);
}

/// Of intervals all is known.
TEST_F(ElementSetsTest, UnionOfIntervalsIsExact) {
  for (unsigned round = 0; round < 300; ++round) {
    SmallVector<Part> parts;
    std::set<Index> expected;
    for (unsigned i = 0, e = pick(1, 6); i < e; ++i) {
      parts.push_back(
          {{{pick(0, 6), pick(1, 4)}, {pick(0, 6), pick(1, 4)}}, {}});
      expected.merge(list(parts.back().box, values));
    }
    EXPECT_EQ(evaluate(countUnion(parts), values), int64_t(expected.size()));
  }
}

/// lo + pace·i, and strided runs there, over random loops.
TEST_F(ElementSetsTest, SweepIsExactOrNotKnown) {
  unsigned known = 0;
  for (unsigned round = 0; round < 2000; ++round) {
    int64_t lo = pick(0, 3), step = pick(1, 3), trips = pick(1, 4),
            hi = lo + step * trips - pick(0, step - 1);
    const Atom *variable = context.createInductionVariable("i", lo, hi, step);
    Span span = pickSpan();
    span.lo += context.get(variable) * pick(-1, 3) + 20;
    auto swept = sweep(context, {span}, variable, lo, hi, step);
    if (!swept)
      continue;
    ++known;
    std::set<int64_t> expected;
    for (int64_t i = lo; i < hi; i += step) {
      values[variable] = i;
      expected.merge(list(span, values));
    }
    values.erase(variable);
    EXPECT_EQ(list(swept->front(), values), expected);
    EXPECT_EQ(evaluate(countElements(*swept), values),
              int64_t(expected.size()));
  }
  EXPECT_GT(known, 1000u);
}

/// Iterations read [a + p·i, …) and then write [b + q·i, …): nothing counts as
/// written that one of them reads first, and half of all else does at least.
TEST_F(ElementSetsTest, OverwrittenIsNotReadBefore) {
  int64_t found = 0, all = 0;
  for (unsigned round = 0; round < 3000; ++round) {
    int64_t lo = pick(0, 2), step = pick(1, 2), hi = lo + step * pick(1, 5);
    const Atom *variable = context.createInductionVariable("i", lo, hi, step);
    Quantity i = context.get(variable);
    int64_t pace = pick(0, 2);
    Box read{{i * pace + pick(0, 6), pick(1, 3)}, {0, 2}};
    Box written{{i * (pick(0, 3) > 0 ? pace : 1) + pick(0, 6), pick(1, 3)},
                {0, 2}};
    std::set<Index> seen, unseen, before;
    for (int64_t at = lo; at < hi; at += step) {
      values[variable] = at;
      for (const Index &index : list(read, values))
        (before.count(index) ? unseen : seen).insert(index);
      before.merge(list(written, values));
    }
    values.erase(variable);
    for (const Index &index : seen)
      unseen.erase(index);
    if (!contains(read, variable))
      continue;
    all += unseen.size();
    for (const Box &box :
         findOverwritten(context, read, written, variable, lo, hi, step))
      for (const Index &index : list(box, values)) {
        EXPECT_FALSE(seen.count(index));
        found += unseen.count(index);
      }
  }
  EXPECT_GT(2 * found, all) << found << " of " << all;
}

TEST_F(ElementSetsTest, TilesReachTheEndOfTheLoop) {
  // min(4, n - i) from i = 0, 4, … below n: [0, n).
  const Atom *n = context.createSymbol("n");
  Quantity end = context.get(n);
  const Atom *variable = context.createInductionVariable("i", 0, end, 4);
  Quantity i = context.get(variable);
  auto swept =
      sweep(context, {{i, context.min(4, end - i)}}, variable, 0, end, 4);
  ASSERT_TRUE(swept);
  EXPECT_EQ(swept->front(), (Span{0, end}));
}

TEST_F(ElementSetsTest, TrianglesAreAsLargeAsTheirLastRow) {
  // [0, i + 1) for i < 7: 7.
  const Atom *variable = context.createInductionVariable("i", 0, 7, 1);
  auto swept =
      sweep(context, {{0, context.get(variable) + 1}}, variable, 0, 7, 1);
  ASSERT_TRUE(swept);
  EXPECT_EQ(swept->front(), (Span{0, 7}));
}

TEST_F(ElementSetsTest, DiagonalsAreNotKnown) {
  const Atom *variable = context.createInductionVariable("i", 0, 7, 1);
  Quantity i = context.get(variable);
  EXPECT_FALSE(sweep(context, {{i, 1}, {i, 1}}, variable, 0, 7, 1));
}

TEST_F(ElementSetsTest, PlacesAreComparedInSymbols) {
  Quantity at = context.get(context.createSymbol("at"));
  // [at, at + 2) and [at + 1, at + 4): 4 of 5. [0, 3) may be anywhere.
  SmallVector<Part> parts{{{{at, 2}}}, {{{at + 1, 3}}}, {{{0, 3}}}};
  EXPECT_EQ(countUnion(parts), Quantity(7));
  // 8 but for one of them, twice.
  SmallVector<Part> holed{{{{0, 8}}, {{{at, 1}}}}, {{{0, 8}}, {{{at, 1}}}}};
  EXPECT_EQ(countUnion(holed), Quantity(7));
  // And all of it.
  holed.push_back({{{0, 8}}});
  EXPECT_EQ(countUnion(holed), Quantity(8));
}

TEST_F(ElementSetsTest, EvenAndOddAreDifferent) {
  // 0, 2, 4, 6; 1, 3, 5, 7.
  SmallVector<Part> parts{{{{0, 1, 2, 4}}}, {{{1, 1, 2, 4}}}};
  EXPECT_EQ(countUnion(parts), Quantity(8));
  // With 3 … 9: 10 in all.
  parts.push_back({{{3, 7}}});
  EXPECT_EQ(countUnion(parts), Quantity(10));
}

} // namespace
