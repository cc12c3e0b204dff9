//===- Maximum.cpp - The largest value over all iterations ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Quantity.h"

using namespace llvm;
using namespace mlir::cost;

/// The youngest variable: the bounds of older ones do not depend on it.
static const Atom *getInnermost(const Quantity &q) {
  const Atom *innermost = nullptr;
  q.forEachAtom([&](const Atom *atom) {
    for (const Atom *leaf : atom->getLeaves())
      if (leaf->getKind() == AtomKind::InductionVariable &&
          (!innermost || leaf->getId() > innermost->getId()))
        innermost = leaf;
  });
  return innermost;
}

std::optional<Quantity> QuantityContext::maximum(const Quantity &q) {
  Quantity most = q;
  while (most.hasInductionVariables()) {
    const Atom *variable = getInnermost(most);
    if (!variable)
      return std::nullopt;
    // The first iteration or the last, whichever exceeds all others.
    bool isFound = false;
    for (const Quantity &end : variable->range) {
      Quantity there = substitute(most, {{variable, end}});
      if (!(there - most).isKnownNonNegative())
        continue;
      most = std::move(there);
      isFound = true;
      break;
    }
    if (!isFound)
      return std::nullopt;
  }
  return most;
}
