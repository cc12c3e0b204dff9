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

namespace {
/// A division of a line between expressions, names and the rest.
struct Fit {
  /// Of a symbolic cell, at most.
  unsigned symbolicWidth;
  /// Of names, at least, in a line of `lineWidth`.
  unsigned nameWidth;
  unsigned lineWidth;
};
} // namespace

/// In order of preference: expressions give way to names, names down to what
/// can be recognised; then lines grow, and only then do expressions have less
/// than a usual term and "+…".
static constexpr Fit fits[] = {
    {18, 40, usualWidth},   {16, 40, usualWidth},  {14, 40, usualWidth},
    {12, 28, usualWidth},   {10, 28, usualWidth},  {12, 24, maximalWidth},
    {10, 24, maximalWidth}, {8, 24, maximalWidth}, {6, 24, maximalWidth},
};

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
  const Fit *fit = std::begin(fits);
  auto isTooWide = [&] {
    return getFiguresWidth() + fit->nameWidth > fit->lineWidth;
  };
  measureColumns(fit->symbolicWidth);
  while (isTooWide() && fit + 1 != std::end(fits))
    measureColumns((++fit)->symbolicWidth);
  // The last columns are those that few ask for; the totals have them all.
  while (isTooWide())
    columns.pop_back();
  lineWidth = fit->lineWidth;
  measureNames();
}

//===----------------------------------------------------------------------===//
// Columns
//===----------------------------------------------------------------------===//

bool mlir::cost::isForTotals(Metric metric) {
  return metric == Metric::ParamBytes || metric == Metric::Transcendentals ||
         metric == Metric::ParamBytesRead || metric == Metric::Activations ||
         metric == Metric::ContractionActivations;
}

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
  auto addFigure = [&](Metric metric) {
    columns.push_back({Column::Figure, metric, getInfo(metric).heading.str()});
  };
  if (isForTotals(ranking))
    addFigure(ranking);
  for (const MetricInfo &info : getMetrics())
    if (!isForTotals(info.metric) &&
        (info.metric == ranking || !cost.totals.figures[info.metric].isZero()))
      addFigure(info.metric);
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

  unsigned available = lineWidth - getFiguresWidth();
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
