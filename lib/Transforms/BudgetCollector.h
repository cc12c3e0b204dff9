//===- BudgetCollector.h - Who asks for which limits ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_BUDGETCOLLECTOR_H
#define MLIR_COST_LIB_TRANSFORMS_BUDGETCOLLECTOR_H

#include "BudgetFile.h"

#include "mlir-cost/Analysis/Budget.h"
#include "mlir-cost/Support/QuantityParser.h"

#include <map>

namespace mlir::cost {

/// A limit and what it is held against.
struct Budget {
  std::shared_ptr<const BudgetSubject> subject;
  Limit limit;
};

/// The symbols in the figures of a module.
SmallVector<const Atom *> getSymbols(const ModuleCost &cost);

/// The error of a file at its place in that file; any other at `module`,
/// behind `context`.
LogicalResult emitFileError(ModuleOp module, const Twine &context,
                            llvm::Error error);

/// Gathers the limits of all sources. What cannot be meant is reported.
class BudgetCollector {
public:
  /// Bounds may be expressions in the symbols of `cost` and in those that
  /// `options` give a value.
  BudgetCollector(ModuleOp module, const ModuleCost &cost,
                  const CostOptions &options);

  /// `max-macs` and so on: the whole module.
  LogicalResult addOption(StringRef option, StringRef bound);
  /// `cost.budget` on modules, functions and operations.
  LogicalResult addAttributes();
  /// The budgets in a YAML file.
  LogicalResult addFile(StringRef path);
  void add(std::shared_ptr<const BudgetSubject> subject, Limit limit) {
    budgets.push_back({std::move(subject), std::move(limit)});
  }

  std::shared_ptr<const BudgetSubject> getModule(ModuleOp op);
  std::shared_ptr<const BudgetSubject> getFunction(const FunctionCost &cost);

  /// Fails on a maximum below a minimum of the same thing.
  LogicalResult checkContradictions() const;

  ArrayRef<Budget> getBudgets() const { return budgets; }

private:
  using SubjectPtr = std::shared_ptr<const BudgetSubject>;
  llvm::Error setBound(Limit &limit, StringRef text);
  llvm::Expected<Limit> parseLimit(StringRef name, StringRef bound);
  LogicalResult addAttribute(Operation *op, Attribute attribute);
  LogicalResult addEntry(const BudgetFileEntry &entry);
  /// The functions, scopes or kinds that an entry is for; fails for none.
  FailureOr<SmallVector<SubjectPtr>> findSubjects(const BudgetFileEntry &entry);

  ModuleOp module;
  const ModuleCost &cost;
  const CostOptions &options;
  QuantityParser parser;
  std::vector<Budget> budgets;
  /// Subjects that several sources name are one.
  std::map<const void *, SubjectPtr> byAddress;
  std::map<std::pair<BudgetSubject::Kind, std::string>, SubjectPtr> byName;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_BUDGETCOLLECTOR_H
