//===- Turns.cpp - What is a parameter in some iterations -----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A weight may be what a loop starts from and computes on, or change places
// with an activation. Then it is read in the first iteration, or in every other
// one; and so are what such a loop leaves, what branches yield and what calls
// return.
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

/// True if no iteration or call has something else.
bool FunctionAnalyzer::isAlwaysParameter(SourceId source) const {
  if (source == noSource || state.parameters.findArgument(source))
    return false;
  auto it = turns.find(source);
  return it == turns.end() || it->second.isAlways;
}

/// Adds what `source` is, in its turns, so many times; false if these are not
/// known.
bool FunctionAnalyzer::addTurns(SmallVectorImpl<Turn> &list, SourceId source,
                                const Quantity &times, bool isOwned) {
  if (source == noSource)
    return true;
  auto it = turns.find(source);
  if (it == turns.end()) {
    list.push_back({source, {}, times, isOwned});
    return true;
  }
  for (Turn turn : it->second.list) {
    turn.times *= times;
    turn.isOwned |= isOwned;
    list.push_back(std::move(turn));
  }
  return !it->second.list.empty();
}

/// What is known of the parameters that `value` of `call` is; null if it is
/// none.
const ReturnedValue *FunctionAnalyzer::getReturned(CallOpInterface call,
                                                   OpResult value) {
  auto it =
      state.functionIds.find(call.resolveCallableInTable(&state.symbolTables));
  if (it == state.functionIds.end())
    return nullptr;
  ArrayRef<ReturnedValue> returned = state.returned[it->second];
  unsigned number = value.getResultNumber();
  return number < returned.size() && returned[number].source != noSource
             ? &returned[number]
             : nullptr;
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
    if (Value source = dead.lookThrough(value); source != value) {
      value = source;
      continue;
    }
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
    if (auto call = dyn_cast<CallOpInterface>(op)) {
      const ReturnedValue *returned = getReturned(call, cast<OpResult>(value));
      if (!returned)
        return Value();
      auto argument = state.parameters.findArgument(returned->source);
      if (!argument)
        return std::nullopt;
      value = call.getArgOperands()[*argument];
      continue;
    }
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
    if (isa<RegionBranchOpInterface, tosa::IfOp>(op)) {
      SmallVector<Value> yielded = getHandedOn(value, &dead);
      if (yielded.empty() || !llvm::all_equal(yielded))
        return std::nullopt;
      value = yielded.front();
      continue;
    }
    // A constant is data; what is written into keeps some of what it was.
    bool isConstant =
        op->hasTrait<OpTrait::ConstantLike>() || isa<SymbolUserOpInterface>(op);
    bool isPart = isa<tensor::InsertSliceOp, tensor::InsertOp,
                      tensor::ScatterOp, vector::TransferWriteOp>(op);
    if (isConstant || isPart)
      return std::nullopt;
    return Value();
  }
  return std::nullopt;
}

