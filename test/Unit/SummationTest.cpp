//===- SummationTest.cpp - Exact sums over loops --------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantityEvaluation.h"

#include "llvm/ADT/STLExtras.h"

#include "gtest/gtest.h"

#include <functional>
#include <random>

using namespace llvm;
using namespace mlir::cost;

namespace {

class SummationTest : public ::testing::Test {
protected:
  QuantityContext context;
  const Atom *nAtom = context.createSymbol("n");
  const Atom *mAtom = context.createSymbol("m");
  const Atom *tAtom = context.createSymbol("T");
  const Atom *iAtom = context.createInductionVariable("i0");
  const Atom *jAtom = context.createInductionVariable("i1");
  const Atom *kAtom = context.createInductionVariable("i2");
  Quantity n = context.get(nAtom), m = context.get(mAtom);
  Quantity T = context.get(tAtom);
  Quantity i = context.get(iAtom), j = context.get(jAtom);
  Quantity k = context.get(kAtom);

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
  Quantity sum(const Atom *variable, const Quantity &lo, const Quantity &hi,
               const Quantity &step, const Quantity &body) {
    return context.sum(variable, lo, hi, step, body);
  }
};

//===----------------------------------------------------------------------===//
// Closed forms
//===----------------------------------------------------------------------===//

TEST_F(SummationTest, TripCounts) {
  EXPECT_EQ(context.tripCount(0, n, 1), n);
  EXPECT_EQ(context.tripCount(0, n, 4), ceilDiv(n, 4));
  EXPECT_EQ(context.tripCount(n, n + 10, 3).getInt64(), 4); // 0 3 6 9
  EXPECT_EQ(context.tripCount(5, 2, 1).getInt64(), 0);
  EXPECT_EQ(context.tripCount(m, n, 1).str(), "max(0, -m + n)");
  EXPECT_EQ(sum(iAtom, 0, n, 4, 3 * m), 3 * m * ceilDiv(n, 4));
  EXPECT_EQ(sum(iAtom, 5, 5, 1, i).getInt64(), 0);
  EXPECT_EQ(sum(iAtom, 5, 2, 1, min(i, n)).getInt64(), 0);
}

TEST_F(SummationTest, Powers) {
  // 0 + 1 + … + (n - 1) = n(n - 1)/2, and twice that has no quotient.
  Quantity triangle = sum(iAtom, 0, n, 1, i);
  EXPECT_EQ(triangle.str(), "(n*n - n) floordiv 2");
  EXPECT_EQ((2 * triangle).str(), "n*n - n");
  // (n - 1)n(2n - 1)/6
  EXPECT_EQ(sum(iAtom, 0, n, 1, i * i).str(),
            "(2*n*n*n - 3*n*n + n) floordiv 6");
  // The sum of cubes is the square of the sum.
  Quantity cubes = sum(iAtom, 0, n, 1, i * i * i);
  EXPECT_EQ(4 * cubes, 4 * triangle * triangle);
  // Over 0, 3, 6, … below 3m: 3 * m(m - 1)/2.
  EXPECT_EQ(sum(iAtom, 0, 3 * m, 3, i), 3 * sum(iAtom, 0, m, 1, i));
  // Over m, …, m + n - 1: n*m + n(n - 1)/2.
  EXPECT_EQ(sum(iAtom, m, m + n, 1, i), n * m + triangle);
  // 0 + 7 + … + 994 = 7 * 142 * 143 / 2
  EXPECT_EQ(sum(iAtom, 0, 1000, 7, i).getInt64(), 71071);
  // 10^18 iterations: n(n - 1)/2 with n = 10^18.
  EXPECT_EQ(sum(iAtom, 0, 1000000000000000000, 1, i).str(),
            "499999999999999999500000000000000000");
}

TEST_F(SummationTest, PartialTilesAddUp) {
  // 32 + 32 + 32 + 4
  EXPECT_EQ(sum(iAtom, 0, 100, 32, min(32, 100 - i)).getInt64(), 100);
  EXPECT_EQ(sum(iAtom, 0, n, 32, min(32, n - i)), n);
  EXPECT_EQ(sum(iAtom, 0, n, T, min(T, n - i)), n);
  EXPECT_EQ(sum(iAtom, 0, n, T, min(-i + n, T)), n);
  EXPECT_EQ(sum(iAtom, 0, n + 5, 32, min(32, n + 5 - i)), n + 5);
  EXPECT_EQ(sum(iAtom, m, m + n, T, min(T, m + n - i)), n);
  EXPECT_EQ(sum(iAtom, m, n, T, min(T, n - i)).str(), "max(0, -m + n)");
  // By the number of the tile.
  EXPECT_EQ(sum(kAtom, 0, ceilDiv(n, T), 1, min(T, n - T * k)), n);
  EXPECT_EQ(sum(kAtom, 0, ceilDiv(n, 32), 1, min(32, n - 32 * k)), n);
  EXPECT_EQ(sum(kAtom, 0, floorDiv(n + 31, 32), 1, min(32, n - 32 * k)), n);
  // With a factor, an offset and two loops.
  EXPECT_EQ(sum(iAtom, 0, n, 32, 3 * m * min(32, n - i)), 3 * m * n);
  EXPECT_EQ(sum(iAtom, 0, n, 32, min(32, n - i) + 2), n + 2 * ceilDiv(n, 32));
  EXPECT_EQ(sum(iAtom, 0, n, 32, min(34, n - i + 2)), n + 2 * ceilDiv(n, 32));
  Quantity area = min(32, n - i) * min(8, m - j);
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, 0, m, 8, area)), n * m);
}

