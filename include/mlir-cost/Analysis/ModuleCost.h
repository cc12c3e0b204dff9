//===- ModuleCost.h - What a module costs: the record of all figures --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_MODULECOST_H
#define MLIR_COST_ANALYSIS_MODULECOST_H

#include "mlir-cost/Analysis/Memory.h"
#include "mlir-cost/Interfaces/Conventions.h"
#include "mlir-cost/Support/Metrics.h"

#include "mlir/IR/BuiltinOps.h"

#include "llvm/ADT/StringMap.h"

#include <vector>

namespace mlir::cost {

/// What updates parameters: remembers none, one or two values of each.
enum class Optimizer : uint8_t { None, Sgd, Momentum, Adam };

llvm::StringRef getName(Optimizer optimizer);

/// What training takes, an estimate: a step holds the parameters, a gradient of
/// each, what the optimizer remembers and the activations that the backward
/// pass reads again, and its backward pass has two products for each of the
/// forward pass.
struct TrainingCost {
  Optimizer optimizer;
  Quantity weightBytes, gradientBytes, stateBytes;
  /// Nothing where memory, not values, holds what is computed.
  std::optional<Quantity> activationBytes, totalBytes;
  Quantity backwardMacs, backwardFlops;
};

/// What the analysis may be told. Defaults are the rules of docs/metrics.md.
struct CostOptions {
  /// Names of the functions that run once; empty: the public functions that
  /// nobody calls.
  llvm::SmallVector<std::string> entries;
  /// Numbers for symbols, by name.
  llvm::StringMap<Quantity> bindings;
  Conventions conventions;
  /// Arguments of entries from this number on are parameters too.
  std::optional<unsigned> firstParameter;
  /// Unless some are marked: then only those are.
  bool preferMarked = false;
  /// Read the values of parameters.
  bool countNonzero = false;
  /// Bits of a parameter in another model size; 0: none is asked for.
  unsigned weightBits = 0;
  /// Estimate training.
  Optimizer optimizer = Optimizer::None;
};

/// What is left if zeros are skipped; nothing where values are not there.
struct NonzeroCost {
  std::optional<Quantity> params;
  /// MACs whose weight is nonzero.
  std::optional<Quantity> effectiveMacs;

  NonzeroCost &operator+=(const NonzeroCost &rhs);
};

/// An operation that computes or moves data, or one that nobody can price.
struct OpRow {
  Operation *op = nullptr;
  /// How often it runs per call of the entry.
  Quantity executions = 1;
  /// One execution; an expression in induction variables where executions
  /// differ.
  Figures perExecution;
  /// All executions, if those are not one.
  std::unique_ptr<Figures> overall;
  /// Elements of the parameters that it reads, whole, owned or not.
  Quantity paramsRead;
  /// Over all executions; only with CostOptions::countNonzero.
  std::unique_ptr<NonzeroCost> nonzero;
  /// Why the cost is not known; empty if it is.
  std::string unknownReason;
  /// False on a branch that is not taken: executions are then 0.
  bool counted = true;

  bool isKnown() const { return unknownReason.empty(); }
  /// Over all executions.
  const Figures &getFigures() const {
    return overall ? *overall : perExecution;
  }
};

/// A total is the sum of its rows.
Totals sumRows(llvm::ArrayRef<OpRow> rows);

struct FunctionCost {
  /// The function, or the module for code outside functions.
  Operation *op = nullptr;
  /// The symbol name; within nested modules `inner::name`.
  std::string name;
  bool entry = false;
  Quantity executions;
  /// Own rows over all executions, callees excluded: functions add up.
  Totals totals;
  /// One call, callees included.
  Totals perCall;
  /// In program order.
  std::vector<OpRow> rows;
  /// One call, callees included.
  MemoryUse memory;
  /// Own rows over all executions, if asked for.
  std::optional<NonzeroCost> nonzero;
  /// Bytes of own activations, over all executions, that a backward pass reads
  /// again, if asked for.
  std::optional<Quantity> savedBytes;
};

/// A named unknown that occurs in the figures.
struct SymbolDefinition {
  const Atom *symbol;
  /// For people: "dimension 0 of argument 0 of @main".
  std::string definition;
  Location loc;
  /// The function it belongs to; an index into ModuleCost::functions.
  unsigned function;
};

/// A number that an extent cannot have.
struct BindingConflict {
  /// For people: "cannot bind 'arg0.d0' to 4: it is 8".
  std::string message;
  /// Of the function, or of the operation whose extent it is.
  Location loc;
};

/// The record that every printer and check reads.
struct ModuleCost {
  std::shared_ptr<QuantityContext> context;
  Totals totals;
  std::optional<NonzeroCost> nonzero;
  std::optional<TrainingCost> training;
  /// The width of each parameter times its elements.
  Quantity modelBits;
  /// The same with CostOptions::weightBits.
  unsigned weightBits = 0;
  Quantity modelBitsAtWeightBits;
  /// The largest of a call of any entry; nothing where one is not known.
  std::optional<Quantity> peakBytes, arenaBytes;
  /// In program order.
  std::vector<FunctionCost> functions;
  /// Ordered by name.
  std::vector<SymbolDefinition> symbols;
  /// Extents that are equal and bound to different numbers, or negative.
  std::vector<BindingConflict> bindingConflicts;
  /// Names of CostOptions::bindings that no symbol has.
  std::vector<std::string> unusedBindings;
  /// How it was counted.
  Conventions conventions;
};

/// Adds the atoms of all figures of `function`, also those inside others.
void collectAtoms(const FunctionCost &function,
                  llvm::DenseSet<const Atom *> &atoms);

/// Counts `module`. Never fails: what cannot be counted is an unknown row.
/// Changes nothing in the IR.
ModuleCost analyzeModule(ModuleOp module, const CostOptions &options = {});

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_MODULECOST_H
