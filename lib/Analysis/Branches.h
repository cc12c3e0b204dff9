//===- Branches.h - The regions of a branch ---------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_BRANCHES_H
#define MLIR_COST_LIB_ANALYSIS_BRANCHES_H

#include "mlir-cost/Analysis/ExtentTracer.h"
#include "mlir-cost/Support/Metrics.h"

#include "mlir/Interfaces/ControlFlowInterfaces.h"

namespace mlir::tosa {
class IfOp;
} // namespace mlir::tosa

namespace mlir::cost {

/// The regions of which one runs, and null where the operation may skip them
/// all.
SmallVector<Region *> getAlternatives(RegionBranchOpInterface branch,
                                      ExtentTracer &tracer);

/// Whether the condition holds, if it is a constant.
std::optional<bool> getKnownCondition(tosa::IfOp op);

/// True if a region of the operation leads to a region again.
bool repeatsRegions(RegionBranchOpInterface branch);

/// The regions as the text prints them: a switch has its default last.
SmallVector<Region *> getRegionsInTextOrder(Operation *op);

/// The weights that the user gives, or 1 for each; nothing if they do not fit.
std::optional<SmallVector<int64_t>> getWeights(Operation *op, size_t count);

/// Less than 0, 0 or more than 0 as `a` costs less than, as much as or more
/// than `b`: by MACs, then arithmetic, then bytes. Nothing if symbols decide.
std::optional<int> compareCost(const Figures &a, const Figures &b);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_BRANCHES_H
