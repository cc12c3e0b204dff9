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

/// How values are placed in memory.
struct MemoryRules {
  /// An element-wise result takes the buffer of a dying operand.
  bool inPlace = true;
  /// Of offsets in the arena, in bytes.
  uint64_t alignment = 16;
};

/// What the analysis may be told. Defaults are the rules of docs/metrics.md.
struct CostOptions {
  /// Names of the functions that run once; empty: the public functions that
  /// nobody calls.
  llvm::SmallVector<std::string> entries;
  /// Numbers for symbols, by name.
  llvm::StringMap<Quantity> bindings;
  Conventions conventions;
  MemoryRules memory;
  /// Arguments of entries from this number on are parameters too.
  std::optional<unsigned> firstParameter;
  /// Unless some are marked: then only those are.
  bool preferMarked = false;
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

/// The record that every printer and check reads.
struct ModuleCost {
  std::shared_ptr<QuantityContext> context;
  Totals totals;
  /// The largest of a call of any entry; nothing where one is not known.
  std::optional<Quantity> peakBytes, arenaBytes;
  /// In program order.
  std::vector<FunctionCost> functions;
  /// Ordered by name.
  std::vector<SymbolDefinition> symbols;
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
