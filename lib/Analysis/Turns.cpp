//===- Turns.cpp - Parameters that loops carry in some iterations ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A weight may be what a loop starts from and computes on, or change places
// with an activation. Then it is read in the first iteration, or in every other
// one.
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

bool FunctionAnalyzer::isReturnedSource(CallOpInterface call, OpResult value) {
  auto it =
      state.functionIds.find(call.resolveCallableInTable(&state.symbolTables));
  if (it == state.functionIds.end())
    return false;
  ArrayRef<ReturnedValue> returned = state.returned[it->second];
  return value.getResultNumber() < returned.size() &&
         returned[value.getResultNumber()].source != noSource;
}

/// What an iteration of `loop` hands on as `value`: what it carries itself, or
/// a value from outside; null for what it computes. Nothing if that is not
/// known.
std::optional<Value> FunctionAnalyzer::getHandedBack(LoopLikeOpInterface loop,
                                                     Value value) {
  // Bounded: in a graph region views may be circular.
  for (unsigned step = 0; step < 1000; ++step) {
    if (!loop->isAncestor(value.getParentRegion()->getParentOp()))
      return value;
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      if (argument.getOwner()->getParentOp() == loop &&
          getLoopInit(loop, argument))
        return value;
      if (!(value = getRenamed(argument)))
        return std::nullopt;
      continue;
    }
    Operation *op = value.getDefiningOp();
    if (auto model = dyn_cast<CostOpInterface>(op))
      if (Value source =
              model.getProvenance(cast<OpResult>(value).getResultNumber())
                  .source) {
        value = source;
        continue;
      }
    if (auto view = dyn_cast<ViewLikeOpInterface>(op)) {
      value = view.getViewSource();
      continue;
    }
    if (auto call = dyn_cast<CallOpInterface>(op))
      return isReturnedSource(call, cast<OpResult>(value))
                 ? std::nullopt
                 : std::optional(Value());
    if (auto inner = dyn_cast<LoopLikeOpInterface>(op)) {
      OpOperand *init = getLoopInit(inner, cast<OpResult>(value));
      BlockArgument carried =
          init ? getLoopArgument(inner, *init) : BlockArgument();
      OpOperand *yielded = carried ? getLoopYield(inner, carried) : nullptr;
      std::optional<APInt> trips = inner.getStaticTripCount();
      if (!yielded || !trips || trips->isZero())
        return std::nullopt;
      value = yielded->get();
      continue;
    }
    // A constant is data; the regions of a branch hand on one thing or another;
    // what is written into keeps some of what it was.
    bool isConstant =
        op->hasTrait<OpTrait::ConstantLike>() || isa<SymbolUserOpInterface>(op);
    bool isBranch = isa<RegionBranchOpInterface, tosa::IfOp>(op);
    bool isPart = isa<tensor::InsertSliceOp, tensor::InsertOp,
                      tensor::ScatterOp, vector::TransferWriteOp>(op);
    if (isConstant || isBranch || isPart)
      return std::nullopt;
    return Value();
  }
  return std::nullopt;
}

/// What `loop`, the innermost that is entered, carries as `carried`, iteration
/// by iteration. Nothing if that is not known.
std::optional<SmallVector<FunctionAnalyzer::Turn>>
FunctionAnalyzer::findTurns(LoopLikeOpInterface loop, BlockArgument carried) {
  const Loop &entered = loops.back();
  Quantity trips =
      entered.variable
          ? state.context.tripCount(entered.lo, entered.hi, entered.step)
          : entered.trips;
  SmallVector<Turn> found;
  bool isKnown = true;
  auto add = [&](Value value, int64_t first, int64_t period) {
    SourceId source = sources.lookup_or(value, noSource);
    if (source == noSource)
      return;
    SmallVector<Turn> outer = {{source}};
    if (auto it = turns.find(source); it != turns.end())
      outer = it->second.list;
    isKnown &= !outer.empty();
    for (Turn &turn : outer) {
      turn.in.push_back({loop, loops.size() - 1, trips, first, period});
      found.push_back(std::move(turn));
    }
  };
  // What is carried where in the iterations before, up to what is known.
  llvm::SmallMapVector<Value, int64_t, 4> before;
  Value at = carried;
  while (before.try_emplace(at, before.size()).second) {
    OpOperand *yielded = getLoopYield(loop, cast<BlockArgument>(at));
    std::optional<Value> next =
        yielded ? getHandedBack(loop, yielded->get()) : std::nullopt;
    if (!next)
      return std::nullopt;
    at = *next;
    if (!at || !loop->isAncestor(at.getParentRegion()->getParentOp()))
      break;
  }
  int64_t numSteps = before.size(), start = numSteps;
  if (auto *it = before.find(at); it != before.end())
    start = it->second;
  for (auto [argument, number] : before)
    add(getLoopInit(loop, cast<BlockArgument>(argument))->get(), number,
        number < start ? 0 : numSteps - start);
  if (at && start == numSteps)
    add(at, numSteps, 1);
  return isKnown ? std::optional(std::move(found)) : std::nullopt;
}

/// What is left of it behind the loops that `value` is not in.
std::optional<SmallVector<FunctionAnalyzer::Turn>>
FunctionAnalyzer::leaveTurns(ArrayRef<Turn> turns, Value value) {
  SmallVector<Turn> found;
  for (Turn turn : turns) {
    bool isNever = false;
    while (!turn.in.empty() && !turn.in.back().op->isAncestor(
                                   value.getParentRegion()->getParentOp())) {
      Iterations in = turn.in.pop_back_val();
      Quantity later = in.trips - in.first;
      if (in.period > 1 && !later.isConstant())
        return std::nullopt;
      Quantity isThere =
          indicateNonNegative(later) *
          (in.period == 0 ? indicateNonNegative(Quantity(0) - later)
           : in.period > 1
               ? indicateNonNegative(Quantity(0) -
                                     state.context.mod(later, in.period))
               : Quantity(1));
      turn.times *= isThere;
      isNever |= isThere.isZero();
    }
    if (!isNever)
      found.push_back(std::move(turn));
  }
  return found;
}

