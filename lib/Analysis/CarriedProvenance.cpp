//===- CarriedProvenance.cpp - What loops, blocks and branches hand on ----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// What `region` of a branch may yield as `result`.
static SmallVector<Value> getYielded(OpResult result, Region &region) {
  SmallVector<Value> yielded;
  for (Block &block : region) {
    if (block.empty() || block.back().getNumSuccessors() > 0)
      continue;
    Operation &yield = block.back();
    if (yield.getNumOperands() == result.getOwner()->getNumResults())
      yielded.push_back(yield.getOperand(result.getResultNumber()));
  }
  return yielded;
}

/// What the regions of a branch yield as `result`; none if that is not known.
static SmallVector<Value> getYielded(OpResult result, const DeadRegions *dead) {
  SmallVector<Value> yielded;
  for (Region &region : result.getOwner()->getRegions()) {
    if (region.empty() || (dead && dead->contains(&region)))
      continue;
    SmallVector<Value> here = getYielded(result, region);
    if (here.empty())
      return {};
    llvm::append_range(yielded, here);
  }
  return yielded;
}

/// Of what the regions yield, that of the regions that count.
void FunctionAnalyzer::followYields(Operation *op, ArrayRef<Region *> counted,
                                    ArrayRef<Guarded> guarded) {
  touched.noteCounted(op, counted);
  for (OpResult value : op->getResults()) {
    SmallVector<Value> yielded = getYielded(value, &dead);
    if (yielded.empty())
      continue;
    if (yielded.size() == 1) {
      follow(value, yielded[0]);
      continue;
    }
    if (llvm::all_of(yielded, [&](Value one) { return derived.contains(one); }))
      derived.insert(value);
    llvm::SmallSetVector<SourceId, 4> found;
    for (Value one : yielded)
      found.insert(sources.lookup_or(one, noSource));
    if (found.size() == 1) {
      if (found.front() != noSource)
        sources[value] = found.front();
      continue;
    }
    bool isAlways = llvm::all_of(
        found, [&](SourceId source) { return isAlwaysParameter(source); });
    found.remove(noSource);
    SmallVector<Turn> list;
    bool isKnown = counted.size() == 1 || !guarded.empty();
    for (Region &region : op->getRegions()) {
      if (dead.contains(&region))
        continue;
      auto *guard = llvm::find_if(guarded, [&](const Guarded &alternative) {
        return alternative.region == &region;
      });
      Quantity runs = guard != guarded.end()
                          ? guard->runs
                          : Quantity(llvm::is_contained(counted, &region));
      SmallVector<Value> here = getYielded(value, region);
      isKnown &= here.size() <= 1;
      for (Value one : here)
        isKnown &= addTurns(list, sources.lookup_or(one, noSource), runs,
                            /*isOwned=*/true);
    }
    setTurns(value, found.getArrayRef(),
             isKnown ? std::optional(std::move(list)) : std::nullopt, isAlways);
  }
}

