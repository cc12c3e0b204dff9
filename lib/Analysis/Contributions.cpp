//===- Contributions.cpp - Which rows explain a verdict -------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Contributions.h"

#include "mlir-cost/Support/Units.h"

#include "mlir/Interfaces/CallInterfaces.h"

#include "llvm/ADT/Sequence.h"

using namespace mlir;
using namespace mlir::cost;

static constexpr size_t maxContributions = 3;

FunctionCalls::FunctionCalls(const ModuleCost &cost) {
  llvm::DenseMap<Operation *, const FunctionCost *> byOp;
  for (const FunctionCost &function : cost.functions)
    byOp[function.op] = &function;
  SymbolTableCollection symbols;
  for (const FunctionCost &function : cost.functions)
    if (!isa<ModuleOp>(function.op))
      function.op->walk([&](CallOpInterface call) {
        Operation *op = call.resolveCallableInTable(&symbols);
        const FunctionCost *callee = byOp.lookup(op);
        if (callee && callees[&function].insert(callee))
          callers[callee].push_back(&function);
      });
}

std::vector<const FunctionCost *>
FunctionCalls::findOwned(const FunctionCost &function) {
  llvm::SetVector<const FunctionCost *> owned;
  owned.insert(&function);
  for (size_t i = 0; i < owned.size(); ++i)
    for (const FunctionCost *callee : callees[owned[i]])
      if (!callee->entry)
        owned.insert(callee);
  // What others call as well is not owned, and then nor is what it calls.
  SmallVector<const FunctionCost *> worklist(owned.begin(), owned.end());
  while (!worklist.empty()) {
    const FunctionCost *callee = worklist.pop_back_val();
    bool isShared =
        llvm::any_of(callers[callee], [&](const FunctionCost *caller) {
          return !caller->executions.isZero() && !owned.contains(caller);
        });
    if (callee == &function || !isShared || !owned.remove(callee))
      continue;
    for (const FunctionCost *next : callees[callee])
      if (owned.contains(next))
        worklist.push_back(next);
  }
  return {owned.begin(), owned.end()};
}

void mlir::cost::keepLargest(SmallVectorImpl<Contribution> &contributions,
                             size_t n) {
  auto order = llvm::to_vector(llvm::seq<size_t>(contributions.size()));
  llvm::sort(order, [&](size_t a, size_t b) {
    int difference =
        compareBySize(contributions[a].amount, contributions[b].amount);
    return difference != 0 ? difference > 0 : a < b;
  });
  SmallVector<Contribution> largest;
  for (size_t i : ArrayRef(order).take_front(n))
    largest.push_back(std::move(contributions[i]));
  contributions = std::move(largest);
}

static const Quantity &getAmount(const BudgetQuantity &quantity,
                                 const Measure &measure) {
  return quantity.isRatio() ? measure.divisor : measure.figure;
}

SmallVector<Contribution>
mlir::cost::findLargest(ArrayRef<const OpRow *> rows,
                        const BudgetSubject &subject,
                        const BudgetQuantity &quantity) {
  SmallVector<Contribution> all;
  Quantity executions =
      subject.function ? subject.function->executions : Quantity(1);
  for (const OpRow *row : rows) {
    if (!row->isKnown())
      continue;
    BudgetSubject once = getOperationSubject(*row), every = once;
    every.totals.figures = row->getFigures();
    std::optional<Measure> one = quantity.measure(once);
    if (!one)
      return {};
    Quantity amount = getAmount(quantity, *quantity.measure(every));
    if (amount.isZero())
      continue;
    // What does not multiply, as parameters, is not divided either.
    if (amount != getAmount(quantity, *one)) {
      std::optional<Quantity> perCall = amount.divideExactly(executions);
      if (!perCall)
        continue;
      amount = *perCall;
    }
    Contribution contribution;
    contribution.op = row->op;
    contribution.amount = amount;
    all.push_back(std::move(contribution));
  }
  keepLargest(all, maxContributions);
  return all;
}

SmallVector<Contribution>
mlir::cost::findUnknown(ArrayRef<const OpRow *> rows) {
  SmallVector<Contribution> unknown;
  for (const OpRow *row : rows) {
    if (row->isKnown() || unknown.size() == maxContributions)
      continue;
    Contribution contribution;
    contribution.kind = Contribution::Kind::Unknown;
    contribution.op = row->op;
    contribution.reason = row->unknownReason;
    contribution.amount = 1;
    unknown.push_back(std::move(contribution));
  }
  return unknown;
}

SmallVector<Contribution> mlir::cost::findLive(const BudgetSubject &subject) {
  SmallVector<Contribution> live;
  const FunctionCost *function = subject.call;
  if (!function || !function->memory.peakPosition)
    return live;
  const MemoryUse &memory = function->memory;
  for (const LiveValue &value : memory.values) {
    if (!value.isLiveAt(*memory.peakPosition) || value.bytes.isZero())
      continue;
    Contribution contribution;
    contribution.kind = Contribution::Kind::Live;
    contribution.argument = value.argument;
    contribution.op = value.argument
                          ? function->op
                          : memory.positions[value.ranges.front().first];
    contribution.amount = value.bytes;
    live.push_back(std::move(contribution));
  }
  keepLargest(live, maxContributions);
  return live;
}
