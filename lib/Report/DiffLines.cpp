//===- DiffLines.cpp - The scopes and operations of a diff ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DiffTables.h"

#include "TextLayout.h"

#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/Sequence.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::cost;

/// Of a symbolic cell, at most.
static constexpr unsigned symbolicWidth = 14;

static Quantity getMagnitude(const Quantity &quantity) {
  return compareBySize(quantity, 0) < 0 ? -quantity : quantity;
}

Quantity DiffTables::Line::getDifference(Metric metric) const {
  Quantity difference;
  if (after)
    difference += (*after)[metric];
  if (before)
    difference -= (*before)[metric];
  return difference;
}

std::string DiffTables::formatDifference(const Line &line, Metric metric) {
  if (line.isUnknown)
    return "?";
  std::string cell;
  llvm::raw_string_ostream os(cell);
  Quantity difference = line.getDifference(metric);
  Unit unit = getInfo(metric).unit;
  if (difference.isZero()) {
    os << '0';
  } else {
    legend.printQuantity(os, difference, unit, symbolicWidth);
    if (!StringRef(cell).starts_with("-"))
      cell.insert(0, "+");
  }
  if (line.isPartlyUnknown)
    os << '?';
  os.indent(getUnitPadding(cell, unit));
  return cell;
}

std::string DiffTables::formatPercent(const Line &line) const {
  if (!line.before)
    return "new";
  if (!line.after)
    return "gone";
  return line.isUnknown ? "?"
                        : formatRatio(line.getDifference(ranking),
                                      (*line.before)[ranking]);
}

void DiffTables::rank(std::vector<Line> &lines, unsigned limit) const {
  if (!options.sort && (limit == 0 || lines.size() <= limit))
    return;
  // A comparison would subtract anew.
  std::vector<Quantity> sizes;
  for (const Line &line : lines)
    sizes.push_back(getMagnitude(line.getDifference(ranking)));
  auto order = llvm::to_vector(llvm::seq<size_t>(lines.size()));
  llvm::sort(order, [&](size_t a, size_t b) {
    // What is not known may be anything.
    if (lines[a].isUnknown != lines[b].isUnknown)
      return lines[a].isUnknown;
    int difference = compareBySize(sizes[a], sizes[b]);
    return difference != 0 ? difference > 0 : a < b;
  });
  std::vector<Line> ranked;
  for (size_t i : order)
    ranked.push_back(std::move(lines[i]));
  lines = std::move(ranked);
}

/// Metrics that differ, and the ranking in any case. What is for totals is for
/// them, unless nothing else differs.
SmallVector<Metric> DiffTables::getColumns(ArrayRef<Line> lines) const {
  SmallVector<Metric> main, others;
  for (const MetricInfo &info : getMetrics()) {
    bool differs = llvm::any_of(lines, [&](const Line &line) {
      return !line.getDifference(info.metric).isZero();
    });
    if (info.metric == ranking || (differs && diff.has(info.metric)))
      (isForTotals(info.metric) && info.metric != ranking ? others : main)
          .push_back(info.metric);
  }
  bool isEmpty = llvm::all_of(lines, [&](const Line &line) {
    return llvm::all_of(main, [&](Metric metric) {
      return line.getDifference(metric).isZero();
    });
  });
  if (isEmpty)
    main.append(others);
  return main;
}

