//===- Diff.cpp - What changed between two reports ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/Diff.h"

#include "TextLayout.h"

#include "mlir-cost/Report/LocationNames.h"

#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::cost;

static bool isChanged(const RecordPair<OpRecord> &pair, const Diff &diff) {
  if (!pair.before || !pair.after ||
      pair.before->isKnown() != pair.after->isKnown())
    return true;
  return llvm::any_of(getMetrics(), [&](const MetricInfo &info) {
    return diff.has(info.metric) && pair.before->figures[info.metric] !=
                                        pair.after->figures[info.metric];
  });
}

/// Code outside functions has no name.
static std::string getLabel(const RecordPair<FunctionRecord> &function) {
  StringRef name =
      function.after ? function.after->name : function.before->name;
  return name.empty() ? "(module)" : "@" + name.str();
}

namespace {
/// A scope on one side.
struct RowSum {
  FigureSums figures;
  uint64_t ops = 0, unknownOps = 0;

  void add(const OpRecord *row) {
    if (!row)
      return;
    figures += row->figures;
    ++ops;
    unknownOps += !row->isKnown();
  }
  Totals take() { return {figures.take(), ops, unknownOps}; }
};

struct Scope {
  RowSum before, after;
  bool changed = false;
};
} // namespace

Diff mlir::cost::diffReports(const ReportRecord &before,
                             llvm::StringRef beforeName,
                             const ReportRecord &after,
                             llvm::StringRef afterName,
                             const DiffOptions &options) {
  Diff diff{&before,
            &after,
            beforeName.str(),
            afterName.str(),
            before.metrics & after.metrics,
            matchFunctions(before, after),
            {},
            {}};
  llvm::MapVector<std::string, Scope, llvm::StringMap<unsigned>> scopes;
  for (auto [index, function] : llvm::enumerate(diff.functions)) {
    std::string label = getLabel(function);
    for (const RecordPair<OpRecord> &op :
         matchOps(function.before ? ArrayRef(function.before->ops)
                                  : ArrayRef<OpRecord>(),
                  function.after ? ArrayRef(function.after->ops)
                                 : ArrayRef<OpRecord>())) {
      StringRef name = op.after ? op.after->name : op.before->name;
      Scope &scope =
          scopes[name.empty() ? label
                              : getScopePrefix(name, options.depth).str()];
      scope.before.add(op.before);
      scope.after.add(op.after);
      if (!isChanged(op, diff))
        continue;
      scope.changed = true;
      diff.ops.push_back({op, index});
    }
  }
  for (auto &[label, scope] : scopes)
    if (scope.changed)
      diff.scopes.push_back({label, scope.before.take(), scope.after.take()});
  return diff;
}

std::vector<TotalChange> mlir::cost::getTotalChanges(const Diff &diff) {
  std::vector<TotalChange> changes;
  const ReportRecord &before = *diff.before, &after = *diff.after;
  for (const MetricInfo &info : getMetrics())
    if (diff.has(info.metric))
      changes.push_back({info.name, getLongLabel(info.metric), info.unit,
                         before.totals.figures[info.metric],
                         after.totals.figures[info.metric]});
  auto add = [&](StringRef name, StringRef label,
                 std::optional<Quantity> MemoryRecord::*figure) {
    TotalChange change{name, label, Unit::Bytes, before.memory.*figure,
                       after.memory.*figure};
    if (change.before || change.after)
      changes.push_back(std::move(change));
  };
  add("peak_bytes", "peak activations", &MemoryRecord::peakBytes);
  add("arena_bytes", "arena", &MemoryRecord::arenaBytes);
  return changes;
}

Growth mlir::cost::getGrowth(const Diff &diff, const TotalChange &change) {
  if (!change.before || !change.after)
    return Growth::Perhaps;
  Quantity difference = *change.after - *change.before;
  if ((-difference).isKnownNonNegative())
    return Growth::No;
  // What is at least 0 and not 0 is larger somewhere. What was unknown before
  // may have been as large.
  return difference.isKnownNonNegative() &&
                 diff.before->totals.unknownOps <= diff.after->totals.unknownOps
             ? Growth::Yes
             : Growth::Perhaps;
}
