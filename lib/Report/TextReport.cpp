//===- TextReport.cpp - A report for people -------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FigureLines.h"
#include "TextLayout.h"
#include "TextMemory.h"
#include "TextTable.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::cost;

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
  case Metric::ContractionActivations:
    return "contraction outputs";
  }
  llvm_unreachable("unknown metric");
}

static void printTotals(raw_ostream &os, const ModuleCost &cost,
                        SymbolLegend &legend) {
  const Totals &totals = cost.totals;
  FigureLines lines(legend);
  for (const MetricInfo &info : getMetrics())
    if (const Quantity &total = totals.figures[info.metric]; !total.isZero())
      lines.add(getLongLabel(info.metric), total, info.unit,
                totals.isExact() ? "" : "≥ ");
  if (std::optional<double> intensity = getIntensity(totals.figures))
    lines.addRatio("arithmetic intensity", *intensity, "operations per byte");
  StringRef atLeast = totals.isExact() ? "" : "≥ ";
  std::string label; // of the width that is asked for
  if (cost.weightBits > 0) {
    label = "model size, " + std::to_string(cost.weightBits) + " bits";
    lines.add(label, cost.context->ceilDiv(cost.modelBitsAtWeightBits, 8),
              Unit::Bytes, atLeast);
  }
  if (cost.nonzero && cost.nonzero->params)
    lines.add("nonzero parameters", *cost.nonzero->params, Unit::Elements,
              atLeast);
  if (cost.nonzero && cost.nonzero->effectiveMacs)
    lines.add("effective MACs", *cost.nonzero->effectiveMacs, Unit::Operations,
              atLeast);
  os << (totals.isExact() ? "\ntotals\n" : "\ntotals, at least\n");
  lines.print(os);
  os << "  coverage";
  os.indent(16) << (totals.ops - totals.unknownOps) << " of " << totals.ops
                << " operations known\n";
  if (cost.nonzero && !cost.nonzero->params)
    os << "  nonzero parameters      unknown: the module does not hold all "
          "values\n";
  if (cost.nonzero && !cost.nonzero->effectiveMacs)
    os << "  effective MACs          unknown: not all weights are known, or "
          "read whole\n";
}

/// An estimate: docs/metrics.md has its rule.
static void printTraining(raw_ostream &os, const ModuleCost &cost,
                          SymbolLegend &legend) {
  const TrainingCost &training = *cost.training;
  StringRef atLeast = cost.totals.isExact() ? "" : "≥ ";
  FigureLines lines(legend);
  auto add = [&](StringRef label, const Quantity &bytes) {
    lines.add(label, bytes, Unit::Bytes, atLeast);
  };
  add("weights", training.weightBytes);
  add("gradients", training.gradientBytes);
  if (!training.stateBytes.isZero())
    add("optimizer state", training.stateBytes);
  if (training.activationBytes) {
    add("kept activations", *training.activationBytes);
    add("sum", *training.totalBytes);
  }
  lines.add("backward MACs", training.backwardMacs, Unit::Operations, atLeast);
  lines.add("backward FLOPs", training.backwardFlops, Unit::Operations,
            atLeast);
  os << "\ntraining with " << getName(training.optimizer) << ", an estimate\n";
  lines.print(os);
  if (!training.activationBytes)
    os << "  kept activations        unknown: what memory or blocks hold has "
          "no name, or parts may overlap\n";
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
  os << "  (cost.override = {macs = …} on an operation says what it costs)\n";
}

void mlir::cost::printSections(const ModuleCost &cost, SymbolLegend &legend,
                               raw_ostream &os) {
  printTotals(os, cost, legend);
  for (const std::string &difference : cost.conventions.describe())
    os << "  counted differently     " << difference << '\n';
  printMemory(os, cost, legend);
  if (cost.training)
    printTraining(os, cost, legend);
  printUnknown(os, cost);
  legend.print(os);
}

void mlir::cost::printTextReport(const ModuleCost &cost,
                                 const ReportOptions &options,
                                 raw_ostream &os) {
  SymbolLegend legend(cost);
  TextTable(cost, options, legend).print(os);
  printSections(cost, legend, os);
}
