//===- CsvReport.cpp - A report for spreadsheets --------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Report/Rollup.h"

using namespace mlir;
using namespace mlir::cost;

/// RFC 4180: quotes where something in the field would end it.
static void printField(raw_ostream &os, StringRef field) {
  if (field.find_first_of("\",\r\n") == StringRef::npos) {
    os << field;
    return;
  }
  os << '"';
  for (char c : field)
    os << (c == '"' ? "\"\"" : StringRef(&c, 1));
  os << '"';
}

static void printField(raw_ostream &os, const Quantity &quantity) {
  if (quantity.isConstant())
    os << quantity;
  else
    os << '"' << quantity << '"';
}

static void printFigures(raw_ostream &os, const Figures &figures) {
  for (const MetricInfo &info : getMetrics()) {
    os << ',';
    printField(os, figures[info.metric]);
  }
}

static void printOperation(raw_ostream &os, const OpRow &row) {
  Location loc = row.op->getLoc();
  os << ',';
  printField(os, row.op->getName().getStringRef());
  os << ',';
  printField(os, getScopeName(loc));
  os << ',';
  printField(os, getFileLineColumn(loc));
  os << ',';
  printField(os, row.executions);
  if (row.isKnown())
    printFigures(os, row.getFigures());
  else
    os << std::string(numMetrics, ',');
  os << ',';
  printField(os, row.unknownReason);
  os << '\n';
}

/// A scope, or what `top` left out: no operation, location or executions.
static void printSum(raw_ostream &os, StringRef label, const Figures &figures,
                     uint64_t ops, uint64_t unknownOps) {
  os << ",,";
  printField(os, label);
  os << ",,";
  if (unknownOps == ops)
    os << std::string(numMetrics, ',');
  else
    printFigures(os, figures);
  os << ',';
  if (unknownOps != 0)
    os << unknownOps << " of " << ops << " operations";
  os << '\n';
}

void mlir::cost::printCsvReport(const ModuleCost &cost,
                                const ReportOptions &options, raw_ostream &os) {
  os << "function,op,name,loc,executions";
  for (const MetricInfo &info : getMetrics())
    os << ',' << info.name;
  os << ",unknown\n";

  Metric ranking = getRankingMetric(cost, options);
  for (const FunctionCost &function : cost.functions) {
    Rollup rollup(function, options, ranking);
    for (const ReportLine &line : rollup.getLines()) {
      printField(os, function.name);
      if (line.row)
        printOperation(os, *line.row);
      else
        printSum(os, line.label, *line.figures, line.ops, line.unknownOps);
    }
    if (size_t numHidden = rollup.getNumHidden()) {
      printField(os, function.name);
      const Totals &hidden = rollup.getHidden();
      printSum(os, ("(" + Twine(numHidden) + " more)").str(), hidden.figures,
               hidden.ops, hidden.unknownOps);
    }
  }
}
