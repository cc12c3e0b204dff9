//===- Functions.h - Which functions there are, and who calls whom --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_FUNCTIONS_H
#define MLIR_COST_LIB_ANALYSIS_FUNCTIONS_H

#include "FunctionAnalyzer.h"

namespace mlir::cost {

/// Fills `functions` in program order: every function with a body, also in
/// nested modules, and the module itself for code outside functions.
void collectFunctions(ModuleOp module, std::vector<FunctionCost> &functions);

/// Sets functionIds and cycles; returns the functions with callees before
/// callers.
std::vector<unsigned> orderByCalls(ModuleOp module, ModuleState &state);

/// Marks the functions that run once. After orderByCalls.
void markEntries(const CostOptions &options, ModuleState &state);

/// Fills freeArguments and parameterArguments. After markEntries.
void findPassedConstants(ModuleState &state, ArrayRef<unsigned> calleesFirst);

/// Leaves none of its symbols in the figures: of one execution, and where
/// nobody calls a function, arguments are data. After countExecutions.
void settleFreeArguments(ModuleState &state);
Figures getWithData(ModuleState &state, Figures figures);

/// What the rows of a function add up to in one call of it.
Totals sumOneCall(const ModuleState &state, unsigned function);

/// Fills perCall.figures, with all that is called, and weighedCalls, from the
/// totals and rows of one call; parameters aside. Callees must be done.
void addCalls(ModuleState &state, unsigned function, ArrayRef<CallSite> calls);

/// Takes each function from one call of it to all calls
/// that the entries lead to: its executions, and the figures of its rows.
/// `calls` per function.
void countExecutions(ModuleState &state, ArrayRef<unsigned> calleesFirst,
                     ArrayRef<std::vector<CallSite>> calls);

/// What `cost.dims` names and is static is a number wherever it has that name.
/// Before functions are analysed.
void nameStaticExtents(ModuleState &state);

/// What the extents of the callees that may be negative are where `caller`
/// calls them: conflicts, or such extents of its own.
void passUncertainExtents(ModuleState &state, unsigned caller,
                          ArrayRef<CallSite> calls);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_FUNCTIONS_H
