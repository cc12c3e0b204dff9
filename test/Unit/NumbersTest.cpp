//===- NumbersTest.cpp - Numbers as people write them ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Numbers.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::cost;

namespace {

/// "num" or "num/den", or the error.
std::string parse(StringRef text, NumberUnit unit = NumberUnit::Count) {
  Expected<Fraction> number = parseNumber(text, unit);
  if (!number)
    return toString(number.takeError());
  std::string result;
  raw_string_ostream os(result);
  os << number->num;
  if (number->den != 1)
    os << '/' << number->den;
  return result;
}

TEST(NumbersTest, Counts) {
  EXPECT_EQ(parse("0"), "0");
  EXPECT_EQ(parse("300000000"), "300000000");
  EXPECT_EQ(parse("300M"), "300000000");
  EXPECT_EQ(parse(" 61.2 M "), "61200000");
  EXPECT_EQ(parse("1k"), "1000");
  EXPECT_EQ(parse("1.5G"), "1500000000");
  EXPECT_EQ(parse("2T"), "2000000000000");
  EXPECT_EQ(parse("3P"), "3000000000000000");
  EXPECT_EQ(parse("1E"), "1000000000000000000");
  EXPECT_EQ(parse("1Ki"), "1024");
  EXPECT_EQ(parse("1Mi"), "1048576");
  EXPECT_EQ(parse("1Gi"), "1073741824");
  EXPECT_EQ(parse("1Ti"), "1099511627776");
  EXPECT_EQ(parse("1Pi"), "1125899906842624");
  EXPECT_EQ(parse("1Ei"), "1152921504606846976");
}

TEST(NumbersTest, NothingIsLost) {
  // 0.1 has no finite binary form.
  EXPECT_EQ(parse("0.1"), "1/10");
  EXPECT_EQ(parse("0.1k"), "100");
  EXPECT_EQ(parse("1.0000001k"), "10000001/10000");
  EXPECT_EQ(parse("9007199254740993"), "9007199254740993");         // 2^53 + 1
  EXPECT_EQ(parse("18446744073709551616"), "18446744073709551616"); // 2^64
  EXPECT_EQ(parse("99999999999999999999E"),
            "99999999999999999999000000000000000000");
  EXPECT_EQ(parse("007"), "7");
}

TEST(NumbersTest, Bytes) {
  EXPECT_EQ(parse("245MB", NumberUnit::Bytes), "245000000");
  EXPECT_EQ(parse("245M", NumberUnit::Bytes), "245000000");
  EXPECT_EQ(parse("4KiB", NumberUnit::Bytes), "4096");
  EXPECT_EQ(parse("16 MiB", NumberUnit::Bytes), "16777216");
  EXPECT_EQ(parse("12B", NumberUnit::Bytes), "12");
  EXPECT_EQ(parse("12", NumberUnit::Bytes), "12");
}

TEST(NumbersTest, PercentAndRatio) {
  EXPECT_EQ(parse("100%", NumberUnit::Percent), "1");
  EXPECT_EQ(parse("98.5 %", NumberUnit::Percent), "197/200");
  EXPECT_EQ(parse("2.5", NumberUnit::Ratio), "5/2");
  EXPECT_EQ(parse("1.2k", NumberUnit::Ratio), "1200");
}

TEST(NumbersTest, WhatIsNoNumber) {
  std::string counts = "k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei";
  EXPECT_EQ(parse("-5"), "'-5' is negative");
  EXPECT_EQ(parse(""),
            "'' is no number: expected digits and perhaps a unit of " + counts);
  EXPECT_EQ(parse("many"),
            "'many' is no number: expected digits and perhaps a unit of " +
                counts);
  EXPECT_EQ(parse(".5"),
            "'.5' is no number: expected digits and perhaps a unit of " +
                counts);
  EXPECT_EQ(parse("5."), "'5.' has no digits behind the point");
  for (std::string unit :
       {"K", "m", "ki", "Bi", "MM", "Mib", "e9", "B", "%", "k 3", "_000"})
    EXPECT_EQ(parse("5" + unit), "unknown unit '" + unit + "' in '5" + unit +
                                     "': expected one of " + counts);
  EXPECT_EQ(parse("5Mb", NumberUnit::Bytes),
            "unknown unit 'Mb' in '5Mb': expected one of B, " + counts +
                ", with or without B");
  EXPECT_EQ(parse("1Ki", NumberUnit::Ratio),
            "unknown unit 'Ki' in '1Ki': expected one of k, M, G, T, P, E");
  EXPECT_EQ(parse("98", NumberUnit::Percent), "'98' has no unit: expected %");
  EXPECT_EQ(parse("98k", NumberUnit::Percent),
            "unknown unit 'k' in '98k': expected one of %");
  EXPECT_EQ(parse(std::string(1000, '9')), std::string(1000, '9'));
  EXPECT_EQ(parse(std::string(1001, '9')),
            "a number of 1001 digits: expected at most 1000");
}

TEST(NumbersTest, Decimals) {
  Fraction third(1, 3);
  EXPECT_EQ(printDecimal(third, 0), "0");
  EXPECT_EQ(printDecimal(third, 2), "0.33");
  EXPECT_EQ(printDecimal(third, 2, Rounding::Up), "0.34");
  EXPECT_EQ(printDecimal(Fraction(2, 3), 2), "0.67");
  EXPECT_EQ(printDecimal(Fraction(2, 3), 2, Rounding::Down), "0.66");
  EXPECT_EQ(printDecimal(Fraction(5, 2), 2), "2.50");
  EXPECT_EQ(printDecimal(Fraction(5, 2), 0), "3");
  EXPECT_EQ(printDecimal(Fraction(1, 100), 3), "0.010");
  EXPECT_EQ(printAllDecimals(Fraction(5, 2)), "2.5");
  EXPECT_EQ(printAllDecimals(Fraction(197, 200)), "0.985");
  EXPECT_EQ(printAllDecimals(Fraction(7, 1)), "7");
}

} // namespace
