//===- Intervals.cpp - Bounds of quantities in a box of values ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Intervals.h"

#include "Polynomial.h"

using namespace llvm;
using namespace mlir::cost;

using Bound = std::optional<DynamicAPInt>;

static Interval add(const Interval &a, const Interval &b) {
  Interval sum;
  if (a.lo && b.lo)
    sum.lo = *a.lo + *b.lo;
  if (a.hi && b.hi)
    sum.hi = *a.hi + *b.hi;
  return sum;
}

static Interval negate(const Interval &a) {
  Interval negated;
  if (a.hi)
    negated.lo = -*a.hi;
  if (a.lo)
    negated.hi = -*a.lo;
  return negated;
}

static bool isNonNegative(const Interval &a) { return a.lo && *a.lo >= 0; }

static bool isZero(const Interval &a) {
  return a.lo && a.hi && *a.lo == 0 && *a.hi == 0;
}

static Interval multiply(const Interval &a, const Interval &b) {
  if (isNonNegative(a) && isNonNegative(b)) {
    Interval product{*a.lo * *b.lo, std::nullopt};
    if (a.hi && b.hi)
      product.hi = *a.hi * *b.hi;
    else if ((a.hi && *a.hi == 0) || (b.hi && *b.hi == 0))
      product.hi = DynamicAPInt(0);
    return product;
  }
  if (a.hi && *a.hi <= 0 && !isNonNegative(a))
    return negate(multiply(negate(a), b));
  if (b.hi && *b.hi <= 0 && !isNonNegative(b))
    return negate(multiply(a, negate(b)));
  if (isZero(a) || isZero(b))
    return {DynamicAPInt(0), DynamicAPInt(0)};
  if (!a.lo || !a.hi || !b.lo || !b.hi)
    return {};
  std::array<DynamicAPInt, 4> corners = {*a.lo * *b.lo, *a.lo * *b.hi,
                                         *a.hi * *b.lo, *a.hi * *b.hi};
  return {*llvm::min_element(corners), *llvm::max_element(corners)};
}

static Interval raise(const Interval &base, unsigned exponent) {
  Interval power{DynamicAPInt(1), DynamicAPInt(1)};
  for (unsigned i = 0; i < exponent; ++i)
    power = multiply(power, base);
  // An even power of what may be negative or positive.
  if (exponent % 2 == 0 && !isNonNegative(power))
    power.lo = DynamicAPInt(0);
  return power;
}

/// Divisors are taken to be positive: see QuantityContext.
static Interval getDivisor(Interval b) {
  if (b.lo && *b.lo == 0 && (!b.hi || *b.hi > 0))
    b.lo = DynamicAPInt(1);
  return b;
}

/// `round` is floorDiv or ceilDiv, which grow with the dividend.
static Interval divide(const Interval &a, const Interval &b,
                       DynamicAPInt (*round)(const DynamicAPInt &,
                                             const DynamicAPInt &)) {
  if (!b.lo || *b.lo <= 0)
    return {};
  Interval quotient;
  // The quotient is nearest to 0 for the largest divisor.
  if (a.lo && (*a.lo < 0 || b.hi))
    quotient.lo = round(*a.lo, *a.lo < 0 ? *b.lo : *b.hi);
  else if (a.lo)
    quotient.lo = DynamicAPInt(0);
  if (a.hi && (*a.hi > 0 || b.hi))
    quotient.hi = round(*a.hi, *a.hi > 0 ? *b.lo : *b.hi);
  else if (a.hi)
    quotient.hi = DynamicAPInt(0);
  return quotient;
}

static Interval takeRemainder(const Interval &a, const Interval &b) {
  if (!b.lo || *b.lo <= 0)
    return {};
  if (a.lo && a.hi && b.hi && *b.lo == *b.hi &&
      floorDiv(*a.lo, *b.lo) == floorDiv(*a.hi, *b.lo))
    return {mod(*a.lo, *b.lo), mod(*a.hi, *b.lo)};
  Interval remainder{DynamicAPInt(0), std::nullopt};
  if (b.hi)
    remainder.hi = *b.hi - 1;
  if (isNonNegative(a) && a.hi && (!remainder.hi || *a.hi < *remainder.hi))
    remainder.hi = a.hi;
  return remainder;
}

/// The lesser, or the larger, of two bounds, where none is less, or more, than
/// everything.
static Bound pick(const Bound &a, const Bound &b, bool larger) {
  if (!a || !b)
    return std::nullopt;
  return (*a < *b) == larger ? b : a;
}
/// The same where none means that the other decides.
static Bound pickIfAny(const Bound &a, const Bound &b, bool larger) {
  return !a ? b : !b ? a : pick(a, b, larger);
}

Interval IntervalEvaluator::evaluateSum(const Atom *sum) {
  // From 0 in steps of 1: see QuantityContext::sum.
  Interval trips = evaluate(sum->getOperands()[1]);
  if (trips.lo && *trips.lo < 0)
    trips.lo = DynamicAPInt(0);
  if (trips.hi && *trips.hi <= 0)
    return {DynamicAPInt(0), DynamicAPInt(0)};
  Interval variable{DynamicAPInt(0), std::nullopt};
  if (trips.hi)
    variable.hi = *trips.hi - 1;
  // What was known inside another sum with this variable does not hold here.
  llvm::DenseMap<const Atom *, Interval> outer = known;
  known[sum->getBoundVariable()] = variable;
  Interval body = evaluate(sum->getOperands()[3]);
  known = std::move(outer);
  return multiply(trips, body);
}

Interval IntervalEvaluator::evaluateUncached(const Atom *atom) {
  switch (atom->getKind()) {
  case AtomKind::Symbol:
    return {DynamicAPInt(0), std::nullopt};
  case AtomKind::InductionVariable: {
    ArrayRef<Quantity> range = atom->getRange();
    if (range.empty())
      return {DynamicAPInt(0), std::nullopt};
    return {evaluate(range[0]).lo, evaluate(range[1]).hi};
  }
  case AtomKind::Sum:
    return evaluateSum(atom);
  default:
    break;
  }
  Interval a = evaluate(atom->getOperands()[0]);
  Interval b = evaluate(atom->getOperands()[1]);
  if (atom->getKind() != AtomKind::Min && atom->getKind() != AtomKind::Max)
    b = getDivisor(b);
  switch (atom->getKind()) {
  case AtomKind::CeilDiv:
    return divide(a, b, ceilDiv);
  case AtomKind::FloorDiv:
    return divide(a, b, floorDiv);
  case AtomKind::Mod:
    return takeRemainder(a, b);
  case AtomKind::Min:
    return {pick(a.lo, b.lo, /*larger=*/false),
            pickIfAny(a.hi, b.hi, /*larger=*/false)};
  case AtomKind::Max:
    return {pickIfAny(a.lo, b.lo, /*larger=*/true),
            pick(a.hi, b.hi, /*larger=*/true)};
  default:
    llvm_unreachable("handled above");
  }
}

Interval IntervalEvaluator::evaluate(const Atom *atom) {
  if (auto it = known.find(atom); it != known.end())
    return it->second;
  Interval interval = evaluateUncached(atom);
  known[atom] = interval;
  return interval;
}

Interval IntervalEvaluator::evaluate(const Quantity &q) {
  Interval sum{DynamicAPInt(0), DynamicAPInt(0)};
  for (const Term &term : Polynomial::View(q)) {
    Interval product{term.coefficient, term.coefficient};
    for (auto [atom, exponent] : term.factors)
      product = multiply(product, raise(evaluate(atom), exponent));
    sum = add(sum, product);
  }
  return sum;
}