SmallVector<Value> mlir::cost::getHandedOn(Value value,
                                           const DeadRegions *dead) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument) {
    auto result = cast<OpResult>(value);
    Operation *op = result.getOwner();
    if (auto whileOp = dyn_cast<scf::WhileOp>(op))
      return {whileOp.getConditionOp().getArgs()[result.getResultNumber()]};
    auto loop = dyn_cast<LoopLikeOpInterface>(op);
    if (!loop)
      return isa<RegionBranchOpInterface, tosa::IfOp>(op)
                 ? getYielded(result, dead)
                 : SmallVector<Value>();
    if (isa<scf::ForallOp>(op))
      return {};
    OpOperand *init = getLoopInit(loop, result);
    BlockArgument carried =
        init ? getLoopArgument(loop, *init) : BlockArgument();
    return carried ? SmallVector<Value>{carried} : SmallVector<Value>();
  }
  if (Value renamed = getRenamed(argument))
    return {renamed};
  Block *block = argument.getOwner();
  if (auto loop = dyn_cast_or_null<LoopLikeOpInterface>(block->getParentOp());
      loop && block->isEntryBlock()) {
    OpOperand *init = getLoopInit(loop, argument);
    // No iteration sees what another puts in.
    if (init && (isa<scf::ForallOp>(loop.getOperation()) ||
                 (dead && dead->contains(&loop->getRegions().back()))))
      return {init->get()};
    OpOperand *yielded = init ? getLoopYield(loop, argument) : nullptr;
    return yielded ? SmallVector<Value>{init->get(), yielded->get()}
                   : SmallVector<Value>();
  }
  SmallVector<Value> passed;
  for (auto it = block->pred_begin(); it != block->pred_end(); ++it) {
    auto branch = dyn_cast<BranchOpInterface>((*it)->getTerminator());
    if (!branch)
      return {};
    SuccessorOperands operands =
        branch.getSuccessorOperands(it.getSuccessorIndex());
    if (operands.isOperandProduced(argument.getArgNumber()))
      return {};
    passed.push_back(operands[argument.getArgNumber()]);
  }
  return passed;
}

/// What `value` is another name for, or copied from, where nothing is known of
/// it yet; adds what a callee returns of its own to `found`. Sets `isMixed` if
/// it returns that in some calls.
SmallVector<Value> FunctionAnalyzer::findBefore(
    Value value, llvm::SmallSetVector<SourceId, 4> &found, bool &isMixed) {
  Operation *op = value.getDefiningOp();
  if (auto call = dyn_cast_or_null<CallOpInterface>(op)) {
    const ReturnedValue *returned = getReturned(call, cast<OpResult>(value));
    SmallVector<Value> before;
    if (!returned)
      return before;
    for (SourceId source : state.parameters.getMembers(returned->source)) {
      if (auto argument = state.parameters.findArgument(source))
        before.push_back(call.getArgOperands()[*argument]);
      else
        found.insert(source);
    }
    isMixed |= returned->turns.has_value();
    return before;
  }
  if (auto model = dyn_cast_or_null<CostOpInterface>(op)) {
    Provenance provenance =
        model.getProvenance(cast<OpResult>(value).getResultNumber());
    return provenance.source ? SmallVector<Value>{provenance.source}
                             : SmallVector<Value>();
  }
  if (auto view = dyn_cast_or_null<ViewLikeOpInterface>(op))
    return {view.getViewSource()};
  return getHandedOn(value, &dead);
}

/// What a loop or block has as `value`, an argument or a result of it, if that
/// is data which is there before: of several the one or the other in turn.
void FunctionAnalyzer::followCarried(Value value) {
  bool isDerived = true, isComputed = false, isMixed = false;
  llvm::SmallSetVector<SourceId, 4> found;
  llvm::SmallSetVector<Value, 4> work;
  work.insert(value);
  for (size_t i = 0; i < work.size(); ++i) {
    Value at = work[i];
    auto source = sources.find(at);
    bool isKnown = source != sources.end();
    if (isKnown)
      found.insert(source->second);
    if (isKnown || derived.contains(at)) {
      isDerived &= derived.contains(at);
      // A constant without elements to own.
      isMixed |= !isKnown;
      continue;
    }
    if (computed.contains(at)) {
      isComputed = true;
      continue;
    }
    SmallVector<Value> before = findBefore(at, found, isMixed);
    isComputed |= before.empty();
    work.insert_range(before);
  }
  if (isDerived && !isComputed)
    derived.insert(value);
  if (found.empty())
    return;
  bool isAlways = !isComputed && !isMixed;
  if (isAlways && found.size() == 1 && !turns.contains(found.front())) {
    sources[value] = found.front();
    return;
  }
  isAlways &= llvm::all_of(
      found, [&](SourceId source) { return isAlwaysParameter(source); });
  followTurns(value, found.getArrayRef(), isAlways);
}