/// 1 where `value` is not negative, else 0.
Quantity FunctionAnalyzer::indicateNonNegative(const Quantity &value) {
  return state.context.min(1, state.context.max(0, value + 1));
}

/// 1 in the iterations in which it is a parameter; nothing if no loop variable
/// tells.
std::optional<Quantity> FunctionAnalyzer::getShare(ArrayRef<Turn> turns) {
  Quantity share;
  for (const Turn &turn : turns) {
    Quantity once = turn.times * state.parameters.getShare(turn.source);
    for (const Iterations &in : turn.in) {
      const Loop &loop = loops[in.loop];
      if (!loop.variable)
        return std::nullopt;
      Quantity later =
          state.context.floorDiv(state.context.get(loop.variable) - loop.lo,
                                 loop.step) -
          in.first;
      if (in.first != 0)
        once *= indicateNonNegative(later);
      if (in.period == 0)
        once *= indicateNonNegative(Quantity(0) - later);
      else if (in.period > 1)
        once *= indicateNonNegative(Quantity(0) -
                                    state.context.mod(later, in.period));
    }
    share += once;
  }
  return turns.empty() ? std::nullopt : std::optional(std::move(share));
}

/// `value` is one of `members` in turn, or none of them if `isComputed`.
void FunctionAnalyzer::followTurns(Value value, ArrayRef<SourceId> members,
                                   bool isComputed) {
  std::optional<SmallVector<Turn>> found;
  auto argument = dyn_cast<BlockArgument>(value);
  auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
      argument ? argument.getOwner()->getParentOp() : nullptr);
  auto it = turns.find(members.front());
  if (loop && argument.getOwner()->isEntryBlock() &&
      getLoopInit(loop, argument))
    found = findTurns(loop, argument);
  else if (!isComputed && members.size() == 1 && it != turns.end() &&
           !it->second.list.empty())
    found = leaveTurns(it->second.list, value);
  if (found && found->empty())
    return;
  if (found && found->size() == 1 && found->front().in.empty() &&
      found->front().times == Quantity(1)) {
    sources[value] = found->front().source;
    return;
  }
  Turns all;
  if (found) {
    all.list = std::move(*found);
    // Of one execution the first counts: let it be one that is a parameter.
    auto *first = llvm::find_if(all.list, [&](const Turn &turn) {
      return state.parameters.isParameter(turn.source);
    });
    if (first != all.list.end())
      std::rotate(all.list.begin(), first, first + 1);
  }
  std::optional<Quantity> share = getShare(all.list);
  all.isShared = share.has_value();
  SourceId source = state.parameters.getInTurn(members, std::move(share));
  turns[source] = std::move(all);
  sources[value] = source;
}

/// The sum of `once` over the executions in which it is the turn of `turn`.
Quantity FunctionAnalyzer::sumOverTurn(const Quantity &once, const Turn &turn) {
  if (turn.in.empty())
    return sumOverLoops(once * turn.times);
  SmallVector<Loop> all = loops, outer = loops;
  Quantity outerExecutions = executions;
  for (const Iterations &in : turn.in) {
    Loop &loop = all[in.loop];
    if (!loop.variable) {
      Quantity rest = state.context.max(0, loop.trips - in.first);
      loop.trips = in.period == 0 ? state.context.min(1, rest)
                                  : state.context.ceilDiv(rest, in.period);
      continue;
    }
    loop.lo += loop.step * in.first;
    if (in.period == 0)
      loop.hi = state.context.min(loop.hi, loop.lo + 1);
    else
      loop.step *= in.period;
  }
  size_t first = turn.in.front().loop;
  executions = all[first].entered;
  loops.truncate(first);
  for (const Loop &loop : ArrayRef(all).drop_front(first))
    enterLoop(loop);
  Quantity sum = sumOverLoops(once * turn.times);
  loops = std::move(outer);
  executions = std::move(outerExecutions);
  return sum;
}

/// What the last row reads of parameters.
void FunctionAnalyzer::addReads(Operation *op) {
  unsigned row = result.rows.size() - 1;
  for (const ParameterRead &read : rowReads) {
    auto it = turns.find(read.source);
    if (it == turns.end()) {
      state.parameters.addRead(id, row, read.source, read.isCopied, read.bytes,
                               sumOverLoops(read.bytes), read.factorElements);
      continue;
    }
    // Of the products only some have it.
    Quantity factorElements = read.factorElements.isZero() ? 0 : -1;
    if (it->second.list.empty()) {
      Quantity all = state.symbols.create(
          id, "param_bytes" + std::to_string(numUnknownTurns++),
          "parameter bytes read by '" + op->getName().getStringRef().str() +
              "'",
          op->getLoc());
      state.parameters.addRead(id, row, read.source, read.isCopied, read.bytes,
                               all, factorElements);
      continue;
    }
    Quantity bytes = read.bytes;
    for (const Turn &turn : it->second.list) {
      Quantity all = sumOverTurn(read.bytes, turn);
      // Its turn would come after the last iteration.
      if (all.isZero() && !read.bytes.isZero() && !executions.isZero())
        continue;
      state.parameters.addRead(id, row, turn.source, read.isCopied,
                               std::exchange(bytes, 0), all, factorElements);
    }
  }
}
