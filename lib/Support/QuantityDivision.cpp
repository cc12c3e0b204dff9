//===- QuantityDivision.cpp - Quotients and remainders --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By an integer, ceildiv is a floordiv, n ceildiv d = (n + d - 1) floordiv d,
// and so both are brought to one form: multiples of the divisor leave the
// dividend, common factors cancel, nested divisions merge, and the atom is the
// ceildiv where the dividend then has no constant term.
//
//===----------------------------------------------------------------------===//

#include "Polynomial.h"

#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// A dividend without the terms that the divisor divides.
namespace {
struct Split {
  Quantity quotient, rest;
};
} // namespace

static Split splitOffMultiples(const Quantity &dividend,
                               const Quantity &divisor) {
  Polynomial::View by(divisor);
  std::vector<Term> quotient, rest;
  for (const Term &term : Polynomial::View(dividend)) {
    std::optional<Factors> factors;
    if (by.size() == 1 && divides(by[0].coefficient, term.coefficient))
      factors = divideMonomials(term.factors, by[0].factors);
    if (factors)
      quotient.push_back({term.coefficient / by[0].coefficient, *factors});
    else
      rest.push_back(term);
  }
  return {Polynomial::get(std::move(quotient)),
          Polynomial::get(std::move(rest))};
}

/// Divides the constant term by `divisor`, rounding down, and leaves the
/// remainder.
static Split splitConstant(const Quantity &q, const DynamicAPInt &divisor) {
  Polynomial::View terms(q);
  if (terms.size() == 0 || !(*terms).back().factors.empty())
    return {0, q};
  DynamicAPInt constant = (*terms).back().coefficient;
  DynamicAPInt quotient = llvm::floorDiv(constant, divisor);
  return {Quantity(quotient), q - Quantity(quotient * divisor)};
}

static DynamicAPInt getConstantTerm(const Quantity &q) {
  Polynomial::View terms(q);
  if (terms.size() == 0 || !(*terms).back().factors.empty())
    return DynamicAPInt(0);
  return (*terms).back().coefficient;
}

/// The greatest common divisor of `start` and the coefficients.
static DynamicAPInt getContent(const Quantity &q, DynamicAPInt start) {
  for (const Term &term : Polynomial::View(q)) {
    // Of big integers it takes long, and most have nothing in common.
    if (start == 1)
      break;
    start = gcd(start, abs(term.coefficient));
  }
  return start;
}

/// The greatest monomial that divides each term of both.
static Factors getCommonMonomial(const Quantity &a, const Quantity &b) {
  Factors common = Polynomial::View(a)[0].factors;
  for (const Quantity *q : {&a, &b}) {
    for (const Term &term : Polynomial::View(*q)) {
      for (auto &[atom, exponent] : common) {
        const auto *factor = find_if(
            term.factors, [atom = atom](auto &f) { return f.first == atom; });
        exponent = factor == term.factors.end()
                       ? 0
                       : std::min(exponent, factor->second);
      }
    }
  }
  erase_if(common, [](auto &factor) { return factor.second == 0; });
  return common;
}

static unsigned getDegree(const Term &term) {
  unsigned degree = 0;
  for (auto [atom, exponent] : term.factors)
    degree += exponent;
  return degree;
}

/// True if the divisor divides the value of the nonlinear polynomial `q`
/// whatever the integers that its atoms stand for. If it does at all points of
/// a grid of as many points as the polynomial has degrees of freedom, it does
/// everywhere.
static bool isAlwaysMultiple(const Quantity &q, const DynamicAPInt &divisor) {
  DenseMap<const Atom *, unsigned> degrees;
  bool isLinear = true;
  for (const Term &term : Polynomial::View(q)) {
    for (auto [atom, exponent] : term.factors) {
      unsigned &greatest = degrees[atom];
      greatest = std::max(greatest, exponent);
    }
    isLinear &= getDegree(term) <= 1;
  }
  if (isLinear)
    return false;
  constexpr unsigned maxPoints = 1024;
  unsigned numPoints = 1;
  for (auto [atom, degree] : degrees)
    if ((numPoints *= degree + 1) > maxPoints)
      return false;

  // powers[x][n] is x to the power of n, modulo the divisor.
  unsigned maxDegree = max_element(degrees, llvm::less_second())->second;
  std::vector<std::vector<DynamicAPInt>> powers(maxDegree + 1);
  for (unsigned x = 0; x <= maxDegree; ++x) {
    powers[x].push_back(DynamicAPInt(1));
    for (unsigned n = 0; n < maxDegree; ++n)
      powers[x].push_back(powers[x].back() * x % divisor);
  }
  for (unsigned point = 0; point < numPoints; ++point) {
    DenseMap<const Atom *, unsigned> coordinates;
    unsigned remaining = point;
    for (auto [atom, degree] : degrees) {
      coordinates[atom] = remaining % (degree + 1);
      remaining /= degree + 1;
    }
    DynamicAPInt value(0);
    for (const Term &term : Polynomial::View(q)) {
      DynamicAPInt product = term.coefficient;
      for (auto [atom, exponent] : term.factors)
        product = product * powers[coordinates[atom]][exponent] % divisor;
      value += product;
    }
    if (value % divisor != 0)
      return false;
  }
  return true;
}

