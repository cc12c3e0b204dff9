//===- Contributions.h - Which rows explain a verdict -----------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_CONTRIBUTIONS_H
#define MLIR_COST_LIB_ANALYSIS_CONTRIBUTIONS_H

#include "mlir-cost/Analysis/Budget.h"

namespace mlir::cost {

/// The three rows that contribute most to a quantity of `subject`; of a ratio,
/// to its divisor. Fewer if others are 0, none for what does not add up.
SmallVector<Contribution> findLargest(const ModuleCost &cost,
                                      const BudgetSubject &subject,
                                      const BudgetQuantity &quantity);

/// The first three rows of `subject` that are not known.
SmallVector<Contribution> findUnknown(const ModuleCost &cost,
                                      const BudgetSubject &subject);

/// The three largest values in memory at the peak of a function, or of a module
/// with one entry.
SmallVector<Contribution> findLive(const ModuleCost &cost,
                                   const BudgetSubject &subject);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_CONTRIBUTIONS_H
