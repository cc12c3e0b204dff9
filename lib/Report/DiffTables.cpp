//===- DiffTables.cpp - The tables of a diff ------------------------------===//
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
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::cost;

/// Of a symbolic cell, at most.
static constexpr unsigned symbolicWidth = 14, symbolicTotalWidth = 24;

//===----------------------------------------------------------------------===//
// Cells
//===----------------------------------------------------------------------===//

static std::vector<SymbolRecord> mergeSymbols(const Diff &diff) {
  std::vector<SymbolRecord> symbols = diff.after->symbols;
  llvm::append_range(symbols, diff.before->symbols);
  return symbols;
}

/// -1, 0 or 1.
static int getSign(const Quantity &quantity) {
  return compareBySize(quantity, 0);
}

static Quantity getMagnitude(const Quantity &quantity) {
  return getSign(quantity) < 0 ? -quantity : quantity;
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

/// "+12.5%", "" where nothing changed, "-" for what has no share.
static std::string formatRatio(const Quantity &difference,
                               const Quantity &before) {
  if (difference.isZero())
    return "";
  std::optional<double> ratio = getRatio(difference, before);
  if (!ratio)
    return "-";
  std::string text = *ratio < 0 ? "-" : "+";
  llvm::raw_string_ostream os(text);
  printPercent(os, std::abs(*ratio));
  return text;
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

std::string DiffTables::formatTotal(const std::optional<Quantity> &total,
                                    Unit unit, bool isExact) {
  if (!total)
    return "?";
  std::string cell = isExact ? "" : "≥ ";
  llvm::raw_string_ostream os(cell);
  legend.printQuantity(os, *total, unit, symbolicTotalWidth);
  os.indent(getUnitPadding(cell, unit));
  return cell;
}

std::string DiffTables::formatTotalDifference(const TotalChange &change) {
  if (!change.before || !change.after)
    return "?";
  std::string cell;
  llvm::raw_string_ostream os(cell);
  Quantity difference = *change.after - *change.before;
  if (difference.isConstant())
    printExact(os, difference);
  else
    legend.printQuantity(os, difference, change.unit, symbolicTotalWidth);
  if (!StringRef(cell).starts_with("-"))
    cell.insert(0, "+");
  if (difference.isConstant() && change.unit == Unit::Bytes)
    os << " B";
  return cell;
}

//===----------------------------------------------------------------------===//
// Totals
//===----------------------------------------------------------------------===//

DiffTables::DiffTables(const Diff &diff, const DiffOptions &options)
    : diff(diff), options(options), legend(mergeSymbols(diff)) {
  auto differs = [&](Metric metric) {
    return diff.has(metric) &&
           llvm::any_of(diff.ops, [&](const OpChange &change) {
             const OpRecord *before = change.op.before;
             const OpRecord *after = change.op.after;
             return (before ? before->figures[metric] : Quantity()) !=
                    (after ? after->figures[metric] : Quantity());
           });
  };
  if (options.sort) {
    ranking = *options.sort;
    return;
  }
  for (Metric metric :
       {Metric::Macs, Metric::Flops, Metric::IntOps, Metric::BytesRead,
        Metric::BytesWritten, Metric::AccessedBytesRead,
        Metric::AccessedBytesWritten, Metric::Params})
    if (differs(metric)) {
      ranking = metric;
      return;
    }
}

std::string DiffTables::describe() const {
  uint64_t numNew = 0, numGone = 0, numChanged = 0;
  for (const OpChange &change : diff.ops)
    ++(!change.op.before ? numNew : !change.op.after ? numGone : numChanged);
  std::string text;
  llvm::raw_string_ostream os(text);
  auto add = [&](uint64_t count, StringRef what) {
    if (count == 0)
      return;
    os << (text.empty() ? "" : ", ") << count;
    if (StringRef(text).count(',') == 0)
      os << (count == 1 ? " operation" : " operations");
    os << ' ' << what;
  };
  add(numNew, "new");
  add(numGone, "gone");
  add(numChanged, "changed");
  add(diff.after->totals.ops - numNew - numChanged, "as before");
  return text.empty() ? "no operations" : text;
}

SmallVector<std::string> DiffTables::getWarnings() const {
  SmallVector<std::string> warnings;
  auto addUnknown = [&](const Totals &totals, StringRef name) {
    if (!totals.isExact())
      warnings.push_back(("the cost of " + Twine(totals.unknownOps) + " of " +
                          Twine(totals.ops) + " operations of " + name +
                          " is not known: totals are at least so large, and "
                          "differences leave it out")
                             .str());
  };
  addUnknown(diff.before->totals, diff.beforeName);
  addUnknown(diff.after->totals, diff.afterName);
  auto addList = [&](StringRef name, StringRef text,
                     ArrayRef<std::string> items) {
    if (!items.empty())
      warnings.push_back((name + text + llvm::join(items, "; ")).str());
  };
  if (diff.before->conventions != diff.after->conventions) {
    StringRef text = " is counted differently: ";
    addList(diff.beforeName, text, diff.before->conventions);
    addList(diff.afterName, text, diff.after->conventions);
  }
  auto addMissing = [&](const ReportRecord &report, StringRef name) {
    SmallVector<std::string> missing;
    for (const MetricInfo &info : getMetrics())
      if (!report.has(info.metric))
        missing.push_back(getLongLabel(info.metric).str());
    addList(name, " was made by an earlier version and lacks: ", missing);
  };
  addMissing(*diff.before, diff.beforeName);
  addMissing(*diff.after, diff.afterName);
  return warnings;
}

Table DiffTables::makeTotals() {
  Table table;
  table.columns = {
      {"total", Table::Kind::Label}, {"old"}, {"new"}, {"difference"}, {"%"}};
  const Totals &before = diff.before->totals, &after = diff.after->totals;
  for (const TotalChange &change : getTotalChanges(diff)) {
    if (change.before == change.after)
      continue;
    bool isKnown = change.before && change.after;
    Quantity difference = isKnown ? *change.after - *change.before : Quantity();
    int sign = getSign(difference);
    table.rows.push_back(
        {{change.label.str(),
          formatTotal(change.before, change.unit, before.isExact()),
          formatTotal(change.after, change.unit, after.isExact()),
          formatTotalDifference(change),
          isKnown ? formatRatio(difference, *change.before) : ""},
         sign > 0   ? Table::Style::Worse
         : sign < 0 ? Table::Style::Better
                    : Table::Style::Plain});
  }
  auto addCount = [&](StringRef label, uint64_t before, uint64_t after) {
    if (before == after)
      return;
    table.rows.push_back(
        {{label.str(), std::to_string(before), std::to_string(after),
          (after > before ? "+" : "-") +
              std::to_string(after > before ? after - before : before - after),
          ""},
         Table::Style::Plain});
  };
  addCount("operations", before.ops, after.ops);
  addCount("unknown operations", before.unknownOps, after.unknownOps);
  return table;
}

std::string DiffTables::getUnchanged() const {
  std::string text;
  for (const TotalChange &change : getTotalChanges(diff))
    if (change.before == change.after && !change.before->isZero())
      text += (text.empty() ? "" : ", ") + change.label.str();
  return text;
}

//===----------------------------------------------------------------------===//
// Scopes and operations
//===----------------------------------------------------------------------===//

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
    int sign = line.isUnknown ? 0 : getSign(line.getDifference(ranking));
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