TEST_F(SummationTest, PowersOfPartialTiles) {
  // 3 * 32^2 + 4^2
  Quantity tile = min(32, 100 - i);
  EXPECT_EQ(sum(iAtom, 0, 100, 32, tile * tile).getInt64(), 3088);
  // 7^2 for each of 142857 tiles, and 1.
  tile = min(7, 1000000 - i);
  EXPECT_EQ(sum(iAtom, 0, 1000000, 7, tile * tile).getInt64(), 6999994);
  // q full tiles and n - 32q: 1024q + (n - 32q)^2.
  tile = min(32, n - i);
  Quantity q = floorDiv(n, 32);
  EXPECT_EQ(sum(iAtom, 0, n, 32, tile * tile),
            1024 * q + (n - 32 * q) * (n - 32 * q));
}

TEST_F(SummationTest, TilesOfTiles) {
  Quantity tile = min(32, n - i);
  // 4 divides 32: the small tiles are those of n.
  EXPECT_EQ(sum(iAtom, 0, n, 32, ceilDiv(tile, 4)), ceilDiv(n, 4));
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, 0, tile, 4, min(4, tile - j))), n);
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, 0, tile, 5, min(5, tile - j))), n);
  // The canonicalizer merges nested minima.
  Quantity inner = min(5, min(32 - j, n - i - j));
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, 0, tile, 5, inner)), n);
  // affine-loop-tile: the inner loops run over i … min(i + 32, n).
  Quantity hi = min(i + 32, n), end = min(j + 8, min(i + 32, n));
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, i, hi, 1, 1)), n);
  EXPECT_EQ(sum(iAtom, 0, n, 32, sum(jAtom, i, hi, 1, j)),
            sum(jAtom, 0, n, 1, j));
  EXPECT_EQ(
      sum(iAtom, 0, n, 32, sum(jAtom, i, hi, 8, sum(kAtom, j, end, 1, 1))), n);
  // Symbolic sizes at both levels, and unknown bounds.
  tile = min(T, n - i);
  EXPECT_EQ(sum(iAtom, 0, n, T, sum(jAtom, 0, tile, m, min(m, tile - j))), n);
  EXPECT_EQ(sum(iAtom, m, n, T, sum(jAtom, 0, tile, 3, min(3, tile - j))).str(),
            "max(0, -m + n)");
}

TEST_F(SummationTest, Triangles) {
  // j < i and i <= j < n: together n*n.
  Quantity lower = sum(iAtom, 0, n, 1, sum(jAtom, 0, i, 1, 1));
  Quantity upper = sum(iAtom, 0, n, 1, sum(jAtom, i, n, 1, 1));
  EXPECT_EQ(lower.str(), "(n*n - n) floordiv 2");
  EXPECT_EQ(upper, lower + n);
  EXPECT_EQ(lower + upper, n * n);
  EXPECT_EQ(sum(iAtom, 0, n, 1, sum(jAtom, 0, i + 1, 1, 1)), upper);
  // k < j < i < 10: 10 * 9 * 8 / 6.
  Quantity tetrahedron =
      sum(iAtom, 0, n, 1, sum(jAtom, 0, i, 1, sum(kAtom, 0, j, 1, 1)));
  EXPECT_EQ(tetrahedron.str(), "(n*n*n - 3*n*n + 2*n) floordiv 6");
  EXPECT_EQ(context.substitute(tetrahedron, {{nAtom, 10}}).getInt64(), 120);
}

