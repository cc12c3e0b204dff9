//===- ClosedSum.h - Closed forms of sums over loops ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_CLOSEDSUM_H
#define MLIR_COST_SUPPORT_CLOSEDSUM_H

#include "Polynomial.h"

namespace mlir::cost {

/// The newest atom that can be isolated in q = value, and what it then is.
std::optional<std::pair<const Atom *, Quantity>> solve(const Quantity &q,
                                                       const Quantity &value);

/// Calls `fn` once for each atom inside `q`, at any depth outside of sums, that
/// depends on `leaf`.
void forEachDependent(const Quantity &q, const Atom *leaf,
                      llvm::function_ref<void(const Atom *)> fn);

/// Sums over index = 0, 1, … below a trip count that is not negative.
class QuantityContext::Impl::ClosedSum {
public:
  ClosedSum(Impl &impl, const Atom *index, const Quantity &tripCount);

  /// `body` with partial tiles in the form in which they add up best.
  Quantity align(const Quantity &body) const;
  /// The sum of the monomial `body`, if a closed form is known.
  std::optional<Quantity> close(const Quantity &body);

private:
  /// Adds the sum of body / divisor over lo <= index < hi, where lo <= hi.
  bool addRange(Quantity body, DynamicAPInt divisor, const Quantity &lo,
                const Quantity &hi, unsigned maxSplits);
  /// Brings exact quotients that vary with the index to one divisor.
  void expandExactQuotients(Quantity &body, DynamicAPInt &divisor) const;
  void addPowers(const Quantity &body, const DynamicAPInt &divisor,
                 const Quantity &lo, const Quantity &hi);
  void add(const Quantity &value, const DynamicAPInt &divisor);

  /// The difference of a min's or max's operands, the one way or the other, if
  /// that is p - q*index with positive q.
  struct Pivot {
    Quantity difference, p, q;
    /// The operand that is the greater one where the difference is positive.
    unsigned greater;
  };
  std::optional<Pivot> getPivot(const Atom *atom) const;
  /// One that occurs in `body`; none if a sum does, which would have to be
  /// done again in each part.
  std::optional<Pivot> findPivot(const Quantity &body) const;
  Quantity choose(const Quantity &body, const Pivot &pivot,
                  bool isDifferencePositive) const;

  /// The trip count is x ceildiv y, and `full` is x floordiv y.
  struct Tiling {
    Quantity x, y, full;
  };
  bool isZeroWithoutPartialTile(const Quantity &q, const Tiling &tiling) const;

  Impl &impl;
  QuantityContext &context;
  const Atom *index;
  const Quantity &tripCount;
  llvm::SmallVector<Tiling, 1> tilings;
  /// The sum so far of what is being closed.
  Quantity numerator;
  DynamicAPInt denominator = DynamicAPInt(1);
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_CLOSEDSUM_H
