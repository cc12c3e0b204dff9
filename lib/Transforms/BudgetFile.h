//===- BudgetFile.h - Budgets in YAML ---------------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_BUDGETFILE_H
#define MLIR_COST_LIB_TRANSFORMS_BUDGETFILE_H

#include "mlir-cost/Analysis/Budget.h"

#include "llvm/Support/MemoryBufferRef.h"

namespace mlir::cost {

/// Limits of everything that one name or pattern matches.
struct BudgetFileEntry {
  /// Module, Function, Scope or OperationKind.
  BudgetSubject::Kind kind;
  /// A name or a glob; empty for the module.
  std::string pattern;
  /// Where it is written.
  FileLineColLoc loc;
  std::vector<Limit> limits;
};

/// Reads a file of docs/budget.schema.json, in which `setBound` knows what a
/// bound may be. Fails with a SourceError at the first thing that is wrong.
llvm::Expected<std::vector<BudgetFileEntry>>
readBudgetFile(llvm::MemoryBufferRef buffer, MLIRContext *context,
               llvm::function_ref<llvm::Error(Limit &, StringRef)> setBound);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_BUDGETFILE_H
