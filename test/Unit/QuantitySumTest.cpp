//===- QuantitySumTest.cpp - Adding up many quantities --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/QuantitySum.h"

#include "gtest/gtest.h"

#include <limits>

using namespace mlir::cost;

namespace {

Quantity addAll(llvm::ArrayRef<Quantity> summands) {
  QuantitySum sum;
  for (const Quantity &summand : summands)
    sum += summand;
  Quantity total = sum.take();
  EXPECT_TRUE(sum.take().isZero());
  return total;
}

TEST(QuantitySumTest, AddsIntegersOfAnySize) {
  EXPECT_EQ(addAll({}), 0);
  EXPECT_EQ(addAll({2, 3, -5}), 0);
  // 2^63 - 1 + 2^63 - 1 + 2 = 2^64 = 18446744073709551616.
  Quantity max(std::numeric_limits<int64_t>::max());
  EXPECT_EQ(addAll({max, max, 2}).str(), "18446744073709551616");
  EXPECT_EQ(addAll({max, max, 0 - max, 3, 0 - max}), 3);
}

TEST(QuantitySumTest, CombinesTerms) {
  QuantityContext context;
  Quantity n = context.get(context.createSymbol("n")),
           m = context.get(context.createSymbol("m"));
  EXPECT_EQ(addAll({n}), n);
  EXPECT_EQ(addAll({4, n, m, 3, m * n - n, 0, m}), m * n + m * 2 + 7);
  EXPECT_EQ(addAll({n, m, n * -1, m * -1}), 0);
  // Half of n^2 + n and of n^2 - n: together n^2.
  EXPECT_EQ(addAll({context.floorDiv(n * n + n, 2), m,
                    context.floorDiv(n * n - n, 2)}),
            n * n + m);
}

TEST(QuantitySumTest, AddsManyTerms) {
  // Twice the sum of 1,000 symbols, newest first, and 0 + 1 + ... + 999.
  QuantityContext context;
  std::vector<Quantity> symbols, summands;
  for (unsigned i = 0; i < 1000; ++i)
    symbols.push_back(context.get(context.createSymbol("s")));
  for (unsigned i = 1000; i-- > 0;) {
    summands.push_back(symbols[i] + i);
    summands.push_back(symbols[999 - i]);
  }
  Quantity total = addAll(summands);
  EXPECT_EQ(total.getTerms().size(), 1001u);
  for (const Quantity &symbol : symbols)
    total -= symbol * 2;
  EXPECT_EQ(total, 999 * 1000 / 2);
}

} // namespace
