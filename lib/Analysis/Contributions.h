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

#include "llvm/ADT/SetVector.h"

namespace mlir::cost {

/// Which functions call which.
class FunctionCalls {
public:
  explicit FunctionCalls(const ModuleCost &cost);

  /// `function` and what only its calls reach, so that the figures of their
  /// rows are those of all its executions.
  std::vector<const FunctionCost *> findOwned(const FunctionCost &function);

private:
  llvm::DenseMap<const FunctionCost *,
                 llvm::SmallSetVector<const FunctionCost *, 4>>
      callees;
  llvm::DenseMap<const FunctionCost *, SmallVector<const FunctionCost *, 4>>
      callers;
};

/// The three of `rows` that contribute most to a quantity of `subject`; of a
/// ratio, to its divisor. Fewer if others are 0, none for what does not add up.
SmallVector<Contribution> findLargest(ArrayRef<const OpRow *> rows,
                                      const BudgetSubject &subject,
                                      const BudgetQuantity &quantity);

/// The first three of `rows` that are not known.
SmallVector<Contribution> findUnknown(ArrayRef<const OpRow *> rows);

/// The three largest values in memory at the peak of a function, or of a module
/// with one entry.
SmallVector<Contribution> findLive(const BudgetSubject &subject);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_CONTRIBUTIONS_H
