//===- QuantitySum.h - Adding up many quantities ----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_QUANTITYSUM_H
#define MLIR_COST_SUPPORT_QUANTITYSUM_H

#include "mlir-cost/Support/Quantity.h"

#include <vector>

namespace mlir::cost {

/// A sum under construction. Quantity's += makes a polynomial anew at each
/// step; n summands of different terms take O(n log n) here.
class QuantitySum {
public:
  QuantitySum &operator+=(const Quantity &summand) {
    // Integers, as nearly always, and what is shared as it is.
    if ((terms.empty() && sum.isZero()) ||
        (sum.getInt64() && summand.getInt64()))
      sum += summand;
    else if (!summand.isZero())
      addTerms(summand);
    return *this;
  }
  /// The sum; the object is 0 again.
  Quantity take();

private:
  void addTerms(const Quantity &summand);

  /// The value is `sum` and `terms` together. Terms may repeat monomials.
  Quantity sum;
  std::vector<Quantity::Term> terms;
  /// How many terms there were when they were combined last.
  size_t numCombined = 0;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_QUANTITYSUM_H
