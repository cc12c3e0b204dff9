//===- Quantity.cpp - Polynomial arithmetic and printing ------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Polynomial.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"

#include <iterator>
#include <limits>

using namespace llvm;
using namespace mlir::cost;

void IntrusiveRefCntPtrInfo<const Polynomial>::retain(const Polynomial *p) {
  ++p->references;
}

void IntrusiveRefCntPtrInfo<const Polynomial>::release(const Polynomial *p) {
  if (--p->references == 0)
    delete p;
}

//===----------------------------------------------------------------------===//
// Monomials
//===----------------------------------------------------------------------===//

int mlir::cost::compareMonomials(const Factors &a, const Factors &b) {
  for (auto [x, y] : zip(a, b)) {
    if (x.first != y.first)
      return x.first->getId() < y.first->getId() ? 1 : -1;
    if (x.second != y.second)
      return x.second > y.second ? 1 : -1;
  }
  return a.size() == b.size() ? 0 : a.size() > b.size() ? 1 : -1;
}

Factors mlir::cost::multiplyMonomials(const Factors &a, const Factors &b) {
  Factors product;
  product.reserve(a.size() + b.size());
  const auto *x = a.begin(), *y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->first == y->first) {
      product.emplace_back(x->first, x->second + y->second);
      ++x, ++y;
    } else {
      product.push_back(x->first->getId() < y->first->getId() ? *x++ : *y++);
    }
  }
  product.append(x, a.end());
  product.append(y, b.end());
  return product;
}

std::optional<Factors> mlir::cost::divideMonomials(const Factors &a,
                                                   const Factors &b) {
  Factors quotient;
  const auto *y = b.begin();
  for (auto [atom, exponent] : a) {
    unsigned divisor = 0;
    if (y != b.end() && y->first == atom)
      divisor = (y++)->second;
    if (divisor > exponent)
      return std::nullopt;
    if (divisor < exponent)
      quotient.emplace_back(atom, exponent - divisor);
  }
  if (y != b.end())
    return std::nullopt;
  return quotient;
}

//===----------------------------------------------------------------------===//
// Polynomials
//===----------------------------------------------------------------------===//

static bool fitsInt64(const DynamicAPInt &value) {
  return value >= std::numeric_limits<int64_t>::min() &&
         value <= std::numeric_limits<int64_t>::max();
}

bool mlir::cost::divides(const DynamicAPInt &divisor, const DynamicAPInt &n) {
  // Apart, because the remainder of -2^63 by -1 overflows in the machine.
  return divisor == 1 || divisor == -1 || n % divisor == 0;
}

Polynomial::Polynomial(std::vector<Term> sorted) : terms(std::move(sorted)) {}

void Polynomial::combine(std::vector<Term> &terms) {
  auto before = [](const Term &a, const Term &b) {
    return compareMonomials(a.factors, b.factors) > 0;
  };
  if (!is_sorted(terms, before))
    sort(terms, before);

  size_t kept = 0, size = terms.size();
  for (size_t i = 0; i < size;) {
    Term sum = std::move(terms[i]);
    for (++i; i < size && terms[i].factors == sum.factors; ++i)
      sum.coefficient += terms[i].coefficient;
    if (sum.coefficient == 0)
      continue;
    // An operation on big integers stays wide whatever it yields.
    if (fitsInt64(sum.coefficient))
      sum.coefficient = DynamicAPInt(static_cast<int64_t>(sum.coefficient));
    terms[kept++] = std::move(sum);
  }
  terms.resize(kept);
}

bool Polynomial::expandExactQuotients(std::vector<Term> &terms) {
  bool changed = false;
  for (size_t i = 0; i < terms.size(); ++i) {
    for (auto [atom, exponent] : terms[i].factors) {
      if (!atom->exact)
        continue;
      DynamicAPInt divisor = *atom->operands[1].getConstant();
      DynamicAPInt quotient =
          ceilDiv(terms[i].coefficient * 2 - divisor, divisor * 2);
      if (quotient == 0)
        continue;
      terms[i].coefficient -= quotient * divisor;
      Factors rest = *divideMonomials(terms[i].factors, {{atom, 1}});
      for (const Term &term : View(atom->operands[0]))
        terms.push_back({term.coefficient * quotient,
                         multiplyMonomials(term.factors, rest)});
      changed = true;
      break;
    }
  }
  return changed;
}