/// What `loop`, the innermost that is entered, carries as `carried`, iteration
/// by iteration. Nothing if that is not known.
std::optional<SmallVector<Turn>>
FunctionAnalyzer::findTurns(LoopLikeOpInterface loop, BlockArgument carried) {
  const Loop &entered = loops.back();
  Quantity trips =
      entered.variable
          ? state.context.tripCount(entered.lo, entered.hi, entered.step)
          : entered.trips;
  SmallVector<Turn> found;
  bool isKnown = true;
  auto add = [&](Value value, int64_t first, int64_t period) {
    size_t begin = found.size();
    isKnown &= addTurns(found, sources.lookup_or(value, noSource), 1,
                        /*isOwned=*/false);
    for (Turn &turn : MutableArrayRef(found).drop_front(begin))
      turn.in.push_back({loop, loops.size() - 1, trips, first, period});
  };
  // What is carried where in the iterations before, up to what is known.
  constexpr size_t maxSteps = 64;
  llvm::SmallMapVector<Value, int64_t, 4> before;
  Value at = carried;
  while (before.try_emplace(at, before.size()).second) {
    if (before.size() > maxSteps)
      return std::nullopt;
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
std::optional<SmallVector<Turn>>
FunctionAnalyzer::leaveTurns(ArrayRef<Turn> turns, Value value) {
  SmallVector<Turn> found;
  for (Turn turn : turns) {
    // In the variables of a loop that it may not be in.
    if (turn.times.hasInductionVariables())
      return std::nullopt;
    bool isNever = false;
    while (!turn.in.empty() && !turn.in.back().op->isAncestor(
                                   value.getParentRegion()->getParentOp())) {
      Iterations in = turn.in.pop_back_val();
      Quantity isThere =
          indicateNonNegative(in.trips - in.first) * indicateTurn(in.trips, in);
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

/// 1 if `iteration`, which is not before the first, is one of `in`, else 0.
Quantity FunctionAnalyzer::indicateTurn(const Quantity &iteration,
                                        const Iterations &in) {
  Quantity later = iteration - in.first;
  if (in.period == 0)
    return indicateNonNegative(Quantity(0) - later);
  return in.period == 1
             ? Quantity(1)
             : indicateNonNegative(Quantity(0) -
                                   state.context.mod(later, in.period));
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
      Quantity iteration = state.context.floorDiv(
          state.context.get(loop.variable) - loop.lo, loop.step);
      if (in.first != 0)
        once *= indicateNonNegative(iteration - in.first);
      once *= indicateTurn(iteration, in);
    }
    share += once;
  }
  return turns.empty() ? std::nullopt : std::optional(std::move(share));
}

/// `value` is one of `members` in turn, or at times none unless `isAlways`.
void FunctionAnalyzer::followTurns(Value value, ArrayRef<SourceId> members,
                                   bool isAlways) {
  std::optional<SmallVector<Turn>> found;
  auto argument = dyn_cast<BlockArgument>(value);
  auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
      argument ? argument.getOwner()->getParentOp() : nullptr);
  auto it = turns.find(members.front());
  if (loop && argument.getOwner()->isEntryBlock() &&
      getLoopInit(loop, argument))
    found = findTurns(loop, argument);
  else if (members.size() == 1 && it != turns.end() && !it->second.list.empty())
    found = leaveTurns(it->second.list, value);
  setTurns(value, members, std::move(found), isAlways);
}

/// Adds up turns of the same iterations; false if there are too many, or too
/// many conditions, to follow: they may double from loop to loop.
static bool mergeTurns(SmallVectorImpl<Turn> &list) {
  constexpr size_t maxTurns = 32;
  constexpr unsigned maxSize = 64;
  SmallVector<Turn> merged;
  for (Turn &turn : list) {
    auto *same = llvm::find_if(merged, [&](const Turn &other) {
      return other.source == turn.source && other.in == turn.in;
    });
    if (same == merged.end()) {
      merged.push_back(std::move(turn));
    } else {
      same->times += turn.times;
      same->isOwned |= turn.isOwned;
    }
    if (merged.size() > maxTurns)
      return false;
  }
  list = std::move(merged);
  return llvm::none_of(
      list, [](const Turn &turn) { return turn.times.isLargerThan(maxSize); });
}

/// `value` is one of `members` as `found` says, if that is known.
void FunctionAnalyzer::setTurns(Value value, ArrayRef<SourceId> members,
                                std::optional<SmallVector<Turn>> found,
                                bool isAlways) {
  if (found && !mergeTurns(*found))
    found.reset();
  if (found && found->empty()) {
    computed.insert(value);
    return;
  }
  if (!found && isAlways) {
    sources[value] = state.parameters.getUnion(members);
    return;
  }
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
      return !state.parameters.findArgument(turn.source) &&
             !turn.times.isZero();
    });
    if (first != all.list.end())
      std::rotate(all.list.begin(), first, first + 1);
  }
  std::optional<Quantity> share = isAlways ? Quantity(1) : getShare(all.list);
  all.isShared = share.has_value();
  all.isAlways = isAlways;
  SourceId source = state.parameters.getInTurn(members, std::move(share));
  turns[source] = std::move(all);
  sources[value] = source;
}

/// What a call passes: with a symbol where it is not known which calls pass a
/// parameter.
SourceId FunctionAnalyzer::getShared(SourceId source, StringRef callee,
                                     Location loc) {
  auto it = turns.find(source);
  if (it == turns.end() || it->second.isShared)
    return source;
  Quantity share = state.symbols.create(
      id, "param_share" + std::to_string(numUnknownTurns++),
      "share of parameters in the calls of '" + callee.str() + "'", loc);
  return state.parameters.getInTurn(source,
                                    share * state.parameters.getShare(source));
}

/// The result of a call is what the callee returns, in the caller's terms.
void FunctionAnalyzer::followReturned(Value value, const ReturnedValue &known,
                                      const CallSite &site) {
  if (known.source == noSource)
    return;
  if (!known.turns) {
    SourceId source =
        state.parameters.seenFrom(site.callee, known.source, site.sources);
    if (source != noSource)
      sources[value] = source;
    return;
  }
  SmallVector<SourceId> members;
  for (SourceId member : state.parameters.getMembers(known.source))
    if (SourceId source =
            state.parameters.seenFrom(site.callee, member, site.sources);
        source != noSource)
      members.push_back(source);
  if (members.empty())
    return;
  SmallVector<Turn> list;
  bool isKnown = !known.turns->list.empty();
  for (const Turn &turn : known.turns->list) {
    isKnown &= turn.in.empty() && !turn.times.hasInductionVariables();
    SourceId source =
        state.parameters.seenFrom(site.callee, turn.source, site.sources);
    isKnown &= addTurns(list, source,
                        state.context.substitute(turn.times, site.arguments),
                        turn.isOwned);
  }
  setTurns(value, members,
           isKnown ? std::optional(std::move(list)) : std::nullopt,
           known.turns->isAlways);
}
