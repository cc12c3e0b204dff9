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

Totals mlir::cost::sumRows(ArrayRef<OpRow> rows) {
  Totals total;
  FigureSums sums;
  for (const OpRow &row : rows) {
    sums += row.getFigures();
    total.unknownOps += !row.isKnown();
  }
  total.ops = rows.size();
  total.figures = sums.take();
  return total;
}

/// Brings the sums of `figures` up to date with what parameters are known now.
static void sumParameters(const std::vector<OpRow> &rows, Figures &figures) {
  for (Metric metric :
       {Metric::Params, Metric::ParamBytes, Metric::ParamBytesRead}) {
    QuantitySum sum;
    for (const OpRow &row : rows)
      sum += row.getFigures()[metric];
    figures[metric] = sum.take();
  }
}

namespace {
/// Sums over sets of things that calls share: each counts once.
class SharedCounts {
public:
  SharedCounts(const ParameterTable &table, std::vector<ParameterReads> reads,
               std::vector<FunctionCost> &functions)
      : table(table), reads(std::move(reads)), owned(functions.size()),
        functions(functions), reach(functions.size()) {}

  /// Fills what is shared into perCall: parameters, and rows of functions that
  /// are reached in several ways. Callees must be done.
  void complete(unsigned index, ArrayRef<CallSite> calls) {
    FunctionCost &function = functions[index];
    ParameterReads &read = reads[index];
    // Start from the callee that has most: chains stay linear.
    const CallSite *largest = nullptr;
    for (const CallSite &call : calls) {
      read.parameters |= reads[call.callee].parameters;
      for (unsigned argument : reads[call.callee].arguments)
        if (SourceId source = call.getPassed(argument); source != noSource)
          table.addTo(read, index, source);
      addReached(call.callee, reach[index]);
      if (!largest ||
          reach[call.callee].count() > reach[largest->callee].count())
        largest = &call;
    }
    llvm::BitVector moreParameters = read.parameters, moreFunctions;
    addReached(index, moreFunctions);
    Totals &total = function.perCall;
    total.ops = total.unknownOps = 0;
    if (largest) {
      const Totals &base = functions[largest->callee].perCall;
      owned[index] = owned[largest->callee];
      total.ops = base.ops;
      total.unknownOps = base.unknownOps;
      moreParameters.reset(reads[largest->callee].parameters);
      moreFunctions.reset(largest->callee);
      moreFunctions.reset(reach[largest->callee]);
    }
    owned[index].add(table, moreParameters);
    // With what any caller passes.
    llvm::BitVector passed(read.parameters.size());
    for (unsigned argument : read.arguments)
      table.addPassed(passed, index, argument);
    Size size = owned[index];
    size.add(table, passed.reset(read.parameters));
    total.figures[Metric::Params] = size.elements;
    total.figures[Metric::ParamBytes] = size.bytes;
    for (unsigned other : moreFunctions.set_bits()) {
      total.ops += functions[other].totals.ops;
      total.unknownOps += functions[other].totals.unknownOps;
    }
  }

private:
  /// Of some parameters.
  struct Size {
    Quantity elements, bytes;
    void add(const ParameterTable &table, const llvm::BitVector &parameters) {
      for (unsigned parameter : parameters.set_bits()) {
        elements += table.getParameters()[parameter].elements;
        bytes += table.getParameters()[parameter].bytes;
      }
    }
  };

  /// `index` and what it reaches.
  void addReached(unsigned index, llvm::BitVector &reached) const {
    reached.resize(functions.size());
    reached.set(index);
    reached |= reach[index];
  }
  const ParameterTable &table;
  std::vector<ParameterReads> reads;
  /// Of the parameters that each reads whoever calls it.
  std::vector<Size> owned;
  std::vector<FunctionCost> &functions;
  /// What each calls, and so on; empty where that is nothing.
  std::vector<llvm::BitVector> reach;
};
} // namespace

static void collectAtoms(const Quantity &quantity,
                         llvm::DenseSet<const Atom *> &atoms) {
  if (quantity.isConstant())
    return;
  quantity.forEachAtom([&](const Atom *atom) {
    if (!atoms.insert(atom).second)
      return;
    for (const Quantity &operand : atom->getOperands())
      collectAtoms(operand, atoms);
  });
}

