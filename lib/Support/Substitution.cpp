//===- Substitution.cpp - Rebuilding quantities with other atoms ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two ways: a variable that becomes the bound one of a sum is renamed, which
// changes nothing else; a substitution folds everything again, with what is
// known of the new atoms. Each atom is rebuilt once for each sum around it.
//
//===----------------------------------------------------------------------===//

#include "Polynomial.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// `q` with the atoms of which `isTouched` holds replaced by what `rewrite`
/// makes of them.
static Quantity rewriteAtoms(const Quantity &q,
                             function_ref<bool(const Atom *)> isTouched,
                             function_ref<Quantity(const Atom *)> rewrite) {
  std::vector<Term> terms;
  bool changed = false;
  for (const Term &term : Polynomial::View(q)) {
    Factors kept;
    Quantity product(1);
    for (auto [atom, exponent] : term.factors) {
      if (isTouched(atom))
        product *= power(rewrite(atom), exponent);
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

//===----------------------------------------------------------------------===//
// Renaming
//===----------------------------------------------------------------------===//

Quantity QuantityContext::Impl::rename(const Quantity &q, const Atom *from,
                                       const Atom *to, Renaming &memo) {
  auto renameAtom = [&](const Atom *atom) {
    if (atom == from)
      return context.get(to);
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
      atoms[renamed->id]->exact |= atom->exact;
      result = context.get(renamed);
    }
    memo.try_emplace(atom, result);
    return result;
  };

  return rewriteAtoms(
      q, [&](const Atom *atom) { return dependsOn(atom, from); }, renameAtom);
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
      if (atom->kind == AtomKind::Min || atom->kind == AtomKind::Max)
        nests.push_back({atom, {}, value});
    }
    sort(nests,
         [](const Nest &a, const Nest &b) { return a.atom->id < b.atom->id; });
    for (Nest &nest : nests)
      flatten(nest.atom->kind, impl.context.get(nest.atom), nest.operands);
    scopes.push_back({nullptr, Quantity(), Memo()});
  }

  Quantity rewrite(const Quantity &q) {
    if (q.isConstant())
      return q;
    return rewriteAtoms(
        q, [&](const Atom *atom) { return isTouched(atom); },
        [&](const Atom *atom) { return rewriteAtom(atom); });
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
      if (nest.atom->kind != atom->kind || !(offset = findOffset()))
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
    const Atom *atom;
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

void QuantityContext::substitute(MutableArrayRef<Quantity> quantities,
                                 const Substitution &values) {
  if (values.empty())
    return;
  Impl::Substituter substituter(*impl, values);
  for (Quantity &q : quantities)
    q = substituter.rewrite(q);
}
