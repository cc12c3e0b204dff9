//===- Comparison.h - Comparisons of integers, of any dialect ---*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_COMPARISON_H
#define MLIR_COST_LIB_ANALYSIS_COMPARISON_H

#include "mlir/Dialect/Arith/IR/Arith.h"

namespace mlir::cost {

/// `lhs predicate rhs` of two integers or indices.
struct Comparison {
  arith::CmpIPredicate predicate;
  Value lhs, rhs;

  bool isUnsigned() const;
  /// True for `<` and `>`.
  bool isStrict() const;
  /// `lhs < rhs` or `lhs <= rhs`, if it is one or the other way round; the
  /// predicate is slt, sle, ult or ule.
  std::optional<Comparison> getAsLess() const;
};

/// What `condition` compares, if it does.
std::optional<Comparison> matchComparison(Value condition);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_COMPARISON_H
