//===- Summation.cpp - Exact sums over loops ------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The sum is linear, so each monomial goes alone, without the factors that the
// index leaves alone. What has no closed form is enumerated, if the bounds are
// constant, or is a Sum atom.
//
//===----------------------------------------------------------------------===//

#include "ClosedSum.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

using namespace llvm;
using namespace mlir::cost;

Quantity QuantityContext::Impl::getSumAtom(const Atom *index,
                                           const Quantity &tripCount,
                                           const Quantity &body) {
  unsigned depth = 0;
  auto deepen = [&](const Atom *atom) {
    depth = std::max(depth, atom->sumDepth);
  };
  tripCount.forEachAtom(deepen);
  body.forEachAtom(deepen);
  while (boundVariables.size() <= depth) {
    std::string name = "j" + std::to_string(boundVariables.size());
    boundVariables.push_back(createAtom(AtomKind::InductionVariable, name));
  }
  const Atom *bound = boundVariables[depth];
  Renaming memo;
  const Atom *atom =
      intern(AtomKind::Sum, {0, tripCount, 1, rename(body, index, bound, memo)},
             bound);
  atoms[atom->id]->nonNegative |= body.isKnownNonNegative();
  return context.get(atom);
}

Quantity QuantityContext::Impl::evaluateSum(const Atom *index,
                                            const Quantity &tripCount,
                                            const Quantity &body) {
  constexpr int64_t fewIterations = 100;
  std::optional<int64_t> count = tripCount.getInt64();
  if (count && *count <= fewIterations)
    if (std::optional<Quantity> sum = enumerate(index, tripCount, body))
      return *sum;
  // All figures of what runs under one condition have the same sums.
  Quantity symbolic = getSumAtom(index, tripCount, body);
  const Atom *atom = nullptr;
  symbolic.forEachAtom([&](const Atom *only) { atom = only; });
  auto [it, isNew] = evaluatedSums.try_emplace(atom, symbolic);
  if (isNew)
    if (std::optional<Quantity> sum = enumerate(index, tripCount, body))
      it->second = *sum;
  return it->second;
}

Quantity QuantityContext::Impl::sumOverIndex(const Atom *index,
                                             const Quantity &tripCount,
                                             const Quantity &body) {
  auto before = [](const Factors &a, const Factors &b) {
    return compareMonomials(a, b) > 0;
  };
  std::map<Factors, std::vector<Term>, decltype(before)> monomials(before);
  ClosedSum closedSum(*this, index, tripCount);
  Quantity aligned = closedSum.align(body);
  for (const Term &term : Polynomial::View(aligned)) {
    Factors varying, others;
    for (auto factor : term.factors)
      (dependsOn(factor.first, index) ? varying : others).push_back(factor);
    monomials[varying].push_back({term.coefficient, std::move(others)});
  }

  Quantity total;
  for (auto &[varying, coefficients] : monomials) {
    Quantity monomial = Polynomial::get({{DynamicAPInt(1), varying}});
    std::optional<Quantity> sum = closedSum.close(monomial);
    if (!sum)
      sum = evaluateSum(index, tripCount, monomial);
    total += Polynomial::get(std::move(coefficients)) * *sum;
  }
  return total;
}

Quantity QuantityContext::tripCount(const Quantity &lo, const Quantity &hi,
                                    const Quantity &step) {
  return ceilDiv(max(0, hi - lo), step);
}

/// True if something is divided by what depends on `leaf`.
static bool hasDivisor(const Quantity &q, const Atom *leaf) {
  bool found = false;
  forEachDependent(q, leaf, [&](const Atom *atom) {
    AtomKind kind = atom->getKind();
    if (kind == AtomKind::CeilDiv || kind == AtomKind::FloorDiv ||
        kind == AtomKind::Mod)
      atom->getOperands()[1].forEachAtom([&](const Atom *divisor) {
        found |= is_contained(divisor->getLeaves(), leaf);
      });
  });
  return found;
}

/// `body`, where `index` stands for the variable, is of interest only where the
/// loop is entered, so that its extent is the length, which `symbol` stands
/// for. Written with that, its partial tiles show.
static Quantity writeInLength(QuantityContext &context, const Quantity &body,
                              const Atom *index, const Quantity &extent,
                              const Atom *symbol) {
  auto solution = solve(extent, context.get(symbol));
  if (!solution)
    return body;
  QuantityContext::Substitution inLength;
  body.forEachAtom([&](const Atom *atom) {
    // In another sum nothing would be gained.
    bool hasSum = false;
    forEachDependent(context.get(atom), index, [&](const Atom *inner) {
      hasSum |= inner->getKind() == AtomKind::Sum;
    });
    if (hasSum || !is_contained(atom->getLeaves(), index))
      return;
    Quantity replaced = context.substitute(
        context.get(atom), {{solution->first, solution->second}});
    // Where the loop is empty, such a divisor could be 0.
    if (!hasDivisor(replaced, symbol))
      inLength[atom] = replaced;
  });
  return context.substitute(body, inLength);
}

Quantity QuantityContext::sum(const Atom *variable, const Quantity &lo,
                              const Quantity &hi, const Quantity &step,
                              const Quantity &body) {
  Quantity extent = hi - lo, length = max(0, extent);
  if (!Impl::dependsOn(body, variable))
    return body * ceilDiv(length, step);

  // A symbol for a length that is no plain difference, until the sum is closed.
  const Atom *symbol = nullptr;
  Quantity shortLength = length;
  extent.forEachAtom([&](const Atom *atom) {
    if (!symbol && (length != extent || atom->getKind() == AtomKind::Min))
      symbol = impl->createAtom(AtomKind::Symbol);
  });
  if (symbol)
    shortLength = get(symbol);
  Quantity tripCount = ceilDiv(shortLength, step);
  if (tripCount.getInt64() == 0)
    return 0;
  if (tripCount.getInt64() == 1)
    return substitute(body, {{variable, lo}});

  bool isIndex = !variable->range.empty() && variable->range[0].isZero() &&
                 step == 1 && variable->range[1] == tripCount - 1;
  const Atom *index = isIndex ? variable : impl->createVariable(tripCount - 1);
  Quantity indexed =
      isIndex ? body : substitute(body, {{variable, lo + get(index) * step}});
  if (!symbol)
    return impl->sumOverIndex(index, tripCount, indexed);
  indexed = writeInLength(*this, indexed, index, extent, symbol);
  Quantity sum = impl->sumOverIndex(index, tripCount, indexed);
  return substitute(sum, {{symbol, length}});
}
