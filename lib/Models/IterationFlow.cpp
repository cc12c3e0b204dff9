//===- IterationFlow.cpp - What one iteration makes of a value ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/IterationFlow.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/Places.h"

#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::cost;

SumKind mlir::cost::getSumKind(Operation *op) {
  Arithmetic arithmetic = classifyArithmetic(op->getName());
  if (arithmetic.cls != Arithmetic::Counted || op->getNumResults() != 1 ||
      op->getNumOperands() != 2)
    return SumKind::None;
  if (arithmetic.kind == ArithKind::Add)
    return SumKind::Add;
  if (arithmetic.kind == ArithKind::Sub)
    return SumKind::Sub;
  bool isOr = op->getName().getStringRef() == "arith.ori" &&
              getElementTypeOrSelf(op->getResult(0).getType()).isInteger(1);
  return isOr ? SumKind::Add : SumKind::None;
}

bool mlir::cost::isMove(Operation *op) {
  return classifyArithmetic(op->getName()).cls == Arithmetic::Cast ||
         isa<vector::ExtractOp, vector::ExtractStridedSliceOp,
             vector::ShapeCastOp, vector::TransposeOp>(op);
}

/// A branch whose regions run once at most: no loop.
static bool isBranch(Operation *op) {
  return isa_and_nonnull<RegionBranchOpInterface>(op) &&
         !isa<LoopLikeOpInterface>(op);
}

/// True if what `terminator` yields are the results of the branch around it.
static bool yieldsResults(Operation *terminator) {
  Operation *branch = terminator->getParentOp();
  return terminator->hasTrait<OpTrait::IsTerminator>() &&
         terminator->getNumSuccessors() == 0 && isBranch(branch) &&
         terminator->getNumOperands() == branch->getNumResults();
}

SmallVector<Value, 2> mlir::cost::getChoices(Value value) {
  SmallVector<Value, 2> choices;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    Block *block = argument.getOwner();
    for (Block *before : block->getPredecessors())
      if (Value passed = getPassed(before, block, argument))
        choices.push_back(passed);
    return choices;
  }
  Operation *def = value.getDefiningOp();
  if (auto select = dyn_cast<arith::SelectOp>(def))
    return {select.getTrueValue(), select.getFalseValue()};
  if (!isBranch(def))
    return {};
  for (Region &region : def->getRegions())
    for (Block &block : region)
      if (block.mightHaveTerminator() && yieldsResults(block.getTerminator()))
        choices.push_back(block.getTerminator()->getOperand(
            cast<OpResult>(value).getResultNumber()));
  return choices;
}

bool mlir::cost::areAlternatives(Operation *a, Operation *b) {
  for (Region *region = a->getParentRegion(); region;
       region = region->getParentRegion()) {
    Operation *parent = region->getParentOp();
    if (!isBranch(parent))
      return false;
    if (parent->isProperAncestor(b))
      return !region->isAncestor(b->getParentRegion());
  }
  return false;
}

IterationFlow::IterationFlow() = default;
IterationFlow::~IterationFlow() = default;

const CFGLoopInfo &IterationFlow::getLoops(Region &region) {
  std::unique_ptr<CFGLoopInfo> &info = loops[&region];
  if (!info) {
    DominanceInfo dominance(region.getParentOp());
    info = std::make_unique<CFGLoopInfo>(dominance.getDomTree(&region));
  }
  return *info;
}

bool IterationFlow::isCarriedByBlocks(BlockArgument argument) {
  Block *block = argument.getOwner();
  if (block->isEntryBlock())
    return false;
  CFGLoop *loop = getLoops(*block->getParent()).getLoopFor(block);
  return loop && loop->getHeader() == block;
}

IterationFlow::Scope IterationFlow::getScope(Block *block) {
  auto it = scopes.find(block);
  if (it != scopes.end())
    return it->second;
  Scope scope = nullptr;
  for (Block *around = block; !scope;) {
    Region *region = around->getParent();
    Operation *parent = region->getParentOp();
    if (!region->hasOneBlock())
      scope = getLoops(*region).getLoopFor(around);
    if (!scope && !isBranch(parent))
      scope = parent;
    else
      around = parent->getBlock();
  }
  scopes[block] = scope;
  return scope;
}

