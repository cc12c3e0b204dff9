//===- Rollup.cpp - From operations to the lines of a report --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/Rollup.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::cost;

Metric mlir::cost::getRankingMetric(const ModuleCost &cost,
                                    const ReportOptions &options) {
  if (options.sort)
    return *options.sort;
  for (Metric metric :
       {Metric::Macs, Metric::Flops, Metric::IntOps, Metric::BytesRead,
        Metric::BytesWritten, Metric::AccessedBytesRead,
        Metric::AccessedBytesWritten})
    if (!cost.totals.figures[metric].isZero())
      return metric;
  return Metric::Macs;
}

std::string mlir::cost::getFunctionLabel(const FunctionCost &function) {
  if (isa<ModuleOp>(function.op))
    return function.name.empty() ? "(module)" : function.name + " (module)";
  return "@" + function.name;
}

namespace {
/// What tells a scope from others, and the part of it that is shown: files
/// without their directories.
struct ScopeKey {
  std::string text;
  size_t labelBegin = 0;
};
} // namespace

static ScopeKey getScopeKey(const FunctionCost &function, const OpRow &row,
                            unsigned depth) {
  Location loc = row.op->getLoc();
  if (StringRef name = getScopeName(loc); !name.empty())
    return {getScopePrefix(name, depth).str()};
  if (std::string line = depth > 1 ? getFileLine(loc) : ""; !line.empty()) {
    size_t labelSize = llvm::sys::path::filename(line).size();
    size_t labelBegin = line.size() - labelSize;
    return {std::move(line), labelBegin};
  }
  return {getFunctionLabel(function)};
}

void Rollup::groupByScope(const FunctionCost &function, unsigned depth) {
  llvm::StringMap<size_t> byKey;
  std::vector<FigureSums> sums;
  for (const OpRow &row : function.rows) {
    ScopeKey key = getScopeKey(function, row, depth);
    auto [it, inserted] = byKey.try_emplace(key.text, scopes.size());
    if (inserted) {
      scopes.push_back(std::make_unique<Scope>());
      scopes.back()->label = key.text.substr(key.labelBegin);
      sums.emplace_back();
    }
    sums[it->second] += row.getFigures();
    Totals &totals = scopes[it->second]->totals;
    ++totals.ops;
    totals.unknownOps += !row.isKnown();
  }
  for (auto [scope, sum] : llvm::zip_equal(scopes, sums))
    scope->totals.figures = sum.take();
  for (const std::unique_ptr<Scope> &scope : scopes)
    lines.push_back({nullptr, scope->label, &scope->totals.figures,
                     scope->totals.ops, scope->totals.unknownOps});
}

Rollup::Rollup(const FunctionCost &function, const ReportOptions &options,
               Metric ranking) {
  if (options.depth != 0) {
    groupByScope(function, options.depth);
  } else {
    lines.reserve(function.rows.size());
    for (const OpRow &row : function.rows)
      lines.push_back({&row, {}, &row.getFigures(), 1, !row.isKnown()});
  }

  size_t numShown = lines.size();
  if (options.top != 0)
    numShown = std::min<size_t>(numShown, options.top);
  if (!options.sort && numShown == lines.size())
    return;

  auto order = llvm::to_vector(llvm::seq<size_t>(lines.size()));
  auto isLarger = [&](size_t a, size_t b) {
    int difference = compareBySize((*lines[a].figures)[ranking],
                                   (*lines[b].figures)[ranking]);
    return difference != 0 ? difference > 0 : a < b;
  };
  std::partial_sort(order.begin(), order.begin() + numShown, order.end(),
                    isLarger);
  FigureSums sums;
  for (size_t i : ArrayRef(order).drop_front(numShown)) {
    sums += *lines[i].figures;
    hidden.ops += lines[i].ops;
    hidden.unknownOps += lines[i].unknownOps;
  }
  hidden.figures = sums.take();
  numHidden = lines.size() - numShown;
  std::vector<ReportLine> shown;
  for (size_t i : ArrayRef(order).take_front(numShown))
    shown.push_back(lines[i]);
  lines = std::move(shown);
}