Table DiffTables::makeTable(ArrayRef<std::string> headings,
                            std::vector<Line> lines, unsigned limit) {
  rank(lines, limit);
  size_t numShown =
      limit == 0 ? lines.size() : std::min<size_t>(limit, lines.size());
  FigureSums sumBefore, sumAfter;
  bool isPartlyUnknown = false;
  for (const Line &line : ArrayRef(lines).drop_front(numShown)) {
    if (line.before)
      sumBefore += *line.before;
    if (line.after)
      sumAfter += *line.after;
    isPartlyUnknown |= line.isPartlyUnknown;
  }
  Figures before = sumBefore.take(), after = sumAfter.take();
  Line rest{{}, &before, &after, isPartlyUnknown, /*isUnknown=*/false};
  rest.names.resize(headings.size());
  if (numShown < lines.size())
    rest.names[0] =
        "… and " + std::to_string(lines.size() - numShown) + " more";
  lines.resize(numShown);

  Table table;
  for (const std::string &heading : headings)
    table.columns.push_back({heading, Table::Kind::Name});
  table.columns.push_back({("% " + getInfo(ranking).heading).str()});
  auto addRow = [&](const Line &line, bool isRest) {
    Table::Row row;
    row.cells.assign(line.names.begin(), line.names.end());
    row.cells.push_back(isRest ? "" : formatPercent(line));
    int sign =
        line.isUnknown ? 0 : compareBySize(line.getDifference(ranking), 0);
    row.style = isRest     ? Table::Style::Sum
                : sign > 0 ? Table::Style::Worse
                : sign < 0 ? Table::Style::Better
                           : Table::Style::Plain;
    row.isNamed = !isRest;
    table.rows.push_back(std::move(row));
  };
  for (const Line &line : lines)
    addRow(line, /*isRest=*/false);
  bool hasRest = !rest.names[0].empty();
  if (hasRest)
    addRow(rest, /*isRest=*/true);

  // As many figures as leave room for names.
  unsigned width = StringRef("+100.0%").size();
  for (size_t i = 0; i < headings.size(); ++i) {
    unsigned nameWidth = 0;
    for (const Table::Row &row : table.rows)
      nameWidth = std::max(nameWidth, getTextWidth(row.cells[i]));
    width += std::min(nameWidth, 24u) + 2;
  }
  for (Metric metric : getColumns(lines)) {
    SmallVector<std::string> cells;
    for (const Line &line : lines)
      cells.push_back(formatDifference(line, metric));
    if (hasRest)
      cells.push_back(formatDifference(rest, metric));
    unsigned columnWidth = getTextWidth(getInfo(metric).heading);
    for (const std::string &cell : cells)
      columnWidth = std::max(columnWidth, getTextWidth(cell));
    width += 2 + columnWidth;
    if (width > usualWidth)
      break;
    table.columns.push_back({getInfo(metric).heading.str()});
    for (auto [row, cell] : llvm::zip_equal(table.rows, cells))
      row.cells.push_back(std::move(cell));
  }
  return table;
}

bool DiffTables::hasScopes() const {
  if (diff.scopes.size() != 1)
    return !diff.scopes.empty();
  const ScopeChange &scope = diff.scopes.front();
  return scope.after.ops != diff.after->totals.ops ||
         scope.before.ops != diff.before->totals.ops;
}

Table DiffTables::makeScopes(unsigned limit) {
  std::vector<Line> lines;
  for (const ScopeChange &scope : diff.scopes) {
    uint64_t ops = scope.before.ops + scope.after.ops;
    uint64_t unknownOps = scope.before.unknownOps + scope.after.unknownOps;
    lines.push_back({{scope.label},
                     scope.before.ops ? &scope.before.figures : nullptr,
                     scope.after.ops ? &scope.after.figures : nullptr,
                     unknownOps != 0,
                     unknownOps == ops});
  }
  return makeTable({"scope"}, std::move(lines), limit);
}

/// The file of all operations without name on one side of the diff, or "" if
/// there are several.
static StringRef getCommonFile(const Diff &diff,
                               const OpRecord *RecordPair<OpRecord>::*side) {
  StringRef file;
  for (const OpChange &change : diff.ops) {
    const OpRecord *op = change.op.*side;
    if (!op || !op->name.empty())
      continue;
    StringRef next = StringRef(op->loc).rsplit(':').first.rsplit(':').first;
    if (next.empty() || (!file.empty() && next != file))
      return {};
    file = next;
  }
  return file;
}

Table DiffTables::makeOps(unsigned limit) {
  StringRef beforeFile = getCommonFile(diff, &RecordPair<OpRecord>::before);
  StringRef afterFile = getCommonFile(diff, &RecordPair<OpRecord>::after);
  bool hasNames = false;
  auto getPlace = [&](const OpRecord &op, StringRef commonFile) {
    if (!op.name.empty()) {
      hasNames = true;
      return op.name;
    }
    auto [file, line] = StringRef(op.loc).rsplit(':').first.rsplit(':');
    if (line.empty())
      return std::string();
    if (!commonFile.empty())
      return ("line " + line).str();
    return (llvm::sys::path::filename(file) + ":" + line).str();
  };

  std::vector<Line> lines;
  lines.reserve(diff.ops.size());
  for (const OpChange &change : diff.ops) {
    auto [before, after] = change.op;
    bool unknown =
        (before && !before->isKnown()) || (after && !after->isKnown());
    lines.push_back(
        {{after ? after->op : before->op,
          after ? getPlace(*after, afterFile) : getPlace(*before, beforeFile)},
         before ? &before->figures : nullptr,
         after ? &after->figures : nullptr,
         unknown,
         unknown});
  }
  return makeTable({"operation", hasNames ? "name" : "location"},
                   std::move(lines), limit);
}