Quantity Polynomial::get(std::vector<Term> terms) {
  do
    combine(terms);
  while (expandExactQuotients(terms));

  Quantity result;
  if (terms.empty())
    return result;
  if (terms.front().factors.empty() && fitsInt64(terms.front().coefficient))
    return Quantity(static_cast<int64_t>(terms.front().coefficient));
  result.poly =
      IntrusiveRefCntPtr<const Polynomial>(new Polynomial(std::move(terms)));
  return result;
}

Polynomial::View::View(const Quantity &q) : poly(q.poly.get()) {
  if (!poly && q.small != 0)
    own.push_back({DynamicAPInt(q.small), {}});
}

bool Polynomial::areEqual(const Quantity &a, const Quantity &b) {
  if (!a.poly || !b.poly)
    return !a.poly && !b.poly && a.small == b.small;
  if (a.poly == b.poly)
    return true;
  return a.poly->terms.size() == b.poly->terms.size() &&
         std::equal(
             a.poly->terms.begin(), a.poly->terms.end(), b.poly->terms.begin(),
             b.poly->terms.end(), [](const Term &x, const Term &y) {
               return x.coefficient == y.coefficient && x.factors == y.factors;
             });
}

hash_code Polynomial::getHash(const Quantity &q) {
  if (!q.poly)
    return llvm::hash_value(q.small);
  // On demand: most sums never become operands of an atom.
  std::optional<hash_code> &hash = q.poly->hash;
  if (!hash) {
    hash = llvm::hash_value(q.poly->terms.size());
    for (const Term &term : q.poly->terms) {
      hash = hash_combine(*hash, term.coefficient);
      for (auto [atom, exponent] : term.factors)
        hash = hash_combine(*hash, atom->getId(), exponent);
    }
  }
  return *hash;
}

hash_code mlir::cost::hash_value(const Quantity &q) {
  return Polynomial::getHash(q);
}

int mlir::cost::compareQuantities(const Quantity &a, const Quantity &b) {
  Polynomial::View x(a), y(b);
  if (a.isConstant() != b.isConstant())
    return a.isConstant() ? -1 : 1;
  for (auto [s, t] : zip(x, y)) {
    if (int order = compareMonomials(s.factors, t.factors))
      return -order;
    if (s.coefficient != t.coefficient)
      return s.coefficient < t.coefficient ? -1 : 1;
  }
  return x.size() == y.size() ? 0 : x.size() < y.size() ? -1 : 1;
}

Quantity mlir::cost::power(const Quantity &base, unsigned exponent) {
  Quantity result(1), square = base;
  for (; exponent != 0; exponent >>= 1) {
    if (exponent & 1)
      result *= square;
    if (exponent > 1)
      square *= square;
  }
  return result;
}

const Atom *mlir::cost::getIfAtom(const Quantity &q) {
  Polynomial::View terms(q);
  if (terms.size() != 1 || terms[0].coefficient != 1 ||
      terms[0].factors.size() != 1 || terms[0].factors[0].second != 1)
    return nullptr;
  return terms[0].factors[0].first;
}

//===----------------------------------------------------------------------===//
// Quantity
//===----------------------------------------------------------------------===//

Quantity::Quantity(const DynamicAPInt &value) {
  *this = Polynomial::get({{value, {}}});
}

bool Quantity::isConstantSlow() const {
  return poly->terms.size() == 1 && poly->terms.front().factors.empty();
}

std::optional<DynamicAPInt> Quantity::getConstant() const {
  if (!poly)
    return DynamicAPInt(small);
  if (!isConstantSlow())
    return std::nullopt;
  return poly->terms.front().coefficient;
}

bool Quantity::equalSlow(const Quantity &a, const Quantity &b) {
  return Polynomial::areEqual(a, b);
}

Quantity &Quantity::addSlow(const Quantity &rhs) {
  if (isZero())
    return *this = rhs;
  if (rhs.isZero())
    return *this;
  Polynomial::View a(*this), b(rhs);
  std::vector<Term> sum;
  sum.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(sum),
             [](const Term &x, const Term &y) {
               return compareMonomials(x.factors, y.factors) > 0;
             });
  return *this = Polynomial::get(std::move(sum));
}

