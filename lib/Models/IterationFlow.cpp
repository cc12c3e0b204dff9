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

bool mlir::cost::isBeforeInText(Operation *a, Operation *b) {
  Region *region = a->getParentRegion();
  while (region && !region->isAncestor(b->getParentRegion()))
    region = region->getParentRegion();
  if (!region)
    return false;
  Operation *first = region->findAncestorOpInRegion(*a);
  Operation *second = region->findAncestorOpInRegion(*b);
  if (first->getBlock() == second->getBlock())
    return first->isBeforeInBlock(second);
  for (Block &block : *region)
    if (&block == first->getBlock() || &block == second->getBlock())
      return &block == first->getBlock();
  return false;
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
  if (!info)
    info = std::make_unique<CFGLoopInfo>(dominance.getDomTree(&region));
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

/// What `value` goes into: first the sums that it is a summand of, before all
/// in its own block; then what it is yielded or passed as; then other
/// operations.
SmallVector<Value> IterationFlow::getNext(Value value, Scope scope) {
  enum Rank { Operand, HandedOn, Summand, SummandInBlock };
  std::array<SmallVector<Value, 2>, 4> ranked;
  auto take = [&](Value next, Rank rank) {
    if (next)
      ranked[rank].push_back(next);
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
        take(*passed, HandedOn);
      continue;
    }
    if (auto loop = dyn_cast<LoopLikeOpInterface>(user)) {
      if (getLoopArgument(loop, use))
        take(getLoopResult(loop, use), HandedOn);
      continue;
    }
    if (yieldsResults(user)) {
      take(user->getParentOp()->getResult(use.getOperandNumber()), HandedOn);
      continue;
    }
    if (user->getNumResults() != 1)
      continue;
    Arithmetic arithmetic = classifyArithmetic(user->getName());
    bool isFma =
        arithmetic.cls == Arithmetic::Fma && user->getOperand(2) == value;
    if (isFma || isMove(user) || getSumKind(user) != SumKind::None)
      take(user->getResult(0), user->getBlock() == value.getParentBlock()
                                   ? SummandInBlock
                                   : Summand);
    else if (arithmetic.cls != Arithmetic::Unknown ||
             isa<vector::FromElementsOp, vector::InsertOp>(user))
      take(user->getResult(0), Operand);
  }
  SmallVector<Value> next;
  for (ArrayRef<Value> values : llvm::reverse(ranked))
    llvm::append_range(next, values);
  return next;
}

/// The first of `value` and what it goes into that is stored, of several ways
/// the first.
Value IterationFlow::getStored(Value value, Scope scope) {
  SmallVector<Value> path;
  Value found;
  while (true) {
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
    SmallVector<Value> next = getNext(value, scope);
    if (next.empty())
      break;
    value = next.front();
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
  llvm::SmallSetVector<Value, 8> reached;
  reached.insert(load->getResult(0));
  // Bounded: each load of long code may go into much of it. Long ways are
  // jumped over.
  for (size_t i = 0; i < reached.size() && i < 200; ++i) {
    Value value = reached[i];
    for (Operation *user : value.getUsers())
      if (std::optional<Place> to = getStoredPlace(user, value))
        if (getScope(user->getBlock()) == scope && areEqualPlaces(*place, *to))
          return true;
    for (Value next : getNext(value, scope)) {
      if (Value jumped = getStored(next, scope))
        reached.insert(jumped);
      reached.insert(next);
    }
  }
  return false;
}

bool IterationFlow::runTogether(Operation *a, Operation *b) {
  Block *first = a->getBlock(), *second = b->getBlock();
  if (first == second)
    return true;
  return first->getParent() == second->getParent() && areInOneLoop(a, b) &&
         dominance.dominates(first, second) &&
         postDominance.postDominates(second, first);
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
