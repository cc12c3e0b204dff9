//===- TextTableLines.cpp - The lines of the table of a report ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextLayout.h"
#include "TextTable.h"

#include "mlir-cost/Support/Units.h"

using namespace mlir;
using namespace mlir::cost;

void TextTable::formatCell(const Column &column, const ReportLine &line) {
  cell.clear();
  // Where nothing is known, nothing is 0.
  bool unknown = line.ops != 0 && line.unknownOps == line.ops;
  auto formatQuantity = [&](const Quantity &quantity, Unit unit) {
    if (quantity.isZero())
      cell += '0';
    else
      legend.printQuantity(cellStream, quantity, unit, symbolicWidth);
  };

  switch (column.kind) {
  case Column::Ops:
    cellStream << line.ops;
    return;
  case Column::Unknown:
    cellStream << line.unknownOps;
    return;
  case Column::Executions:
    if (line.row)
      formatQuantity(line.row->executions, Unit::Operations);
    return;
  case Column::Share:
    if (unknown)
      cell += '?';
    else if (auto share = getRatio((*line.figures)[ranking],
                                   cost.totals.figures[ranking]))
      printPercent(cellStream, *share);
    else
      cell += '-';
    return;
  case Column::Intensity:
    if (unknown)
      cell += '?';
    else if (auto intensity = getIntensity(*line.figures))
      printRatio(cellStream, *intensity);
    else
      cell += '-';
    return;
  case Column::Figure:
    if (unknown)
      cell += '?';
    else
      formatQuantity((*line.figures)[column.metric],
                     getInfo(column.metric).unit);
    return;
  }
}

void TextTable::appendCell(const Column &column) {
  unsigned padding = 0;
  if (column.kind == Column::Figure)
    padding = getUnitPadding(cell, getInfo(column.metric).unit);
  else if (column.kind == Column::Executions)
    padding = getUnitPadding(cell, Unit::Operations);
  unsigned width = getTextWidth(cell) + padding;
  if (width > column.width) {
    padding = 0;
    width = std::min(getTextWidth(cell), column.width);
  }
  text.append(gap.size() + column.width - width, ' ');
  text.append(cell.begin(), cell.end());
  text.append(padding, ' ');
}

void TextTable::appendFigures(const ReportLine &line) {
  for (const Column &column : columns) {
    formatCell(column, line);
    appendCell(column);
  }
}

void TextTable::endLine() {
  while (text.back() == ' ')
    text.pop_back();
  text += '\n';
}

void TextTable::appendOperation(const ReportLine &line, const Name &name) {
  Style style = !line.row->isKnown() ? Style::Unknown
                : !line.row->counted ? Style::NotTaken
                                     : Style::Plain;
  if (style != Style::Plain)
    setStyle(style);
  if (!line.row->counted) {
    cell.assign({"(", name.op, ")"});
    appendFitted(text, cell, opWidth);
  } else {
    appendFitted(text, name.op, opWidth);
  }
  text += gap;
  cell.assign(name.place);
  if (name.line != 0)
    cellStream << (name.place.empty() ? "" : ":") << name.line;
  if (!commonFile.empty())
    text.append(placeWidth - cell.size(), ' ');
  appendFitted(text, cell, commonFile.empty() ? placeWidth : cell.size());
  appendFigures(line);
  if (style != Style::Plain)
    setStyle(Style::Plain);
  endLine();
}

void TextTable::appendSum(const Twine &name, const Totals &totals) {
  setStyle(Style::Sum);
  SmallString<32> label;
  (name + (totals.isExact() ? "" : ", at least")).toVector(label);
  appendFitted(text, label, labelWidth);
  appendFigures(
      {nullptr, label, &totals.figures, totals.ops, totals.unknownOps});
  setStyle(Style::Plain);
  endLine();
}

void TextTable::appendHeading() {
  setStyle(Style::Heading);
  if (names.empty()) {
    appendFitted(text, options.depth == 0 ? "operation" : "scope", labelWidth);
  } else {
    appendFitted(text, "operation", opWidth);
    text += gap;
    appendFitted(text, getPlaceHeading(), placeWidth);
  }
  for (const Column &column : columns) {
    text.append(gap.size() + column.width - column.heading.size(), ' ');
    text += column.heading;
  }
  setStyle(Style::Plain);
  text += '\n';
}

void TextTable::appendRule() {
  for (unsigned i = 0, e = labelWidth + getFiguresWidth(); i < e; ++i)
    text += "─";
  text += '\n';
}

std::string TextTable::getTitle(const FunctionCost &function) const {
  std::string title = getFunctionLabel(function);
  llvm::raw_string_ostream os(title);
  if (function.entry && cost.functions.size() > 1) {
    os << " (entry)";
  } else if (function.executions.isZero()) {
    os << " (never executed)";
  } else if (function.executions != 1) {
    os << ", executions: ";
    printExact(os, function.executions);
  }
  if (function.rows.empty())
    os << ": no operations of its own";
  return title;
}

void TextTable::appendTitle(const FunctionCost &function) {
  cell.assign(getTitle(function));
  if (!commonFile.empty() && cost.functions.size() == 1)
    cell += (", " + commonFile).str();
  setStyle(Style::Heading);
  appendFitted(text, cell, std::min(getTextWidth(cell), usualWidth));
  setStyle(Style::Plain);
  text += '\n';
}

bool TextTable::isItsOwnTitle(const FunctionCost &function,
                              const Rollup &rollup) const {
  return rollup.getLines().size() == 1 && !rollup.isPerOperation() &&
         rollup.getLines().front().label == getFunctionLabel(function);
}

void TextTable::print(raw_ostream &os) {
  bool single = cost.functions.size() == 1;
  if (single)
    appendTitle(cost.functions.front());
  else if (!commonFile.empty())
    (text += commonFile) += '\n';
  appendHeading();
  appendRule();
  const Name *name = names.data();
  for (auto [function, rollup] : llvm::zip_equal(cost.functions, rollups)) {
    bool titled = !single && !isItsOwnTitle(function, rollup);
    if (titled) {
      if (&function != &cost.functions.front())
        text += '\n';
      appendTitle(function);
    }
    for (const ReportLine &line : rollup.getLines()) {
      if (line.row) {
        appendOperation(line, *name++);
      } else {
        appendFitted(text, line.label, labelWidth);
        appendFigures(line);
        endLine();
      }
      if (text.size() > (1u << 16)) {
        os << text;
        text.clear();
      }
    }
    if (size_t numHidden = rollup.getNumHidden())
      appendSum("… and " + Twine(numHidden) + " more", rollup.getHidden());
    if (titled && !function.rows.empty())
      appendSum("subtotal", function.totals);
  }
  appendRule();
  appendSum("total", cost.totals);
  if (hasNotTaken)
    text += "(in parentheses: on a branch that is not taken)\n";
  os << text;
  text.clear();
}

void TextTable::setStyle(Style style) {
  if (!options.colors)
    return;
  switch (style) {
  case Style::Plain:
    textStream.resetColor();
    return;
  case Style::Heading:
  case Style::Sum:
    textStream.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true);
    return;
  case Style::Unknown:
    textStream.changeColor(raw_ostream::YELLOW);
    return;
  case Style::NotTaken:
    textStream.changeColor(raw_ostream::BLACK, /*Bold=*/true);
    return;
  }
}
