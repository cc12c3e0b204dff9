//===- TextReport.cpp - A report for people -------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextLayout.h"
#include "TextTable.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// "MACs   1.81G   1,814,073,344": one line of the totals.
struct TotalLine {
  StringRef label;
  std::string human, exact;
  /// Behind the exact figure.
  StringRef unit;
  bool symbolic;
};
} // namespace

StringRef mlir::cost::getLongLabel(Metric metric) {
  switch (metric) {
  case Metric::Params:
    return "parameters";
  case Metric::ParamBytes:
    return "model size";
  case Metric::Macs:
    return "MACs";
  case Metric::Flops:
    return "FLOPs";
  case Metric::IntOps:
    return "integer operations";
  case Metric::Transcendentals:
    return "transcendentals";
  case Metric::BytesRead:
    return "bytes read";
  case Metric::BytesWritten:
    return "bytes written";
  case Metric::AccessedBytesRead:
    return "accessed bytes read";
  case Metric::AccessedBytesWritten:
    return "accessed bytes written";
  case Metric::ParamBytesRead:
    return "parameter bytes read";
  case Metric::Activations:
    return "activations";
  }
  llvm_unreachable("unknown metric");
}

static void printTotals(raw_ostream &os, const Totals &totals,
                        SymbolLegend &legend) {
  SmallVector<TotalLine> lines;
  StringRef atLeast = totals.isExact() ? "" : "≥ ";
  for (const MetricInfo &info : getMetrics()) {
    const Quantity &total = totals.figures[info.metric];
    if (total.isZero())
      continue;
    TotalLine line{
        getLongLabel(info.metric), atLeast.str(), {}, {}, !total.isConstant()};
    llvm::raw_string_ostream human(line.human), exact(line.exact);
    legend.printQuantity(human, total, info.unit, /*maxWidth=*/24);
    if (!line.symbolic)
      human.indent(getUnitPadding(line.human, info.unit) +
                   (info.unit == Unit::Bytes ? 0 : 3));
    printExact(exact, total);
    if (info.unit == Unit::Bytes && !line.symbolic)
      line.unit = " bytes";
    lines.push_back(std::move(line));
  }
  if (std::optional<double> intensity = getIntensity(totals.figures)) {
    TotalLine line{"arithmetic intensity", {}, {}, {}, false};
    llvm::raw_string_ostream human(line.human);
    printRatio(human, *intensity);
    human.indent(4);
    line.unit = "operations per byte";
    lines.push_back(std::move(line));
  }

  unsigned humanWidth = 0, exactWidth = 0;
  for (const TotalLine &line : lines) {
    humanWidth = std::max(humanWidth, getTextWidth(line.human));
    if (!line.symbolic)
      exactWidth = std::max(exactWidth, getTextWidth(line.exact));
  }
  os << (totals.isExact() ? "\ntotals\n" : "\ntotals, at least\n");
  for (const TotalLine &line : lines) {
    unsigned column = 2 + 22 + 2 + humanWidth + 3;
    os << "  " << line.label;
    os.indent(22 - line.label.size() + 2 + humanWidth -
              getTextWidth(line.human));
    os << line.human << "   ";
    if (line.symbolic) {
      printWrapped(os, line.exact, column, column + 2);
      continue;
    }
    if (!line.exact.empty())
      os.indent(exactWidth - getTextWidth(line.exact)) << line.exact;
    os << line.unit << '\n';
  }
  os << "  coverage";
  os.indent(16) << (totals.ops - totals.unknownOps) << " of " << totals.ops
                << " operations known\n";
}

/// Each kind of unknown operation, with its reason and where it first occurs.
static void printUnknown(raw_ostream &os, const ModuleCost &cost) {
  struct Occurrence {
    uint64_t count = 0;
    const OpRow *first = nullptr;
  };
  llvm::MapVector<std::pair<StringRef, StringRef>, Occurrence> kinds;
  for (const FunctionCost &function : cost.functions)
    for (const OpRow &row : function.rows)
      if (!row.isKnown()) {
        Occurrence &kind =
            kinds[{row.op->getName().getStringRef(), row.unknownReason}];
        ++kind.count;
        if (!kind.first)
          kind.first = &row;
      }
  if (kinds.empty())
    return;

  os << "\nunknown, not in the totals\n";
  for (const auto &[kind, occurrence] : kinds) {
    std::string line;
    llvm::raw_string_ostream stream(line);
    stream << occurrence.count << " × " << kind.first << ": " << kind.second;
    std::string where = getFileLineColumn(occurrence.first->op->getLoc());
    if (!where.empty())
      stream << " (" << (occurrence.count == 1 ? "" : "first at ") << where
             << ")";
    os << "  ";
    printWrapped(os, line, /*column=*/2, /*indent=*/6);
  }
}

void mlir::cost::printTextReport(const ModuleCost &cost,
                                 const ReportOptions &options,
                                 raw_ostream &os) {
  SymbolLegend legend(cost);
  TextTable(cost, options, legend).print(os);
  printTotals(os, cost.totals, legend);
  for (const std::string &difference : cost.conventions.describe())
    os << "  counted differently     " << difference << '\n';
  printUnknown(os, cost);
  legend.print(os);
}
