//===- TextTable.cpp - Columns of a text report and their widths ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextTable.h"

#include "TextLayout.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::cost;

/// What names should get of a line, and what they get even if the line then
/// exceeds the usual or the maximal width.
static constexpr unsigned usualNameWidth = 40, narrowNameWidth = 34,
                          minimalNameWidth = 24;

std::optional<double> mlir::cost::getIntensity(const Figures &figures) {
  Quantity work = figures[Metric::Flops] + figures[Metric::IntOps];
  Quantity bytes = figures[Metric::BytesRead] + figures[Metric::BytesWritten] +
                   figures[Metric::AccessedBytesRead] +
                   figures[Metric::AccessedBytesWritten];
  return getRatio(work, bytes);
}

TextTable::TextTable(const ModuleCost &cost, const ReportOptions &options,
                     SymbolLegend &legend)
    : cost(cost), options(options), legend(legend),
      ranking(getRankingMetric(cost, options)) {
  textStream.enable_colors(options.colors);
  for (const FunctionCost &function : cost.functions)
    rollups.emplace_back(function, options, ranking);
  addColumns();
  if (options.depth == 0)
    collectNames();
  // Expressions give way to names, but down to a usual term and "+…" only if
  // nothing else helps.
  auto fits = [&](unsigned symbolicWidth) {
    measureColumns(symbolicWidth);
    unsigned width = getFiguresWidth();
    return symbolicWidth > 12 ? width + usualNameWidth <= usualWidth
                              : width + narrowNameWidth <= maximalWidth;
  };
  for (unsigned width = 18; width >= 6 && !fits(width); width -= 2)
    continue;
  // The last columns are those that few ask for; the totals have them all.
  while (getFiguresWidth() + minimalNameWidth > maximalWidth)
    columns.pop_back();
  measureNames();
}

//===----------------------------------------------------------------------===//
// Columns
//===----------------------------------------------------------------------===//

void TextTable::addColumns() {
  if (options.depth != 0) {
    columns.push_back({Column::Ops, {}, "ops"});
    if (!cost.totals.isExact())
      columns.push_back({Column::Unknown, {}, "unknown"});
  } else if (llvm::any_of(cost.functions, [](const FunctionCost &function) {
               return llvm::any_of(function.rows, [](const OpRow &row) {
                 return row.executions != 1;
               });
             })) {
    columns.push_back({Column::Executions, {}, "executions"});
  }

  if (!cost.totals.figures[ranking].isZero())
    columns.push_back(
        {Column::Share, {}, ("% " + getInfo(ranking).heading).str()});
  for (const MetricInfo &info : getMetrics()) {
    switch (info.metric) {
    case Metric::ParamBytes:
    case Metric::Transcendentals:
    case Metric::ParamBytesRead:
    case Metric::Activations:
      // These are for the totals, unless somebody asks for them.
      if (info.metric != ranking)
        continue;
      break;
    default:
      if (cost.totals.figures[info.metric].isZero() && info.metric != ranking)
        continue;
      break;
    }
    columns.push_back({Column::Figure, info.metric, info.heading.str()});
  }
  if (getIntensity(cost.totals.figures))
    columns.push_back({Column::Intensity, {}, "ops/B"});
}

static unsigned getIntegerWidth(Unit unit) {
  // "1.81G"; "1023 KiB".
  return unit == Unit::Bytes ? 8 : 5;
}

