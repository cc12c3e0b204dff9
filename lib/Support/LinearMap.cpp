//===- LinearMap.cpp - Linear functions of polynomials --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/LinearMap.h"

#include "Polynomial.h"

#include "mlir-cost/Support/QuantitySum.h"

using namespace llvm;
using namespace mlir::cost;

void LinearMap::add(const Quantity &q) {
  if (q.isConstant() && !entries.empty())
    return;
  for (const Term &term : Polynomial::View(q))
    if (positions.try_emplace(term.factors, entries.size()).second)
      entries.push_back(
          {Polynomial::get({{DynamicAPInt(1), term.factors}}), 0});
}

Quantity LinearMap::apply(const Quantity &q) const {
  if (q.isConstant())
    return q * entries.front().value;
  QuantitySum sum;
  for (const Term &term : Polynomial::View(q))
    sum +=
        entries[positions.at(term.factors)].value * Quantity(term.coefficient);
  return sum.take();
}
