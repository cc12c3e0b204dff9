//===- ModuleCost.cpp - What a module costs -------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ModuleCost.h"

#include "Functions.h"

#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

static Totals sumRows(const std::vector<OpRow> &rows) {
  Totals total;
  for (const OpRow &row : rows) {
    total.figures += row.getFigures();
    ++total.ops;
    total.unknownOps += !row.isKnown();
  }
  return total;
}

static bool isParameterCount(Metric metric) {
  return metric == Metric::Params || metric == Metric::ParamBytes;
}

/// `figures` of one call with the callees', parameters aside.
static void addCalls(FunctionCost &function, ArrayRef<CallSite> calls,
                     ArrayRef<FunctionCost> functions) {
  function.perCall.figures = sumRows(function.rows).figures;
  for (const CallSite &call : calls)
    for (const MetricInfo &info : getMetrics())
      if (!isParameterCount(info.metric))
        function.perCall.figures[info.metric] +=
            functions[call.callee].perCall.figures[info.metric] *
            call.executions;
}

namespace {
/// Sums over sets of things that calls share: each counts once.
class SharedCounts {
public:
  SharedCounts(ArrayRef<Parameter> parameters,
               std::vector<llvm::BitVector> reads,
               std::vector<FunctionCost> &functions)
      : parameters(parameters), reads(std::move(reads)), functions(functions),
        reach(functions.size()) {}

  /// Fills what is shared into perCall: parameters, and rows of functions that
  /// are reached in several ways. Callees must be done.
  void complete(unsigned index, ArrayRef<CallSite> calls) {
    FunctionCost &function = functions[index];
    llvm::BitVector own = reads[index];
    llvm::BitVector reached(functions.size());
    reached.set(index);
    // Start from the callee that has most: chains stay linear.
    const CallSite *largest = nullptr;
    for (const CallSite &call : calls) {
      reads[index] |= reads[call.callee];
      reached |= reach[call.callee];
      if (!largest ||
          reach[call.callee].count() > reach[largest->callee].count())
        largest = &call;
    }
    llvm::BitVector moreParameters = reads[index], moreFunctions = reached;
    Totals &total = function.perCall;
    Quantity &count = total.figures[Metric::Params];
    Quantity &bytes = total.figures[Metric::ParamBytes];
    count = bytes = 0;
    total.ops = total.unknownOps = 0;
    if (largest) {
      const Totals &base = functions[largest->callee].perCall;
      count = base.figures[Metric::Params];
      bytes = base.figures[Metric::ParamBytes];
      total.ops = base.ops;
      total.unknownOps = base.unknownOps;
      moreParameters.reset(reads[largest->callee]);
      moreFunctions.reset(reach[largest->callee]);
    }
    for (unsigned parameter : moreParameters.set_bits()) {
      count += parameters[parameter].elements;
      bytes += parameters[parameter].bytes;
    }
    for (unsigned other : moreFunctions.set_bits()) {
      total.ops += functions[other].rows.size();
      for (const OpRow &row : functions[other].rows)
        total.unknownOps += !row.isKnown();
    }
    reach[index] = std::move(reached);
  }

private:
  ArrayRef<Parameter> parameters;
  std::vector<llvm::BitVector> reads;
  std::vector<FunctionCost> &functions;
  std::vector<llvm::BitVector> reach;
};
} // namespace

/// Rows from one call of the function to all.
static void scaleRows(FunctionCost &function) {
  if (function.executions == Quantity(1))
    return;
  for (OpRow &row : function.rows) {
    Figures overall;
    for (const MetricInfo &info : getMetrics()) {
      const Quantity &perCall = row.getFigures()[info.metric];
      overall[info.metric] = isParameterCount(info.metric)
                                 ? perCall
                                 : perCall * function.executions;
    }
    row.executions *= function.executions;
    row.overall = std::make_unique<Figures>(std::move(overall));
  }
}

/// Symbols get the function's name in front where two functions use one name.
static void nameSymbols(ModuleCost &cost) {
  llvm::StringMap<SmallVector<SymbolDefinition *, 1>> byName;
  for (SymbolDefinition &symbol : cost.symbols)
    byName[symbol.symbol->getName()].push_back(&symbol);
  for (auto &entry : byName)
    if (entry.second.size() > 1)
      for (SymbolDefinition *symbol : entry.second)
        cost.context->rename(symbol->symbol,
                             cost.functions[symbol->function].name + "." +
                                 symbol->symbol->getName().str());
  llvm::sort(cost.symbols,
             [](const SymbolDefinition &a, const SymbolDefinition &b) {
               return a.symbol->getName() < b.symbol->getName();
             });
}

static unsigned getIndexBits(ModuleOp module) {
  return DataLayout(module).getTypeSizeInBits(
      IndexType::get(module.getContext()));
}

ModuleCost mlir::cost::analyzeModule(ModuleOp module,
                                     const CostOptions &options) {
  ModuleCost cost;
  cost.context = std::make_shared<QuantityContext>();
  collectFunctions(module, cost.functions);
  ModuleState state(cost.functions, *cost.context, getIndexBits(module));
  std::vector<unsigned> calleesFirst = orderByCalls(module, state);

  std::vector<std::vector<CallSite>> calls(cost.functions.size());
  auto addSymbol = [&](const ExtentTracer::Symbol &symbol, unsigned function) {
    cost.symbols.push_back(
        {symbol.atom,
         symbol.definition + " of @" + cost.functions[function].name,
         symbol.loc, function});
  };
  for (unsigned index : calleesFirst) {
    FunctionAnalyzer analyzer(state, index);
    analyzer.run();
    calls[index] = analyzer.getCalls();
    for (const ExtentTracer::Symbol &symbol : analyzer.getSymbols())
      addSymbol(symbol, index);
    // Branches of callers are chosen by it.
    addCalls(cost.functions[index], calls[index], cost.functions);
  }
  std::vector<llvm::BitVector> reads = state.parameters.assign(cost.functions);
  SharedCounts shared(state.parameters.getParameters(), std::move(reads),
                      cost.functions);
  for (unsigned index : calleesFirst) {
    addCalls(cost.functions[index], calls[index], cost.functions);
    shared.complete(index, calls[index]);
  }
  countExecutions(options, state, calleesFirst, calls, [&](unsigned index) {
    const Atom *atom = cost.context->createSymbol("executions");
    FunctionCost &function = cost.functions[index];
    addSymbol(
        {atom, "how often recursive calls run the body", function.op->getLoc()},
        index);
    return cost.context->get(atom);
  });
  for (FunctionCost &function : cost.functions) {
    scaleRows(function);
    function.totals = sumRows(function.rows);
    cost.totals += function.totals;
  }
  nameSymbols(cost);
  return cost;
}
