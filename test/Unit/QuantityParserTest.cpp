//===- QuantityParserTest.cpp - Reading the grammar of figures ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/QuantityParser.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::cost;

namespace {

class QuantityParserTest : public ::testing::Test {
protected:
  Quantity parse(StringRef text) {
    Expected<Quantity> quantity = parser.parse(text);
    EXPECT_TRUE(bool(quantity)) << toString(quantity.takeError());
    return quantity ? *quantity : Quantity(-1);
  }
  std::string parseError(StringRef text) {
    Expected<Quantity> quantity = parser.parse(text);
    EXPECT_FALSE(bool(quantity)) << quantity->str();
    return quantity ? "" : toString(quantity.takeError());
  }
  Quantity symbol(StringRef name) {
    return parser.getContext().get(parser.getSymbol(name));
  }

  QuantityParser parser;
};

TEST_F(QuantityParserTest, IntegersOfAnySize) {
  EXPECT_EQ(parse("0").getInt64(), 0);
  EXPECT_EQ(parse("-7").getInt64(), -7);
  EXPECT_EQ(parse("9223372036854775807").getInt64(), INT64_MAX);
  EXPECT_EQ(parse("-9223372036854775808").getInt64(), INT64_MIN);
  // 2^63 and 2^64 have their first bit at the edge of a word.
  for (StringRef digits : {"9223372036854775808", "18446744073709551616",
                           "340282366920938463463374607431768211455"}) {
    EXPECT_EQ(parse(digits).str(), digits);
    EXPECT_EQ(parse(("-" + digits).str()).str(), ("-" + digits).str());
  }
  EXPECT_EQ(parse("0012").getInt64(), 12);
}

TEST_F(QuantityParserTest, ProductsBindTighterThanSums) {
  Quantity n = symbol("n"), m = symbol("arg0.d1");
  EXPECT_EQ(parse("3*n*n*arg0.d1 - 5 + n"), 3 * n * n * m - 5 + n);
  EXPECT_EQ(parse(" ( n+1 ) * (n - 1)"), n * n - 1);
  EXPECT_EQ(parse("-n*2 + 3 * n"), n);
  EXPECT_EQ(parse("n - n").getInt64(), 0);
}

TEST_F(QuantityParserTest, DivisionsGoFromTheLeft) {
  // (7 floordiv 2) * 2 = 6, not 7 floordiv 4; 7 ceildiv 2 = 4; 10 - 3 * 3 = 1.
  EXPECT_EQ(parse("7 floordiv 2 * 2").getInt64(), 6);
  EXPECT_EQ(parse("7 ceildiv 2").getInt64(), 4);
  EXPECT_EQ(parse("1 + 10 mod 3").getInt64(), 2);
  EXPECT_EQ(parse("-7 floordiv 2").getInt64(), -3) << "-(7 floordiv 2)";
  EXPECT_EQ(parse("(-7) floordiv 2").getInt64(), -4);
}

TEST_F(QuantityParserTest, SumsBindTheirVariable) {
  // 0 + 1 + … + 9; 1 + 4 + 7; n·(n - 1)/2.
  EXPECT_EQ(parse("sum(i, 0, 10, 1, i)").getInt64(), 45);
  EXPECT_EQ(parse("sum(i, 1, 10, 3, i)").getInt64(), 12);
  EXPECT_EQ(parse("sum(i, 0, n, 1, i)").str(), "(n*n - n) floordiv 2");
  // 0·0 + 1·(0 + 1) + 2·(0 + 1 + 2)
  EXPECT_EQ(parse("sum(i, 0, 3, 1, i*sum(i, 0, i + 1, 1, i))").getInt64(), 7);
  // Outside, it is a symbol like any other.
  EXPECT_EQ(parse("sum(i, 0, 2, 1, i) + i"), symbol("i") + 1);
}

TEST_F(QuantityParserTest, EqualNamesAreTheSameSymbol) {
  EXPECT_EQ(parse("65*s") - parse("64*s"), symbol("s"));
  EXPECT_NE(parse("a"), parse("b"));
}

TEST_F(QuantityParserTest, WhatIsPrintedIsReadAgain) {
  // One expression of each kind that reports hold.
  for (StringRef text :
       {"18432*s*s + 85054464*s", "min(32, n) + max(0, n - 5)",
        "4*((n + 1) floordiv 2) + 3", "(n + 31) mod 32",
        "64*(n ceildiv (m*m + 1))", "(n ceildiv 3) mod 7 - 12",
        "sum(j0, 0, n, 1, (j0*j0 + m) floordiv 7)",
        "sum(j1, 0, m, 1, sum(j0, 0, n, 1, (j0*j1) mod (m + 3)))",
        "max(a, max(b, 3*c))", "123456789012345678901234567890*n - 1"}) {
    Quantity first = parse(text);
    QuantityParser other;
    Expected<Quantity> second = other.parse(first.str());
    ASSERT_TRUE(bool(second)) << toString(second.takeError());
    EXPECT_EQ(second->str(), first.str());
  }
}

TEST_F(QuantityParserTest, ErrorsSayWhatAndWhere) {
  EXPECT_EQ(
      parseError(""),
      "expected a number, a name or '(', found the end in column 1 of ''");
  EXPECT_EQ(parseError("3*"), "expected a number, a name or '(', found the end "
                              "in column 3 of '3*'");
  EXPECT_EQ(parseError("3 n"),
            "expected an operator, found 'n' in column 3 of '3 n'");
  EXPECT_EQ(parseError("3n"),
            "expected an integer, found '3n' in column 1 of '3n'");
  EXPECT_EQ(parseError("1.5"),
            "expected an integer, found '1.5' in column 1 of '1.5'");
  EXPECT_EQ(parseError("min(1)"),
            "expected ',', found ')' in column 6 of 'min(1)'");
  EXPECT_EQ(parseError("(1 + 2"),
            "expected ')', found the end in column 7 of '(1 + 2'");
  EXPECT_EQ(parseError("n ? 2"),
            "expected an operator, found '?' in column 3 of 'n ? 2'");
  EXPECT_EQ(parseError("mod 3"), "expected a number, a name or '(', found "
                                 "'mod' in column 1 of 'mod 3'");
  EXPECT_EQ(parseError("sum(3, 0, 1, 1, 1)"),
            "expected the variable of the sum, found '3' in column 5 of "
            "'sum(3, 0, 1, 1, 1)'");
  EXPECT_EQ(parseError("sum(i, 0, n, 0, i)"),
            "the step of a sum is not positive in column 15 of "
            "'sum(i, 0, n, 0, i)'");
}

TEST_F(QuantityParserTest, HostileTextIsRefused) {
  std::string open(100000, '(');
  EXPECT_TRUE(StringRef(parseError(open)).starts_with("nested too deeply"));
  EXPECT_TRUE(
      StringRef(parseError("min(" + open)).starts_with("nested too deeply"));
  EXPECT_TRUE(StringRef(parseError(std::string(10001, '9')))
                  .starts_with("number of 10001 digits"));
  // 30 factors of 8 terms: C(37, 7) = 10,295,472 monomials.
  std::string product = "1";
  for (unsigned i = 0; i < 30; ++i)
    product += "*(a + b + c + d + e + f + g + h)";
  EXPECT_TRUE(
      StringRef(parseError(product)).starts_with("expression too large"));
  // No value, but no crash either.
  EXPECT_FALSE(parse("5 mod 0").isConstant());
}

} // namespace