void mlir::cost::collectAtoms(const FunctionCost &function,
                              llvm::DenseSet<const Atom *> &atoms) {
  auto collect = [&](const Figures &figures) {
    for (const MetricInfo &info : getMetrics())
      ::collectAtoms(figures[info.metric], atoms);
  };
  collect(function.perCall.figures);
  for (const Quantity &bytes : {function.memory.inputBytes.value_or(0),
                                function.memory.outputBytes.value_or(0),
                                function.memory.compulsoryBytes.value_or(0),
                                function.memory.derivedBytes.value_or(0),
                                function.memory.peakBytes.value_or(0),
                                function.memory.arenaBytes.value_or(0)})
    ::collectAtoms(bytes, atoms);
  for (const LiveValue &value : function.memory.values)
    ::collectAtoms(value.bytes, atoms);
  ::collectAtoms(function.executions, atoms);
  for (const OpRow &row : function.rows) {
    collect(row.perExecution);
    ::collectAtoms(row.executions, atoms);
    if (row.overall)
      collect(*row.overall);
  }
}

static unsigned getIndexBits(ModuleOp module) {
  return DataLayout(module).getTypeSizeInBits(
      IndexType::get(module.getContext()));
}

StringRef mlir::cost::getName(Optimizer optimizer) {
  switch (optimizer) {
  case Optimizer::None:
    return "none";
  case Optimizer::Sgd:
    return "sgd";
  case Optimizer::Momentum:
    return "momentum";
  case Optimizer::Adam:
    return "adam";
  }
  llvm_unreachable("unknown optimizer");
}

static TrainingCost estimateTraining(const ModuleCost &cost,
                                     Optimizer optimizer) {
  TrainingCost training;
  const Figures &forward = cost.totals.figures;
  training.optimizer = optimizer;
  training.weightBytes = training.gradientBytes = forward[Metric::ParamBytes];
  training.stateBytes =
      training.weightBytes *
      (static_cast<int64_t>(optimizer) - static_cast<int64_t>(Optimizer::Sgd));
  Quantity saved;
  bool isKnown = true;
  for (const FunctionCost &function : cost.functions) {
    isKnown &= function.savedBytes || function.executions.isZero();
    saved += function.savedBytes.value_or(0);
  }
  if (isKnown) {
    training.activationBytes = saved;
    training.totalBytes = training.weightBytes + training.gradientBytes +
                          training.stateBytes + saved;
  }
  training.backwardMacs = forward[Metric::Macs] * 2;
  training.backwardFlops = training.backwardMacs * 2;
  return training;
}

/// Entries are given no parameters but those that are marked; what is said of
/// one call holds for those that pass some.
static void settleShares(ParameterTable &parameters,
                         std::vector<FunctionCost> &functions) {
  auto settle = [&](Figures &figures, bool other) {
    Quantity &bytes = figures[Metric::ParamBytesRead];
    bytes = parameters.settle(bytes, other);
  };
  for (FunctionCost &function : functions) {
    settle(function.totals.figures, false);
    settle(function.perCall.figures, true);
    if (function.savedBytes)
      function.savedBytes = parameters.settle(*function.savedBytes, false);
    for (OpRow &row : function.rows)
      if (row.overall)
        settle(*row.overall, false);
  }
}

static void sumNonzero(ModuleCost &cost, ParameterTable &parameters) {
  parameters.countNonzero(cost.functions);
  cost.nonzero = NonzeroCost{Quantity(), Quantity()};
  for (FunctionCost &function : cost.functions) {
    function.nonzero = NonzeroCost{Quantity(), Quantity()};
    for (const OpRow &row : function.rows)
      *function.nonzero += *row.nonzero;
    *cost.nonzero += *function.nonzero;
  }
}

/// The one figure that is no sum: entries do not run at the same time.
static std::optional<Quantity>
getLargest(const ModuleCost &cost, std::optional<Quantity> MemoryUse::*figure) {
  Largest largest(*cost.context);
  for (auto [index, function] : llvm::enumerate(cost.functions)) {
    if (!function.entry)
      continue;
    if (!(function.memory.*figure))
      return std::nullopt;
    largest.add(*(function.memory.*figure), index);
  }
  return largest.get();
}

