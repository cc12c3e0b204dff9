//===- DeadRegions.cpp - What is used where a run never comes by ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a buffer dies is asked ahead of the walk, so the regions that never run
// are found before it.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/DeadRegions.h"

#include "Branches.h"
#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Async/IR/Async.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

//===----------------------------------------------------------------------===//
// Uses
//===----------------------------------------------------------------------===//

/// True in a graph region, where a branch may yield its own result.
static bool isInGraph(Operation *op) {
  return mayBeGraphRegion(*op->getParentRegion());
}

/// The only region of a branch that runs, if others are dead.
Region *DeadRegions::getTaken(Operation *branch) const {
  if (!isa<RegionBranchOpInterface, tosa::IfOp>(branch) ||
      isa<LoopLikeOpInterface>(branch) || isInGraph(branch))
    return nullptr;
  Region *taken = nullptr;
  bool isAnyDead = false;
  for (Region &region : branch->getRegions()) {
    if (contains(&region))
      isAnyDead = true;
    else if (!region.empty() && std::exchange(taken, &region))
      return nullptr;
  }
  bool isOne =
      isAnyDead && taken && taken->hasOneBlock() && !taken->front().empty() &&
      taken->front().back().getNumOperands() == branch->getNumResults();
  return isOne ? taken : nullptr;
}

Value DeadRegions::getRenamed(OpOperand &use) const {
  Operation *op = use.getOwner();
  if (regions.empty() || isInGraph(op))
    return {};
  unsigned number = use.getOperandNumber();
  if (isa<tosa::IfOp>(op)) {
    Region *taken = number > 0 ? getTaken(op) : nullptr;
    return taken && number <= taken->getNumArguments()
               ? taken->getArgument(number - 1)
               : Value();
  }
  if (auto whileOp = dyn_cast<scf::WhileOp>(op))
    return contains(&whileOp.getAfter()) ? whileOp.getBeforeArguments()[number]
                                         : BlockArgument();
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op))
    return op->getNumRegions() == 1 && contains(&op->getRegion(0))
               ? getLoopResult(loop, use)
               : OpResult();
  Operation *parent = op->getParentOp();
  if (!parent || !op->hasTrait<OpTrait::IsTerminator>())
    return {};
  if (auto whileOp = dyn_cast<scf::WhileOp>(parent))
    return number > 0 && contains(&whileOp.getAfter())
               ? whileOp->getResult(number - 1)
               : OpResult();
  return getTaken(parent) == op->getParentRegion() ? parent->getResult(number)
                                                   : OpResult();
}

Value DeadRegions::getSource(Value renamed) const {
  if (auto argument = dyn_cast<BlockArgument>(renamed)) {
    Operation *parent = argument.getOwner()->getParentOp();
    if (auto choice = dyn_cast_or_null<tosa::IfOp>(parent))
      return choice.getInputList()[argument.getArgNumber()];
    auto whileOp = dyn_cast_or_null<scf::WhileOp>(parent);
    return whileOp && contains(&whileOp.getAfter()) &&
                   argument.getOwner() == whileOp.getBeforeBody()
               ? whileOp.getInits()[argument.getArgNumber()]
               : Value();
  }
  auto result = cast<OpResult>(renamed);
  Operation *op = result.getOwner();
  if (isInGraph(op))
    return {};
  if (auto whileOp = dyn_cast<scf::WhileOp>(op))
    return contains(&whileOp.getAfter())
               ? whileOp.getConditionOp().getArgs()[result.getResultNumber()]
               : Value();
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op)) {
    OpOperand *init = op->getNumRegions() == 1 && contains(&op->getRegion(0))
                          ? getLoopInit(loop, result)
                          : nullptr;
    return init ? init->get() : Value();
  }
  Region *taken = getTaken(op);
  return taken ? taken->front().back().getOperand(result.getResultNumber())
               : Value();
}

Value DeadRegions::lookThrough(Value value) const {
  if (!regions.empty())
    while (Value source = getSource(value))
      value = source;
  return value;
}

bool DeadRegions::isDeadUse(OpOperand &use, unsigned depth) const {
  for (Region *region = use.getOwner()->getParentRegion(); region;
       region = region->getParentRegion())
    if (regions.contains(region))
      return true;
  Value renamed = getRenamed(use);
  return renamed && isUnusedValue(renamed, depth + 1);
}

bool DeadRegions::isUnusedValue(Value value, unsigned depth) const {
  if (depth == 500)
    return false; // for a chain of thousands of branches
  if (auto it = unused.find(value); it != unused.end())
    return it->second;
  bool found = llvm::all_of(
      value.getUses(), [&](OpOperand &use) { return isDeadUse(use, depth); });
  return unused[value] = found;
}

OpOperand *DeadRegions::getOnlyUse(Value value) const {
  OpOperand *only = nullptr;
  for (OpOperand &use : value.getUses())
    if (!isDead(use) && std::exchange(only, &use))
      return nullptr;
  return only;
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

void FunctionAnalyzer::findDeadRegions(Region &region) {
  for (Operation &op : region.getOps()) {
    if (op.getNumRegions() == 0 || op.hasAttr(attr::overrideCost) ||
        isa<CostOpInterface, FunctionOpInterface, ModuleOp, SymbolOpInterface>(
            op) ||
        describesOtherPrograms(&op))
      continue;
    size_t depth = loops.size();
    Quantity outer = executions;
    SmallVector<Region *> taken;
    for (Region &inner : op.getRegions())
      taken.push_back(&inner);
    SmallVector<Guarded> guarded;
    if (op.hasTrait<OpTrait::IsTerminator>() ||
        isa<vector::MaskOp, async::ExecuteOp>(op)) {
    } else if (auto loop = dyn_cast<LoopLikeOpInterface>(op)) {
      if (!enterCounted(loop))
        enterLoop({nullptr, 0, 0, 0,
                   getTripCountHint(&op).value_or(state.context.get(
                       state.context.createSymbol("scouted")))});
      // The condition of a while runs also if its body does not.
      if (executions.isZero()) {
        dead.add(taken.pop_back_val());
        loops.truncate(depth);
        executions = outer;
      }
    } else if (auto branch = dyn_cast<RegionBranchOpInterface>(op)) {
      if (!repeatsRegions(branch)) {
        SmallVector<Region *> alternatives = getAlternatives(branch, tracer);
        if (alternatives.size() == 1) {
          for (Region *inner : taken)
            if (inner != alternatives[0])
              dead.add(inner);
          taken = alternatives;
        } else {
          guarded = getGuards(&op);
        }
      }
    } else if (auto choice = dyn_cast<tosa::IfOp>(op)) {
      if (std::optional<bool> holds = getKnownCondition(choice)) {
        dead.add(&op.getRegion(*holds ? 1 : 0));
        taken = {&op.getRegion(*holds ? 0 : 1)};
      }
    } else if (auto launch = dyn_cast<gpu::LaunchOp>(op)) {
      enterThreads(launch);
    }
    for (const auto &[region, runs] : guarded) {
      enterLoop({nullptr, 0, 0, 0, runs});
      if (executions.isZero())
        dead.add(region);
      else
        findDeadRegions(*region);
      loops.pop_back();
      executions = outer;
    }
    if (guarded.empty())
      for (Region *inner : taken)
        if (inner)
          findDeadRegions(*inner);
    loops.truncate(depth);
    executions = outer;
  }
}
