//===- UnitsTest.cpp - Figures as people read them ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Units.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::cost;

namespace {

std::string human(const Quantity &quantity, Unit unit = Unit::Operations,
                  AtomNamer nameAtom = {}, unsigned maxWidth = 0) {
  std::string text;
  raw_string_ostream os(text);
  printHuman(os, quantity, unit, nameAtom, maxWidth);
  return text;
}

std::string bytes(const Quantity &quantity) {
  return human(quantity, Unit::Bytes);
}

std::string exact(const Quantity &quantity) {
  std::string text;
  raw_string_ostream os(text);
  printExact(os, quantity);
  return text;
}

std::string percent(double fraction) {
  std::string text;
  raw_string_ostream os(text);
  printPercent(os, fraction);
  return text;
}

std::string ratio(double value) {
  std::string text;
  raw_string_ostream os(text);
  printRatio(os, value);
  return text;
}

TEST(UnitsTest, CountsHaveThreeDigits) {
  EXPECT_EQ(human(0), "0");
  EXPECT_EQ(human(999), "999");
  EXPECT_EQ(human(1000), "1.00k");
  EXPECT_EQ(human(9408), "9.41k");
  EXPECT_EQ(human(1814073344), "1.81G");
  EXPECT_EQ(human(INT64_MAX), "9.22E"); // 9.223372… * 10^18
}

TEST(UnitsTest, CountsRoundHalfUp) {
  EXPECT_EQ(human(9994), "9.99k");
  EXPECT_EQ(human(9995), "10.0k");
  EXPECT_EQ(human(99949), "99.9k");
  EXPECT_EQ(human(99950), "100k");
  EXPECT_EQ(human(999499), "999k");
  EXPECT_EQ(human(999500), "1.00M");
}

TEST(UnitsTest, BytesAreBinary) {
  EXPECT_EQ(bytes(0), "0 B");
  EXPECT_EQ(bytes(1023), "1023 B");
  EXPECT_EQ(bytes(1024), "1.00 KiB");
  // 1023.5 * 1024: the next unit from here on.
  EXPECT_EQ(bytes(1048063), "1023 KiB");
  EXPECT_EQ(bytes(1048064), "1.00 MiB");
  // 11,689,512 parameters of 4 bytes: 46,758,048 / 2^20 = 44.59…
  EXPECT_EQ(bytes(46758048), "44.6 MiB");
  EXPECT_EQ(bytes(INT64_MAX), "8.00 EiB"); // 2^63 - 1 of 2^60
}

TEST(UnitsTest, IntegersBeyond64Bits) {
  Quantity big = Quantity(int64_t(1) << 32) * Quantity(int64_t(1) << 32);
  EXPECT_EQ(human(big), "1.84e+19"); // 2^64 = 18,446,744,073,709,551,616
  EXPECT_EQ(bytes(big), "1.84e+19 B");
  EXPECT_EQ(exact(big), "18,446,744,073,709,551,616");
  // 9995 * 10^16 rounds up to one digit more.
  EXPECT_EQ(human(Quantity(9995) * Quantity(10000000000000000)), "1.00e+20");
}

TEST(UnitsTest, ExactFiguresAreGrouped) {
  EXPECT_EQ(exact(0), "0");
  EXPECT_EQ(exact(999), "999");
  EXPECT_EQ(exact(1000), "1,000");
  EXPECT_EQ(exact(1814073344), "1,814,073,344");
  EXPECT_EQ(exact(-123456), "-123,456");
}

TEST(UnitsTest, PercentIsNeverZeroForSomething) {
  EXPECT_EQ(percent(0), "0.0%");
  EXPECT_EQ(percent(0.0001), "<0.1%");
  EXPECT_EQ(percent(0.1234), "12.3%");
  EXPECT_EQ(percent(1), "100.0%");
}

TEST(UnitsTest, Ratios) {
  EXPECT_EQ(ratio(0), "0.00");
  EXPECT_EQ(ratio(0.001), "<0.01");
  EXPECT_EQ(ratio(0.25), "0.25");
  EXPECT_EQ(ratio(53.21), "53.2");
  EXPECT_EQ(ratio(511.6), "512");
  EXPECT_EQ(ratio(1234), "1.23k");
}

class SymbolicUnitsTest : public testing::Test {
protected:
  Quantity symbol(StringRef name) {
    return context.get(context.createSymbol(name));
  }

  QuantityContext context;
};

TEST_F(SymbolicUnitsTest, TermsAreAbbreviated) {
  Quantity s = symbol("s");
  Quantity attention = Quantity(18432) * s * s + Quantity(85054464) * s;
  EXPECT_EQ(human(attention), "18.4k·s² + 85.1M·s");
  EXPECT_EQ(human(s), "s");
  EXPECT_EQ(bytes(Quantity(4) * s), "4 B·s");
  EXPECT_EQ(exact(attention), attention.str());
}

TEST_F(SymbolicUnitsTest, LongExpressionsKeepTheirLeadingTerms) {
  Quantity s = symbol("s");
  Quantity attention = Quantity(18432) * s * s + Quantity(85054464) * s;
  // "18.4k·s² + 85.1M·s" takes 18 columns, "18.4k·s²+…" 10, "18.4k·s²…" 9.
  EXPECT_EQ(human(attention, Unit::Operations, {}, 18), "18.4k·s² + 85.1M·s");
  EXPECT_EQ(human(attention, Unit::Operations, {}, 17), "18.4k·s²+…");
  EXPECT_EQ(human(attention, Unit::Operations, {}, 10), "18.4k·s²+…");
  EXPECT_EQ(human(attention, Unit::Operations, {}, 9), "18.4k·s²…");
  EXPECT_EQ(human(attention, Unit::Operations, {}, 8), "…");
}

TEST_F(SymbolicUnitsTest, AtomsCanBeRenamed) {
  Quantity extent = symbol("arg0.d0");
  EXPECT_EQ(human(Quantity(1000) * extent, Unit::Operations,
                  [](const Atom *) { return StringRef("n"); }),
            "1.00k·n");
}

TEST_F(SymbolicUnitsTest, RatiosOfProportionalPolynomials) {
  Quantity n = symbol("n"), m = symbol("m");
  EXPECT_EQ(getRatio(3, 4), 0.75);
  EXPECT_EQ(getRatio(3, 0), std::nullopt);
  EXPECT_EQ(getRatio(0, n), 0.0);
  EXPECT_EQ(getRatio(Quantity(3) * n, Quantity(4) * n), 0.75);
  EXPECT_EQ(getRatio(Quantity(2) * n + Quantity(2) * m,
                     Quantity(4) * n + Quantity(4) * m),
            0.5);
  // These depend on the symbols.
  EXPECT_EQ(getRatio(n, m), std::nullopt);
  EXPECT_EQ(getRatio(n + 1, n), std::nullopt);
  EXPECT_EQ(getRatio(Quantity(2) * n + m, Quantity(4) * n + m), std::nullopt);
}

TEST_F(SymbolicUnitsTest, OrderBySize) {
  Quantity n = symbol("n"), m = symbol("m");
  EXPECT_EQ(compareBySize(2, 3), -1);
  EXPECT_EQ(compareBySize(3, 3), 0);
  EXPECT_EQ(compareBySize(n, 1000000), 1);
  EXPECT_EQ(compareBySize(n * m, Quantity(1000) * n), 1);
  EXPECT_EQ(compareBySize(Quantity(2) * n, Quantity(3) * m), -1);
  EXPECT_EQ(compareBySize(n, m), 0);
}

} // namespace
