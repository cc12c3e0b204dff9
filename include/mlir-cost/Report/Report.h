//===- Report.h - Printing what a module costs ------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_REPORT_H
#define MLIR_COST_REPORT_REPORT_H

#include "mlir-cost/Analysis/ModuleCost.h"

namespace mlir::cost {

enum class ReportFormat { Text, Json, Csv, Markdown };

struct ReportOptions {
  /// Largest first, ties in program order; else program order.
  std::optional<Metric> sort;
  /// How many lines a function shows, its largest; 0: all. What is left out
  /// is one line more, so that lines still add up to the total.
  unsigned top = 0;
  /// 0: a line per operation. N: per scope, the first N components of the
  /// location's name; where there is none, per function (1) or file and line.
  unsigned depth = 0;
  bool colors = false;
};

/// The version of the JSON format: docs/report.schema.json.
inline constexpr int reportSchemaVersion = 1;

/// What lines are ranked by and have their share of: options.sort, else MACs,
/// or the first of flops, int_ops and bytes if there are none.
Metric getRankingMetric(const ModuleCost &cost, const ReportOptions &options);

/// A table for people, at most 120 columns wide, mostly 100; then totals,
/// coverage, unknown operations and symbols.
void printTextReport(const ModuleCost &cost, const ReportOptions &options,
                     llvm::raw_ostream &os);

/// The same for a comment on a pull request: a table of which at most 40 lines
/// are seen before a click, and the rest of the text behind another.
void printMarkdownReport(const ModuleCost &cost, const ReportOptions &options,
                         llvm::raw_ostream &os);

/// Everything, in program order, whatever the options.
void printJsonReport(const ModuleCost &cost, llvm::raw_ostream &os);

/// The lines of the text report as RFC 4180 with LF: exact integers, quoted
/// expressions, nothing where a cost is not known. No totals.
void printCsvReport(const ModuleCost &cost, const ReportOptions &options,
                    llvm::raw_ostream &os);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_REPORT_H