/// What `value` goes into: the sum that it is a summand of, if there is one,
/// rather in its own block; else what it is yielded or passed as; else another
/// operation on it.
Value IterationFlow::getNext(Value value, Scope scope) {
  Value best;
  unsigned bestRank = 0;
  auto take = [&](Value next, unsigned rank) {
    if (next && rank > bestRank) {
      best = next;
      bestRank = rank;
    }
  };
  for (OpOperand &use : value.getUses()) {
    Operation *user = use.getOwner();
    if (getScope(user->getBlock()) != scope)
      continue;
    if (auto branch = dyn_cast<BranchOpInterface>(user)) {
      std::optional<BlockArgument> passed =
          branch.getSuccessorBlockArgument(use.getOperandNumber());
      // The next iteration is another.
      if (passed && !(isCarriedByBlocks(*passed) &&
                      getScope(passed->getOwner()) == scope))
        take(*passed, 2);
      continue;
    }
    if (auto loop = dyn_cast<LoopLikeOpInterface>(user)) {
      if (getLoopArgument(loop, use))
        take(getLoopResult(loop, use), 2);
      continue;
    }
    if (yieldsResults(user)) {
      take(user->getParentOp()->getResult(use.getOperandNumber()), 2);
      continue;
    }
    if (user->getNumResults() != 1)
      continue;
    Arithmetic arithmetic = classifyArithmetic(user->getName());
    bool isFma =
        arithmetic.cls == Arithmetic::Fma && user->getOperand(2) == value;
    if (isFma || isMove(user) || getSumKind(user) != SumKind::None)
      take(user->getResult(0),
           user->getBlock() == value.getParentBlock() ? 4 : 3);
    else if (arithmetic.cls != Arithmetic::Unknown ||
             isa<vector::FromElementsOp, vector::InsertOp>(user))
      take(user->getResult(0), 1);
  }
  return best;
}

Value IterationFlow::getStored(Value value, Scope scope) {
  SmallVector<Value> path;
  Value found;
  while (value) {
    auto [it, inserted] = stored.try_emplace(value, nullptr);
    if (!inserted) {
      found = it->second;
      break;
    }
    path.push_back(value);
    if (llvm::any_of(value.getUsers(), [&](Operation *user) {
          return getStoredPlace(user, value) &&
                 getScope(user->getBlock()) == scope;
        })) {
      found = value;
      break;
    }
    value = getNext(value, scope);
  }
  for (Value onPath : path)
    stored[onPath] = found;
  return found;
}

bool IterationFlow::isStoredBack(Operation *load) {
  std::optional<Place> place = getLoadedPlace(load);
  if (!place)
    return false;
  Scope scope = getScope(load->getBlock());
  Value value = load->getResult(0);
  // Of the values on the way each may be stored, and each begin with a load.
  for (unsigned step = 0; step < 1000; ++step) {
    value = getStored(value, scope);
    if (!value)
      return false;
    for (Operation *user : value.getUsers())
      if (std::optional<Place> to = getStoredPlace(user, value))
        if (getScope(user->getBlock()) == scope && areEqualPlaces(*place, *to))
          return true;
    value = getNext(value, scope);
    if (!value)
      return false;
  }
  return false;
}

bool IterationFlow::areInOtherBlocks(Operation *a, Operation *b) {
  Block *first = a->getBlock(), *second = b->getBlock();
  if (first == second || first->getParent() != second->getParent() ||
      !areInOneLoop(a, b))
    return false;
  CFGLoop *loop = getLoops(*first->getParent()).getLoopFor(first);
  auto mayFollow = [&](Block *from, Block *to) {
    llvm::SmallSetVector<Block *, 8> after;
    after.insert(from);
    for (size_t i = 0; i < after.size() && after.size() < 1000; ++i)
      for (Block *next : after[i]->getSuccessors())
        if (!loop || next != loop->getHeader())
          after.insert(next);
    return after.size() >= 1000 || after.contains(to);
  };
  return !mayFollow(first, second) && !mayFollow(second, first);
}
