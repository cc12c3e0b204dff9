//===- ExpandedDivision.h - Divisions spelled out with signs -- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_EXPANDEDDIVISION_H
#define MLIR_COST_LIB_ANALYSIS_EXPANDEDDIVISION_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AffineExpr.h"

namespace mlir::cost {

/// `lhs` floordiv, ceildiv or mod a positive constant.
struct ExpandedDivision {
  AffineExprKind kind;
  Value lhs;
  int64_t divisor;
};

/// What a selection of signs stands for, as lower-affine and the expansion of
/// arith write the divisions of affine maps:
///   x floordiv c = x < 0 ? −1 − (−1 − x)/c : x/c
///   x ceildiv c  = x ≤ 0 ? 0 − (0 − x)/c : (x − 1)/c + 1
///   x mod c      = r < 0 ? r + c : r, where r = x rem c
std::optional<ExpandedDivision> matchExpandedDivision(arith::SelectOp select);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_EXPANDEDDIVISION_H