/// True if 0 <= q < bound.
static bool isKnownBelow(const Quantity &q, const Quantity &bound) {
  return q.isKnownNonNegative() && (bound - 1 - q).isKnownNonNegative();
}

/// Quotients that differ by a polynomial, or in sign, share one atom: the
/// leading coefficient is brought to 1 … d/2, the others to -d/2 … d/2 - 1. So
/// that (n*n + n) floordiv 2 and (n*n - n) floordiv 2 add up to n*n.
Quantity QuantityContext::Impl::getExactQuotient(const Quantity &dividend,
                                                 const DynamicAPInt &divisor) {
  Polynomial::View terms(dividend);
  const Term *leading = terms.begin();
  for (const Term &term : terms)
    if (getDegree(term) > getDegree(*leading))
      leading = &term;
  DynamicAPInt half = llvm::floorDiv(divisor, DynamicAPInt(2));
  bool isNegative = llvm::mod(leading->coefficient, divisor) > half;

  std::vector<Term> quotient, rest;
  for (const Term &term : terms) {
    DynamicAPInt coefficient =
        isNegative ? -term.coefficient : term.coefficient;
    DynamicAPInt offset = &term == leading ? DynamicAPInt(0) : half;
    DynamicAPInt residue = llvm::mod(coefficient + offset, divisor) - offset;
    quotient.push_back({(coefficient - residue) / divisor, term.factors});
    rest.push_back({residue, term.factors});
  }
  const Atom *atom =
      intern(AtomKind::FloorDiv,
             {Polynomial::get(std::move(rest)), Quantity(divisor)});
  atoms[atom->id]->exact = true;
  Quantity result = Polynomial::get(std::move(quotient)) + context.get(atom);
  return isNegative ? -result : result;
}

Quantity QuantityContext::Impl::floorDivByPositive(const Quantity &dividend,
                                                   DynamicAPInt divisor,
                                                   bool isExact) {
  auto [quotient, rest] = splitOffMultiples(dividend, Quantity(divisor));
  auto [offset, reduced] = splitConstant(rest, divisor);
  quotient += offset;
  DynamicAPInt remainder = getConstantTerm(reduced);
  rest = reduced - Quantity(remainder);
  if (rest.isZero())
    return quotient;

  DynamicAPInt content = getContent(rest, divisor);
  rest = *rest.divideExactly(Quantity(content));
  divisor /= content;
  remainder = llvm::floorDiv(remainder, content);

  if (isExact || isAlwaysMultiple(rest, divisor))
    return quotient + getExactQuotient(rest, divisor);

  if (const Atom *inner = getIfAtom(rest);
      inner &&
      (inner->kind == AtomKind::FloorDiv || inner->kind == AtomKind::CeilDiv)) {
    std::optional<DynamicAPInt> by = inner->operands[1].getConstant();
    if (by && *by > 0) {
      if (inner->kind == AtomKind::CeilDiv)
        remainder = remainder * *by + *by - 1;
      else
        remainder *= *by;
      return quotient +
             floorDivByPositive(inner->operands[0] + Quantity(remainder),
                                divisor * *by);
    }
  }

  if (isKnownBelow(rest + Quantity(remainder), Quantity(divisor)))
    return quotient;
  if (remainder == divisor - 1)
    return quotient + get(AtomKind::CeilDiv, rest, Quantity(divisor));
  return quotient +
         get(AtomKind::FloorDiv, rest + Quantity(remainder), Quantity(divisor));
}

