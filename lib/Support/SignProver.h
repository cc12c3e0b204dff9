//===- SignProver.h - Which quantities cannot be negative -------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_SIGNPROVER_H
#define MLIR_COST_SUPPORT_SIGNPROVER_H

#include "Polynomial.h"

namespace mlir::cost {

class SignProver {
public:
  bool isNonNegative(const Quantity &q);
  /// For a new atom. A Sum is left to who knows its variable's range.
  bool isNonNegative(const Atom *atom);

private:
  /// leading * atom^exponent + rest, with lower powers in the rest.
  struct Split {
    const Atom *atom;
    unsigned exponent;
    Quantity leading, rest;
  };
  bool isNonNegative(const Split &q);
  bool holdsAtLowerBound(const Split &q);
  bool holdsAtUpperBound(const Split &q);
  /// With one factor `atom` replaced by `bound`.
  bool holdsAt(const Split &q, const Quantity &bound);
  /// With the division `atom` replaced by the fraction dividend / divisor.
  bool holdsAtQuotient(const Split &q, const Quantity &dividend);

  /// Each step costs a few polynomial operations, alternatives multiply.
  unsigned budget = 64;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_SIGNPROVER_H
