//===- JsonReport.cpp - A report for programs -----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JsonFigures.h"

#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Report/Report.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Config/llvm-config.h"

using namespace mlir;
using namespace mlir::cost;
using llvm::json::OStream;

void mlir::cost::printString(OStream &json, StringRef key, StringRef value) {
  if (llvm::json::isUTF8(value))
    json.attribute(key, value);
  else
    json.attribute(key, llvm::json::fixUTF8(value));
}

void mlir::cost::printQuantity(OStream &json, StringRef key,
                               const Quantity &quantity) {
  if (std::optional<int64_t> value = quantity.getInt64())
    json.attribute(key, *value);
  else
    json.attribute(key, quantity.str());
}

void mlir::cost::printQuantity(OStream &json, StringRef key,
                               const std::optional<Quantity> &quantity) {
  if (quantity)
    printQuantity(json, key, *quantity);
  else
    json.attribute(key, nullptr);
}

void mlir::cost::printTool(OStream &json) {
  json.attributeObject("tool", [&] {
    json.attribute("name", "mlir-cost");
    json.attribute("version", MLIR_COST_VERSION);
    json.attribute("llvm", LLVM_VERSION_STRING);
  });
}

static void printNonzero(OStream &json, const NonzeroCost &nonzero) {
  printQuantity(json, "nonzero_params", nonzero.params);
  printQuantity(json, "effective_macs", nonzero.effectiveMacs);
}

static void printModelSize(OStream &json, const ModuleCost &cost) {
  json.attributeObject("model_size", [&] {
    printQuantity(json, "bits", cost.modelBits);
    printQuantity(json, "bytes", cost.totals.figures[Metric::ParamBytes]);
    if (cost.weightBits > 0) {
      json.attribute("weight_bits", cost.weightBits);
      printQuantity(json, "bits_at_weight_bits", cost.modelBitsAtWeightBits);
    }
  });
}

static void printTraining(OStream &json, const TrainingCost &training) {
  json.attributeObject("training", [&] {
    json.attribute("optimizer", getName(training.optimizer));
    printQuantity(json, "weight_bytes", training.weightBytes);
    printQuantity(json, "gradient_bytes", training.gradientBytes);
    printQuantity(json, "state_bytes", training.stateBytes);
    printQuantity(json, "activation_bytes", training.activationBytes);
    printQuantity(json, "total_bytes", training.totalBytes);
    printQuantity(json, "backward_macs", training.backwardMacs);
    printQuantity(json, "backward_flops", training.backwardFlops);
  });
}

static void printFigures(OStream &json, const Figures &figures) {
  for (const MetricInfo &info : getMetrics())
    printQuantity(json, info.name, figures[info.metric]);
}

/// `printMore` adds what is no sum.
static void printTotals(OStream &json, StringRef key, const Totals &totals,
                        llvm::function_ref<void()> printMore) {
  json.attributeObject(key, [&] {
    printFigures(json, totals.figures);
    printMore();
    json.attribute("ops", totals.ops);
    json.attribute("unknown_ops", totals.unknownOps);
    json.attribute("exact", totals.isExact());
  });
}

static void printFunction(OStream &json, const FunctionCost &function) {
  printString(json, "name", function.name);
  json.attribute("entry", function.entry);
  printQuantity(json, "executions", function.executions);
  const MemoryUse &memory = function.memory;
  printTotals(json, "totals", function.totals, [&] {
    if (function.nonzero)
      printNonzero(json, *function.nonzero);
  });
  printTotals(json, "per_call", function.perCall, [&] {
    printQuantity(json, "peak_bytes", memory.peakBytes);
    printQuantity(json, "arena_bytes", memory.arenaBytes);
  });
  json.attributeObject("memory", [&] { printMemory(json, memory); });
  json.attributeArray("ops", [&] { printOperations(json, function); });
}

static void printUnknown(OStream &json, const OpRow &row) {
  printString(json, "op", row.op->getName().getStringRef());
  printString(json, "loc", getFileLineColumn(row.op->getLoc()));
  printString(json, "reason", row.unknownReason);
  printQuantity(json, "executions", row.executions);
}

static void printSymbol(OStream &json, const SymbolDefinition &symbol) {
  printString(json, "name", symbol.symbol->getName());
  printString(json, "definition", symbol.definition);
  printString(json, "loc", getFileLineColumn(symbol.loc));
}

void mlir::cost::printJsonReport(const ModuleCost &cost, raw_ostream &os) {
  OStream json(os, /*IndentSize=*/2);
  json.object([&] {
    json.attribute("schema_version", reportSchemaVersion);
    printTool(json);
    SmallVector<std::string> differences = cost.conventions.describe();
    if (!differences.empty())
      json.attributeArray("conventions", [&] {
        for (const std::string &difference : differences)
          json.value(difference);
      });
    printTotals(json, "totals", cost.totals, [&] {
      if (cost.nonzero)
        printNonzero(json, *cost.nonzero);
      printQuantity(json, "peak_bytes", cost.peakBytes);
      printQuantity(json, "arena_bytes", cost.arenaBytes);
    });
    printModelSize(json, cost);
    if (cost.training)
      printTraining(json, *cost.training);
    json.attributeArray("functions", [&] {
      for (const FunctionCost &function : cost.functions)
        json.object([&] { printFunction(json, function); });
    });
    json.attributeArray("unknown", [&] {
      for (const FunctionCost &function : cost.functions)
        for (const OpRow &row : function.rows)
          if (!row.isKnown())
            json.object([&] { printUnknown(json, row); });
    });
    json.attributeArray("symbols", [&] {
      for (const SymbolDefinition &symbol : cost.symbols)
        json.object([&] { printSymbol(json, symbol); });
    });
  });
  os << '\n';
}
