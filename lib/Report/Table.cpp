//===- Table.cpp - Tables as text and as Markdown -------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Table.h"

#include "TextLayout.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::cost;

static constexpr StringLiteral gap = "  ";

/// Of each column; the widest names give way until a line fits.
static SmallVector<unsigned> measureColumns(const Table &table) {
  SmallVector<unsigned> widths;
  for (auto [i, column] : llvm::enumerate(table.columns)) {
    widths.push_back(getTextWidth(column.heading));
    for (const Table::Row &row : table.rows)
      widths.back() = std::max(widths.back(), getTextWidth(row.cells[i]));
  }
  auto getLineWidth = [&] {
    unsigned width = gap.size() * (widths.size() - 1);
    for (unsigned column : widths)
      width += column;
    return width;
  };
  constexpr unsigned leastWidth = 12;
  for (unsigned width = getLineWidth(); width > usualWidth; --width) {
    unsigned *widest = nullptr;
    for (auto [i, column] : llvm::enumerate(table.columns))
      if (column.kind == Table::Kind::Name && (!widest || widths[i] > *widest))
        widest = &widths[i];
    if (!widest || *widest <= leastWidth)
      break;
    --*widest;
  }
  return widths;
}

static void setStyle(raw_ostream &os, Table::Style style) {
  switch (style) {
  case Table::Style::Plain:
    return;
  case Table::Style::Sum:
    os.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true);
    return;
  case Table::Style::Worse:
    os.changeColor(raw_ostream::RED);
    return;
  case Table::Style::Better:
    os.changeColor(raw_ostream::GREEN);
    return;
  }
}

void mlir::cost::printText(raw_ostream &os, const Table &table, bool colors) {
  SmallVector<unsigned> widths = measureColumns(table);
  auto printLine = [&](ArrayRef<std::string> cells, Table::Style style) {
    SmallString<128> line;
    for (auto [i, cell] : llvm::enumerate(cells)) {
      line += i == 0 ? "" : gap;
      if (table.columns[i].kind != Table::Kind::Figure) {
        appendFitted(line, cell, widths[i]);
        continue;
      }
      line.append(widths[i] - std::min(widths[i], getTextWidth(cell)), ' ');
      line += cell;
    }
    if (colors)
      setStyle(os, style);
    os << StringRef(line).rtrim(' ');
    if (colors && style != Table::Style::Plain)
      os.resetColor();
    os << '\n';
  };

  SmallVector<std::string> headings;
  for (const Table::Column &column : table.columns)
    headings.push_back(column.heading);
  printLine(headings, Table::Style::Sum);
  for (unsigned i = 0; i < gap.size() * (widths.size() - 1); ++i)
    os << "─";
  for (unsigned width : widths)
    for (unsigned i = 0; i < width; ++i)
      os << "─";
  os << '\n';
  for (const Table::Row &row : table.rows)
    printLine(row.cells, row.style);
}

std::string mlir::cost::escapeMarkdown(StringRef text) {
  std::string escaped;
  for (char c : text) {
    if (StringRef("\\`*_[]<>|~&$").contains(c))
      escaped += '\\';
    escaped += c == '\n' || c == '\r' ? ' ' : c;
  }
  return escaped;
}

std::string mlir::cost::quoteMarkdown(StringRef text) {
  std::string code;
  size_t run = 0, longestRun = 0;
  for (char c : text) {
    run = c == '`' ? run + 1 : 0;
    longestRun = std::max(longestRun, run);
    // A table ends a cell at a bar, in code too.
    if (c == '|')
      code += '\\';
    code += c == '\n' || c == '\r' ? ' ' : c;
  }
  if (StringRef(code).trim().empty())
    return "";
  std::string fence(longestRun + 1, '`');
  if (longestRun != 0)
    code = ' ' + code + ' ';
  return fence + code + fence;
}

void mlir::cost::printMarkdown(raw_ostream &os, const Table &table,
                               ArrayRef<Table::Row> rows) {
  os << '|';
  for (const Table::Column &column : table.columns)
    os << ' ' << escapeMarkdown(column.heading) << " |";
  os << "\n|";
  for (const Table::Column &column : table.columns)
    os << (column.kind == Table::Kind::Figure ? " --: |" : " :-- |");
  os << '\n';
  for (const Table::Row &row : rows) {
    os << '|';
    for (auto [column, cell] : llvm::zip_equal(table.columns, row.cells)) {
      StringRef text = StringRef(cell).trim(' ');
      bool isBold = row.style == Table::Style::Sum && !text.empty();
      os << ' ' << (isBold ? "**" : "");
      if (column.kind == Table::Kind::Name && row.isNamed)
        os << quoteMarkdown(text);
      else
        os << escapeMarkdown(text);
      os << (isBold ? "**" : "") << " |";
    }
    os << '\n';
  }
}

size_t mlir::cost::printFoldedMarkdown(raw_ostream &os, const Table &table,
                                       size_t numShown) {
  ArrayRef<Table::Row> rows = table.rows;
  numShown = std::min(numShown, rows.size());
  printMarkdown(os, table, rows.take_front(numShown));
  os << '\n';
  if (numShown == rows.size())
    return numShown + 3;
  os << "<details>\n<summary>and more</summary>\n\n";
  printMarkdown(os, table, rows.drop_front(numShown));
  os << "\n</details>\n\n";
  return numShown + 5;
}
