//===- FreeArguments.cpp - Arguments that are constants of one value ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reading a splat is free, also in a function that it is passed to. Where some
// calls pass one and others data, what the function reads of the argument is
// multiplied by 1 minus a symbol, for which each call puts 1 or 0.
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/Analysis/Views.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// What the calls of a function pass as one argument.
struct Passed {
  bool free = false, data = false;
};
} // namespace

bool mlir::cost::isFreeConstant(Attribute data) {
  auto elements = dyn_cast_or_null<ElementsAttr>(data);
  return elements &&
         (isa<SplatElementsAttr>(data) || elements.getNumElements() == 1);
}

/// The constant or argument that `value` is a view of, or another value.
static Value findOrigin(Value value) {
  // Bounded: in a graph region a view may be its own source.
  for (unsigned step = 0; step < 1000; ++step) {
    Value next = lookThroughViews(value);
    if (auto argument = dyn_cast<BlockArgument>(next)) {
      if (Value renamed = getRenamed(argument))
        next = renamed;
    } else if (auto model = next.getDefiningOp<CostOpInterface>()) {
      Provenance provenance =
          model.getProvenance(cast<OpResult>(next).getResultNumber());
      if (provenance.kind == Provenance::View && provenance.source)
        next = provenance.source;
    }
    if (next == value)
      break;
    value = next;
  }
  return value;
}

void mlir::cost::findFreeArguments(ModuleState &state,
                                   ArrayRef<unsigned> calleesFirst) {
  llvm::MapVector<std::pair<unsigned, unsigned>, Passed> passed;
  auto look = [&](unsigned caller, Value operand) -> Passed {
    Value origin = findOrigin(operand);
    Attribute constant;
    if (Operation *def = origin.getDefiningOp();
        def && !matchPattern(origin, m_Constant(&constant)))
      if (NamedData named = findNamedData(def, state.symbolTables);
          named.isConstant)
        constant = named.data;
    if (isFreeConstant(constant))
      return {true, false};
    auto argument = dyn_cast<BlockArgument>(origin);
    if (!argument || !argument.getOwner()->isEntryBlock() ||
        argument.getOwner()->getParentOp() != state.functions[caller].op)
      return {false, true};
    // Its own callers have been looked at. What nobody calls gets data.
    auto *it = passed.find({caller, argument.getArgNumber()});
    if (it == passed.end())
      return {false, true};
    return {it->second.free, it->second.data || state.functions[caller].entry};
  };
  for (unsigned caller : llvm::reverse(calleesFirst)) {
    if (state.callees[caller].empty())
      continue;
    state.functions[caller].op->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (op != state.functions[caller].op && state.functionIds.contains(op))
        return WalkResult::skip();
      auto call = dyn_cast<CallOpInterface>(op);
      if (!call)
        return WalkResult::advance();
      auto it = state.functionIds.find(
          call.resolveCallableInTable(&state.symbolTables));
      if (it == state.functionIds.end() ||
          state.cycles[it->second] == state.cycles[caller])
        return WalkResult::advance();
      for (auto [number, operand] : llvm::enumerate(call.getArgOperands())) {
        if (!isa<ShapedType>(operand.getType()))
          continue;
        Passed one = look(caller, operand);
        Passed &all = passed[{it->second, number}];
        all.free |= one.free;
        all.data |= one.data;
      }
      return WalkResult::advance();
    });
  }
  for (const auto &[argument, what] : passed)
    if (what.free) {
      bool isAlways = !what.data && !state.functions[argument.first].entry;
      state.freeArguments[argument] =
          isAlways ? nullptr : state.context.createSymbol("free");
    }
}

static void settle(ModuleState &state, Figures &figures,
                   const QuantityContext::Substitution &values) {
  for (Metric metric : {Metric::BytesRead, Metric::AccessedBytesRead})
    figures[metric] = state.context.substitute(figures[metric], values);
}

static QuantityContext::Substitution getDataValues(const ModuleState &state) {
  QuantityContext::Substitution values;
  for (const auto &[argument, share] : state.freeArguments)
    if (share)
      values[share] = 0;
  return values;
}

Figures mlir::cost::getWithData(ModuleState &state, Figures figures) {
  if (auto values = getDataValues(state); !values.empty())
    settle(state, figures, values);
  return figures;
}

void mlir::cost::settleFreeArguments(ModuleState &state) {
  QuantityContext::Substitution values = getDataValues(state);
  if (values.empty())
    return;
  for (FunctionCost &function : state.functions) {
    settle(state, function.totals.figures, values);
    settle(state, function.perCall.figures, values);
    for (OpRow &row : function.rows) {
      settle(state, row.perExecution, values);
      if (row.overall)
        settle(state, *row.overall, values);
    }
  }
}