ModuleCost mlir::cost::analyzeModule(ModuleOp module,
                                     const CostOptions &options) {
  ModuleCost cost;
  cost.context = std::make_shared<QuantityContext>();
  cost.conventions = options.conventions;
  collectFunctions(module, cost.functions);
  ModuleState state(cost.functions, *cost.context, options,
                    getIndexBits(module));
  std::vector<unsigned> calleesFirst = orderByCalls(module, state);
  markEntries(options, state);
  findPassedConstants(state, calleesFirst);

  nameStaticExtents(state);
  std::vector<std::vector<CallSite>> calls(cost.functions.size());
  for (unsigned index : calleesFirst) {
    FunctionAnalyzer analyzer(state, index);
    analyzer.run();
    calls[index] = analyzer.takeCalls();
    passUncertainExtents(state, index, calls[index]);
    FunctionCost &function = cost.functions[index];
    function.totals = sumOneCall(state, index);
    // Rows know their parameters later.
    function.totals.figures[Metric::ParamBytesRead] +=
        state.parameters.getBytesRead(index, function.rows, 0,
                                      function.rows.size());
    // Branches of callers are chosen by it.
    addCalls(state, index, calls[index]);
  }
  // These ask the analysis, which ends here.
  for (FunctionCost &function : cost.functions)
    for (CalleeMemory &callee : function.memory.callees)
      callee.getPeakWithout = nullptr;
  std::vector<ParameterReads> reads =
      state.parameters.assign(cost.functions, calleesFirst);
  for (const Parameter &parameter : state.parameters.getParameters())
    if (parameter.owner)
      cost.modelBits += parameter.bits == 0
                            ? parameter.bytes * 8
                            : parameter.elements * Quantity(parameter.bits);
  SharedCounts shared(state.parameters, std::move(reads), cost.functions);
  std::vector<SavedCost> saved(cost.functions.size());
  for (unsigned index : calleesFirst) {
    for (CallSite &call : calls[index])
      passShares(state.parameters, call);
    saved[index] =
        sumSaved(state.saved[index], index, cost.functions[index].rows,
                 calls[index], saved, state.parameters, *cost.context);
    cost.functions[index].savedBytes = saved[index].bytes;
    if (state.weights[index].empty())
      sumParameters(cost.functions[index].rows,
                    cost.functions[index].totals.figures);
    else
      cost.functions[index].totals = sumOneCall(state, index);
    addCalls(state, index, calls[index]);
    shared.complete(index, calls[index]);
  }
  countExecutions(state, calleesFirst, calls);
  // Nobody has made and kept what entries are given.
  for (auto [function, kept] : llvm::zip_equal(cost.functions, saved))
    if (function.entry && function.savedBytes)
      *function.savedBytes += kept.argumentBytes;
  settleShares(state.parameters, cost.functions);
  settleFreeArguments(state);
  if (options.countNonzero)
    sumNonzero(cost, state.parameters);
  FigureSums sums;
  for (const FunctionCost &function : cost.functions) {
    sums += function.totals.figures;
    cost.totals.ops += function.totals.ops;
    cost.totals.unknownOps += function.totals.unknownOps;
  }
  cost.totals.figures = sums.take();
  cost.weightBits = options.weightBits;
  cost.modelBitsAtWeightBits =
      cost.totals.figures[Metric::Params] * Quantity(options.weightBits);
  if (options.optimizer != Optimizer::None)
    cost.training = estimateTraining(cost, options.optimizer);
  cost.peakBytes = getLargest(cost, &MemoryUse::peakBytes);
  cost.arenaBytes = getLargest(cost, &MemoryUse::arenaBytes);
  llvm::DenseSet<const Atom *> occurring;
  for (const FunctionCost &function : cost.functions)
    collectAtoms(function, occurring);
  cost.symbols = state.symbols.finish(occurring);
  cost.unusedBindings = state.symbols.getUnusedBindings();
  cost.bindingConflicts = std::move(state.bindingConflicts);
  return cost;
}
