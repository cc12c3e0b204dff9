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

private:
  void addFigures(const OutputNames &names, const Figures &figures,
                  bool isTotal, SmallVectorImpl<NamedAttribute> &outputs);
  void annotateRow(const OutputNames &names, const OpRow &row);
  using Definitions = llvm::DenseMap<const Atom *, StringRef>;
  DictionaryAttr getSymbols(const Definitions &definitions,
                            const FunctionCost &function);
  /// `owner` has the peak and the arena.
  template <typename Owner>
  void annotateTotals(const OutputNames &names, Operation *op,
                      const Totals &totals, const Owner &owner,
                      DictionaryAttr symbols);
};
} // namespace

void CostAnnotatePass::addFigures(const OutputNames &names,
                                  const Figures &figures, bool isTotal,
                                  SmallVectorImpl<NamedAttribute> &outputs) {
  for (const MetricInfo &info : getMetrics()) {
    bool totalOnly = info.metric == Metric::ParamBytes ||
                     info.metric == Metric::ParamBytesRead;
    // Of use beside other tools' reports, which have no attributes.
    bool reportOnly = info.metric == Metric::ContractionActivations;
    if (reportOnly || (totalOnly && !isTotal))
      continue;
    const Quantity &quantity = figures[info.metric];
    if (!quantity.isZero() || llvm::is_contained(always, info.metric))
      outputs.emplace_back(names.getMetric(info.metric),
                           getQuantityAttr(&getContext(), quantity));
  }
}

void CostAnnotatePass::annotateRow(const OutputNames &names, const OpRow &row) {
  SmallVector<NamedAttribute, 16> outputs;
  if (row.isKnown()) {
    addFigures(names, row.perExecution, /*isTotal=*/false, outputs);
    if (row.paramsRead != row.perExecution[Metric::Params])
      outputs.emplace_back(names.paramsRead,
                           getQuantityAttr(&getContext(), row.paramsRead));
  } else {
    outputs.emplace_back(names.unknown,
                         StringAttr::get(&getContext(), row.unknownReason));
  }
  if (row.executions != Quantity(1))
    outputs.emplace_back(names.executions,
                         getQuantityAttr(&getContext(), row.executions));
  replaceOutputs(row.op, names, outputs);
}

template <typename Owner>
void CostAnnotatePass::annotateTotals(const OutputNames &names, Operation *op,
                                      const Totals &totals, const Owner &owner,
                                      DictionaryAttr symbols) {
  SmallVector<NamedAttribute, 16> outputs;
  addFigures(names, totals.figures, /*isTotal=*/true, outputs);
  for (auto [name, bytes] : {std::pair(names.peakBytes, owner.peakBytes),
                             std::pair(names.arenaBytes, owner.arenaBytes)})
    if (bytes && !bytes->isZero())
      outputs.emplace_back(name, getQuantityAttr(&getContext(), *bytes));
  if (totals.unknownOps > 0)
    outputs.emplace_back(
        names.unknownOps,
        getQuantityAttr(&getContext(),
                        static_cast<int64_t>(totals.unknownOps)));
  if (symbols)
    outputs.emplace_back(names.symbols, symbols);
  replaceOutputs(op, names, outputs);
}

/// What the symbols mean that occur on the function and in it; null for none.
DictionaryAttr CostAnnotatePass::getSymbols(const Definitions &definitions,
                                            const FunctionCost &function) {
  if (definitions.empty())
    return {};
  llvm::DenseSet<const Atom *> occurring;
  collectAtoms(function, occurring);
  SmallVector<NamedAttribute> symbols;
  for (const Atom *atom : occurring)
    if (auto it = definitions.find(atom); it != definitions.end())
      symbols.emplace_back(StringAttr::get(&getContext(), atom->getName()),
                           StringAttr::get(&getContext(), it->second));
  return symbols.empty() ? DictionaryAttr()
                         : DictionaryAttr::get(&getContext(), symbols);
}

void CostAnnotatePass::runOnOperation() {
  ModuleOp module = getOperation();
  FailureOr<CostOptions> options =
      parseOptions(module, entries, bindings,
                   {countPadding, transcendentalWeight, reduceMinusOne,
                    countElementwise, branches},
                   {inPlace, alignment}, parameterArguments);
  if (failed(options))
    return signalPassFailure();
  ModuleCost cost = analyzeModule(module, *options);
  if (failed(checkBindings(module, cost)))
    return signalPassFailure();
  OutputNames names(&getContext());
  Definitions definitions;
  for (const SymbolDefinition &symbol : cost.symbols)
    definitions[symbol.symbol] = symbol.definition;

  // What an earlier run left on operations that are no rows now.
  llvm::DenseSet<Operation *> annotated;
  for (const FunctionCost &function : cost.functions)
    for (const OpRow &row : function.rows)
      annotated.insert(row.op);
  module->walk([&](Operation *op) {
    if (!annotated.contains(op))
      replaceOutputs(op, names, {});
  });

  for (const FunctionCost &function : cost.functions) {
    for (const OpRow &row : function.rows)
      annotateRow(names, row);
    if (isa<FunctionOpInterface>(function.op))
      annotateTotals(names, function.op, function.perCall, function.memory,
                     getSymbols(definitions, function));
  }
  annotateTotals(names, module, cost.totals, cost, {});
  // Discardable attributes: nothing that an analysis or a verifier reads.
  markAllAnalysesPreserved();
}
