//===- HandedOn.cpp - What loops and branches release and hand on ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/Views.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

void FunctionAnalyzer::noteRelease(Operation *op) {
  if (auto realloc = dyn_cast<memref::ReallocOp>(op))
    return storage.release(realloc.getSource(), /*afterwards=*/true);
  if (auto dealloc = dyn_cast<bufferization::DeallocOp>(op)) {
    auto isRetained = [&](Value buffer) {
      return llvm::any_of(dealloc.getRetained(), [&](Value retained) {
        int kept = storage.getBuffer(retained);
        return kept < 0 || kept == storage.getBuffer(buffer);
      });
    };
    for (auto [buffer, condition] :
         llvm::zip_equal(dealloc.getMemrefs(), dealloc.getConditions()))
      if ((tracer.getCondition(condition) == true ||
           storage.isFlag(condition, buffer)) &&
          !isRetained(buffer))
        storage.release(buffer);
    return;
  }
  if (hasEffect<MemoryEffects::Free>(op, op->getOperand(0)))
    storage.release(op->getOperand(0));
}

/// What i1 values a loop carries as true from the second iteration on: those
/// that hold in an iteration, and behind it.
static std::pair<SmallVector<Value>, SmallVector<Value>>
getFlags(LoopLikeOpInterface loop) {
  std::pair<SmallVector<Value>, SmallVector<Value>> flags;
  for (OpOperand &init : getLoopInits(loop)) {
    BlockArgument carried = getLoopArgument(loop, init);
    if (!carried || !carried.getType().isInteger(1))
      continue;
    OpOperand *yielded = getLoopYield(loop, carried);
    if (!yielded || !matchPattern(yielded->get(), m_One()))
      continue;
    flags.first.push_back(carried);
    if (OpResult left = getLoopResult(loop, init))
      flags.second.push_back(left);
  }
  return flags;
}

/// True if each iteration hands on memory of its own as `carried`.
static bool isMadeInside(LoopLikeOpInterface loop, BlockArgument carried) {
  OpOperand *yielded = getLoopYield(loop, carried);
  Operation *maker =
      yielded ? lookThroughViews(yielded->get()).getDefiningOp() : nullptr;
  return maker && loop->isProperAncestor(maker);
}

void FunctionAnalyzer::carryMemory(LoopLikeOpInterface loop, OpOperand &init,
                                   const Quantity &runs) {
  BlockArgument carried = getLoopArgument(loop, init);
  if (!isMadeInside(loop, carried))
    return storage.addView(carried, init.get(), false);
  if (!unknownExecutions.empty())
    result.memory.unknownReason = unknownExecutions;
  // The condition of a while runs once more.
  bool isWhile = isa<scf::WhileOp>(loop.getOperation());
  storage.addCarriedAllocation(carried, init.get(),
                               isWhile ? executions : executions - runs,
                               getFlags(loop).first);
}

/// What an iteration hands on lives to its end.
void FunctionAnalyzer::handOverMemory(LoopLikeOpInterface loop) {
  for (OpOperand &init : getLoopInits(loop)) {
    BlockArgument carried = getLoopArgument(loop, init);
    if (carried && isa<BaseMemRefType>(carried.getType()) &&
        isMadeInside(loop, carried))
      storage.handOver(getLoopYield(loop, carried)->get());
  }
}

/// What is carried from iteration to iteration becomes the result.
void FunctionAnalyzer::placeLoopResults(LoopLikeOpInterface loop,
                                        unsigned begin) {
  Operation *op = loop;
  if (auto whileOp = dyn_cast<scf::WhileOp>(op)) {
    llvm::SmallDenseMap<Value, Value> results;
    for (auto [value, left] : llvm::zip_equal(
             op->getResults(), whileOp.getConditionOp().getArgs())) {
      if (dead.contains(&whileOp.getAfter()))
        follow(value, left);
      else
        followCarried(value);
      if (!isa<ShapedType>(value.getType()))
        continue;
      auto [it, isFirst] = results.try_emplace(left, value);
      int buffer = storage.getBuffer(left);
      if (!isFirst)
        storage.addView(value, it->second, false);
      else if (isa<BaseMemRefType>(value.getType()) && buffer >= 0 &&
               storage.getBuffers()[buffer].begin > begin)
        storage.addLeftAllocation(value, left, executions, {});
      else if (buffer >= 0 && storage.getBuffers()[buffer].begin < begin)
        storage.addView(value, left, storage.isPart(left));
      else
        storage.addLeft(value, left);
    }
    return;
  }
  for (OpOperand &init : getLoopInits(loop)) {
    OpResult value = getLoopResult(loop, init);
    if (!value || !isa<ShapedType>(value.getType()))
      continue;
    if (dead.contains(&op->getRegions().back())) {
      addView(value, init.get(), /*isPart=*/false);
      continue;
    }
    BlockArgument carried = getLoopArgument(loop, init);
    OpOperand *yielded = carried ? getLoopYield(loop, carried) : nullptr;
    int buffer = yielded ? storage.getBuffer(yielded->get()) : -1;
    if (isa<TensorType>(value.getType()) && carried)
      storage.addLeft(value, carried);
    else if (buffer >= 0 && isMadeInside(loop, carried) &&
             buffer != storage.getBuffer(carried) &&
             storage.getBuffers()[buffer].begin > begin &&
             !storage.getBuffers()[buffer].isDead)
      storage.addLeftAllocation(value, yielded->get(), executions,
                                getFlags(loop).second);
    else
      storage.addView(value, init.get(), false);
  }
  for (Value value : op->getResults())
    if (isa<TensorType>(value.getType()) && storage.getBuffer(value) < 0 &&
        !derived.contains(value) && !dead.contains(&op->getRegions().back()))
      storage.addForeign(value);
}

void FunctionAnalyzer::placeYields(const StorageTracker::Branch &branch,
                                   ArrayRef<Region *> counted) {
  storage.leaveBranch(branch);
  SmallVector<int> storages;
  for (OpResult value : branch.op->getResults())
    if (isa<TensorType, BaseMemRefType>(value.getType()) &&
        !derived.contains(value)) {
      storage.addYielded(value, branch, storages);
      noteYielded(value, counted);
    }
}