TEST_F(SummationTest, OtherMinimaAndMaxima) {
  // Up to m the variable, then m: m(m - 1)/2 + (n - m)m for m < n.
  Quantity q = sum(iAtom, 0, m + n, 1, min(i, m));
  EXPECT_EQ(q, sum(iAtom, 0, m, 1, i) + n * m);
  // Rows of a padded window: 0 + 1 + 2 + 3 * 7.
  EXPECT_EQ(sum(iAtom, 0, 10, 1, min(i, 3)).getInt64(), 24);
  EXPECT_EQ(sum(iAtom, 0, 10, 1, max(0, i - 7)).getInt64(), 3);
}

//===----------------------------------------------------------------------===//
// Enumeration and what stays open
//===----------------------------------------------------------------------===//

TEST_F(SummationTest, Enumeration) {
  // 0 1 2 0 1 2 0 1 2 0
  EXPECT_EQ(sum(iAtom, 0, 10, 1, mod(i, 3)).getInt64(), 9);
  EXPECT_EQ(sum(iAtom, 0, 10, 1, n * mod(i, 3)), 9 * n);
  // 1428571 times 0 + … + 6, and 0 + 1 + 2.
  EXPECT_EQ(sum(iAtom, 0, 10000000, 1, mod(i, 7)).getInt64(), 29999994);
  // Independent factors of a body, each with its own loop.
  EXPECT_EQ(sum(iAtom, 0, 1000000, 1,
                sum(jAtom, 0, 1000000, 1, mod(i, 2) * mod(j, 2)))
                .getInt64(),
            250000000000);
  // min(i*j, 3) for i, j < 3: 0 0 0, 0 1 2, 0 2 3.
  EXPECT_EQ(sum(iAtom, 0, 3, 1, sum(jAtom, 0, 3, 1, min(i * j, 3))).getInt64(),
            8);
  // Past 64 bits, for i = 1 and 3: 10^20 floordiv 3 + 9 * 10^20 floordiv 3.
  Quantity big = Quantity(10000000000) * 10000000000;
  EXPECT_EQ(sum(iAtom, 0, 4, 1, mod(i, 2) * floorDiv(i * i * big, 3)).str(),
            "333333333333333333333");
  // More than 10^7 evaluations.
  EXPECT_EQ(sum(iAtom, 0, 10000001, 1, mod(i * i, 7)).str(),
            "sum(j0, 0, 10000001, 1, (j0*j0) mod 7)");
  // A division by 0 has no value.
  EXPECT_EQ(sum(iAtom, 0, 4, 1, mod(i, 0)).str(), "sum(j0, 0, 4, 1, j0 mod 0)");
}

