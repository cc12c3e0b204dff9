//===- DiffTables.h - The tables of a diff ----------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the text and the Markdown of a diff have in common: which lines and
// columns there are, and what stands in the cells.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_DIFFTABLES_H
#define MLIR_COST_LIB_REPORT_DIFFTABLES_H

#include "SymbolLegend.h"
#include "Table.h"

#include "mlir-cost/Report/Diff.h"

namespace mlir::cost {

class DiffTables {
public:
  DiffTables(const Diff &diff, const DiffOptions &options);

  /// "1 operation new, 2 changed, 37 as before".
  std::string describe() const;
  /// What stands in the way of a comparison, a sentence each.
  SmallVector<std::string> getWarnings() const;

  /// The figures that changed, before and after.
  Table makeTotals();
  /// The names of those that did not, "" for none.
  std::string getUnchanged() const;
  /// Differences of at most `limit` scopes or operations, 0 for all; a last
  /// line sums up the others. Largest first if there are more.
  Table makeScopes(unsigned limit);
  Table makeOps(unsigned limit);
  /// False if scopes would only repeat the totals.
  bool hasScopes() const;

  SymbolLegend &getLegend() { return legend; }

private:
  /// A line of differences.
  struct Line {
    SmallVector<std::string, 2> names;
    /// Null on the side where it is not.
    const Figures *before, *after;
    /// Operations without a known cost are among it, or all of it.
    bool isPartlyUnknown, isUnknown;

    Quantity getDifference(Metric metric) const;
  };

  Table makeTable(ArrayRef<std::string> headings, std::vector<Line> lines,
                  unsigned limit);
  SmallVector<Metric> getColumns(ArrayRef<Line> lines) const;
  /// `lines` in the order in which they are shown.
  void rank(std::vector<Line> &lines, unsigned limit) const;
  std::string formatDifference(const Line &line, Metric metric);
  std::string formatPercent(const Line &line) const;
  /// "+12.5%", "" where nothing changed, "-" for what has no share.
  static std::string formatRatio(const Quantity &difference,
                                 const Quantity &before);
  std::string formatTotal(const std::optional<Quantity> &total, Unit unit,
                          bool isExact);
  std::string formatTotalDifference(const TotalChange &change);

  const Diff &diff;
  const DiffOptions &options;
  SymbolLegend legend;
  Metric ranking = Metric::Macs;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_DIFFTABLES_H
