//===- BudgetSubjects.cpp - What limits are held against ------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Budget.h"

using namespace mlir;
using namespace mlir::cost;

static std::string getMemoryReason(const FunctionCost &function) {
  const MemoryUse &memory = function.memory;
  return memory.unknownReason.empty() ? memory.arenaUnknownReason
                                      : memory.unknownReason;
}

BudgetSubject mlir::cost::getModuleSubject(const ModuleCost &cost,
                                           ModuleOp module) {
  BudgetSubject subject;
  subject.kind = BudgetSubject::Kind::Module;
  subject.op = module;
  SmallVector<const FunctionCost *> entries;
  FigureSums sums;
  for (const FunctionCost &function : cost.functions) {
    if (!module->isAncestor(function.op))
      continue;
    sums += function.totals.figures;
    subject.totals.ops += function.totals.ops;
    subject.totals.unknownOps += function.totals.unknownOps;
    if (function.entry)
      entries.push_back(&function);
  }
  subject.totals.figures = sums.take();
  if (module->getParentOp()) {
    subject.name = module.getName().value_or("(unnamed)").str();
    return subject;
  }
  subject.module = &cost;
  if (entries.size() == 1) {
    subject.call = entries.front();
    subject.op = subject.call->op;
  }
  subject.hasMemory = true;
  subject.peakBytes = cost.peakBytes;
  subject.arenaBytes = cost.arenaBytes;
  for (const FunctionCost *entry : entries)
    if (subject.memoryReason.empty())
      subject.memoryReason = getMemoryReason(*entry);
  return subject;
}

BudgetSubject mlir::cost::getFunctionSubject(const FunctionCost &function) {
  BudgetSubject subject;
  subject.kind = BudgetSubject::Kind::Function;
  subject.name = function.name;
  subject.op = function.op;
  subject.function = subject.call = &function;
  subject.totals = function.perCall;
  subject.hasMemory = true;
  subject.peakBytes = function.memory.peakBytes;
  subject.arenaBytes = function.memory.arenaBytes;
  subject.memoryReason = getMemoryReason(function);
  return subject;
}

BudgetSubject mlir::cost::getOperationSubject(const OpRow &row) {
  BudgetSubject subject;
  subject.kind = BudgetSubject::Kind::Operation;
  subject.op = row.op;
  subject.row = &row;
  subject.totals.figures = row.perExecution;
  subject.totals.ops = 1;
  subject.totals.unknownOps = !row.isKnown();
  return subject;
}

BudgetSubject mlir::cost::getSumSubject(BudgetSubject::Kind kind,
                                        StringRef name,
                                        ArrayRef<const OpRow *> rows,
                                        ModuleOp module) {
  BudgetSubject subject;
  subject.kind = kind;
  subject.name = name.str();
  subject.op = rows.empty() ? module.getOperation() : rows.front()->op;
  subject.rows.assign(rows.begin(), rows.end());
  FigureSums sums;
  for (const OpRow *row : rows) {
    sums += row->getFigures();
    subject.totals.unknownOps += !row->isKnown();
  }
  subject.totals.figures = sums.take();
  subject.totals.ops = rows.size();
  return subject;
}
