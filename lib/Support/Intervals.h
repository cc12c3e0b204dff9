//===- Intervals.h - Bounds of quantities in a box of values ----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_SUPPORT_INTERVALS_H
#define MLIR_COST_LIB_SUPPORT_INTERVALS_H

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// What lies between lo and hi, both included; none for no bound.
struct Interval {
  std::optional<llvm::DynamicAPInt> lo, hi;
};

/// Interval arithmetic: the true values of a quantity lie in what it gives, but
/// need not fill it.
class IntervalEvaluator {
public:
  /// What an atom may be; without it, a symbol is not negative.
  llvm::DenseMap<const Atom *, Interval> known;

  Interval evaluate(const Quantity &q);

private:
  Interval evaluate(const Atom *atom);
  Interval evaluateUncached(const Atom *atom);
  Interval evaluateSum(const Atom *sum);
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_SUPPORT_INTERVALS_H