TEST_F(SummationTest, OpenSums) {
  Quantity q = sum(iAtom, 0, n, 1, min(i * i, m));
  EXPECT_EQ(q.str(), "sum(j0, 0, n, 1, min(m, j0*j0))");
  EXPECT_FALSE(q.hasInductionVariables());
  EXPECT_TRUE(q.isKnownNonNegative());
  // Factors and terms that need not stay inside do not.
  EXPECT_EQ(sum(iAtom, 0, n, 1, 3 * m * min(i * i, m) + i),
            3 * m * q + sum(iAtom, 0, n, 1, i));
  // The variable's name does not matter, nor does the loops' nesting depth.
  EXPECT_EQ(sum(jAtom, 0, n, 1, min(j * j, m)), q);
  Quantity nest = sum(iAtom, 0, n, 1, sum(jAtom, 0, m, 1, min(i * j, T)));
  EXPECT_EQ(nest.str(), "sum(j1, 0, n, 1, sum(j0, 0, m, 1, min(T, j0*j1)))");
  EXPECT_EQ(sum(jAtom, 0, n, 1, sum(iAtom, 0, m, 1, min(i * j, T))), nest);
  // The step goes into the body.
  EXPECT_EQ(sum(iAtom, 1, 2 * n + 1, 2, mod(i * i, m)).str(),
            "sum(j0, 0, n, 1, (4*j0*j0 + 4*j0 + 1) mod m)");

  // 0 + 1 + 4 + 9 + 10
  EXPECT_EQ(context.substitute(q, {{nAtom, 5}, {mAtom, 10}}).getInt64(), 24);
  EXPECT_EQ(context.substitute(q, {{mAtom, 0}}).getInt64(), 0);
  EXPECT_EQ(context.substitute(q, {{nAtom, 1}}).getInt64(), 0);
  // i*j < 100 where i < 4 and j < 6: 6 * 15.
  EXPECT_EQ(context.substitute(nest, {{nAtom, 4}, {mAtom, 6}, {tAtom, 100}})
                .getInt64(),
            90);
  // A value that is itself a sum does not meet the variables inside.
  Quantity twice = context.substitute(q, {{mAtom, q}});
  Values values = {{nAtom, 5}, {mAtom, 3}};
  // q = 0 + 1 + 3 + 3 + 3 = 10, so again 24.
  EXPECT_EQ(evaluate(twice, values), 24);
  EXPECT_EQ(context.substitute(twice, {{nAtom, 5}, {mAtom, 3}}).getInt64(), 24);
}

TEST_F(SummationTest, LowerBoundsBelowZero) {
  for (int64_t lo = -7; lo <= 2; ++lo) {
    for (int64_t step = 1; step <= 3; ++step) {
      const Atom *loop = context.createInductionVariable("i", lo, n, step);
      Quantity x = context.get(loop);
      Quantity body = max(0, x) * x + min(step, n - x) + mod(x, 4) * (x + 1);
      Quantity q = sum(loop, lo, n, step, body);
      for (int64_t hi = 0; hi <= 6; ++hi) {
        int64_t expected = 0;
        for (int64_t v = lo; v < hi; v += step)
          expected += std::max<int64_t>(0, v) * v + std::min(step, hi - v) +
                      (v - 4 * divideDown(v, 4)) * (v + 1);
        EXPECT_EQ(context.substitute(q, {{nAtom, hi}}).getInt64(), expected)
            << q.str();
      }
    }
  }
}

//===----------------------------------------------------------------------===//
// Deep nests
//===----------------------------------------------------------------------===//

TEST_F(SummationTest, DeepNests) {
  constexpr unsigned depth = 200;
  Quantity constant = 1, tiled = 1, open = 0, extents = 1, power = 1;
  SmallVector<const Atom *> loops;
  for (unsigned level = 0; level < depth; ++level) {
    Quantity extent =
        context.get(context.createSymbol("d" + std::to_string(level)));
    loops.push_back(context.createInductionVariable("i"));
    Quantity variable = context.get(loops.back());
    constant = sum(loops.back(), 0, 32, 1, constant);
    tiled =
        sum(loops.back(), 0, extent, 32, tiled * min(32, extent - variable));
    extents *= extent;
    power *= 32;
  }
  EXPECT_EQ(constant, power);
  EXPECT_EQ(tiled, extents);

  // Nothing here can be closed: all variables meet in one atom.
  loops.resize(40);
  for (const Atom *loop : loops)
    open += context.get(loop);
  open = mod(open, m);
  for (const Atom *loop : reverse(loops))
    open = sum(loop, 0, n, 1, open);
  EXPECT_EQ(open.getTerms().size(), 1u);
  EXPECT_TRUE(context.substitute(open, {{nAtom, 1}}).isZero());

  // i0 > i1 > … > i19 below 25: 25! / (5! * 20!) = 53130.
  Quantity simplex = 1;
  loops.resize(20);
  for (unsigned level = 20; level-- > 0;)
    simplex = sum(loops[level], 0,
                  level == 0 ? n : context.get(loops[level - 1]), 1, simplex);
  EXPECT_EQ(context.substitute(simplex, {{nAtom, 25}}).getInt64(), 53130);

  // m times 9 >= i0 >= i1 >= … >= i7: 17! / (9! * 8!) = 24310.
  Quantity multisets = m;
  for (unsigned level = 8; level-- > 0;)
    multisets =
        sum(loops[level], 0,
            level == 0 ? 10 : context.get(loops[level - 1]) + 1, 1, multisets);
  EXPECT_EQ(multisets, 24310 * m);
}

