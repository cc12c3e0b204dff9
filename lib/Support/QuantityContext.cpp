//===- QuantityContext.cpp - Atoms, minima and maxima ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SignProver.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace mlir::cost;

QuantityContext::QuantityContext() : impl(std::make_unique<Impl>(*this)) {}
QuantityContext::~QuantityContext() = default;

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

static std::string sanitise(StringRef name) {
  std::string result = name.str();
  for (char &c : result)
    if (!isAlnum(c) && c != '.')
      c = '_';
  if (result.empty() || isDigit(result[0]) || result[0] == '.')
    result.insert(0, "_");
  StringRef number = result;
  bool isWord = StringSwitch<bool>(result)
                    .Cases({"ceildiv", "floordiv", "mod"}, true)
                    .Cases({"min", "max", "sum"}, true)
                    .Default(number.consume_front("j") && !number.empty() &&
                             all_of(number, isDigit));
  return isWord ? result + "_" : result;
}

bool Atom::hasInductionVariables() const {
  return any_of(leaves, [](const Atom *leaf) {
    return leaf->getKind() == AtomKind::InductionVariable;
  });
}

Atom *QuantityContext::Impl::createAtom(AtomKind kind, StringRef name) {
  atoms.push_back(std::make_unique<Atom>());
  Atom *atom = atoms.back().get();
  atom->kind = kind;
  atom->id = atoms.size() - 1;
  atom->name = name.str();
  if (kind == AtomKind::Symbol || kind == AtomKind::InductionVariable) {
    atom->nonNegative = true;
    atom->leaves.push_back(atom);
  }
  return atom;
}

const Atom *QuantityContext::createSymbol(StringRef name) {
  return impl->createAtom(AtomKind::Symbol, sanitise(name));
}

const Atom *QuantityContext::createInductionVariable(StringRef name) {
  return impl->createAtom(AtomKind::InductionVariable, sanitise(name));
}

const Atom *QuantityContext::createInductionVariable(StringRef name,
                                                     const Quantity &lo,
                                                     const Quantity &hi,
                                                     const Quantity &step) {
  Quantity last = lo + (ceilDiv(hi - lo, step) - 1) * step;
  Atom *atom = impl->createAtom(AtomKind::InductionVariable, sanitise(name));
  atom->range = {lo, last};
  atom->nonNegative = SignProver().isNonNegative(atom);
  return atom;
}

const Atom *
QuantityContext::Impl::createVariable(std::optional<Quantity> last) {
  Atom *atom = createAtom(AtomKind::InductionVariable);
  if (last)
    atom->range = {Quantity(0), *last};
  return atom;
}

void QuantityContext::rename(const Atom *atom, StringRef name) {
  impl->atoms[atom->id]->name = sanitise(name);
}

Quantity QuantityContext::get(const Atom *atom) {
  return Polynomial::get({{DynamicAPInt(1), {{atom, 1}}}});
}

const Atom *QuantityContext::Impl::intern(AtomKind kind,
                                          ArrayRef<Quantity> operands,
                                          const Atom *bound) {
  hash_code hash = hash_combine(kind, bound);
  for (const Quantity &operand : operands)
    hash = hash_combine(hash, Polynomial::getHash(operand));
  // The two greatest values are the map's own.
  SmallVector<const Atom *, 1> &bucket =
      interned[static_cast<size_t>(hash) & (~size_t(0) >> 1)];
  for (const Atom *atom : bucket)
    if (atom->kind == kind && atom->bound == bound &&
        atom->getOperands() == operands)
      return atom;

  Atom *atom = createAtom(kind);
  bucket.push_back(atom);
  atom->bound = bound;
  atom->operands.assign(operands.begin(), operands.end());
  for (const Quantity &operand : operands) {
    operand.forEachAtom([&](const Atom *inner) {
      append_range(atom->leaves, inner->leaves);
      atom->sumDepth = std::max(atom->sumDepth, inner->sumDepth);
    });
  }
  atom->sumDepth += kind == AtomKind::Sum;
  sort(atom->leaves,
       [](const Atom *a, const Atom *b) { return a->id < b->id; });
  atom->leaves.erase(llvm::unique(atom->leaves), atom->leaves.end());
  erase(atom->leaves, bound);
  atom->nonNegative = SignProver().isNonNegative(atom);
  return atom;
}

bool QuantityContext::Impl::dependsOn(const Atom *atom, const Atom *leaf) {
  return is_contained(atom->leaves, leaf);
}

bool QuantityContext::Impl::dependsOn(const Quantity &q, const Atom *leaf) {
  bool found = false;
  q.forEachAtom([&](const Atom *atom) { found |= dependsOn(atom, leaf); });
  return found;
}

//===----------------------------------------------------------------------===//
// Minimum and maximum
//===----------------------------------------------------------------------===//

void QuantityContext::Impl::flatten(AtomKind kind, const Quantity &q,
                                    SmallVectorImpl<Quantity> &operands) {
  Polynomial::View terms(q);
  if (terms.size() == 1 && terms[0].coefficient > 0) {
    Quantity atomAlone = *q.divideExactly(Quantity(terms[0].coefficient));
    const Atom *atom = getIfAtom(atomAlone);
    if (atom && atom->kind == kind) {
      for (const Quantity &operand : atom->operands)
        flatten(kind, operand * Quantity(terms[0].coefficient), operands);
      return;
    }
  }
  operands.push_back(q);
}

Quantity QuantityContext::Impl::buildNest(AtomKind kind,
                                          SmallVectorImpl<Quantity> &operands) {
  if (operands.size() == 1)
    return operands.front();
  DynamicAPInt content(0);
  for (const Quantity &operand : operands)
    for (const Term &term : Polynomial::View(operand))
      content = gcd(content, abs(term.coefficient));
  for (Quantity &operand : operands)
    operand = *operand.divideExactly(Quantity(content));

  sort(operands, [](const Quantity &a, const Quantity &b) {
    return compareQuantities(a, b) < 0;
  });
  operands.erase(llvm::unique(operands), operands.end());
  Quantity nest = operands.back();
  for (const Quantity &operand : reverse(drop_end(operands)))
    nest = get(kind, operand, nest);
  return nest * Quantity(content);
}

Quantity QuantityContext::Impl::minOrMax(AtomKind kind, const Quantity &a,
                                         const Quantity &b) {
  // True if `x` makes `y` superfluous.
  auto wins = [kind](const Quantity &x, const Quantity &y) {
    return (kind == AtomKind::Min ? y - x : x - y).isKnownNonNegative();
  };
  if (wins(a, b))
    return a;
  if (wins(b, a))
    return b;

  SmallVector<Quantity, 4> lhs, rhs;
  flatten(kind, a, lhs);
  flatten(kind, b, rhs);
  erase_if(lhs, [&](const Quantity &x) {
    return any_of(rhs, [&](const Quantity &y) { return wins(y, x); });
  });
  erase_if(rhs, [&](const Quantity &y) {
    return any_of(lhs, [&](const Quantity &x) { return wins(x, y); });
  });
  append_range(lhs, rhs);
  return buildNest(kind, lhs);
}

Quantity QuantityContext::min(const Quantity &a, const Quantity &b) {
  return impl->minOrMax(AtomKind::Min, a, b);
}

Quantity QuantityContext::max(const Quantity &a, const Quantity &b) {
  return impl->minOrMax(AtomKind::Max, a, b);
}
