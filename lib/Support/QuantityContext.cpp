//===- QuantityContext.cpp - Atoms, minima and substitution ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SignProver.h"

#include "llvm/ADT/DenseSet.h"
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
  const Atom *atom = getIfAtom(q);
  if (!atom || atom->kind != kind) {
    operands.push_back(q);
    return;
  }
  for (const Quantity &operand : atom->operands)
    flatten(kind, operand, operands);
}

Quantity QuantityContext::Impl::buildNest(AtomKind kind,
                                          SmallVectorImpl<Quantity> &operands) {
  sort(operands, [](const Quantity &a, const Quantity &b) {
    return compareQuantities(a, b) < 0;
  });
  operands.erase(llvm::unique(operands), operands.end());
  Quantity nest = operands.back();
  for (const Quantity &operand : reverse(drop_end(operands)))
    nest = get(kind, operand, nest);
  return nest;
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

//===----------------------------------------------------------------------===//
// Renaming
//===----------------------------------------------------------------------===//

Quantity QuantityContext::Impl::rename(const Quantity &q, const Atom *from,
                                       const Atom *to, Renaming &memo) {
  if (!dependsOn(q, from))
    return q;
  auto renameAtom = [&](const Atom *atom) {
    if (atom == from)
      return context.get(to);
    if (!dependsOn(atom, from))
      return context.get(atom);
    if (auto known = memo.find(atom); known != memo.end())
      return known->second;
    SmallVector<Quantity, 4> operands;
    for (const Quantity &operand : atom->operands)
      operands.push_back(rename(operand, from, to, memo));
    Quantity result;
    if (atom->kind == AtomKind::Min || atom->kind == AtomKind::Max) {
      SmallVector<Quantity, 4> all;
      for (const Quantity &operand : operands)
        flatten(atom->kind, operand, all);
      result = buildNest(atom->kind, all);
    } else {
      const Atom *renamed = intern(atom->kind, operands, atom->bound);
      atoms[renamed->id]->exact = atom->exact;
      result = context.get(renamed);
    }
    memo.try_emplace(atom, result);
    return result;
  };

  std::vector<Term> terms;
  for (const Term &term : Polynomial::View(q)) {
    Factors factors;
    for (auto [atom, exponent] : term.factors)
      factors =
          multiplyMonomials(factors, {{getIfAtom(renameAtom(atom)), exponent}});
    terms.push_back({term.coefficient, std::move(factors)});
  }
  return Polynomial::get(std::move(terms));
}

//===----------------------------------------------------------------------===//
// Substitution
//===----------------------------------------------------------------------===//

/// Rebuilds what depends on a replaced atom, each atom once.
class QuantityContext::Impl::Substituter {
public:
  Substituter(Impl &impl, const Substitution &values)
      : impl(impl), values(values) {
    for (const auto &[atom, value] : values) {
      touched.insert_range(atom->leaves);
      if (atom->kind == AtomKind::Min || atom->kind == AtomKind::Max) {
        nests.push_back({atom->kind, {}, value});
        flatten(atom->kind, impl.context.get(atom), nests.back().operands);
      }
    }
    scopes.push_back({nullptr, Quantity(), Memo()});
  }

  Quantity rewrite(const Quantity &q) {
    std::vector<Term> terms;
    bool changed = false;
    for (const Term &term : Polynomial::View(q)) {
      Factors kept;
      Quantity product(1);
      for (auto [atom, exponent] : term.factors) {
        if (isTouched(atom))
          product *= power(rewriteAtom(atom), exponent);
        else
          kept.emplace_back(atom, exponent);
      }
      changed |= kept.size() != term.factors.size();
      for (const Term &factor : Polynomial::View(product))
        terms.push_back({term.coefficient * factor.coefficient,
                         multiplyMonomials(kept, factor.factors)});
    }
    return changed ? Polynomial::get(std::move(terms)) : q;
  }

private:
  bool isTouched(const Atom *atom) {
    return any_of(atom->leaves,
                  [&](const Atom *leaf) { return touched.contains(leaf); });
  }

  Quantity rewriteAtom(const Atom *atom) {
    if (auto value = values.find(atom); value != values.end())
      return value->second;
    // What is known of an atom holds in the innermost sum that it varies in.
    size_t scope = scopes.size() - 1;
    while (scope != 0 && !dependsOn(atom, scopes[scope].bound))
      --scope;
    if (atom == scopes[scope].bound)
      return scopes[scope].value;
    if (auto known = scopes[scope].memo.find(atom);
        known != scopes[scope].memo.end())
      return known->second;
    Quantity result = rebuild(atom);
    scopes[scope].memo.try_emplace(atom, result);
    return result;
  }

  Quantity rebuild(const Atom *atom) {
    if (atom->operands.empty())
      return impl.context.get(atom);
    if (atom->kind == AtomKind::Sum)
      return rebuildSum(atom);
    if (atom->kind == AtomKind::Min || atom->kind == AtomKind::Max)
      return rebuildNest(atom);
    Quantity a = rewrite(atom->operands[0]), b = rewrite(atom->operands[1]);
    switch (atom->kind) {
    case AtomKind::CeilDiv:
      return impl.context.ceilDiv(a, b);
    case AtomKind::FloorDiv:
      return impl.context.floorDiv(a, b);
    default:
      return impl.context.mod(a, b);
    }
  }

  /// A replaced min may be part of a greater one, also with an offset:
  /// min(a + d, b + c, b + d) is min(b + c, d + min(a, b)).
  Quantity rebuildNest(const Atom *atom) {
    SmallVector<Quantity, 4> operands, result;
    flatten(atom->kind, impl.context.get(atom), operands);
    for (const Nest &nest : nests) {
      auto findOffset = [&]() -> std::optional<Quantity> {
        for (const Quantity &operand : operands) {
          Quantity offset = operand - nest.operands.front();
          if (all_of(nest.operands, [&](const Quantity &part) {
                return is_contained(operands, part + offset);
              }))
            return offset;
        }
        return std::nullopt;
      };
      std::optional<Quantity> offset;
      if (nest.kind != atom->kind || !(offset = findOffset()))
        continue;
      for (const Quantity &part : nest.operands)
        erase(operands, part + *offset);
      result.push_back(nest.value + rewrite(*offset));
    }
    for (const Quantity &operand : operands)
      result.push_back(rewrite(operand));
    Quantity least = result.front();
    for (const Quantity &operand : drop_begin(result))
      least = impl.minOrMax(atom->kind, least, operand);
    return least;
  }

  Quantity rebuildSum(const Atom *atom) {
    Quantity tripCount = rewrite(atom->operands[1]);
    if (tripCount.isConstant() && (-tripCount).isKnownNonNegative())
      return 0;
    const Atom *variable = impl.createVariable(tripCount - 1);
    touched.insert(atom->bound);
    scopes.push_back({atom->bound, impl.context.get(variable), Memo()});
    Quantity body = rewrite(atom->operands[3]);
    scopes.pop_back();
    touched.erase(atom->bound);
    return impl.sumOverIndex(variable, tripCount, body);
  }

  using Memo = DenseMap<const Atom *, Quantity>;
  /// Inside a sum: its variable, the new one, and what was rebuilt.
  struct Scope {
    const Atom *bound;
    Quantity value;
    Memo memo;
  };

  /// A min or max that is replaced.
  struct Nest {
    AtomKind kind;
    SmallVector<Quantity, 2> operands;
    Quantity value;
  };

  Impl &impl;
  const Substitution &values;
  SmallVector<Nest, 1> nests;
  /// The leaves of what is replaced, and variables of the sums around.
  DenseSet<const Atom *> touched;
  SmallVector<Scope, 2> scopes;
};

Quantity QuantityContext::substitute(const Quantity &q,
                                     const Substitution &values) {
  return Impl::Substituter(*impl, values).rewrite(q);
}