void TextTable::measureColumns(unsigned width) {
  symbolicWidth = width;
  for (Column &column : columns) {
    column.width = column.heading.size();
    auto widen = [&](unsigned width) {
      column.width = std::max(column.width, width);
    };
    auto widenFor = [&](const ReportLine &line) {
      formatCell(column, line);
      widen(getTextWidth(cell));
    };
    switch (column.kind) {
    case Column::Ops:
      widen(llvm::utostr(cost.totals.ops).size());
      break;
    case Column::Unknown:
      widen(llvm::utostr(cost.totals.unknownOps).size());
      break;
    case Column::Executions:
      widen(getIntegerWidth(Unit::Operations));
      for (const Rollup &rollup : rollups)
        for (const ReportLine &line : rollup.getLines())
          if (!line.row->executions.getInt64())
            widenFor(line);
      break;
    case Column::Share:
      widen(6);
      break;
    case Column::Intensity:
      widen(5);
      break;
    case Column::Figure:
      widen(getIntegerWidth(getInfo(column.metric).unit));
      // Terms never cancel: an integer total has only integers in it.
      if (cost.totals.figures[column.metric].getInt64())
        break;
      for (auto [function, rollup] : llvm::zip_equal(cost.functions, rollups)) {
        for (const ReportLine &line : rollup.getLines())
          if (!(*line.figures)[column.metric].getInt64())
            widenFor(line);
        widenFor({nullptr, {}, &rollup.getHidden().figures});
        widenFor({nullptr, {}, &function.totals.figures});
      }
      widenFor({nullptr, {}, &cost.totals.figures});
      break;
    }
  }
}

unsigned TextTable::getFiguresWidth() const {
  unsigned width = 0;
  for (const Column &column : columns)
    width += gap.size() + column.width;
  return width;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

void TextTable::collectNames() {
  size_t numLines = 0;
  for (const Rollup &rollup : rollups)
    numLines += rollup.getLines().size();
  names.reserve(numLines);

  // Neighbours mostly come from the same file.
  StringAttr path;
  StringRef filename;
  bool oneFile = true;
  for (const Rollup &rollup : rollups) {
    for (const ReportLine &line : rollup.getLines()) {
      Operation *op = line.row->op;
      Name name{op->getName().getStringRef(), getScopeName(op->getLoc())};
      hasNotTaken |= !line.row->counted;
      FileLineColRange file;
      if (name.place.empty())
        file = findFileLocation(op->getLoc());
      if (file) {
        if (file.getFilename() != path) {
          oneFile &= !path;
          path = file.getFilename();
          filename = llvm::sys::path::filename(path);
        }
        name.place = filename;
        name.line = file.getStartLine();
      } else {
        oneFile = false;
      }
      names.push_back(name);
    }
  }
  if (oneFile && !names.empty()) {
    commonFile = filename;
    for (Name &name : names)
      name.place = {};
  }
}

/// Two widths that together are at most `available`; each gives way only as
/// far as it has more than its half.
static void shareWidth(unsigned &first, unsigned &second, unsigned available) {
  if (first + second <= available)
    return;
  unsigned half = available / 2;
  if (first <= half)
    second = available - first;
  else if (second <= half)
    first = available - second;
  else {
    first = half;
    second = available - half;
  }
}

void TextTable::measureNames() {
  labelWidth = StringRef("subtotal, at least").size();
  for (const Rollup &rollup : rollups)
    for (const ReportLine &line : rollup.getLines())
      labelWidth = std::max(labelWidth, getTextWidth(line.label));
  for (const Name &name : names) {
    unsigned line = name.line == 0 ? 0 : llvm::utostr(name.line).size();
    if (line != 0 && !name.place.empty())
      ++line; // The colon.
    opWidth = std::max(opWidth, getTextWidth(name.op) + (hasNotTaken ? 2 : 0));
    placeWidth = std::max(placeWidth, getTextWidth(name.place) + line);
  }

  // Names fill what figures leave of the usual width; only where that is too
  // little does the table grow beyond it.
  unsigned figures = getFiguresWidth();
  unsigned available =
      std::clamp(figures + narrowNameWidth, usualWidth, maximalWidth) - figures;
  if (names.empty()) {
    labelWidth = std::min(labelWidth, available);
    return;
  }
  opWidth = std::max<size_t>(opWidth, StringRef("operation").size());
  placeWidth = std::max<size_t>(placeWidth, getPlaceHeading().size());
  shareWidth(opWidth, placeWidth, available - gap.size());
  opWidth = std::max(
      opWidth,
      labelWidth - std::min<unsigned>(labelWidth, gap.size() + placeWidth));
  labelWidth = opWidth + gap.size() + placeWidth;
}
