//===- IterationSets.cpp - Some iterations of nested loops ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IterationSets.h"

using namespace mlir;
using namespace mlir::cost;

Quantity IterationSets::getTrips(const Loop &loop) {
  return loop.variable ? context.tripCount(loop.lo, loop.hi, loop.step)
                       : loop.trips;
}

Quantity IterationSets::indicate(const Quantity &count) {
  bool isOne = (Quantity(1) - count).isKnownNonNegative();
  return isOne && count.isKnownNonNegative() ? count : context.min(1, count);
}

bool IterationSets::isIndicator(const Atom *atom) const {
  return notLastAtoms.contains(atom) ||
         (atom->getKind() == AtomKind::Min &&
          llvm::is_contained(atom->getChoices(), Quantity(1)) &&
          llvm::all_of(atom->getChoices(), [](const Quantity &choice) {
            return choice.isKnownNonNegative();
          }));
}

Quantity IterationSets::reduce(const Quantity &set) {
  if (set.isConstant())
    return set;
  Quantity reduced;
  for (const Quantity::Term &term : set.getTerms()) {
    Quantity product(term.coefficient);
    for (auto [atom, power] : term.factors)
      for (unsigned i = 0, n = isIndicator(atom) ? 1 : power; i < n; ++i)
        product *= context.get(atom);
    reduced += product;
  }
  return reduced;
}

Quantity IterationSets::unite(const Quantity &a, const Quantity &b) {
  if (a == b || a == Quantity(1) || b.isZero())
    return a;
  if (b == Quantity(1) || a.isZero())
    return b;
  return reduce(a + b - a * b);
}

Quantity IterationSets::getNotLast(unsigned nest) {
  Quantity trips = getTrips(nests[nest].loop);
  if ((Quantity(1) - trips).isKnownNonNegative())
    return 0;
  const Atom *&atom = notLast[nest];
  if (!atom) {
    atom = context.createSymbol("more");
    notLastAtoms.insert(atom);
  }
  return context.get(atom);
}

Quantity IterationSets::spell(const Quantity &set, unsigned nest) {
  auto it = notLast.find(nest);
  if (it == notLast.end())
    return set;
  const Loop &loop = nests[nest].loop;
  Quantity rest = loop.hi - context.get(loop.variable) - loop.step;
  return context.substitute(
      set, {{it->second, context.min(1, context.max(0, rest))}});
}

/// Whether iterations of the innermost loop differ.
bool IterationSets::mayDiffer(const Quantity &set, unsigned nest) {
  const Atom *variable = nests[nest].loop.variable;
  const Atom *more = notLast.lookup(nest);
  return (variable && contains(set, variable)) || (more && contains(set, more));
}

std::optional<std::pair<Quantity, Quantity>>
IterationSets::split(const Quantity &each, unsigned nest) {
  const Atom *more = notLast.lookup(nest);
  Quantity last, others;
  for (const Quantity::Term &term : each.getTerms()) {
    Quantity product(term.coefficient);
    bool isLast = true;
    for (auto [atom, power] : term.factors) {
      if (atom == more) {
        isLast = false;
        continue;
      }
      for (unsigned i = 0; i < power; ++i)
        product *= context.get(atom);
    }
    if (mayDiffer(product, nest))
      return std::nullopt;
    others += product;
    if (isLast)
      last += product;
  }
  return std::pair(last, others);
}

Quantity IterationSets::sumInnermost(const Quantity &each, unsigned nest) {
  const Loop &loop = nests[nest].loop;
  if (!mayDiffer(each, nest))
    return each * getTrips(loop);
  if (auto parts = split(each, nest)) {
    Quantity trips = getTrips(loop);
    return parts->first * indicate(trips) +
           parts->second * context.max(0, trips - 1);
  }
  return context.sum(loop.variable, loop.lo, loop.hi, loop.step,
                     spell(each, nest));
}

Quantity IterationSets::sum(Quantity each, unsigned nest) {
  for (; nest != 0; nest = nests[nest].outer)
    each = sumInnermost(each, nest);
  return each;
}

std::optional<Quantity> IterationSets::sumVarying(Quantity each, unsigned nest,
                                                  unsigned whole,
                                                  ArrayRef<unsigned> varying) {
  for (; nest != whole; nest = nests[nest].outer) {
    if (nest == 0)
      return std::nullopt;
    const Loop &loop = nests[nest].loop;
    if (!loop.variable || llvm::is_contained(varying, nest))
      each = sumInnermost(each, nest);
    else if (mayDiffer(each, nest))
      return std::nullopt;
    else
      each *= indicate(getTrips(loop));
  }
  return each;
}

std::optional<Quantity> IterationSets::project(Quantity set, unsigned from,
                                               unsigned to) {
  for (; from != to; from = nests[from].outer) {
    if (from == 0)
      return std::nullopt;
    Quantity trips = getTrips(nests[from].loop);
    if (!mayDiffer(set, from))
      set = reduce(set * indicate(trips));
    else if (auto parts = split(set, from))
      set = unite(reduce(parts->first * indicate(trips)),
                  reduce(parts->second * indicate(context.max(0, trips - 1))));
    else
      set = indicate(sumInnermost(set, from));
  }
  return set;
}

Quantity IterationSets::getFirst(const Quantity &set, unsigned nest) {
  const Loop &loop = nests[nest].loop;
  Quantity trips = getTrips(loop), first = set;
  if (mayDiffer(set, nest)) {
    QuantityContext::Substitution values{{loop.variable, loop.lo}};
    if (const Atom *more = notLast.lookup(nest))
      values[more] = indicate(context.max(0, trips - 1));
    first = context.substitute(set, values);
  }
  return reduce(first * indicate(trips));
}

Quantity IterationSets::getBefore(const Quantity &set, unsigned nest) {
  Quantity more = getNotLast(nest);
  if (!mayDiffer(set, nest))
    return reduce(set * more);
  const Loop &loop = nests[nest].loop;
  Quantity next = context.get(loop.variable) + loop.step;
  return reduce(context.substitute(spell(set, nest), {{loop.variable, next}}) *
                more);
}

Quantity IterationSets::getLast(const Quantity &set, unsigned nest) {
  return reduce(set * (Quantity(1) - getNotLast(nest)));
}

Quantity IterationSets::getNever(const Quantity &set, unsigned nest) {
  return reduce(set * (Quantity(1) - indicate(getTrips(nests[nest].loop))));
}
