//===- QuantitySigns.cpp - Which quantities cannot be negative ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A polynomial whose coefficients and atoms are not negative is not negative.
// Else the newest atom, which bounds only older ones, is replaced by its bound:
// by the upper one where its coefficient is negative, by the lower one where it
// is positive. What is left is no greater than the polynomial.
//
//===----------------------------------------------------------------------===//

#include "SignProver.h"

#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// True if some values of the symbols make `q` negative: the proof need not be
/// tried. Only for polynomials in symbols, which may have any values.
static bool isSomewhereNegative(const Polynomial::View &terms) {
  // Where all symbols are 0, or 1, or equal and large; where one is large and
  // the others are 0.
  DynamicAPInt atOne(0), leading(0);
  unsigned degree = 0;
  const Atom *alone = nullptr;
  bool isNegative = false;
  for (const Term &term : terms) {
    unsigned termDegree = 0;
    for (auto [atom, exponent] : term.factors) {
      if (atom->getKind() != AtomKind::Symbol)
        return false;
      termDegree += exponent;
    }
    isNegative |= termDegree == 0 && term.coefficient < 0;
    atOne += term.coefficient;
    if (termDegree > degree) {
      degree = termDegree;
      leading = DynamicAPInt(0);
    }
    if (termDegree == degree)
      leading += term.coefficient;
    // The highest power of a symbol comes before its other powers, without
    // another symbol's between them.
    if (term.factors.size() == 1 && term.factors[0].first != alone) {
      alone = term.factors[0].first;
      isNegative |= term.coefficient < 0;
    }
  }
  return isNegative || atOne < 0 || leading < 0;
}

bool Quantity::isKnownNonNegative() const {
  if (!poly)
    return small >= 0;
  return !isSomewhereNegative(Polynomial::View(*this)) &&
         SignProver().isNonNegative(*this);
}

bool SignProver::isNonNegative(const Quantity &q) {
  Polynomial::View terms(q);
  const Atom *newest = nullptr;
  bool allNonNegative = true;
  for (const Term &term : terms) {
    allNonNegative &= term.coefficient > 0;
    for (auto [atom, exponent] : term.factors) {
      allNonNegative &= atom->nonNegative || exponent % 2 == 0;
      if (!newest || atom->id > newest->id)
        newest = atom;
    }
  }
  if (allNonNegative || !newest)
    return allNonNegative;
  if (budget == 0)
    return false;
  --budget;

  // q = leading * newest^exponent + rest
  unsigned exponent = 0;
  for (const Term &term : terms)
    if (!term.factors.empty() && term.factors.back().first == newest)
      exponent = std::max(exponent, term.factors.back().second);
  std::vector<Term> leading, rest;
  for (const Term &term : terms) {
    if (term.factors.empty() ||
        term.factors.back() != std::make_pair(newest, exponent)) {
      rest.push_back(term);
      continue;
    }
    leading.push_back(term);
    leading.back().factors.pop_back();
  }
  return isNonNegative({newest, exponent, Polynomial::get(std::move(leading)),
                        Polynomial::get(std::move(rest))});
}

bool SignProver::isNonNegative(const Split &q) {
  if (isNonNegative(q.leading))
    return holdsAtLowerBound(q);
  if (isNonNegative(-q.leading))
    return holdsAtUpperBound(q);
  bool isChoice =
      q.atom->kind == AtomKind::Min || q.atom->kind == AtomKind::Max;
  return isChoice && q.exponent == 1 && holdsAt(q, q.atom->operands[0]) &&
         holdsAt(q, q.atom->operands[1]);
}

bool SignProver::holdsAt(const Split &q, const Quantity &bound) {
  Quantity leading = q.leading * bound;
  if (q.exponent > 1)
    leading *= Polynomial::get({{DynamicAPInt(1), {{q.atom, q.exponent - 1}}}});
  return isNonNegative(leading + q.rest);
}

bool SignProver::holdsAtQuotient(const Split &q, const Quantity &dividend) {
  const Quantity &divisor = q.atom->operands[1];
  if (q.exponent > 1 || divisor.isZero() || !isNonNegative(divisor))
    return false;
  return isNonNegative(q.leading * dividend + divisor * q.rest);
}

bool SignProver::holdsAtLowerBound(const Split &q) {
  const Atom *atom = q.atom;
  // x^n >= x^(n - 1) where x is 0, 1, …
  if (q.exponent > 1)
    return atom->nonNegative && holdsAt(q, 1);
  switch (atom->kind) {
  case AtomKind::CeilDiv:
    if (holdsAtQuotient(q, atom->operands[0]))
      return true;
    break;
  case AtomKind::FloorDiv: {
    const Quantity &divisor = atom->operands[1];
    Quantity remainder = atom->exact ? Quantity(0) : divisor - 1;
    if (holdsAtQuotient(q, atom->operands[0] - remainder))
      return true;
    break;
  }
  case AtomKind::InductionVariable:
    if (!atom->range.empty() && holdsAt(q, atom->range[0]))
      return true;
    break;
  case AtomKind::Min:
    if (holdsAt(q, atom->operands[0]) && holdsAt(q, atom->operands[1]))
      return true;
    break;
  case AtomKind::Max:
    if (holdsAt(q, atom->operands[0]) || holdsAt(q, atom->operands[1]))
      return true;
    break;
  case AtomKind::Symbol:
  case AtomKind::Mod:
  case AtomKind::Sum:
    break;
  }
  return atom->nonNegative && isNonNegative(q.rest);
}

bool SignProver::holdsAtUpperBound(const Split &q) {
  const Atom *atom = q.atom;
  // x^n <= x^(n - 1) * bound needs x >= 0.
  if (q.exponent > 1 && !atom->nonNegative)
    return false;
  switch (atom->kind) {
  case AtomKind::CeilDiv:
    return holdsAtQuotient(q, atom->operands[0] + atom->operands[1] - 1);
  case AtomKind::FloorDiv:
    return holdsAtQuotient(q, atom->operands[0]);
  case AtomKind::InductionVariable:
    return !atom->range.empty() && holdsAt(q, atom->range[1]);
  case AtomKind::Mod:
    if (!isNonNegative(atom->operands[1]))
      return false;
    return holdsAt(q, atom->operands[1] - 1) ||
           (isNonNegative(atom->operands[0]) && holdsAt(q, atom->operands[0]));
  case AtomKind::Min:
    return holdsAt(q, atom->operands[0]) || holdsAt(q, atom->operands[1]);
  case AtomKind::Max:
    return holdsAt(q, atom->operands[0]) && holdsAt(q, atom->operands[1]);
  case AtomKind::Symbol:
  case AtomKind::Sum:
    return false;
  }
  return false;
}

bool SignProver::isNonNegative(const Atom *atom) {
  switch (atom->kind) {
  case AtomKind::Symbol:
    return true;
  case AtomKind::InductionVariable:
    return atom->range.empty() || isNonNegative(atom->range[0]);
  case AtomKind::CeilDiv:
  case AtomKind::FloorDiv:
    return isNonNegative(atom->operands[0]) && isNonNegative(atom->operands[1]);
  case AtomKind::Mod:
    return isNonNegative(atom->operands[1]);
  case AtomKind::Min:
    return isNonNegative(atom->operands[0]) && isNonNegative(atom->operands[1]);
  case AtomKind::Max:
    return isNonNegative(atom->operands[0]) || isNonNegative(atom->operands[1]);
  case AtomKind::Sum:
    return false;
  }
  return false;
}
