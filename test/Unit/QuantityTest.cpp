//===- QuantityTest.cpp - Arithmetic, folding and printing ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantityEvaluation.h"

#include "gtest/gtest.h"

#include <functional>
#include <limits>
#include <random>
#include <unordered_set>

using namespace llvm;
using namespace mlir::cost;

namespace {

constexpr int64_t maxInt = std::numeric_limits<int64_t>::max();
constexpr int64_t minInt = std::numeric_limits<int64_t>::min();

class QuantityTest : public ::testing::Test {
protected:
  QuantityContext context;
  const Atom *nAtom = context.createSymbol("n");
  const Atom *mAtom = context.createSymbol("m");
  Quantity n = context.get(nAtom), m = context.get(mAtom);

  Quantity ceilDiv(const Quantity &a, const Quantity &b) {
    return context.ceilDiv(a, b);
  }
  Quantity floorDiv(const Quantity &a, const Quantity &b) {
    return context.floorDiv(a, b);
  }
  Quantity mod(const Quantity &a, const Quantity &b) {
    return context.mod(a, b);
  }
  Quantity min(const Quantity &a, const Quantity &b) {
    return context.min(a, b);
  }
  Quantity max(const Quantity &a, const Quantity &b) {
    return context.max(a, b);
  }
};

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

TEST_F(QuantityTest, EqualQuantitiesHashEqual) {
  std::unordered_set<Quantity> seen = {n * m + 2, Quantity(maxInt) + 1, 7};
  EXPECT_EQ(seen.count(2 + m * n), 1u);
  EXPECT_EQ(seen.count(-(Quantity(minInt) * 1)), 1u);
  EXPECT_EQ(seen.count(n - n + 7), 1u);
  EXPECT_EQ(seen.count(n * m), 0u);
  EXPECT_EQ((n * m + 2).getNumTerms(), 2u);
  EXPECT_EQ(Quantity(7).getNumTerms(), 1u);
  EXPECT_EQ(Quantity(0).getNumTerms(), 0u);
}

TEST_F(QuantityTest, IntegersGrowPast64Bits) {
  // 2^63 - 1 + 1 = 2^63 = 9223372036854775808, and back.
  Quantity q = Quantity(maxInt) + 1;
  EXPECT_EQ(q.str(), "9223372036854775808");
  EXPECT_TRUE(q.isConstant());
  EXPECT_EQ(q.getInt64(), std::nullopt);
  q -= 1;
  EXPECT_EQ(q.getInt64(), maxInt);

  q = Quantity(minInt) - 1;
  EXPECT_EQ(q.str(), "-9223372036854775809");
  q += 1;
  EXPECT_EQ(q.getInt64(), minInt);
  EXPECT_EQ(q, Quantity(minInt));

  // -2^63 * -1 = 2^63, and that negated is -2^63 again.
  q = Quantity(minInt) * -1;
  EXPECT_EQ(q.str(), "9223372036854775808");
  EXPECT_EQ((-q).getInt64(), minInt);
  EXPECT_EQ((Quantity(0) - minInt), q);

  // 2^32 * 2^32 = 2^64 = 18446744073709551616.
  q = Quantity(int64_t(1) << 32) * (int64_t(1) << 32);
  EXPECT_EQ(q.str(), "18446744073709551616");
  EXPECT_EQ((q - q).getInt64(), 0);
  EXPECT_TRUE((q - q).isZero());
}

TEST_F(QuantityTest, DivisionAtTheEdge) {
  // -2^63 / -1 = 2^63 does not fit.
  EXPECT_EQ(floorDiv(minInt, -1).str(), "9223372036854775808");
  EXPECT_EQ(ceilDiv(minInt, -1).str(), "9223372036854775808");
  EXPECT_EQ(mod(minInt, -1).getInt64(), 0);
  EXPECT_EQ((n * minInt).divideExactly(-1)->str(), "9223372036854775808*n");
  // -2^63 = 3 * -3074457345618258603 + 1.
  EXPECT_EQ(floorDiv(minInt, 3).getInt64(), -3074457345618258603);
  EXPECT_EQ(mod(minInt, 3).getInt64(), 1);
  EXPECT_EQ(ceilDiv(maxInt, 2).getInt64(), int64_t(1) << 62);
}

TEST_F(QuantityTest, ThreeHundredDigits) {
  Quantity power = 1;
  for (unsigned i = 0; i < 300; ++i)
    power *= 10;
  EXPECT_EQ(power.str(), "1" + std::string(300, '0'));
  EXPECT_EQ((power - 1).str(), std::string(300, '9'));
  EXPECT_EQ(((power + 7) * 2 - power - power).getInt64(), 14);
  // 10^300 = 3 * 333…3 + 1.
  EXPECT_EQ(floorDiv(power, 3).str(), std::string(300, '3'));
  EXPECT_EQ(mod(power, 3).getInt64(), 1);
  EXPECT_EQ(power.divideExactly(power)->getInt64(), 1);
  EXPECT_EQ(min(power, 5).getInt64(), 5);
  EXPECT_EQ(max(-power, 5).getInt64(), 5);
}

//===----------------------------------------------------------------------===//
// Polynomials
//===----------------------------------------------------------------------===//

TEST_F(QuantityTest, EqualValuesAreEqual) {
  EXPECT_EQ((n + m) * (n - m), n * n - m * m);
  EXPECT_EQ((n + 1) * (n + 1), n * n + 2 * n + 1);
  EXPECT_NE(n * m, n + m);
  // What reduces to an integer is one.
  EXPECT_EQ((n + 5 - n).getInt64(), 5);
  EXPECT_TRUE((n * 0).isZero());
  EXPECT_TRUE((n - n).isZero());
  Quantity big = Quantity(maxInt) * maxInt;
  EXPECT_EQ((n * big + 3 - big * n).getInt64(), 3);
}

TEST_F(QuantityTest, ExactDivision) {
  EXPECT_EQ((n * n - m * m).divideExactly(n + m), n - m);
  EXPECT_EQ((6 * n * m + 4 * m).divideExactly(2 * m), 3 * n + 2);
  EXPECT_EQ(Quantity(0).divideExactly(n), Quantity(0));
  EXPECT_EQ((n * m).divideExactly(2), std::nullopt);
  EXPECT_EQ((n + 1).divideExactly(n), std::nullopt);
  EXPECT_EQ(n.divideExactly(0), std::nullopt);
  EXPECT_EQ(Quantity(7).divideExactly(2), std::nullopt);
  EXPECT_EQ(n.divideExactly(n * n), std::nullopt);
}

TEST_F(QuantityTest, Printing) {
  EXPECT_EQ(Quantity().str(), "0");
  EXPECT_EQ(Quantity(-7).str(), "-7");
  EXPECT_EQ(n.str(), "n");
  EXPECT_EQ((-n).str(), "-n");
  EXPECT_EQ((3 * n * m + 5).str(), "3*m*n + 5");
  EXPECT_EQ((5 - n).str(), "-n + 5");
  // By falling degree, then by name; powers are repeated products.
  EXPECT_EQ((n + m + n * n - 2 * m * m - 1).str(), "-2*m*m + n*n + m + n - 1");
  EXPECT_EQ(ceilDiv(n, 4).str(), "n ceildiv 4");
  EXPECT_EQ((2 * ceilDiv(n, 4) + 1).str(), "2*(n ceildiv 4) + 1");
  EXPECT_EQ(floorDiv(n + m, 4).str(), "(m + n) floordiv 4");
  EXPECT_EQ(mod(n, m).str(), "n mod m");
  EXPECT_EQ(mod(floorDiv(n, 2), 3).str(), "(n floordiv 2) mod 3");
  EXPECT_EQ(floorDiv(n, 2 * m + 1).str(), "n floordiv (2*m + 1)");
  EXPECT_EQ(min(100 - n, 32).str(), "min(32, -n + 100)");
  EXPECT_EQ((n * max(n, m)).str(), "max(n, m)*n");
  // A quotient by 0 has no value; it is printed as it is.
  EXPECT_EQ(floorDiv(n, 0).str(), "n floordiv 0");
}

TEST_F(QuantityTest, NamesFollowTheGrammar) {
  EXPECT_EQ(context.createSymbol("arg0.d0")->getName(), "arg0.d0");
  EXPECT_EQ(context.createSymbol("a-b c")->getName(), "a_b_c");
  EXPECT_EQ(context.createSymbol("0x")->getName(), "_0x");
  EXPECT_EQ(context.createSymbol("")->getName(), "_");
  EXPECT_EQ(context.createSymbol("min")->getName(), "min_");
  EXPECT_EQ(context.createSymbol("j12")->getName(), "j12_");
  EXPECT_EQ(context.createSymbol("j12a")->getName(), "j12a");
  // Names may come late, and the order of printing follows them.
  Quantity q = n + m;
  context.rename(nAtom, "a");
  EXPECT_EQ(q.str(), "a + m");
  // Equal names do not make equal symbols.
  EXPECT_NE(context.get(context.createSymbol("a")), n);
}

TEST_F(QuantityTest, Terms) {
  auto terms = (2 * n * m * m - 3 * n + 7).getTerms();
  ASSERT_EQ(terms.size(), 3u);
  EXPECT_EQ(terms[0].coefficient, 2);
  // Factors are in the order of creation: n, m*m.
  ASSERT_EQ(terms[0].factors.size(), 2u);
  EXPECT_EQ(terms[0].factors[0], std::make_pair(nAtom, 1u));
  EXPECT_EQ(terms[0].factors[1], std::make_pair(mAtom, 2u));
  EXPECT_EQ(terms[1].coefficient, -3);
  EXPECT_TRUE(terms[2].factors.empty());
  EXPECT_TRUE(Quantity(0).getTerms().empty());

  SmallVector<const Atom *> atoms;
  (m * n + m + ceilDiv(n, 2)).forEachAtom([&](const Atom *atom) {
    atoms.push_back(atom);
  });
  ASSERT_EQ(atoms.size(), 3u);
  EXPECT_EQ(atoms[0], nAtom);
  EXPECT_EQ(atoms[1], mAtom);
  EXPECT_EQ(atoms[2]->getKind(), AtomKind::CeilDiv);
}

TEST_F(QuantityTest, InductionVariables) {
  const Atom *i = context.createInductionVariable("i0");
  EXPECT_TRUE((n + context.get(i)).hasInductionVariables());
  EXPECT_TRUE(min(n, context.get(i)).hasInductionVariables());
  EXPECT_FALSE(min(n, m).hasInductionVariables());
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

TEST_F(QuantityTest, DivisionFolds) {
  // (4n + 3) / 4 is n and 3/4; (8n + m) / 4 is 2n and m/4.
  EXPECT_EQ(floorDiv(4 * n + 3, 4), n);
  EXPECT_EQ(ceilDiv(4 * n + 3, 4), n + 1);
  EXPECT_EQ(ceilDiv(8 * n + m, 4), 2 * n + ceilDiv(m, 4));
  EXPECT_EQ(floorDiv(n - 32, 32), floorDiv(n, 32) - 1);
  EXPECT_EQ(ceilDiv(n, 1), n);
  EXPECT_EQ(floorDiv(n, -1), -n);
  // A ceildiv is a floordiv of a greater dividend: one form.
  EXPECT_EQ(floorDiv(n + 3, 4), ceilDiv(n, 4));
  EXPECT_EQ(floorDiv(n - 1, 2) + 1, ceilDiv(n, 2));
  // Common factors cancel, nested divisions merge.
  EXPECT_EQ(floorDiv(6 * n + 3, 9), floorDiv(2 * n + 1, 3));
  EXPECT_EQ(ceilDiv(ceilDiv(n, 4), 8), ceilDiv(n, 32));
  EXPECT_EQ(floorDiv(floorDiv(n, 4) + 3, 8), floorDiv(n + 12, 32));
  // n*(n - 1) is even.
  EXPECT_EQ(2 * floorDiv(n * n - n, 2), n * n - n);
  EXPECT_EQ(floorDiv(n * n - n + 1, 2), floorDiv(n * n - n, 2));
  EXPECT_EQ(floorDiv(n * n + n, 2) + floorDiv(n * n - n, 2), n * n);
  EXPECT_EQ(mod(n * n + n, 2), Quantity(0));
  // Symbolic divisors.
  EXPECT_EQ(ceilDiv(n * m, m), n);
  EXPECT_EQ(floorDiv(n - m, m), floorDiv(n, m) - 1);
  EXPECT_EQ(floorDiv(n * m + m, 2 * m), ceilDiv(n, 2));
  EXPECT_EQ(ceilDiv(0, n), Quantity(0));
  EXPECT_EQ(floorDiv(n * n - m * m, n + m), n - m);
  EXPECT_EQ(mod(n * m, m), Quantity(0));
  EXPECT_EQ(mod(n * m + n, m), mod(n, m));
  EXPECT_EQ(mod(2 * n + 5, 4), 2 * mod(n, 2) + 1);
  EXPECT_EQ(mod(mod(n, 4), 8), mod(n, 4));
  EXPECT_EQ(floorDiv(mod(n, 4), 4), Quantity(0));
  EXPECT_EQ(mod(mod(n, m), m), mod(n, m));
}

TEST_F(QuantityTest, MinimumFolds) {
  EXPECT_EQ(min(n, n), n);
  EXPECT_EQ(min(-3, 4).getInt64(), -3);
  EXPECT_EQ(max(-3, 4).getInt64(), 4);
  EXPECT_EQ(min(n, n + m), n);
  EXPECT_EQ(max(n, n + m), n + m);
  EXPECT_EQ(max(0, n * m + 3), n * m + 3);
  EXPECT_EQ(min(-1, n), Quantity(-1));
  // One form whatever the nesting.
  Quantity a = min(n, min(m, 7)), b = min(min(7, n), m);
  EXPECT_EQ(a, b);
  EXPECT_EQ(min(a, n), a);
  EXPECT_EQ(min(min(n, 9), min(m, 7)), a);
  // Absorption.
  EXPECT_EQ(min(n, max(n, m)), n);
  EXPECT_EQ(max(n, min(n, m)), n);
  EXPECT_EQ(max(0, max(m - n, -5)), max(0, m - n));
}

TEST_F(QuantityTest, Signs) {
  EXPECT_TRUE((n * m + n + 3).isKnownNonNegative());
  EXPECT_FALSE((n - 1).isKnownNonNegative());
  EXPECT_TRUE((n * n - n).isKnownNonNegative());
  EXPECT_FALSE((n * n - n - 1).isKnownNonNegative());
  EXPECT_TRUE((n - min(n, m)).isKnownNonNegative());
  EXPECT_TRUE((max(n, m) - n).isKnownNonNegative());
  EXPECT_TRUE((ceilDiv(n, 4) - floorDiv(n, 4)).isKnownNonNegative());
  EXPECT_TRUE((4 * ceilDiv(n, 4) - n).isKnownNonNegative());
  EXPECT_TRUE((n - 4 * floorDiv(n, 4)).isKnownNonNegative());
  EXPECT_TRUE((n - m * floorDiv(n, m)).isKnownNonNegative());
  EXPECT_TRUE((3 - mod(n, 4)).isKnownNonNegative());
  EXPECT_FALSE((2 - mod(n, 4)).isKnownNonNegative());
  EXPECT_TRUE((n - mod(n, m)).isKnownNonNegative());
  EXPECT_TRUE(mod(-n, 4).isKnownNonNegative());
  EXPECT_FALSE(floorDiv(n - m, 4).isKnownNonNegative());
  EXPECT_TRUE((floorDiv(n * n + n, 2) - n).isKnownNonNegative());
}

TEST_F(QuantityTest, RangesOfInductionVariables) {
  // i = 0, 32, … below n: i < n, and i is at least 0.
  const Atom *tile = context.createInductionVariable("i0", 0, n, 32);
  Quantity i = context.get(tile);
  EXPECT_EQ(max(0, n - i), n - i);
  EXPECT_EQ(max(1, n - i), n - i);
  EXPECT_EQ(max(2, n - i).str(), "max(2, -i0 + n)");
  // j runs over the tile.
  Quantity hi = min(i + 32, n);
  Quantity j = context.get(context.createInductionVariable("i1", i, hi, 8));
  EXPECT_EQ(max(0, j - i), j - i);
  EXPECT_EQ(max(0, hi - j), hi - j);
  EXPECT_EQ(min(31, j - i), j - i);
  // i = 0 or 32 below 64: all tiles are full. Below 65, not all.
  i = context.get(context.createInductionVariable("i2", 0, 64, 32));
  EXPECT_EQ(min(32, 64 - i), Quantity(32));
  i = context.get(context.createInductionVariable("i3", 0, 65, 32));
  EXPECT_EQ(min(32, 65 - i).str(), "min(32, -i3 + 65)");
  // A lower bound below 0.
  i = context.get(context.createInductionVariable("i4", -2, n, 1));
  EXPECT_EQ(max(0, i).str(), "max(0, i4)");
  EXPECT_EQ(max(0, i + 2), i + 2);
}

TEST_F(QuantityTest, IntegerDivisionMatchesItsDefinition) {
  for (int64_t a = -20; a <= 20; ++a) {
    for (int64_t b : {-7, -3, -2, -1, 1, 2, 3, 7}) {
      EXPECT_EQ(floorDiv(a, b).getInt64(), divideDown(a, b));
      EXPECT_EQ(ceilDiv(a, b).getInt64(), divideUp(a, b));
      EXPECT_EQ(mod(a, b).getInt64(), a - b * divideDown(a, b));
      if (b > 0) {
        EXPECT_GE(*mod(a, b).getInt64(), 0);
      }
    }
  }
}

TEST_F(QuantityTest, LinearDivisionMatchesItsDefinition) {
  for (int64_t p = -5; p <= 5; ++p) {
    for (int64_t c = -5; c <= 5; ++c) {
      for (int64_t d : {-6, -4, -1, 1, 2, 3, 4, 6}) {
        Quantity dividend = p * n + 4 * m + c;
        Quantity down = floorDiv(dividend, d), up = ceilDiv(dividend, d);
        Quantity rest = mod(dividend, d);
        for (int64_t x = 0; x < 7; ++x) {
          Values values = {{nAtom, x}, {mAtom, 6 - x}};
          int64_t value = p * x + 4 * (6 - x) + c;
          EXPECT_EQ(evaluate(down, values), divideDown(value, d));
          EXPECT_EQ(evaluate(up, values), divideUp(value, d));
          EXPECT_EQ(evaluate(rest, values), value - d * divideDown(value, d));
        }
      }
    }
  }
}

//===----------------------------------------------------------------------===//
// Substitution
//===----------------------------------------------------------------------===//

TEST_F(QuantityTest, SubstitutionIsSimultaneousAndFolds) {
  EXPECT_EQ(context.substitute(n - 2 * m, {{nAtom, m}, {mAtom, n}}), m - 2 * n);
  Quantity q = ceilDiv(n, 4) * min(n, m) + mod(n * m, 7);
  // ceil(10 / 4) * min(10, 3) + 30 mod 7 = 3 * 3 + 2
  EXPECT_EQ(context.substitute(q, {{nAtom, 10}, {mAtom, 3}}).getInt64(), 11);
  EXPECT_EQ(context.substitute(ceilDiv(n, 4), {{nAtom, 4 * m}}), m);
  EXPECT_EQ(context.substitute(floorDiv(m, n), {{nAtom, 1}}), m);
  EXPECT_EQ(context.substitute(q, QuantityContext::Substitution()), q);
}

TEST_F(QuantityTest, SharedAtomsAreRebuiltOnce) {
  // Each level occurs twice in the next: 2^64 paths to n.
  Quantity q = n;
  for (unsigned i = 0; i < 64; ++i)
    q = floorDiv(mod(q, 1009) + 2 * q, 3 + i);
  Quantity bound = context.substitute(q, {{nAtom, 12345}});
  EXPECT_TRUE(bound.getInt64().has_value());
}

//===----------------------------------------------------------------------===//
// Random expressions
//===----------------------------------------------------------------------===//

/// An expression as a quantity and as what it means.
struct Expression {
  Quantity quantity;
  std::function<int64_t(const Values &)> value;
};

class RandomQuantityTest : public QuantityTest {
protected:
  std::mt19937 random{42};
  int64_t draw(int64_t lo, int64_t hi) {
    return lo + static_cast<int64_t>(random() % (hi - lo + 1));
  }

  Expression make(unsigned depth) {
    auto choice = draw(0, depth == 0 ? 1 : 9);
    if (choice == 0) {
      int64_t constant = draw(-4, 9);
      return {constant, [=](const Values &) { return constant; }};
    }
    if (choice == 1) {
      const Atom *atom = draw(0, 1) ? nAtom : mAtom;
      return {context.get(atom),
              [=](const Values &values) { return values.at(atom); }};
    }
    auto [a, f] = make(depth - 1);
    if (choice <= 4) {
      // Divisors are positive: an integer, or n + 1.
      int64_t constant = draw(1, 6);
      bool isSymbolic = draw(0, 3) == 0;
      Quantity b = isSymbolic ? n + 1 : Quantity(constant);
      auto divisor = [=](const Values &values) {
        return isSymbolic ? values.at(nAtom) + 1 : constant;
      };
      if (choice == 2)
        return {floorDiv(a, b), [=, f = f](const Values &values) {
                  return divideDown(f(values), divisor(values));
                }};
      if (choice == 3)
        return {ceilDiv(a, b), [=, f = f](const Values &values) {
                  return divideUp(f(values), divisor(values));
                }};
      return {mod(a, b), [=, f = f](const Values &values) {
                int64_t x = f(values), y = divisor(values);
                return x - y * divideDown(x, y);
              }};
    }
    auto [b, g] = make(depth - 1);
    switch (choice) {
    case 5:
      return {a + b, [f = f, g = g](const Values &values) {
                return f(values) + g(values);
              }};
    case 6:
      return {a - b, [f = f, g = g](const Values &values) {
                return f(values) - g(values);
              }};
    case 7:
      return {a * b, [f = f, g = g](const Values &values) {
                return f(values) * g(values);
              }};
    case 8:
      return {min(a, b), [f = f, g = g](const Values &values) {
                return std::min(f(values), g(values));
              }};
    default:
      return {max(a, b), [f = f, g = g](const Values &values) {
                return std::max(f(values), g(values));
              }};
    }
  }
};

TEST_F(RandomQuantityTest, MeanWhatTheySay) {
  for (unsigned i = 0; i < 2000; ++i) {
    auto [quantity, value] = make(4);
    bool isNonNegative = quantity.isKnownNonNegative();
    for (unsigned j = 0; j < 6; ++j) {
      Values values = {{nAtom, draw(0, 12)}, {mAtom, draw(0, 40)}};
      int64_t expected = value(values);
      ASSERT_EQ(evaluate(quantity, values), expected) << quantity.str();
      ASSERT_EQ(context.substitute(
                    quantity, {{nAtom, values[nAtom]}, {mAtom, values[mAtom]}}),
                Quantity(expected))
          << quantity.str();
      ASSERT_TRUE(!isNonNegative || expected >= 0) << quantity.str();
    }
  }
}

} // namespace
