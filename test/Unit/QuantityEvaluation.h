//===- QuantityEvaluation.h - The value of a quantity -----------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the atoms mean, written down a second time and without any algebra, for
// the tests to compare with.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_UNIT_QUANTITYEVALUATION_H
#define MLIR_COST_TEST_UNIT_QUANTITYEVALUATION_H

#include "mlir-cost/Support/Quantity.h"

#include <algorithm>
#include <map>

namespace mlir::cost {

/// The values of symbols and induction variables.
using Values = std::map<const Atom *, int64_t>;

inline int64_t divideDown(int64_t a, int64_t b) {
  int64_t quotient = a / b;
  return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}
inline int64_t divideUp(int64_t a, int64_t b) { return -divideDown(-a, b); }

int64_t evaluate(const Quantity &q, Values &values);

inline int64_t evaluate(const Atom *atom, Values &values) {
  auto operand = [&](unsigned i) {
    return evaluate(atom->getOperands()[i], values);
  };
  switch (atom->getKind()) {
  case AtomKind::Symbol:
  case AtomKind::InductionVariable:
    return values.at(atom);
  case AtomKind::CeilDiv:
    return divideUp(operand(0), operand(1));
  case AtomKind::FloorDiv:
    return divideDown(operand(0), operand(1));
  case AtomKind::Mod:
    return operand(0) - operand(1) * divideDown(operand(0), operand(1));
  case AtomKind::Min:
    return std::min(operand(0), operand(1));
  case AtomKind::Max:
    return std::max(operand(0), operand(1));
  case AtomKind::Sum: {
    int64_t sum = 0, hi = operand(1), step = operand(2);
    for (int64_t i = operand(0); i < hi; i += step) {
      values[atom->getBoundVariable()] = i;
      sum += operand(3);
    }
    return sum;
  }
  }
  return 0;
}

inline int64_t evaluate(const Quantity &q, Values &values) {
  int64_t sum = 0;
  for (const Quantity::Term &term : q.getTerms()) {
    auto product = static_cast<int64_t>(term.coefficient);
    for (auto [atom, exponent] : term.factors)
      for (unsigned i = 0; i < exponent; ++i)
        product *= evaluate(atom, values);
    sum += product;
  }
  return sum;
}

} // namespace mlir::cost

#endif // MLIR_COST_TEST_UNIT_QUANTITYEVALUATION_H
