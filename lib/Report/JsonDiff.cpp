//===- JsonDiff.cpp - A diff for programs ---------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JsonFigures.h"

#include "mlir-cost/Report/Diff.h"

#include <map>

using namespace mlir;
using namespace mlir::cost;
using llvm::json::OStream;

namespace {
class Printer {
public:
  Printer(const Diff &diff, llvm::raw_ostream &os)
      : diff(diff), json(os, /*IndentSize=*/2) {}

  void print();

private:
  void printReport(StringRef key, StringRef name, const ReportRecord &report);
  /// Figures that differ; null on the side where there are none.
  void printFigures(const Figures *before, const Figures *after);
  void printCount(StringRef key, uint64_t before, uint64_t after);
  void printChange(StringRef key, const Quantity &before,
                   const Quantity &after);
  void printTotals();
  void printSums(const Totals *before, const Totals *after);
  void printScope(const ScopeChange &scope);
  void printOp(const OpChange &change);
  void printSymbols();

  const Diff &diff;
  OStream json;
};
} // namespace

template <typename T>
static StringRef getChange(const T *before, const T *after) {
  return !before ? "new" : !after ? "gone" : "changed";
}

void Printer::printReport(StringRef key, StringRef name,
                          const ReportRecord &report) {
  json.attributeObject(key, [&] {
    printString(json, "name", name);
    printString(json, "version", report.version);
    json.attributeArray("conventions", [&] {
      for (const std::string &convention : report.conventions)
        json.value(convention);
    });
  });
}

void Printer::printChange(StringRef key, const Quantity &before,
                          const Quantity &after) {
  json.attributeObject(key, [&] {
    printQuantity(json, "old", before);
    printQuantity(json, "new", after);
    printQuantity(json, "difference", after - before);
  });
}

void Printer::printFigures(const Figures *before, const Figures *after) {
  for (const MetricInfo &info : getMetrics()) {
    Quantity from = before ? (*before)[info.metric] : Quantity();
    Quantity to = after ? (*after)[info.metric] : Quantity();
    if (!diff.has(info.metric) || from == to)
      continue;
    printChange(info.name, from, to);
  }
}

void Printer::printCount(StringRef key, uint64_t before, uint64_t after) {
  if (before == after)
    return;
  json.attributeObject(key, [&] {
    json.attribute("old", before);
    json.attribute("new", after);
    json.attribute("difference",
                   static_cast<int64_t>(after) - static_cast<int64_t>(before));
  });
}

/// Of the modules.
void Printer::printTotals() {
  const Totals &before = diff.before->totals, &after = diff.after->totals;
  json.attributeObject("figures", [&] {
    for (const TotalChange &change : getTotalChanges(diff))
      if (change.before && change.after && *change.before != *change.after)
        printChange(change.name, *change.before, *change.after);
    printCount("ops", before.ops, after.ops);
    printCount("unknown_ops", before.unknownOps, after.unknownOps);
  });
  json.attributeArray("unknown", [&] {
    for (const TotalChange &change : getTotalChanges(diff))
      if (!change.before || !change.after)
        json.value(change.name);
  });
  json.attribute("exact", before.isExact() && after.isExact());
}

/// Of a scope; null on the side where it is not.
void Printer::printSums(const Totals *before, const Totals *after) {
  json.attributeObject("figures", [&] {
    printFigures(before ? &before->figures : nullptr,
                 after ? &after->figures : nullptr);
    printCount("ops", before ? before->ops : 0, after ? after->ops : 0);
    printCount("unknown_ops", before ? before->unknownOps : 0,
               after ? after->unknownOps : 0);
  });
  json.attribute("exact", (!before || before->isExact()) &&
                              (!after || after->isExact()));
}

void Printer::printScope(const ScopeChange &scope) {
  const Totals *before = scope.before.ops ? &scope.before : nullptr;
  const Totals *after = scope.after.ops ? &scope.after : nullptr;
  printString(json, "name", scope.label);
  json.attribute("change", getChange(before, after));
  printSums(before, after);
}

void Printer::printOp(const OpChange &change) {
  const OpRecord *before = change.op.before, *after = change.op.after;
  const RecordPair<FunctionRecord> &function = diff.functions[change.function];
  const OpRecord &op = after ? *after : *before;
  printString(json, "function",
              function.after ? function.after->name : function.before->name);
  printString(json, "op", op.op);
  printString(json, "name", op.name);
  json.attribute("change", getChange(before, after));
  if (before)
    printString(json, "old_loc", before->loc);
  if (after)
    printString(json, "new_loc", after->loc);
  if (before && !before->isKnown())
    printString(json, "old_unknown", before->unknownReason);
  if (after && !after->isKnown())
    printString(json, "new_unknown", after->unknownReason);
  // Where a side is unknown, there is nothing to subtract.
  if ((!before || before->isKnown()) && (!after || after->isKnown()))
    json.attributeObject("figures", [&] {
      printFigures(before ? &before->figures : nullptr,
                   after ? &after->figures : nullptr);
    });
}

/// Of both reports, ordered by name.
void Printer::printSymbols() {
  std::map<StringRef, const SymbolRecord *> symbols;
  for (const ReportRecord *report : {diff.after, diff.before})
    for (const SymbolRecord &symbol : report->symbols)
      symbols.try_emplace(symbol.symbol->getName(), &symbol);
  json.attributeArray("symbols", [&] {
    for (const auto &entry : symbols)
      json.object([&] {
        printString(json, "name", entry.first);
        printString(json, "definition", entry.second->definition);
      });
  });
}

void Printer::print() {
  json.object([&] {
    json.attribute("schema_version", diffSchemaVersion);
    printTool(json);
    printReport("old", diff.beforeName, *diff.before);
    printReport("new", diff.afterName, *diff.after);
    json.attributeObject("totals", [&] { printTotals(); });
    json.attributeArray("scopes", [&] {
      for (const ScopeChange &scope : diff.scopes)
        json.object([&] { printScope(scope); });
    });
    json.attributeArray("ops", [&] {
      for (const OpChange &change : diff.ops)
        json.object([&] { printOp(change); });
    });
    printSymbols();
  });
}

void mlir::cost::printJsonDiff(const Diff &diff, llvm::raw_ostream &os) {
  Printer(diff, os).print();
  os << '\n';
}
