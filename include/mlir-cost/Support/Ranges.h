//===- Ranges.h - Does a bound hold over ranges of symbols? -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_RANGES_H
#define MLIR_COST_SUPPORT_RANGES_H

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// The values first, first + 1, …, last of a symbol.
struct SymbolRange {
  const Atom *symbol;
  llvm::DynamicAPInt first, last;
};

struct PositiveSearch {
  enum class Result : uint8_t {
    Never,     ///< no value makes it positive
    Somewhere, ///< it is positive at `values`
    Unknown,   ///< it depends on symbols without a range, or took too long
  };

  /// Of the loops around an operation, at the values of its variables.
  enum class Iteration : uint8_t { None, First, Last };

  Result result = Result::Never;
  /// The first values, in the order of the ranges: the least value of the first
  /// symbol for which some values of the others do it, and so on.
  llvm::SmallVector<llvm::DynamicAPInt> values;
  /// True if no lesser values do it, also not for some value of a symbol
  /// without a range.
  bool isFirst = true;
  /// Where it depends on induction variables, one iteration that does it.
  Iteration iteration = Iteration::None;
  /// All of that for QuantityContext::substitute.
  QuantityContext::Substitution at;
  /// True if maxBoxes was not enough.
  bool isCut = false;
};

/// Searches the values in `ranges` that make `q` positive. Symbols without a
/// range have any value that is not negative, and an answer holds for all of
/// them; induction variables take their first and their last value for certain.
///
/// Interval arithmetic decides whole boxes of values; where it cannot, the box
/// is halved. For what grows or falls with each symbol the corners of the first
/// box decide, and the least breaking value takes a halving for each of its
/// bits; in the worst case every value is tried.
PositiveSearch searchPositive(QuantityContext &context, const Quantity &q,
                              llvm::ArrayRef<SymbolRange> ranges,
                              unsigned maxBoxes = 1 << 16);

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_RANGES_H
