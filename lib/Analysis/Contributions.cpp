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
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::cost;

static constexpr size_t maxContributions = 3;

/// The functions that calls of each function of the module lead to directly.
using CallGraph = llvm::DenseMap<const FunctionCost *,
                                 llvm::SmallSetVector<const FunctionCost *, 4>>;

static CallGraph getCalls(const ModuleCost &cost) {
  llvm::DenseMap<Operation *, const FunctionCost *> byOp;
  for (const FunctionCost &function : cost.functions)
    byOp[function.op] = &function;
  CallGraph calls;
  SymbolTableCollection symbols;
  for (const FunctionCost &function : cost.functions)
    if (!isa<ModuleOp>(function.op))
      function.op->walk([&](CallOpInterface call) {
        Operation *callee = call.resolveCallableInTable(&symbols);
        if (const FunctionCost *known = byOp.lookup(callee))
          calls[&function].insert(known);
      });
  return calls;
}

/// `function` and what only its calls reach, so that the figures of their rows
/// are those of all its executions.
static llvm::SetVector<const FunctionCost *, std::vector<const FunctionCost *>>
findOwned(const ModuleCost &cost, const FunctionCost &function) {
  llvm::SetVector<const FunctionCost *, std::vector<const FunctionCost *>>
      owned;
  owned.insert(&function);
  CallGraph calls = getCalls(cost);
  for (size_t i = 0; i < owned.size(); ++i)
    for (const FunctionCost *callee : calls[owned[i]])
      if (!callee->entry)
        owned.insert(callee);
  // Take out what others call as well, until nothing changes.
  for (bool changed = true; changed;) {
    changed = false;
    for (const FunctionCost &caller : cost.functions) {
      if (owned.contains(&caller) || caller.executions.isZero())
        continue;
      for (const FunctionCost *callee : calls[&caller])
        changed |= callee != &function && owned.remove(callee);
    }
  }
  return owned;
}

std::vector<const FunctionCost *>
mlir::cost::getFunctions(const ModuleCost &cost, const BudgetSubject &subject) {
  if (subject.function)
    return findOwned(cost, *subject.function).takeVector();
  std::vector<const FunctionCost *> functions;
  if (subject.kind == BudgetSubject::Kind::Module)
    for (const FunctionCost &function : cost.functions)
      if (subject.name.empty() || subject.op->isAncestor(function.op))
        functions.push_back(&function);
  return functions;
}

static std::vector<const OpRow *> collectRows(const ModuleCost &cost,
                                              const BudgetSubject &subject) {
  std::vector<const OpRow *> rows = subject.rows;
  for (const FunctionCost *function : getFunctions(cost, subject))
    for (const OpRow &row : function->rows)
      rows.push_back(&row);
  return rows;
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
mlir::cost::findLargest(const ModuleCost &cost, const BudgetSubject &subject,
                        const BudgetQuantity &quantity) {
  SmallVector<Contribution> all;
  Quantity executions =
      subject.function ? subject.function->executions : Quantity(1);
  for (const OpRow *row : collectRows(cost, subject)) {
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
mlir::cost::findUnknown(const ModuleCost &cost, const BudgetSubject &subject) {
  SmallVector<Contribution> unknown;
  for (const OpRow *row : collectRows(cost, subject)) {
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

SmallVector<Contribution> mlir::cost::findLive(const ModuleCost &cost,
                                               const BudgetSubject &subject) {
  SmallVector<Contribution> live;
  const FunctionCost *function = subject.function;
  for (const FunctionCost &other : cost.functions)
    if (!function && other.op == subject.op)
      function = &other;
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
