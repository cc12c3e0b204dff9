//===- LinearMapTest.cpp - Linear functions of polynomials ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/LinearMap.h"

#include "gtest/gtest.h"

using namespace mlir::cost;

namespace {

TEST(LinearMapTest, IsZeroAtFirst) {
  QuantityContext context;
  Quantity n = context.get(context.createSymbol("n"));
  LinearMap map;
  map.add(n * n + 3);
  EXPECT_EQ(map.apply(7), 0);
  EXPECT_EQ(map.apply(n * n * 2 + 1), 0);
}

TEST(LinearMapTest, MapsMonomialByMonomial) {
  QuantityContext context;
  Quantity n = context.get(context.createSymbol("n")),
           m = context.get(context.createSymbol("m"));
  LinearMap map;
  map.add(n * m * 5 + n * 2 + 3);
  map.add(n - n * m);
  ASSERT_EQ(map.getEntries().size(), 3u);
  EXPECT_EQ(map.getEntries().front().monomial, 1);

  // The sum over two calls, with n = m = 2 and with n = m + 1.
  for (LinearMap::Entry &entry : map.getEntries())
    entry.value = entry.monomial == 1   ? Quantity(2)
                  : entry.monomial == n ? m + 3
                                        : m * m + m + 4;
  EXPECT_EQ(map.apply(10), 20);
  EXPECT_EQ(map.apply(n * m * 5 + n * 2 + 3),
            (m * m + m + 4) * 5 + (m + 3) * 2 + 6);
  EXPECT_EQ(map.apply(n * m - n * 2), m * m - m - 2);
}

} // namespace