Quantity &Quantity::subSlow(const Quantity &rhs) {
  if (rhs.isZero())
    return *this;
  Polynomial::View a(*this), b(rhs);
  std::vector<Term> difference;
  difference.reserve(a.size() + b.size());
  const Term *x = a.begin(), *y = b.begin();
  while (x != a.end() || y != b.end()) {
    bool isFirst =
        y == b.end() ||
        (x != a.end() && compareMonomials(x->factors, y->factors) > 0);
    if (isFirst) {
      difference.push_back(*x++);
    } else {
      difference.push_back(*y++);
      difference.back().coefficient = -difference.back().coefficient;
    }
  }
  return *this = Polynomial::get(std::move(difference));
}

Quantity &Quantity::mulSlow(const Quantity &rhs) {
  if (isZero() || rhs.isZero())
    return *this = Quantity(0);
  if (rhs.getInt64() == 1)
    return *this;
  if (getInt64() == 1)
    return *this = rhs;
  if (!poly != !rhs.poly) {
    // An integer leaves the monomials as they are.
    std::vector<Term> product = poly ? poly->terms : rhs.poly->terms;
    DynamicAPInt factor(poly ? rhs.small : small);
    for (Term &term : product)
      term.coefficient *= factor;
    return *this = Polynomial::get(std::move(product));
  }
  Polynomial::View a(*this), b(rhs);
  std::vector<Term> product;
  product.reserve(a.size() * b.size());
  for (const Term &x : a)
    for (const Term &y : b)
      product.push_back({x.coefficient * y.coefficient,
                         multiplyMonomials(x.factors, y.factors)});
  return *this = Polynomial::get(std::move(product));
}

std::optional<Quantity> Quantity::divideExactly(const Quantity &divisor) const {
  if (divisor.isZero())
    return std::nullopt;
  if (divisor == 1)
    return *this;
  Polynomial::View dividend(*this), by(divisor);
  std::vector<Term> quotient;
  // The quotient of `term` and the leading term of the divisor.
  auto divide = [&](const Term &term) {
    std::optional<Factors> factors =
        divideMonomials(term.factors, by[0].factors);
    if (!factors || !divides(by[0].coefficient, term.coefficient))
      return false;
    quotient.push_back(
        {term.coefficient / by[0].coefficient, std::move(*factors)});
    return true;
  };
  if (by.size() == 1)
    return all_of(dividend, divide)
               ? std::optional(Polynomial::get(std::move(quotient)))
               : std::nullopt;

  // Long division: the leading monomial of a multiple of the divisor is a
  // multiple of the divisor's.
  std::vector<Term> rest(dividend.begin(), dividend.end());
  while (!rest.empty()) {
    if (!divide(rest.front()))
      return std::nullopt;
    const auto &[coefficient, factors] = quotient.back();
    for (const Term &term : by)
      rest.push_back({-(coefficient * term.coefficient),
                      multiplyMonomials(factors, term.factors)});
    Polynomial::combine(rest);
  }
  return Polynomial::get(std::move(quotient));
}

size_t Quantity::getNumTerms() const {
  return poly ? poly->terms.size() : small != 0;
}

bool mlir::cost::contains(const Quantity &quantity, const Atom *atom) {
  bool found = false;
  quantity.forEachAtom([&](const Atom *at) {
    found |= at == atom || llvm::is_contained(at->getLeaves(), atom);
  });
  return found;
}

bool Quantity::hasInductionVariables() const {
  return poly && any_of(poly->terms, [](const Term &term) {
           return any_of(term.factors, [](auto factor) {
             return factor.first->hasInductionVariables();
           });
         });
}

void Quantity::forEachAtom(function_ref<void(const Atom *)> fn) const {
  if (!poly)
    return;
  SmallVector<const Atom *> atoms;
  for (const Term &term : poly->terms)
    for (auto [atom, exponent] : term.factors)
      atoms.push_back(atom);
  sort(atoms, [](auto *a, auto *b) { return a->getId() < b->getId(); });
  atoms.erase(llvm::unique(atoms), atoms.end());
  for_each(atoms, fn);
}
