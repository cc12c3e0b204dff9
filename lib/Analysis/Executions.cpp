//===- Executions.cpp - From one call of a function to all calls ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a figure of one call adds up to over all calls is linear in the figure.
// So it is computed for each monomial in the function's symbols, not for each
// figure and each way to call the function: a monomial, seen from a call, is a
// polynomial in the caller's symbols, and that has a sum over all calls of the
// caller. Monomials go from callees to callers, their sums back.
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/Support/LinearMap.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
class ExecutionCounter {
public:
  ExecutionCounter(ModuleState &state, ArrayRef<std::vector<CallSite>> calls)
      : state(state), calls(calls), nodes(state.functions.size()) {}

  void count(ArrayRef<unsigned> calleesFirst);

private:
  struct Node {
    /// How often the function runs without a call that is counted.
    Quantity starts;
    bool isCalled = false;
    /// From one call to all calls, times `weights`.
    LinearMap overall;
    llvm::DynamicAPInt weights = llvm::DynamicAPInt(1);
    /// What the values of `overall` will be.
    std::vector<QuantitySum> sums;
    /// For each call that it makes, what the callee's monomials are there.
    std::vector<SmallVector<Quantity, 1>> seen;

    bool runs() const { return isCalled || !starts.isZero(); }
    /// True if a figure of one call is that of all calls.
    bool runsOnce() const { return !isCalled && starts == Quantity(1); }
    Quantity apply(const Quantity &q) const {
      return runsOnce() ? q : overall.apply(q);
    }
  };

  llvm::BitVector findReached() const;
  void findRunning(ArrayRef<unsigned> callersFirst);
  void collectMonomials(unsigned index);
  void sumCalls(unsigned index);
  void scaleRows(unsigned index);

  ModuleState &state;
  ArrayRef<std::vector<CallSite>> calls;
  /// Parallel to the functions.
  std::vector<Node> nodes;
};
} // namespace

/// What the entries lead to, also by calls that are not counted.
llvm::BitVector ExecutionCounter::findReached() const {
  llvm::BitVector reached(nodes.size());
  SmallVector<unsigned> work;
  for (auto [index, function] : llvm::enumerate(state.functions))
    if (function.entry) {
      reached.set(index);
      work.push_back(index);
    }
  while (!work.empty())
    for (unsigned callee : state.followed[work.pop_back_val()])
      if (!reached[callee]) {
        reached.set(callee);
        work.push_back(callee);
      }
  return reached;
}

void ExecutionCounter::findRunning(ArrayRef<unsigned> callersFirst) {
  llvm::BitVector reached = findReached(), passedBy(nodes.size());
  for (unsigned index : callersFirst) {
    Node &node = nodes[index];
    FunctionCost &function = state.functions[index];
    if (function.entry)
      node.starts = 1;
    else if (reached[index] && !node.isCalled && !passedBy[index])
      node.starts = state.symbols.create(
          index, "executions",
          "how often calls that are not counted run the body",
          function.op->getLoc());
    for (const CallSite &site : calls[index]) {
      if (!node.runs() || site.executions.isZero()) {
        passedBy.set(site.callee); // on a branch that is not taken
        continue;
      }
      Node &callee = nodes[site.callee];
      callee.isCalled = true;
      callee.weights = lcm(callee.weights, node.weights * site.weights);
    }
  }
}

/// Once the callees have theirs.
void ExecutionCounter::collectMonomials(unsigned index) {
  Node &node = nodes[index];
  if (!node.runs())
    return;
  if (!node.runsOnce()) {
    if (const auto &saved = state.functions[index].savedBytes)
      node.overall.add(*saved);
    for (const OpRow &row : state.functions[index].rows) {
      node.overall.add(row.executions);
      for (const MetricInfo &info : getMetrics())
        if (!isParameterCount(info.metric))
          node.overall.add(row.getFigures()[info.metric]);
    }
  }
  for (const CallSite &site : calls[index]) {
    SmallVector<Quantity, 1> &seen = node.seen.emplace_back();
    if (site.executions.isZero())
      continue;
    for (const LinearMap::Entry &entry :
         nodes[site.callee].overall.getEntries())
      seen.push_back(entry.monomial);
    site.sumIterations(state.context, seen);
    if (!node.runsOnce())
      for (const Quantity &quantity : seen)
        node.overall.add(quantity);
  }
}

/// Once all callers have added theirs: adds what the callees run.
void ExecutionCounter::sumCalls(unsigned index) {
  Node &node = nodes[index];
  if (!node.runs())
    return;
  auto entries = node.overall.getEntries();
  node.sums.resize(entries.size());
  for (auto [entry, sum] : llvm::zip_equal(entries, node.sums)) {
    sum += entry.monomial * node.starts * Quantity(node.weights);
    entry.value = sum.take();
  }
  for (auto [site, seen] : llvm::zip_equal(calls[index], node.seen)) {
    Node &callee = nodes[site.callee];
    callee.sums.resize(callee.overall.getEntries().size());
    Quantity share =
        site.weight * Quantity(callee.weights / (node.weights * site.weights));
    for (auto [quantity, sum] : llvm::zip(seen, callee.sums))
      sum += node.apply(quantity) * share;
  }
}

/// The function and its rows, from one call to all.
void ExecutionCounter::scaleRows(unsigned index) {
  const Node &node = nodes[index];
  FunctionCost &function = state.functions[index];
  const auto &weights = state.weights[index];
  llvm::DynamicAPInt divisor = node.weights;
  auto scale = [&](const Quantity &perCall) {
    return node.runs()
               ? state.context.floorDiv(node.apply(perCall), Quantity(divisor))
               : Quantity();
  };
  function.executions = scale(1);
  if (node.runsOnce() && weights.empty())
    return;
  if (function.savedBytes)
    function.savedBytes = scale(*function.savedBytes);
  for (auto [number, row] : llvm::enumerate(function.rows)) {
    auto weighed = weights.find(number);
    if (node.runsOnce() && weighed == weights.end())
      continue;
    divisor = node.weights;
    if (weighed != weights.end())
      divisor *= weighed->second;
    Figures overall;
    for (const MetricInfo &info : getMetrics()) {
      const Quantity &perCall = row.getFigures()[info.metric];
      overall[info.metric] =
          isParameterCount(info.metric) ? perCall : scale(perCall);
    }
    row.executions = scale(row.executions);
    row.overall = std::make_unique<Figures>(std::move(overall));
  }
  function.totals = sumRows(function.rows);
}

void ExecutionCounter::count(ArrayRef<unsigned> calleesFirst) {
  SmallVector<unsigned> callersFirst(llvm::reverse(calleesFirst));
  findRunning(callersFirst);
  for (unsigned index : calleesFirst)
    collectMonomials(index);
  for (unsigned index : callersFirst) {
    sumCalls(index);
    scaleRows(index);
  }
}

void mlir::cost::countExecutions(ModuleState &state,
                                 ArrayRef<unsigned> calleesFirst,
                                 ArrayRef<std::vector<CallSite>> calls) {
  ExecutionCounter(state, calls).count(calleesFirst);
}