//===----------------------------------------------------------------------===//
// Against loops
//===----------------------------------------------------------------------===//

/// A body as a quantity of i and the loop's bounds, and what it means.
struct Body {
  std::function<Quantity(SmallVector<Quantity, 5>)> quantity;
  std::function<int64_t(int64_t i, int64_t hi, int64_t T)> value;
};

TEST_F(SummationTest, EveryRuleMatchesTheLoop) {
  auto bodies = [&]() -> std::vector<Body> {
    using Operands = SmallVector<Quantity, 5>; // i, hi, T
    return {
        {[](Operands x) { return x[0] * x[0] * x[0] + 2 * x[0] - 1; },
         [](int64_t i, int64_t, int64_t) { return i * i * i + 2 * i - 1; }},
        {[&](Operands x) { return min(x[2], x[1] - x[0]); },
         [](int64_t i, int64_t hi, int64_t T) { return std::min(T, hi - i); }},
        {[&](Operands x) {
           Quantity tile = min(x[2], x[1] - x[0]);
           return tile * tile * (x[0] + 1);
         },
         [](int64_t i, int64_t hi, int64_t T) {
           int64_t tile = std::min(T, hi - i);
           return tile * tile * (i + 1);
         }},
        {[&](Operands x) { return min(x[0] + x[2], x[1]) - x[0]; },
         [](int64_t i, int64_t hi, int64_t T) {
           return std::min(i + T, hi) - i;
         }},
        {[&](Operands x) { return ceilDiv(min(x[2], x[1] - x[0]), 2); },
         [](int64_t i, int64_t hi, int64_t T) {
           return divideUp(std::min(T, hi - i), 2);
         }},
        {[&](Operands x) {
           return max(0, x[0] - 3) * min(x[0], x[2]) + max(x[2], x[1] - x[0]);
         },
         [](int64_t i, int64_t hi, int64_t T) {
           return std::max<int64_t>(0, i - 3) * std::min(i, T) +
                  std::max(T, hi - i);
         }},
        {[&](Operands x) { return mod(x[0], 3) * floorDiv(x[1] - x[0], 2); },
         [](int64_t i, int64_t hi, int64_t) {
           return i % 3 * divideDown(hi - i, 2);
         }},
    };
  }();
  for (const Body &body : bodies) {
    // Symbolic once, then with values; the step is T or a constant.
    Quantity bySymbol = sum(iAtom, m, n, T, body.quantity({i, n, T}));
    Quantity byThree = sum(iAtom, m, n, 3, body.quantity({i, n, T}));
    for (int64_t lo = 0; lo <= 4; ++lo) {
      for (int64_t hi = 0; hi <= 11; ++hi) {
        for (int64_t tile = 1; tile <= 5; ++tile) {
          auto expect = [&](const Quantity &symbolic, int64_t step) {
            int64_t expected = 0;
            for (int64_t x = lo; x < hi; x += step)
              expected += body.value(x, hi, tile);
            Values values = {{mAtom, lo}, {nAtom, hi}, {tAtom, tile}};
            EXPECT_EQ(evaluate(symbolic, values), expected) << symbolic.str();
            EXPECT_EQ(context
                          .substitute(symbolic,
                                      {{mAtom, lo}, {nAtom, hi}, {tAtom, tile}})
                          .getInt64(),
                      expected)
                << symbolic.str();
            EXPECT_EQ(sum(iAtom, lo, hi, step, body.quantity({i, hi, tile}))
                          .getInt64(),
                      expected);
          };
          expect(bySymbol, tile);
          expect(byThree, 3);
        }
      }
    }
  }
}

/// A nest of tiled and triangular loops with bounds and bodies at random.
class RandomNest {
public:
  RandomNest(QuantityContext &context, unsigned seed,
             ArrayRef<const Atom *> symbols)
      : context(context), random(seed), symbols(symbols) {}

