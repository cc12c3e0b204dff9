//===- Annotate.cpp - Write the cost of each operation as attributes ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Transforms/Passes.h"

#include "Outputs.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Transforms/AnalysisOptions.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::cost {
#define GEN_PASS_DEF_COSTANNOTATE
#include "mlir-cost/Transforms/Passes.h.inc"
} // namespace mlir::cost

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Always there, so that a test can rely on them.
constexpr Metric always[] = {Metric::Params, Metric::Macs, Metric::Flops,
                             Metric::BytesRead, Metric::BytesWritten};

class CostAnnotatePass : public cost::impl::CostAnnotateBase<CostAnnotatePass> {
public:
  using CostAnnotateBase::CostAnnotateBase;

  StringRef getName() const override { return "CostAnnotate"; }

  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<CostDialect>();
    registerModels(registry);
  }

  void runOnOperation() override;
};

class Annotator {
public:
  Annotator(MLIRContext *context, const ModuleCost &cost)
      : context(context), cost(cost), names(context), attributes(context) {
    for (const SymbolDefinition &symbol : cost.symbols)
      definitions[symbol.symbol] = symbol.definition;
  }

  void annotate(ModuleOp module);

private:
  void annotateRow(const OpRow &row);
  void addFigures(const Figures &figures, bool isTotal, Outputs &outputs);
  /// `owner` has the peak and the arena.
  template <typename Owner>
  void annotateTotals(Operation *op, const Totals &totals, const Owner &owner,
                      DictionaryAttr symbols);
  DictionaryAttr getSymbols(const FunctionCost &function);

  MLIRContext *context;
  const ModuleCost &cost;
  OutputNames names;
  FigureAttributes attributes;
  llvm::DenseMap<const Atom *, StringRef> definitions;
};
} // namespace

void Annotator::addFigures(const Figures &figures, bool isTotal,
                           Outputs &outputs) {
  for (const MetricInfo &info : getMetrics()) {
    bool totalOnly = info.metric == Metric::ParamBytes ||
                     info.metric == Metric::ParamBytesRead;
    // Of use beside other tools' reports, which have no attributes.
    bool reportOnly = info.metric == Metric::ContractionActivations;
    if (reportOnly || (totalOnly && !isTotal))
      continue;
    const Quantity &quantity = figures[info.metric];
    if (!quantity.isZero() || llvm::is_contained(always, info.metric))
      outputs[names.getMetric(info.metric)] = attributes.get(quantity);
  }
}

void Annotator::annotateRow(const OpRow &row) {
  // MLIR 22 prints attributes on it that its parser does not take.
  if (isa<memref::DmaStartOp>(row.op))
    return;
  Outputs outputs;
  if (row.isKnown()) {
    addFigures(row.perExecution, /*isTotal=*/false, outputs);
    if (row.paramsRead != row.perExecution[Metric::Params])
      outputs[names.paramsRead] = attributes.get(row.paramsRead);
  } else {
    outputs[names.unknown] = StringAttr::get(context, row.unknownReason);
  }
  if (row.executions != Quantity(1))
    outputs[names.executions] = attributes.get(row.executions);
  replaceOutputs(row.op, names, outputs);
}

template <typename Owner>
void Annotator::annotateTotals(Operation *op, const Totals &totals,
                               const Owner &owner, DictionaryAttr symbols) {
  Outputs outputs;
  addFigures(totals.figures, /*isTotal=*/true, outputs);
  for (auto [number, bytes] : {std::pair(names.peakBytes, owner.peakBytes),
                               std::pair(names.arenaBytes, owner.arenaBytes)})
    if (bytes && !bytes->isZero())
      outputs[number] = attributes.get(*bytes);
  if (totals.unknownOps > 0)
    outputs[names.unknownOps] =
        attributes.get(static_cast<int64_t>(totals.unknownOps));
  outputs[names.symbols] = symbols;
  replaceOutputs(op, names, outputs);
}

/// What the symbols mean that occur on the function and in it; null for none.
DictionaryAttr Annotator::getSymbols(const FunctionCost &function) {
  if (definitions.empty())
    return {};
  llvm::DenseSet<const Atom *> occurring;
  collectAtoms(function, occurring);
  SmallVector<NamedAttribute> symbols;
  for (const Atom *atom : occurring)
    if (auto it = definitions.find(atom); it != definitions.end())
      symbols.emplace_back(StringAttr::get(context, atom->getName()),
                           StringAttr::get(context, it->second));
  return symbols.empty() ? DictionaryAttr()
                         : DictionaryAttr::get(context, symbols);
}

void Annotator::annotate(ModuleOp module) {
  // What an earlier run left, also on operations that are no rows now.
  module->walk([&](Operation *op) { removeOutputs(op, names); });
  for (const FunctionCost &function : cost.functions) {
    for (const OpRow &row : function.rows)
      annotateRow(row);
    if (isa<FunctionOpInterface>(function.op))
      annotateTotals(function.op, function.perCall, function.memory,
                     getSymbols(function));
  }
  annotateTotals(module, cost.totals, cost, {});
}

void CostAnnotatePass::runOnOperation() {
  ModuleOp module = getOperation();
  FailureOr<CostOptions> options =
      parseOptions(module, entries, bindings,
                   {countPadding, transcendentalWeight, reduceMinusOne,
                    countElementwise, branches, inPlace, alignment},
                   parameterArguments);
  if (failed(options) || failed(verifyAttributes(module)))
    return signalPassFailure();
  ModuleCost cost = analyzeModule(module, *options);
  if (failed(checkBindings(module, cost)))
    return signalPassFailure();
  Annotator(&getContext(), cost).annotate(module);
  // Discardable attributes: nothing that an analysis or a verifier reads.
  markAllAnalysesPreserved();
}
