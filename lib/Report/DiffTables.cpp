//===- DiffTables.cpp - The totals of a diff, and what is said of it ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DiffTables.h"

#include "TextLayout.h"

#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::cost;

/// Of a symbolic cell, at most.
static constexpr unsigned symbolicWidth = 24;

static std::vector<SymbolRecord> mergeSymbols(const Diff &diff) {
  std::vector<SymbolRecord> symbols = diff.after->symbols;
  llvm::append_range(symbols, diff.before->symbols);
  return symbols;
}

std::string DiffTables::formatRatio(const Quantity &difference,
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

std::string DiffTables::formatTotal(const std::optional<Quantity> &total,
                                    Unit unit, bool isExact) {
  if (!total)
    return "?";
  std::string cell = isExact ? "" : "≥ ";
  llvm::raw_string_ostream os(cell);
  legend.printQuantity(os, *total, unit, symbolicWidth);
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
    legend.printQuantity(os, difference, change.unit, symbolicWidth);
  if (!StringRef(cell).starts_with("-"))
    cell.insert(0, "+");
  if (difference.isConstant() && change.unit == Unit::Bytes)
    os << " B";
  return cell;
}

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
  uint64_t numAfter = 0;
  for (const FunctionRecord &function : diff.after->functions)
    numAfter += function.ops.size();
  add(numAfter - numNew - numChanged, "as before");
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
    int sign = compareBySize(difference, 0);
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
