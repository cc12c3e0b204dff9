//===- ClosedSum.cpp - Closed forms of sums over loops --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop is counted by its index k = 0, 1, … below the trip count n:
//
//   k^p -> Faulhaber's polynomial, S_p(n)
//   min(a, b), where b - a = p - q*k -> a until k exceeds p floordiv q, then b:
//          two ranges, each of which may now be closed; max likewise
//
// A partial tile is the second case: min(T, U - T*k) is T for the U floordiv T
// full tiles, and of the range behind them there is at most one iteration,
// which is simply evaluated.
//
//===----------------------------------------------------------------------===//

#include "ClosedSum.h"

#include "mlir-cost/Support/QuantitySum.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

using namespace llvm;
using namespace mlir::cost;

std::optional<std::pair<const Atom *, Quantity>>
mlir::cost::solve(const Quantity &q, const Quantity &value) {
  const Term *unit = nullptr;
  Polynomial::View terms(q);
  for (const Term &term : terms) {
    if (term.factors.size() != 1 || term.factors[0].second != 1 ||
        abs(term.coefficient) != 1)
      continue;
    const Atom *atom = term.factors[0].first;
    bool isAlone = count_if(terms, [&](const Term &other) {
                     return any_of(other.factors, [&](auto &factor) {
                       return factor.first == atom;
                     });
                   }) == 1;
    if (isAlone && (!unit || unit->factors[0].first->getId() < atom->getId()))
      unit = &term;
  }
  if (!unit)
    return std::nullopt;
  Quantity rest = q - Polynomial::get({*unit});
  return std::make_pair(unit->factors[0].first,
                        (value - rest) * Quantity(unit->coefficient));
}

void mlir::cost::forEachDependent(const Quantity &q, const Atom *leaf,
                                  function_ref<void(const Atom *)> fn) {
  DenseSet<const Atom *> visited;
  SmallVector<const Atom *> worklist;
  auto visit = [&](const Atom *atom) {
    if (is_contained(atom->getLeaves(), leaf) && visited.insert(atom).second)
      worklist.push_back(atom);
  };
  q.forEachAtom(visit);
  while (!worklist.empty()) {
    const Atom *atom = worklist.pop_back_val();
    fn(atom);
    if (atom->getKind() == AtomKind::Sum)
      continue;
    for (const Quantity &operand : atom->getOperands())
      operand.forEachAtom(visit);
  }
}

QuantityContext::Impl::ClosedSum::ClosedSum(Impl &impl, const Atom *index,
                                            const Quantity &tripCount)
    : impl(impl), context(impl.context), index(index), tripCount(tripCount) {
  for (const Term &term : Polynomial::View(tripCount)) {
    const Atom *atom = getIfAtom(Polynomial::get({term}));
    if (!atom ||
        (atom->kind != AtomKind::CeilDiv && atom->kind != AtomKind::FloorDiv))
      continue;
    const Quantity &y = atom->operands[1];
    Quantity x = atom->operands[0] + y * (tripCount - context.get(atom));
    if (atom->kind == AtomKind::FloorDiv)
      x -= y - 1;
    tilings.push_back({x, y, context.floorDiv(x, y)});
  }
}

std::optional<Quantity>
QuantityContext::Impl::ClosedSum::close(const Quantity &body) {
  // Nests of minima that need more are not seen in programs.
  constexpr unsigned maxSplits = 4;
  numerator = 0;
  denominator = 1;
  if (!addRange(body, DynamicAPInt(1), 0, tripCount, maxSplits))
    return std::nullopt;
  return impl.floorDivByPositive(numerator, denominator, /*isExact=*/true);
}

void QuantityContext::Impl::ClosedSum::add(const Quantity &value,
                                           const DynamicAPInt &divisor) {
  DynamicAPInt common = lcm(denominator, divisor);
  numerator = numerator * Quantity(common / denominator) +
              value * Quantity(common / divisor);
  denominator = common;
}

