//===- NegativeExtents.cpp - Extents that no value can have ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is an extent less some may be negative for the numbers that are bound,
// or that a caller passes. Nothing is counted then; where the operation never
// runs, nothing is wrong.
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

using namespace mlir;
using namespace mlir::cost;

static void report(ModuleState &state, const UncertainExtent &uncertain,
                   const Quantity &extent, const Twine &where) {
  Operation *op = uncertain.value.getDefiningOp();
  std::string of = op ? "'" + op->getName().getStringRef().str() + "'"
                      : std::string("an argument of a block");
  state.bindingConflicts.push_back(
      {("dimension " + Twine(uncertain.dim) + " of " + of + " is " +
        extent.str() + where + ", expected an extent of at least 0")
           .str(),
       uncertain.value.getLoc()});
}

static bool isNegative(const Quantity &extent) {
  std::optional<llvm::DynamicAPInt> number = extent.getConstant();
  return number && *number < 0;
}

/// Adds it unless another says the same: the first is where it comes from.
static void add(std::vector<UncertainExtent> &all, UncertainExtent uncertain) {
  if (uncertain.extent.isKnownNonNegative() ||
      uncertain.extent.hasInductionVariables() ||
      llvm::any_of(all, [&](const UncertainExtent &other) {
        return other.extent == uncertain.extent &&
               other.executions == uncertain.executions;
      }))
    return;
  all.push_back(std::move(uncertain));
}

void FunctionAnalyzer::noteUncertainExtents() {
  std::vector<UncertainExtent> found = tracer.takeUncertainExtents();
  if (found.empty())
    return;
  // How often the rows of a block run, its own before those of its loops.
  llvm::DenseMap<Block *, Quantity> executed;
  auto note = [&](Operation *op, const Quantity &executions) {
    if (executions.isZero())
      return;
    for (Operation *at = op; at != result.op; at = at->getParentOp())
      if (executed.try_emplace(at->getBlock(), executions).second || at == op)
        executed[at->getBlock()] = executions;
  };
  for (const OpRow &row : result.rows)
    note(row.op, row.executions);
  for (const PlacedCall &call : placedCalls)
    note(call.op, calls[call.site].executions);
  for (UncertainExtent &uncertain : found) {
    uncertain.executions = executed.lookup(uncertain.value.getParentBlock());
    if (uncertain.executions.isZero())
      continue;
    if (isNegative(uncertain.extent))
      return report(state, uncertain, uncertain.extent, "");
    add(state.uncertainExtents[id], std::move(uncertain));
  }
}

void mlir::cost::passUncertainExtents(ModuleState &state, unsigned caller,
                                      ArrayRef<CallSite> calls) {
  for (const CallSite &call : calls) {
    if (call.executions.isZero())
      continue;
    for (UncertainExtent uncertain : state.uncertainExtents[call.callee]) {
      for (Quantity *quantity : {&uncertain.extent, &uncertain.executions})
        *quantity = state.context.substitute(*quantity, call.arguments);
      if (uncertain.executions.isZero())
        continue;
      if (isNegative(uncertain.extent))
        return report(state, uncertain, uncertain.extent,
                      " where @" + state.functions[caller].name + " calls @" +
                          state.functions[call.callee].name);
      add(state.uncertainExtents[caller], std::move(uncertain));
    }
  }
}