  /// The sum, and the same by running the loops.
  std::pair<Quantity, std::function<int64_t(Values &)>> make() {
    unsigned depth = draw(1, 3);
    for (unsigned level = 0; level < depth; ++level)
      addLoop();
    auto [body, value] = makeLinear();
    auto [factor, factorValue] = makeLinear();
    body *= context.max(1, factor);
    std::function<int64_t(Values &)> run = [f = value,
                                            g = factorValue](Values &values) {
      return f(values) * std::max<int64_t>(1, g(values));
    };
    if (draw(0, 1)) {
      body += tiles.back().first;
      run = [run, tile = tiles.back().second](Values &values) {
        return run(values) + tile(values);
      };
    }
    for (const Loop &loop : reverse(loops)) {
      body = context.sum(loop.variable, loop.lo, loop.hi, loop.step, body);
      run = [run, loop](Values &values) {
        int64_t sum = 0, hi = loop.hiValue(values);
        for (int64_t i = loop.loValue(values); i < hi; i += loop.step) {
          values[loop.variable] = i;
          sum += run(values);
        }
        return sum;
      };
    }
    return {body, run};
  }

private:
  using Value = std::function<int64_t(const Values &)>;
  struct Loop {
    const Atom *variable;
    Quantity lo, hi;
    Value loValue, hiValue;
    int64_t step;
  };

  int64_t draw(int64_t lo, int64_t hi) {
    return lo + static_cast<int64_t>(random() % (hi - lo + 1));
  }

  std::pair<Quantity, Value> makeLinear() {
    const Atom *a = symbols[draw(0, symbols.size() - 1)];
    const Atom *b =
        loops.empty() ? a : loops[draw(0, loops.size() - 1)].variable;
    int64_t p = draw(-1, 2), q = draw(0, 2), r = draw(-2, 5);
    return {p * context.get(a) + q * context.get(b) + r,
            [=](const Values &values) {
              return p * values.at(a) + q * values.at(b) + r;
            }};
  }

  void addLoop() {
    Loop loop;
    loop.step = draw(1, 4);
    if (!loops.empty() && draw(0, 2) != 0) {
      // Over the tile that the loop around has cut.
      auto [tile, value] = tiles.back();
      loop.lo = 0;
      loop.loValue = [](const Values &) { return 0; };
      loop.hi = tile;
      loop.hiValue = value;
      if (draw(0, 1)) {
        const Atom *outer = loops.back().variable;
        loop.lo += context.get(outer);
        loop.hi += context.get(outer);
        loop.loValue = [=](const Values &values) { return values.at(outer); };
        loop.hiValue = [value = value, outer](const Values &values) {
          return value(values) + values.at(outer);
        };
      }
    } else {
      auto [lo, loValue] = makeLinear();
      std::tie(loop.hi, loop.hiValue) = makeLinear();
      loop.lo = context.max(0, lo);
      loop.loValue = [f = loValue](const Values &values) {
        return std::max<int64_t>(0, f(values));
      };
    }
    loop.variable =
        draw(0, 1)
            ? context.createInductionVariable("i")
            : context.createInductionVariable("i", loop.lo, loop.hi, loop.step);
    Quantity rest = loop.hi - context.get(loop.variable);
    tiles.emplace_back(
        context.min(loop.step, rest), [loop](const Values &values) {
          return std::min(loop.step,
                          loop.hiValue(values) - values.at(loop.variable));
        });
    loops.push_back(loop);
  }

  QuantityContext &context;
  std::mt19937 random;
  ArrayRef<const Atom *> symbols;
  std::vector<Loop> loops;
  /// min(step, hi - variable) of each loop.
  std::vector<std::pair<Quantity, Value>> tiles;
};

TEST_F(SummationTest, RandomNestsMatchTheirLoops) {
  const Atom *symbols[] = {nAtom, mAtom};
  for (unsigned seed = 0; seed < 600; ++seed) {
    auto [quantity, run] = RandomNest(context, seed, symbols).make();
    std::mt19937 random(seed);
    for (unsigned trial = 0; trial < 5; ++trial) {
      Values values = {{nAtom, random() % 12}, {mAtom, random() % 12}};
      int64_t expected = run(values);
      ASSERT_EQ(evaluate(quantity, values), expected)
          << "seed " << seed << ": " << quantity.str();
      ASSERT_EQ(context
                    .substitute(quantity, {{nAtom, values[nAtom]},
                                           {mAtom, values[mAtom]}})
                    .getInt64(),
                expected)
          << "seed " << seed << ": " << quantity.str();
    }
  }
}

} // namespace
