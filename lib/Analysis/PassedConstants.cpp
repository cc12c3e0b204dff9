//===- PassedConstants.cpp - What constants calls pass as arguments -------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reading a splat is free, also in a function that it is passed to. Where some
// calls pass one and others data, what the function reads of the argument is
// multiplied by 1 minus a symbol, for which each call puts 1 or 0. What is read
// of parameters through arguments needs no look where none is passed.
//
//===----------------------------------------------------------------------===//

#include "Functions.h"

#include "mlir-cost/Analysis/Views.h"
#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// What the calls of a function pass as one argument: constants of one value,
/// something else, maybe a parameter.
struct Passed {
  bool free = false, data = false, parameter = false;
};
using PassedArguments = llvm::MapVector<std::pair<unsigned, unsigned>, Passed>;
} // namespace

bool mlir::cost::isFreeConstant(Attribute data) {
  auto elements = dyn_cast_or_null<ElementsAttr>(data);
  return elements &&
         (isa<SplatElementsAttr>(data) || elements.getNumElements() == 1);
}

/// The number of `value` if it is an argument of `function`.
static std::optional<unsigned> getArgumentNumber(Value value,
                                                 Operation *function) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || !argument.getOwner()->isEntryBlock() ||
      argument.getOwner()->getParentOp() != function)
    return std::nullopt;
  return argument.getArgNumber();
}

/// What a function of one block returns; null for any other.
static Value getReturned(Operation *function, unsigned number) {
  Region *region = function ? &function->getRegion(0) : nullptr;
  if (!region || !region->hasOneBlock() || region->front().empty() ||
      region->front().back().getNumOperands() <= number)
    return {};
  return region->front().back().getOperand(number);
}

/// The constant or argument that `value` is a view of, or another value; also
/// what a callee returns.
static Value findOrigin(ModuleState &state, Value value) {
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
    } else if (auto call = next.getDefiningOp<CallOpInterface>()) {
      Operation *callee = call.resolveCallableInTable(&state.symbolTables);
      unsigned number = cast<OpResult>(next).getResultNumber();
      if (Value returned = state.functionIds.contains(callee)
                               ? getReturned(callee, number)
                               : Value()) {
        Value origin = lookThroughViews(returned);
        auto argument = getArgumentNumber(origin, callee);
        bool isPassed = argument && *argument < call.getArgOperands().size();
        if (isPassed || origin.getDefiningOp())
          next = isPassed ? call.getArgOperands()[*argument] : origin;
      }
    }
    if (next == value)
      break;
    value = next;
  }
  return value;
}

namespace {
/// What a value of a function may be another name for, or copied from.
struct Origins {
  bool hasConstant = false;
  llvm::SmallSetVector<unsigned, 2> arguments;
  SmallVector<OpResult, 2> calls;

  Origins(Operation *function, Value value);
};
} // namespace

Origins::Origins(Operation *function, Value start) {
  llvm::SmallSetVector<Value, 4> work;
  work.insert(start);
  for (size_t i = 0; i < work.size(); ++i) {
    Value value = lookThroughViews(work[i]);
    if (std::optional<unsigned> number = getArgumentNumber(value, function)) {
      arguments.insert(*number);
      continue;
    }
    if (Operation *def = value.getDefiningOp()) {
      Attribute constant;
      if (matchPattern(value, m_Constant(&constant)) &&
          isFreeConstant(constant) && !def->hasAttr(attr::param))
        continue;
      if (isa<CallOpInterface>(def)) {
        calls.push_back(cast<OpResult>(value));
        continue;
      }
      hasConstant |= isa<SymbolUserOpInterface>(def) ||
                     def->hasTrait<OpTrait::ConstantLike>();
      if (auto model = dyn_cast<CostOpInterface>(def)) {
        Provenance provenance =
            model.getProvenance(cast<OpResult>(value).getResultNumber());
        if (provenance.source)
          work.insert(provenance.source);
        continue;
      }
    }
    work.insert_range(getHandedOn(value));
  }
}

/// False only if no call passes a parameter as `operand`.
static bool mayBeParameter(ModuleState &state, const PassedArguments &passed,
                           unsigned caller, Value operand) {
  const FunctionCost &function = state.functions[caller];
  auto mayPass = [&](unsigned number) {
    auto *it = passed.find({caller, number});
    auto mark = cast<FunctionOpInterface>(function.op)
                    .getArgAttrOfType<BoolAttr>(number, attr::param);
    return mark ? mark.getValue()
                : (it != passed.end() && it->second.parameter) ||
                      (function.entry && state.options.firstParameter);
  };
  // Through calls that hand back what they are given.
  constexpr size_t maxCalls = 100;
  llvm::SmallSetVector<Value, 4> work;
  work.insert(operand);
  for (size_t i = 0; i < work.size(); ++i) {
    Origins origins(function.op, work[i]);
    if (origins.hasConstant || llvm::any_of(origins.arguments, mayPass) ||
        i > maxCalls)
      return true;
    for (OpResult value : origins.calls) {
      auto call = cast<CallOpInterface>(value.getOwner());
      Operation *callee = call.resolveCallableInTable(&state.symbolTables);
      if (!state.functionIds.contains(callee))
        continue;
      for (Block &block : callee->getRegion(0)) {
        if (block.empty() || block.back().getNumSuccessors() > 0 ||
            block.back().getNumOperands() <= value.getResultNumber())
          continue;
        Origins inner(callee, block.back().getOperand(value.getResultNumber()));
        if (inner.hasConstant || !inner.calls.empty())
          return true;
        for (unsigned number : inner.arguments)
          if (number < call.getArgOperands().size())
            work.insert(call.getArgOperands()[number]);
      }
    }
  }
  return false;
}

void mlir::cost::findPassedConstants(ModuleState &state,
                                     ArrayRef<unsigned> calleesFirst) {
  PassedArguments passed;
  auto look = [&](unsigned caller, Value operand) -> Passed {
    Value origin = findOrigin(state, operand);
    Attribute constant;
    if (Operation *def = origin.getDefiningOp();
        def && !matchPattern(origin, m_Constant(&constant)))
      if (NamedData named = findNamedData(def, state.symbolTables);
          named.isConstant)
        constant = named.data;
    bool parameter = mayBeParameter(state, passed, caller, operand);
    if (isFreeConstant(constant))
      return {true, false, parameter};
    std::optional<unsigned> number =
        getArgumentNumber(origin, state.functions[caller].op);
    // Its own callers have been looked at. What nobody calls gets data.
    auto *it = number ? passed.find({caller, *number}) : passed.end();
    if (it == passed.end())
      return {false, true, parameter};
    return {it->second.free, it->second.data || state.functions[caller].entry,
            parameter};
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
        all.parameter |= one.parameter;
      }
      return WalkResult::advance();
    });
  }
  for (const auto &[argument, what] : passed) {
    if (what.free) {
      bool isAlways = !what.data && !state.functions[argument.first].entry;
      state.freeArguments[argument] =
          isAlways ? nullptr : state.context.createSymbol("free");
    }
    if (what.parameter)
      state.parameterArguments.insert(argument);
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
