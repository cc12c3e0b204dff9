//===- ReportRecord.cpp - A module as a record ----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/ReportRecord.h"

#include "mlir-cost/Report/LocationNames.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Takes quantities from the module's context into the parser's. By their
/// text: what was read from a report has come the same way, so what is printed
/// alike is equal.
class Importer {
public:
  explicit Importer(QuantityParser &parser) : parser(parser) {}

  Quantity import(const Quantity &quantity) {
    if (quantity.isConstant())
      return quantity;
    llvm::Expected<Quantity> parsed = parser.parse(quantity.str());
    if (parsed)
      return *parsed;
    error = llvm::toString(parsed.takeError());
    return 0;
  }

  Figures import(const Figures &figures) {
    Figures imported;
    for (const MetricInfo &info : getMetrics())
      imported[info.metric] = import(figures[info.metric]);
    return imported;
  }

  Totals import(const Totals &totals) {
    return {import(totals.figures), totals.ops, totals.unknownOps};
  }

  std::optional<Quantity> import(const std::optional<Quantity> &quantity) {
    if (!quantity)
      return std::nullopt;
    return import(*quantity);
  }

  OpRecord import(const OpRow &row) {
    Location loc = row.op->getLoc();
    return {row.op->getName().getStringRef().str(),
            getFileLineColumn(loc),
            getScopeName(loc).str(),
            import(row.executions),
            import(row.getFigures()),
            row.unknownReason,
            row.counted};
  }

  /// Why a figure could not be taken over, or "".
  const std::string &getError() const { return error; }

private:
  QuantityParser &parser;
  std::string error;
};
} // namespace

llvm::Expected<ReportRecord> mlir::cost::makeRecord(const ModuleCost &cost,
                                                    QuantityParser &parser) {
  Importer importer(parser);
  ReportRecord record;
  record.version = MLIR_COST_VERSION;
  llvm::append_range(record.conventions, cost.conventions.describe());
  record.totals = importer.import(cost.totals);
  record.memory = {importer.import(cost.peakBytes),
                   importer.import(cost.arenaBytes)};
  for (const FunctionCost &function : cost.functions) {
    record.functions.push_back({function.name,
                                function.entry,
                                importer.import(function.executions),
                                importer.import(function.totals),
                                importer.import(function.perCall),
                                {importer.import(function.memory.peakBytes),
                                 importer.import(function.memory.arenaBytes)},
                                {}});
    for (const OpRow &row : function.rows)
      record.functions.back().ops.push_back(importer.import(row));
  }
  for (const SymbolDefinition &symbol : cost.symbols)
    record.symbols.push_back({parser.getSymbol(symbol.symbol->getName()),
                              symbol.definition,
                              getFileLineColumn(symbol.loc)});
  record.metrics.set();
  if (!importer.getError().empty())
    return llvm::createStringError(importer.getError());
  return std::move(record);
}
