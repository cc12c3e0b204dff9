//===- TextTable.h - The table of a report -----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_TEXTTABLE_H
#define MLIR_COST_LIB_REPORT_TEXTTABLE_H

#include "SymbolLegend.h"
#include "Table.h"

#include "mlir-cost/Report/Rollup.h"

#include "llvm/ADT/SmallString.h"

namespace mlir::cost {

/// Flops and integer operations per byte, of whichever kind of bytes there
/// is; none if it depends on symbols or there are no bytes.
std::optional<double> getIntensity(const Figures &figures);

/// What stands below the table: totals, memory, unknown operations, symbols.
void printSections(const ModuleCost &cost, SymbolLegend &legend,
                   raw_ostream &os);

/// Lines of names and figures in columns that fit a terminal.
class TextTable {
public:
  TextTable(const ModuleCost &cost, const ReportOptions &options,
            SymbolLegend &legend);

  void print(raw_ostream &os);
  /// The same lines for Markdown, the total first.
  Table makeTable();

private:
  struct Column {
    enum Kind : uint8_t { Ops, Unknown, Executions, Share, Figure, Intensity };
    Kind kind;
    /// Of a Figure.
    Metric metric;
    std::string heading;
    unsigned width = 0;
  };
  /// What stands before the figures of an operation.
  struct Name {
    StringRef op;
    /// The scope name, or else the file and line.
    StringRef place;
    unsigned line = 0;
  };
  enum class Style : uint8_t { Plain, Heading, Sum, Unknown, NotTaken };

  static constexpr StringLiteral gap = "  ";

  void addColumns();
  /// Reads each location once; widths and text both ask for them.
  void collectNames();
  void measureColumns(unsigned symbolicWidth);
  void measureNames();
  unsigned getFiguresWidth() const;
  StringRef getPlaceHeading() const {
    return commonFile.empty() ? "location" : "line";
  }

  void appendHeading();
  void appendRule();
  void appendTitle(const FunctionCost &function);
  void appendOperation(const ReportLine &line, const Name &name);
  void appendSum(const Twine &name, const Totals &totals);
  void endLine();
  void appendFigures(const ReportLine &line);
  void appendCell(const Column &column);
  /// Leaves the text of a cell in `cell`.
  void formatCell(const Column &column, const ReportLine &line);
  /// "@main (entry)".
  std::string getTitle(const FunctionCost &function) const;
  bool isItsOwnTitle(const FunctionCost &function, const Rollup &rollup) const;
  void setStyle(Style style);

  const ModuleCost &cost;
  const ReportOptions &options;
  SymbolLegend &legend;
  Metric ranking;
  /// Parallel to the functions.
  std::vector<Rollup> rollups;
  /// Parallel to the lines, function by function, if these are operations.
  std::vector<Name> names;
  std::vector<Column> columns;
  /// The file, if all names are lines of the same.
  StringRef commonFile;
  unsigned opWidth = 0, placeWidth = 0, labelWidth = 0;
  unsigned symbolicWidth = 0, lineWidth = 0;
  bool hasNotTaken = false;

  /// Cells are formatted once and copied once; `os` sees large blocks.
  SmallString<0> text;
  llvm::raw_svector_ostream textStream{text};
  SmallString<32> cell;
  llvm::raw_svector_ostream cellStream{cell};
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_TEXTTABLE_H