bool QuantityContext::Impl::ClosedSum::addRange(Quantity body,
                                                DynamicAPInt divisor,
                                                const Quantity &lo,
                                                const Quantity &hi,
                                                unsigned maxSplits) {
  Quantity length = hi - lo;
  if (length.isZero())
    return true;
  const Tiling *tiling =
      hi != tripCount
          ? nullptr
          : find_if(tilings, [&](auto &tiling) { return tiling.full == lo; });
  bool isTail = tiling && tiling != tilings.end();
  if (length == 1 || isTail) {
    Quantity value = context.substitute(body, {{index, lo}});
    if (isTail && !isZeroWithoutPartialTile(value, *tiling))
      value *= length;
    add(value, divisor);
    return true;
  }

  expandExactQuotients(body, divisor);
  std::vector<Term> powers, others;
  for (const Term &term : Polynomial::View(body)) {
    bool isPower = all_of(term.factors, [&](auto factor) {
      return factor.first == index || !dependsOn(factor.first, index);
    });
    (isPower ? powers : others).push_back(term);
  }
  addPowers(Polynomial::get(std::move(powers)), divisor, lo, hi);
  Quantity rest = Polynomial::get(std::move(others));
  if (rest.isZero())
    return true;

  std::optional<Pivot> pivot = findPivot(rest);
  if (!pivot || maxSplits == 0)
    return false;
  // From p / q on the difference is not positive, behind it negative: either
  // bound does. The latter counts full tiles, the former is simpler for q = 1.
  Quantity split =
      pivot->q == 1 ? pivot->p : context.floorDiv(pivot->p, pivot->q) + 1;
  split = context.max(lo, context.min(hi, split));
  return addRange(choose(rest, *pivot, /*isDifferencePositive=*/true), divisor,
                  lo, split, maxSplits - 1) &&
         addRange(choose(rest, *pivot, /*isDifferencePositive=*/false), divisor,
                  split, hi, maxSplits - 1);
}

void QuantityContext::Impl::ClosedSum::expandExactQuotients(
    Quantity &body, DynamicAPInt &divisor) const {
  while (true) {
    // The newest one, for the dividend holds only older ones.
    const Atom *quotient = nullptr;
    body.forEachAtom([&](const Atom *atom) {
      if (atom->exact && dependsOn(atom, index))
        quotient = atom;
    });
    if (!quotient)
      return;

    // body = factor*quotient + rest
    std::vector<Term> factor, rest;
    for (const Term &term : Polynomial::View(body)) {
      if (auto others = divideMonomials(term.factors, {{quotient, 1}}))
        factor.push_back({term.coefficient, std::move(*others)});
      else
        rest.push_back(term);
    }
    const Quantity &by = quotient->operands[1];
    body = Polynomial::get(std::move(factor)) * quotient->operands[0] +
           Polynomial::get(std::move(rest)) * by;
    divisor *= *by.getConstant();
  }
}

//===----------------------------------------------------------------------===//
// Minima and maxima
//===----------------------------------------------------------------------===//

std::optional<QuantityContext::Impl::ClosedSum::Pivot>
QuantityContext::Impl::ClosedSum::getPivot(const Atom *atom) const {
  if (atom->kind != AtomKind::Min && atom->kind != AtomKind::Max)
    return std::nullopt;
  Quantity difference = atom->operands[1] - atom->operands[0];
  std::vector<Term> slope, offset;
  for (const Term &term : Polynomial::View(difference)) {
    std::optional<Factors> rest = divideMonomials(term.factors, {{index, 1}});
    bool varies = any_of(rest ? *rest : term.factors, [&](auto factor) {
      return dependsOn(factor.first, index);
    });
    if (varies)
      return std::nullopt;
    if (rest)
      slope.push_back({term.coefficient, std::move(*rest)});
    else
      offset.push_back(term);
  }
  Quantity p = Polynomial::get(std::move(offset));
  Quantity q = -Polynomial::get(std::move(slope));
  if (q.isZero())
    return std::nullopt;
  if ((-q).isKnownNonNegative())
    return Pivot{-difference, -p, -q, 0};
  if (q.isKnownNonNegative())
    return Pivot{difference, p, q, 1};
  return std::nullopt;
}

std::optional<QuantityContext::Impl::ClosedSum::Pivot>
QuantityContext::Impl::ClosedSum::findPivot(const Quantity &body) const {
  std::optional<Pivot> found;
  bool hasSum = false;
  forEachDependent(body, index, [&](const Atom *atom) {
    hasSum |= atom->kind == AtomKind::Sum;
    std::optional<Pivot> pivot = getPivot(atom);
    if (found || !pivot)
      return;
    // A symbol may be 0, but not if the loop already divides by it.
    bool isNonZero =
        pivot->q.isConstant() || any_of(tilings, [&](const Tiling &tiling) {
          std::optional<Quantity> multiple = pivot->q.divideExactly(tiling.y);
          return multiple && multiple->isConstant();
        });
    if (isNonZero)
      found = pivot;
  });
  return hasSum ? std::nullopt : found;
}

