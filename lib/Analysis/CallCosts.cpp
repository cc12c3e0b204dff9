//===- CallCosts.cpp - What one call of a function adds up to -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where branches are weighed, figures are fractions: rows keep numerators, and
// so does what a call of their function costs. Each is rounded down once.
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/Support/QuantitySum.h"

using namespace mlir;
using namespace mlir::cost;
using llvm::DynamicAPInt;

template <typename Fn> static Figures map(const Figures &figures, Fn fn) {
  Figures mapped;
  for (const MetricInfo &info : getMetrics())
    mapped[info.metric] = isParameterCount(info.metric)
                              ? figures[info.metric]
                              : fn(figures[info.metric]);
  return mapped;
}

static Figures multiply(const Figures &figures, const DynamicAPInt &factor) {
  if (factor == 1)
    return figures;
  return map(figures, [&](const Quantity &q) { return q * Quantity(factor); });
}

static Figures divide(const Figures &figures, const DynamicAPInt &divisor,
                      QuantityContext &context) {
  if (divisor == 1)
    return figures;
  return map(figures, [&](const Quantity &q) {
    return context.floorDiv(q, Quantity(divisor));
  });
}

Totals mlir::cost::sumOneCall(const ModuleState &state, unsigned function) {
  const std::vector<OpRow> &rows = state.functions[function].rows;
  const auto &weights = state.weights[function];
  Totals totals = sumRows(rows);
  if (weights.empty())
    return totals;
  FigureSums sums;
  for (auto [number, row] : llvm::enumerate(rows)) {
    auto it = weights.find(number);
    sums += it == weights.end()
                ? row.getFigures()
                : divide(row.getFigures(), it->second, state.context);
  }
  totals.figures = sums.take();
  return totals;
}

void mlir::cost::addCalls(ModuleState &state, unsigned function,
                          ArrayRef<CallSite> calls) {
  FunctionCost &result = state.functions[function];
  if (calls.empty() && state.weights[function].empty()) {
    result.perCall.figures = result.totals.figures;
    return;
  }
  auto getWeights = [&](const CallSite &call) {
    auto it = state.weighedCalls.find(call.callee);
    return it == state.weighedCalls.end() ? call.weights
                                          : call.weights * it->second.weights;
  };
  DynamicAPInt weights(1);
  for (const CallSite &call : calls)
    weights = lcm(weights, getWeights(call));
  FigureSums sums;
  for (const CallSite &call : calls) {
    auto it = state.weighedCalls.find(call.callee);
    const Figures &once = it == state.weighedCalls.end()
                              ? state.functions[call.callee].perCall.figures
                              : it->second.figures;
    sums += multiply(sumCalls(state.context, call, once),
                     weights / getWeights(call));
  }
  Figures called = sums.take();
  sums += result.totals.figures;
  sums += divide(called, weights, state.context);
  result.perCall.figures = sums.take();

  DynamicAPInt all = weights;
  for (const auto &[row, ofRow] : state.weights[function])
    all = lcm(all, ofRow);
  if (all == 1)
    return;
  sums += multiply(called, all / weights);
  for (auto [number, row] : llvm::enumerate(result.rows)) {
    auto it = state.weights[function].find(number);
    sums +=
        multiply(row.getFigures(),
                 it == state.weights[function].end() ? all : all / it->second);
  }
  state.weighedCalls[function] = {sums.take(), all};
}
