//===- QuantitySum.cpp - Adding up many quantities ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/QuantitySum.h"

#include "Polynomial.h"

using namespace llvm;
using namespace mlir::cost;

void QuantitySum::addTerms(const Quantity &summand) {
  if (!sum.getInt64()) {
    Quantity first = std::exchange(sum, 0);
    addTerms(first);
  }
  Polynomial::View added(summand);
  terms.insert(terms.end(), added.begin(), added.end());
  // Rarely enough to be cheap, often enough not to hoard equal monomials.
  constexpr size_t slack = 64;
  if (terms.size() > 2 * numCombined + slack) {
    Polynomial::combine(terms);
    numCombined = terms.size();
  }
}

Quantity QuantitySum::take() {
  numCombined = 0;
  if (terms.empty())
    return std::exchange(sum, 0);
  return std::exchange(sum, 0) +
         Polynomial::get(std::exchange(terms, std::vector<Quantity::Term>()));
}