Quantity QuantityContext::Impl::ClosedSum::choose(
    const Quantity &body, const Pivot &pivot, bool isDifferencePositive) const {
  Substitution chosen;
  forEachDependent(body, index, [&](const Atom *atom) {
    std::optional<Pivot> other = getPivot(atom);
    if (!other || other->difference != pivot.difference)
      return;
    bool isMax = atom->kind == AtomKind::Max;
    chosen[atom] =
        atom->operands[isMax == isDifferencePositive ? other->greater
                                                     : 1 - other->greater];
  });
  return context.substitute(body, chosen);
}

/// Where the trip count is x ceildiv y, min(x, y*index + y) and the like become
/// y*index + min(y, x - y*index), which leaves nothing for an empty tile.
Quantity QuantityContext::Impl::ClosedSum::align(const Quantity &body) const {
  Substitution aligned;
  forEachDependent(body, index, [&](const Atom *atom) {
    std::optional<Pivot> pivot = getPivot(atom);
    if (!pivot || atom->kind != AtomKind::Min)
      return;
    for (const Tiling &tiling : tilings) {
      std::optional<Quantity> factor = pivot->q.divideExactly(tiling.y);
      if (!factor || !factor->isConstant())
        continue;
      Quantity tile = *factor * (tiling.x - tiling.y * context.get(index));
      Quantity offset = atom->operands[pivot->greater] - tile;
      if (!offset.isZero())
        aligned[atom] =
            offset + context.min(*factor * tiling.x - pivot->p, tile);
      return;
    }
  });
  return aligned.empty() ? body : context.substitute(body, aligned);
}

bool QuantityContext::Impl::ClosedSum::isZeroWithoutPartialTile(
    const Quantity &q, const Tiling &tiling) const {
  // If there is none, then x = y*full, where the division in `full` is any
  // number.
  const Atom *division = nullptr;
  tiling.full.forEachAtom([&](const Atom *atom) {
    if (atom->kind == AtomKind::FloorDiv || atom->kind == AtomKind::CeilDiv)
      division = atom;
  });
  if (!division)
    return false;
  Quantity any = context.get(impl.createAtom(AtomKind::Symbol));
  Quantity full = context.substitute(tiling.full, {{division, any}});
  auto solution = solve(tiling.x, tiling.y * full);
  return solution && context
                         .substitute(q, {{division, any},
                                         {solution->first, solution->second}})
                         .isZero();
}

//===----------------------------------------------------------------------===//
// Powers
//===----------------------------------------------------------------------===//

/// a[0] + a[1]*x + a[2]*x^2 + …
static Quantity evaluate(ArrayRef<DynamicAPInt> a, const Quantity &x) {
  // The bound of a triangular loop: each power is made only once.
  if (const Atom *atom = getIfAtom(x)) {
    std::vector<Term> powers;
    for (unsigned n = a.size() - 1; n > 0; --n)
      powers.push_back({a[n], {{atom, n}}});
    powers.push_back({a[0], {}});
    return Polynomial::get(std::move(powers));
  }
  Quantity value;
  for (const DynamicAPInt &coefficient : reverse(a))
    value = value * x + Quantity(coefficient);
  return value;
}

void QuantityContext::Impl::ClosedSum::addPowers(const Quantity &body,
                                                 const DynamicAPInt &divisor,
                                                 const Quantity &lo,
                                                 const Quantity &hi) {
  // A polynomial in the index beside each monomial in what it leaves alone.
  auto before = [](const Factors &a, const Factors &b) {
    return compareMonomials(a, b) > 0;
  };
  std::map<Factors, std::vector<DynamicAPInt>, decltype(before)> polynomials(
      before);
  for (const Term &term : Polynomial::View(body)) {
    unsigned exponent = 0;
    Factors others;
    for (auto [atom, n] : term.factors) {
      if (atom == index)
        exponent = n;
      else
        others.emplace_back(atom, n);
    }
    std::vector<DynamicAPInt> &coefficients = polynomials[std::move(others)];
    if (coefficients.size() <= exponent)
      coefficients.resize(exponent + 1);
    coefficients[exponent] = term.coefficient;
  }

  DynamicAPInt common(1);
  for (const auto &[others, coefficients] : polynomials)
    common = lcm(common, impl.powerSums.get(coefficients).denominator);
  QuantitySum total;
  for (const auto &[others, coefficients] : polynomials) {
    const PowerSum &sum = impl.powerSums.get(coefficients);
    Quantity factor = Polynomial::get({{common / sum.denominator, others}});
    total +=
        factor * (evaluate(sum.numerators, hi) - evaluate(sum.numerators, lo));
  }
  add(total.take(), common * divisor);
}
