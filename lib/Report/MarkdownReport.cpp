//===- MarkdownReport.cpp - A report for a pull request -------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextTable.h"

using namespace mlir;
using namespace mlir::cost;

/// Lines that are seen at once; and lines of a function and of the whole, so
/// that it stays below the 65536 characters that GitHub takes.
static constexpr size_t shownLines = 40, maximalTop = 200, maximalLines = 300;

Table TextTable::makeTable() {
  Table table;
  if (names.empty()) {
    table.columns.push_back(
        {options.depth == 0 ? "operation" : "scope", Table::Kind::Name});
  } else {
    table.columns.push_back({"operation", Table::Kind::Name});
    std::string heading = getPlaceHeading().str();
    if (!commonFile.empty())
      heading += (" of " + commonFile).str();
    table.columns.push_back({heading, Table::Kind::Name});
  }
  size_t numNames = table.columns.size();
  for (const Column &column : columns)
    table.columns.push_back({column.heading});

  auto addLine = [&](ArrayRef<std::string> lineNames, const ReportLine &line) {
    Table::Row &row = table.rows.emplace_back();
    row.cells.assign(lineNames.begin(), lineNames.end());
    row.cells.resize(numNames);
    for (const Column &column : columns) {
      formatCell(column, line);
      row.cells.push_back(cell.str().str());
    }
  };
  auto addSum = [&](StringRef label, const Totals &totals) {
    addLine({(label + (totals.isExact() ? "" : ", at least")).str()},
            {nullptr, label, &totals.figures, totals.ops, totals.unknownOps});
    table.rows.back().style = Table::Style::Sum;
    table.rows.back().isNamed = false;
  };

  addSum("total", cost.totals);
  bool single = cost.functions.size() == 1;
  const Name *name = names.data();
  for (auto [function, rollup] : llvm::zip_equal(cost.functions, rollups)) {
    if (!single && !isItsOwnTitle(function, rollup)) {
      Table::Row &row = table.rows.emplace_back();
      row.cells.push_back(getTitle(function));
      row.cells.resize(table.columns.size());
    }
    for (const ReportLine &line : rollup.getLines()) {
      if (!line.row) {
        addLine({line.label.str()}, line);
        continue;
      }
      std::string op = name->op.str(), place = name->place.str();
      if (name->line != 0)
        place += (place.empty() ? "" : ":") + std::to_string(name->line);
      ++name;
      addLine({line.row->counted ? op : "(" + op + ")", place}, line);
    }
    if (size_t numHidden = rollup.getNumHidden())
      addSum(("… and " + Twine(numHidden) + " more").str(), rollup.getHidden());
    if (!single && !function.rows.empty())
      addSum("subtotal", function.totals);
  }
  return table;
}

void mlir::cost::printMarkdownReport(const ModuleCost &cost,
                                     const ReportOptions &options,
                                     raw_ostream &os) {
  SymbolLegend legend(cost);
  ReportOptions limited = options;
  if (options.top == 0 || options.top > maximalTop)
    if (llvm::any_of(cost.functions, [](const FunctionCost &function) {
          return function.rows.size() > maximalTop;
        }))
      limited.top = maximalTop;
  Table table = TextTable(cost, limited, legend).makeTable();
  if (table.rows.size() > maximalLines) {
    std::string rest = "… and " +
                       std::to_string(table.rows.size() - maximalLines) +
                       " more lines";
    table.rows.resize(maximalLines);
    Table::Row &row = table.rows.emplace_back();
    row.cells.push_back(rest);
    row.cells.resize(table.columns.size());
    row.isNamed = false;
  }
  printFoldedMarkdown(os, table, shownLines);
  if (llvm::any_of(cost.functions, [](const FunctionCost &function) {
        return llvm::any_of(function.rows,
                            [](const OpRow &row) { return !row.counted; });
      }))
    os << "in parentheses: on a branch that is not taken\n\n";
  os << "<details>\n<summary>totals</summary>\n\n````text";
  printSections(cost, legend, os);
  os << "````\n\n</details>\n";
}
