//===- Diff.h - What changed between two reports ----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_DIFF_H
#define MLIR_COST_REPORT_DIFF_H

#include "mlir-cost/Report/RecordMatching.h"

namespace mlir::cost {

/// The sum over the operations of a scope, in each of the reports.
struct ScopeChange {
  std::string label;
  Totals before, after;
};

/// An operation of which a figure changed, or that came or went.
struct OpChange {
  RecordPair<OpRecord> op;
  /// Index into Diff::functions.
  size_t function;
};

/// Figures that both reports have, side by side. Points into the records.
struct Diff {
  const ReportRecord *before, *after;
  /// As people know the two, mostly file names.
  std::string beforeName, afterName;
  /// What both reports have.
  std::bitset<numMetrics> metrics;
  std::vector<RecordPair<FunctionRecord>> functions;
  /// Those that changed, in the order of matchOps.
  std::vector<OpChange> ops;
  /// Those with operations that changed, by first appearance.
  std::vector<ScopeChange> scopes;

  bool has(Metric metric) const {
    return metrics[static_cast<unsigned>(metric)];
  }
};

struct DiffOptions {
  /// Components of scope names that count; operations without name are in the
  /// scope of their function.
  unsigned depth = 2;
  /// How many lines a table shows, its largest changes; 0: all.
  unsigned top = 20;
  /// What changes are ranked by: else MACs, or the first that changed.
  std::optional<Metric> sort;
  bool colors = false;
};

Diff diffReports(const ReportRecord &before, llvm::StringRef beforeName,
                 const ReportRecord &after, llvm::StringRef afterName,
                 const DiffOptions &options);

/// A figure of the whole: a metric, the peak or the arena. None where it is not
/// known, or the report lacks it.
struct TotalChange {
  /// "macs"; "MACs".
  llvm::StringRef name, label;
  Unit unit;
  std::optional<Quantity> before, after;
};
/// All that both reports have, changed or not; and what only one of them knows.
std::vector<TotalChange> getTotalChanges(const Diff &diff);

/// Whether a figure is larger than it was, whatever the values of its symbols.
enum class Growth : uint8_t {
  No,
  Yes,
  Perhaps, ///< it depends on symbols, or on what is unknown
};
Growth getGrowth(const Diff &diff, const TotalChange &change);

/// Tables for people, 100 columns wide.
void printTextDiff(const Diff &diff, const DiffOptions &options,
                   llvm::raw_ostream &os);

/// The same for a comment on a pull request: at most 60 lines, and the rest in
/// a details block.
void printMarkdownDiff(const Diff &diff, const DiffOptions &options,
                       llvm::raw_ostream &os);

/// The version of the JSON format: docs/diff.schema.json.
inline constexpr int diffSchemaVersion = 1;

/// Everything that changed, exactly.
void printJsonDiff(const Diff &diff, llvm::raw_ostream &os);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_DIFF_H
