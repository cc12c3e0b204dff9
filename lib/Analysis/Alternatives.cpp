//===- Alternatives.cpp - How much of each alternative counts -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Branches.h"
#include "FunctionAnalyzer.h"
#include "Functions.h"

#include "mlir-cost/IR/CostDialect.h"

using namespace mlir;
using namespace mlir::cost;

std::optional<int> mlir::cost::compareCost(const Figures &a, const Figures &b) {
  auto sum = [](const Figures &figures, ArrayRef<Metric> metrics) {
    Quantity total;
    for (Metric metric : metrics)
      total += figures[metric];
    return total;
  };
  const SmallVector<Metric> order[] = {{Metric::Macs},
                                       {Metric::Flops, Metric::IntOps},
                                       {Metric::BytesRead, Metric::BytesWritten,
                                        Metric::AccessedBytesRead,
                                        Metric::AccessedBytesWritten}};
  for (ArrayRef<Metric> metrics : order) {
    Quantity difference = sum(a, metrics) - sum(b, metrics);
    if (difference.isZero())
      continue;
    if (difference.isKnownNonNegative())
      return 1;
    if ((Quantity(0) - difference).isKnownNonNegative())
      return -1;
    return std::nullopt;
  }
  return 0;
}

/// An alternative does not run.
void FunctionAnalyzer::discard(const Alternative &alternative) {
  discardRows(alternative);
  touched.discard(alternative.range);
}

void FunctionAnalyzer::discardRows(const Alternative &alternative) {
  for (size_t i = alternative.range.firstRow; i < alternative.range.endRow;
       ++i) {
    OpRow &row = result.rows[i];
    if (!row.counted)
      continue;
    row.counted = false;
    row.executions = 0;
    row.overall = std::make_unique<Figures>();
  }
  for (size_t i = alternative.range.firstCall; i < alternative.range.endCall;
       ++i)
    calls[i].executions = 0;
}

/// What rows and calls from the first to before the end cost together.
Alternative FunctionAnalyzer::measure(size_t firstRow, size_t endRow,
                                      size_t firstCall, size_t endCall) {
  Alternative next{{firstRow, endRow, firstCall, endCall}, {}};
  FigureSums sums;
  for (size_t i = next.range.firstRow; i < next.range.endRow; ++i)
    if (result.rows[i].counted)
      sums += result.rows[i].getFigures();
  for (size_t i = next.range.firstCall; i < next.range.endCall; ++i)
    sums += sumCalls(state.context, calls[i],
                     state.functions[calls[i].callee].perCall.figures);
  next.figures = sums.take();
  // Parameters have their owners later; what is read of them is known.
  next.figures[Metric::ParamBytesRead] += state.parameters.getBytesRead(
      id, result.rows, next.range.firstRow, next.range.endRow);
  return next;
}

/// Which of the alternatives of `op` counts, if it is one.
std::optional<unsigned>
FunctionAnalyzer::choose(Operation *op, ArrayRef<Alternative> alternatives) {
  switch (state.conventions.branches) {
  case BranchRule::Sum:
    return std::nullopt;
  case BranchRule::Expected:
    weigh(op, alternatives);
    return std::nullopt;
  case BranchRule::Max:
    break;
  }
  unsigned chosen = 0;
  for (unsigned i = 1; i < alternatives.size(); ++i) {
    std::optional<int> order =
        compareCost(getWithData(state, alternatives[i].figures),
                    getWithData(state, alternatives[chosen].figures));
    if (!order) {
      addOpenBranch(op, alternatives);
      return std::nullopt;
    }
    if (*order > 0)
      chosen = i;
  }
  for (auto [index, alternative] : llvm::enumerate(alternatives))
    if (index != chosen)
      discard(alternative);
  return chosen;
}

std::optional<SmallVector<int64_t>> mlir::cost::getWeights(Operation *op,
                                                           size_t count) {
  auto array = op->getAttrOfType<DenseI64ArrayAttr>(attr::branchWeights);
  if (!array)
    return SmallVector<int64_t>(count, 1);
  SmallVector<int64_t> weights(array.asArrayRef());
  bool allZero = llvm::all_of(weights, [](int64_t w) { return w == 0; });
  return weights.size() == count && !allZero ? std::optional(weights)
                                             : std::nullopt;
}

/// Each row counts by the share of its alternative.
void FunctionAnalyzer::weigh(Operation *op,
                             ArrayRef<Alternative> alternatives) {
  state.saved[id].isUnknown = true;
  std::optional<SmallVector<int64_t>> weights =
      getWeights(op, alternatives.size());
  if (!weights) {
    for (const Alternative &alternative : alternatives)
      discard(alternative);
    addRow(op).unknownReason = "'cost.branch_weights' does not weigh its " +
                               std::to_string(alternatives.size()) +
                               " alternatives";
    return;
  }
  llvm::DynamicAPInt total(0);
  for (int64_t weight : *weights)
    total += weight;
  for (auto [weight, alternative] : llvm::zip_equal(*weights, alternatives)) {
    for (size_t i = alternative.range.firstRow; i < alternative.range.endRow;
         ++i) {
      OpRow &row = result.rows[i];
      auto overall = std::make_unique<Figures>();
      for (const MetricInfo &info : getMetrics())
        (*overall)[info.metric] = isParameterCount(info.metric)
                                      ? row.getFigures()[info.metric]
                                      : row.getFigures()[info.metric] * weight;
      row.overall = std::move(overall);
      row.executions *= weight;
      auto [it, isFirst] = state.weights[id].try_emplace(i, total);
      if (!isFirst)
        it->second *= total;
    }
    state.parameters.weigh(id, alternative.range.firstRow,
                           alternative.range.endRow, weight);
    for (size_t i = alternative.range.firstCall; i < alternative.range.endCall;
         ++i) {
      calls[i].weight *= weight;
      calls[i].weights *= total;
    }
  }
}

/// A row of the branch itself: the largest figure of the alternatives, each
/// quantity for itself.
void FunctionAnalyzer::addOpenBranch(Operation *op,
                                     ArrayRef<Alternative> alternatives) {
  state.saved[id].isUnknown = true;
  std::string unknownReason;
  for (const Alternative &alternative : alternatives) {
    for (size_t i = alternative.range.firstRow; i < alternative.range.endRow;
         ++i)
      if (!result.rows[i].isKnown())
        unknownReason = result.rows[i].unknownReason;
    discardRows(alternative);
  }
  SmallVector<TouchTracker::Range> ranges;
  for (const Alternative &alternative : alternatives)
    ranges.push_back(alternative.range);
  touched.addChoice(ranges);
  OpRow &row = addRow(op);
  if (!unknownReason.empty()) {
    row.unknownReason =
        "which region costs more is not known: " + unknownReason;
    return;
  }
  Figures overall;
  for (const MetricInfo &info : getMetrics()) {
    if (isParameterCount(info.metric))
      continue;
    Quantity &largest = overall[info.metric];
    for (const Alternative &alternative : alternatives)
      largest = state.context.max(largest, alternative.figures[info.metric]);
    // One execution, where all are alike.
    if (std::optional<Quantity> once = largest.divideExactly(executions))
      row.perExecution[info.metric] = *once;
  }
  row.overall = std::make_unique<Figures>(std::move(overall));
}