Quantity QuantityContext::Impl::divideBySymbol(AtomKind kind,
                                               const Quantity &dividend,
                                               const Quantity &divisor) {
  if (std::optional<Quantity> exact = dividend.divideExactly(divisor))
    return *exact;
  auto [quotient, rest] = splitOffMultiples(dividend, divisor);

  DynamicAPInt content = getContent(rest, getContent(divisor, DynamicAPInt(0)));
  if (Polynomial::View(divisor)[0].coefficient < 0)
    content = -content;
  Quantity common =
      Polynomial::get({{content, getCommonMonomial(rest, divisor)}});
  if (common != 1) {
    rest = *rest.divideExactly(common);
    Quantity by = *divisor.divideExactly(common);
    return quotient + (kind == AtomKind::CeilDiv ? context.ceilDiv(rest, by)
                                                 : context.floorDiv(rest, by));
  }

  bool isCeil = kind == AtomKind::CeilDiv;
  if (isKnownBelow(isCeil ? rest + divisor - 1 : rest, divisor))
    return quotient;
  if (isCeil && isKnownBelow(rest - 1, divisor))
    return quotient + 1;
  return quotient + get(kind, rest, divisor);
}

/// Both if they are 64-bit integers and the divisor is positive, as nearly
/// always.
static std::optional<std::pair<int64_t, int64_t>>
getIntegers(const Quantity &dividend, const Quantity &divisor) {
  std::optional<int64_t> a = dividend.getInt64(), b = divisor.getInt64();
  if (!a || !b || *b <= 0)
    return std::nullopt;
  return std::make_pair(*a, *b);
}

Quantity QuantityContext::floorDiv(const Quantity &a, const Quantity &b) {
  if (auto integers = getIntegers(a, b))
    return divideFloorSigned(integers->first, integers->second);
  if (b == 1)
    return a;
  std::optional<DynamicAPInt> divisor = b.getConstant();
  if (!divisor)
    return impl->divideBySymbol(AtomKind::FloorDiv, a, b);
  if (*divisor == 0)
    return impl->get(AtomKind::FloorDiv, a, b);
  if (std::optional<Quantity> exact = a.divideExactly(b))
    return *exact;
  if (*divisor < 0)
    return impl->floorDivByPositive(-a, -*divisor);
  return impl->floorDivByPositive(a, *divisor);
}

Quantity QuantityContext::ceilDiv(const Quantity &a, const Quantity &b) {
  if (auto integers = getIntegers(a, b))
    return divideCeilSigned(integers->first, integers->second);
  if (b == 1)
    return a;
  std::optional<DynamicAPInt> divisor = b.getConstant();
  if (!divisor)
    return impl->divideBySymbol(AtomKind::CeilDiv, a, b);
  if (*divisor == 0)
    return impl->get(AtomKind::CeilDiv, a, b);
  if (std::optional<Quantity> exact = a.divideExactly(b))
    return *exact;
  if (*divisor < 0)
    return impl->floorDivByPositive(-a - b - 1, -*divisor);
  return impl->floorDivByPositive(a + b - 1, *divisor);
}

Quantity QuantityContext::mod(const Quantity &a, const Quantity &b) {
  if (auto integers = getIntegers(a, b))
    return llvm::mod(integers->first, integers->second);
  std::optional<DynamicAPInt> divisor = b.getConstant();
  if (divisor && *divisor == 0)
    return impl->get(AtomKind::Mod, a, b);
  if (divisor && *divisor < 0)
    return -mod(-a, -b);
  Quantity rest = splitOffMultiples(a, b).rest;
  if (rest.isZero() || rest.divideExactly(b))
    return 0;
  if (isKnownBelow(rest, b))
    return rest;
  if (!divisor)
    return impl->get(AtomKind::Mod, rest, b);

  std::vector<Term> terms;
  for (const Term &term : Polynomial::View(rest))
    terms.push_back({llvm::mod(term.coefficient, *divisor), term.factors});
  rest = Polynomial::get(std::move(terms));
  Quantity constant = Quantity(getConstantTerm(rest));
  rest -= constant;
  if (rest.isZero() || isAlwaysMultiple(rest, *divisor))
    return constant;
  DynamicAPInt content = getContent(rest, *divisor);
  auto [quotient, remainder] = splitConstant(constant, content);
  rest = *rest.divideExactly(Quantity(content)) + quotient;
  *divisor /= content;
  return Quantity(content) *
             impl->get(AtomKind::Mod, rest, Quantity(*divisor)) +
         remainder;
}
