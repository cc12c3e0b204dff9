//===- RangesTest.cpp - Does a bound hold over ranges of symbols? ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Ranges.h"

#include "QuantityEvaluation.h"

#include "gtest/gtest.h"

#include <random>

using namespace llvm;
using namespace mlir::cost;
using Result = PositiveSearch::Result;

namespace {

class RangesTest : public ::testing::Test {
protected:
  QuantityContext context;
  const Atom *nAtom = context.createSymbol("n");
  const Atom *mAtom = context.createSymbol("m");
  Quantity n = context.get(nAtom), m = context.get(mAtom);

  static SymbolRange range(const Atom *symbol, int64_t first, int64_t last) {
    return {symbol, DynamicAPInt(first), DynamicAPInt(last)};
  }

  /// "never", "unknown", "cut", or the values, with a "?" if perhaps not the
  /// first.
  std::string search(const Quantity &q, ArrayRef<SymbolRange> ranges,
                     unsigned maxBoxes = 1 << 16) {
    PositiveSearch found = searchPositive(context, q, ranges, maxBoxes);
    if (found.result != Result::Somewhere)
      return found.result == Result::Never ? "never"
             : found.isCut                 ? "cut"
                                           : "unknown";
    std::string text;
    raw_string_ostream os(text);
    interleave(found.values, os, " ");
    return text + (found.isFirst ? "" : "?");
  }
};

TEST_F(RangesTest, Constants) {
  EXPECT_EQ(search(0, {}), "never");
  EXPECT_EQ(search(-1, {}), "never");
  EXPECT_EQ(search(1, {}), "");
  EXPECT_EQ(search(1, {range(nAtom, 3, 4)}), "3");
}

TEST_F(RangesTest, SymbolsWithoutRange) {
  // Symbols are at least 0.
  EXPECT_EQ(search(-n, {}), "never");
  EXPECT_EQ(search(n + 1, {}), "");
  EXPECT_EQ(search(n, {}), "unknown");
  EXPECT_EQ(search(n - m, {}), "unknown");
  // n floordiv 2 * 2 <= n
  EXPECT_EQ(search(context.floorDiv(n, 2) * 2 - n, {}), "never");
}

TEST_F(RangesTest, TheFirstValue) {
  // 12 * 11 = 132 is the first above 120.
  EXPECT_EQ(search(n * 12 - 120, {range(nAtom, 1, 64)}), "11");
  EXPECT_EQ(search(n * 12 - 768, {range(nAtom, 1, 64)}), "never");
  EXPECT_EQ(search(n * 12 - 767, {range(nAtom, 1, 64)}), "64");
  // What falls breaks a minimum at once.
  EXPECT_EQ(search(-n * 12 + 120, {range(nAtom, 1, 64)}), "1");
  EXPECT_EQ(search(-n * 12 + 120, {range(nAtom, 10, 64)}), "never");
}

TEST_F(RangesTest, TheOrderOfSymbols) {
  // The least n for which some m does it, then the least such m.
  Quantity q = n * m - 100;
  EXPECT_EQ(search(q, {range(nAtom, 1, 64), range(mAtom, 1, 20)}), "6 17");
  EXPECT_EQ(search(q, {range(mAtom, 1, 20), range(nAtom, 1, 64)}), "2 51");
}

TEST_F(RangesTest, RangesOfAnySize) {
  // A halving for each bit: 2^200 values, n^2 > 10^40 first at 10^20 + 1.
  DynamicAPInt big(1), square(1);
  for (int i = 0; i < 200; ++i)
    big *= 2;
  for (int i = 0; i < 40; ++i)
    square *= 10;
  EXPECT_EQ(
      search(n * n - Quantity(square), {{nAtom, DynamicAPInt(0), big}}, 1000),
      "100000000000000000001");
}

TEST_F(RangesTest, NotMonotone) {
  // n * (10 - n) > 20 from 3 to 7.
  EXPECT_EQ(search(n * 10 - n * n - 20, {range(nAtom, 0, 1000)}), "3");
  EXPECT_EQ(search(n * 10 - n * n - 20, {range(nAtom, 8, 1000)}), "never");
  // Partial tiles: 7 mod 8 is the first above 6.
  EXPECT_EQ(search(context.mod(n, 8) - 6, {range(nAtom, 0, 1000)}), "7");
  EXPECT_EQ(search(context.mod(n, 8) - 7, {range(nAtom, 0, 1000)}), "never");
}

TEST_F(RangesTest, PartlyWithoutRange) {
  // n > 5 or not, for all m.
  EXPECT_EQ(search(n * (m + 1) - 5, {range(nAtom, 1, 64)}), "6?");
  EXPECT_EQ(search(context.min(n, m) - 5, {range(nAtom, 1, 5)}), "never");
  EXPECT_EQ(search(context.min(n, m) - 5, {range(nAtom, 1, 6)}), "unknown");
}

TEST_F(RangesTest, TooManyValues) {
  // No interval says that this is 0 everywhere.
  Quantity q = context.mod(n * n, 4) * (context.mod(n * n, 4) - 1);
  EXPECT_EQ(search(q, {range(nAtom, 0, 1 << 20)}, 1000), "cut");
  EXPECT_EQ(search(q, {range(nAtom, 0, 100)}, 1000), "never");
}

TEST_F(RangesTest, InductionVariables) {
  // Tiles of 32 from 100: 32, 32, 32, 4.
  const Atom *i = context.createInductionVariable("i0", 0, 100, 32);
  Quantity tile = context.min(32, Quantity(100) - context.get(i));
  EXPECT_EQ(search(tile - 32, {}), "never");
  EXPECT_EQ(search(tile - 31, {}), "");
  EXPECT_EQ(search(Quantity(5) - tile, {}), "");
  EXPECT_EQ(search(Quantity(4) - tile, {}), "never");
}

TEST_F(RangesTest, Sums) {
  // 0 mod 3 + 1 mod 3 + … has no closed form in n; it is n / 3 * 3 + …
  const Atom *i = context.createInductionVariable("i0");
  Quantity sum = context.sum(i, 0, n, 1, context.mod(context.get(i) * m, 3));
  // m = 1: 0 + 1 + 2 + 0 + 1 = 4 at n = 5.
  EXPECT_EQ(search(sum - 3, {range(mAtom, 1, 1), range(nAtom, 0, 100)}), "1 5");
}

/// Every value is tried.
TEST_F(RangesTest, RandomQuantities) {
  std::mt19937 random(1);
  auto draw = [&](int64_t lo, int64_t hi) {
    return lo + static_cast<int64_t>(random() % (hi - lo + 1));
  };
  unsigned numPositive = 0;
  for (unsigned i = 0; i < 3000; ++i) {
    Quantity a = n * draw(-3, 3) + m * draw(-3, 3) + draw(-9, 9);
    Quantity b = n * draw(-3, 3) + n * m * draw(-1, 1) + draw(-9, 9);
    Quantity q;
    switch (draw(0, 6)) {
    case 0:
      q = a * b;
      break;
    case 1:
      q = context.min(a, b) - draw(0, 20);
      break;
    case 2:
      q = context.max(a, b) - draw(0, 40);
      break;
    case 3:
      q = context.ceilDiv(a, draw(1, 5)) + b - draw(0, 40);
      break;
    case 4:
      q = a * context.floorDiv(b, n + draw(1, 3)) - draw(0, 40);
      break;
    case 5:
      q = a * context.mod(b, draw(1, 7)) - draw(0, 40);
      break;
    default:
      q = a * a - b * b - draw(0, 200);
      break;
    }
    int64_t loN = draw(0, 4), hiN = draw(loN, 9), loM = draw(0, 4),
            hiM = draw(loM, 9);
    std::string expected = "never";
    for (int64_t x = hiN; x >= loN; --x)
      for (int64_t y = hiM; y >= loM; --y) {
        Values values = {{nAtom, x}, {mAtom, y}};
        if (evaluate(q, values) > 0)
          expected = std::to_string(x) + " " + std::to_string(y);
      }
    numPositive += expected != "never";
    std::string found =
        search(q, {range(nAtom, loN, hiN), range(mAtom, loM, hiM)});
    // What is proved without looking at values has none.
    ASSERT_EQ(found, expected) << q.str();
  }
  EXPECT_GT(numPositive, 300u);
  EXPECT_LT(numPositive, 2700u);
}

} // namespace
