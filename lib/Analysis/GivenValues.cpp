//===- GivenValues.cpp - What values are views or other names of ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

Value mlir::cost::getDestination(Operation *op) {
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return insert.getDest();
  if (auto insert = dyn_cast<tensor::InsertOp>(op))
    return insert.getDest();
  if (auto scatter = dyn_cast<tensor::ScatterOp>(op))
    return scatter.getDest();
  if (auto scatter = dyn_cast<tosa::ScatterOp>(op))
    return scatter.getValuesIn();
  if (auto write = dyn_cast<vector::TransferWriteOp>(op))
    return isa<TensorType>(write.getBase().getType()) ? write.getBase()
                                                      : Value();
  return {};
}

bool mlir::cost::isSlice(Operation *op) {
  return isa<tensor::ExtractSliceOp, memref::SubViewOp, tosa::SliceOp>(op);
}

bool mlir::cost::isUpdate(Value yielded, BlockArgument carried) {
  for (unsigned steps = 0; yielded && yielded != carried && steps < 100'000;
       ++steps) {
    if (auto argument = dyn_cast<BlockArgument>(yielded)) {
      yielded = getRenamed(argument);
      continue;
    }
    Operation *op = yielded.getDefiningOp();
    if (Value destination = getDestination(op)) {
      yielded = destination;
    } else if (auto loop = dyn_cast<LoopLikeOpInterface>(op)) {
      OpOperand *init = getLoopInit(loop, cast<OpResult>(yielded));
      BlockArgument inner =
          init ? getLoopArgument(loop, *init) : BlockArgument();
      OpOperand *last = inner ? getLoopYield(loop, inner) : nullptr;
      if (!isa<scf::ForallOp>(op) && (!last || !isUpdate(last->get(), inner)))
        return false;
      yielded = init->get();
    } else {
      return false;
    }
  }
  return yielded == carried;
}

/// The value that `value` is a view of, another name of, or is but for what is
/// put into it; null if there is none.
Value TouchTracker::findBefore(Value value) {
  if (Value same = dead.lookThrough(value); same != value)
    return same;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (Value renamed = getRenamed(argument))
      return renamed;
    auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
        argument.getOwner()->getParentOp());
    OpOperand *init = loop && argument.getOwner()->isEntryBlock()
                          ? getLoopInit(loop, argument)
                          : nullptr;
    return init ? init->get() : Value();
  }
  Operation *op = value.getDefiningOp();
  if (Value destination = getDestination(op))
    return destination;
  if (isSlice(op))
    return op->getOperand(0);
  if (auto model = dyn_cast<CostOpInterface>(op)) {
    Provenance from =
        model.getProvenance(cast<OpResult>(value).getResultNumber());
    return from.kind == Provenance::View ? from.source : Value();
  }
  if (auto view = dyn_cast<ViewLikeOpInterface>(op))
    return view.getViewSource();
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op)) {
    if (OpOperand *init = getLoopInit(loop, cast<OpResult>(value)))
      return init->get();
    // The condition of a while decides what is left: of what it computes the
    // last iteration's.
    SmallVector<Value> left = getHandedOn(value, &dead);
    if (left.size() != 1)
      return {};
    if (!op->isAncestor(left[0].getParentRegion()->getParentOp()))
      return left[0];
    auto carried = dyn_cast<BlockArgument>(left[0]);
    return carried && carried.getOwner()->getParentOp() == op
               ? findBefore(carried)
               : Value();
  }
  SmallVector<Value> yielded = getYielded(cast<OpResult>(value));
  return !yielded.empty() && llvm::all_equal(yielded) ? yielded[0] : Value();
}

/// What the regions of a branch that count yield; of one that is still to be
/// visited any.
SmallVector<Value> TouchTracker::getYielded(OpResult value) {
  Operation *op = value.getOwner();
  if (!isa<RegionBranchOpInterface, tosa::IfOp>(op))
    return {};
  auto it = countedRegions.find(op);
  if (it == countedRegions.end())
    return getHandedOn(value, &dead);
  SmallVector<Value> yielded;
  for (Region *region : it->second) {
    if (!region->hasOneBlock() || region->front().empty() ||
        region->front().back().getNumOperands() != op->getNumResults())
      return getHandedOn(value, &dead);
    yielded.push_back(
        region->front().back().getOperand(value.getResultNumber()));
  }
  return yielded;
}

/// All that `value` may be a view of, another name of, or is but for what is
/// put into it, in any iteration, region or call.
SmallVector<Value> TouchTracker::findAllBefore(Value value) {
  SmallVector<Value> before;
  if (Value first = findBefore(value))
    before.push_back(first);
  if (dead.lookThrough(value) != value)
    return before;
  auto argument = dyn_cast<BlockArgument>(value);
  LoopLikeOpInterface loop;
  if (argument) {
    loop = dyn_cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    if (!loop || !argument.getOwner()->isEntryBlock())
      llvm::append_range(before, getHandedOn(value, &dead));
  } else {
    auto result = cast<OpResult>(value);
    Operation *op = result.getOwner();
    loop = dyn_cast<LoopLikeOpInterface>(op);
    OpOperand *init = loop ? getLoopInit(loop, result) : nullptr;
    if (init)
      argument = getLoopArgument(loop, *init);
    else if (loop)
      llvm::append_range(before, getHandedOn(value, &dead));
    else if (isa<arith::SelectOp>(op))
      before.append({op->getOperand(1), op->getOperand(2)});
    else if (auto call = dyn_cast<CallOpInterface>(op))
      llvm::append_range(before, getHandedBack(call, result));
    else
      llvm::append_range(before, getYielded(result));
  }
  OpOperand *yielded =
      loop && argument ? getLoopYield(loop, argument) : nullptr;
  if (yielded && !dead.contains(&loop->getRegions().back()))
    before.push_back(yielded->get());
  return before;
}

/// The operands of which a result may be some.
SmallVector<Value> TouchTracker::getHandedBack(CallOpInterface call,
                                               OpResult value) {
  SmallVector<Value> operands;
  auto callee =
      state.functionIds.find(call.resolveCallableInTable(&state.symbolTables));
  if (callee == state.functionIds.end())
    return operands;
  const auto &returned = state.touched[callee->second].returned;
  if (value.getResultNumber() >= returned.size() ||
      !returned[value.getResultNumber()])
    return operands;
  const Place &place = *returned[value.getResultNumber()];
  auto add = [&](const Given &given) {
    if (given.source == noSource &&
        given.argument < call.getArgOperands().size())
      operands.push_back(call.getArgOperands()[given.argument]);
  };
  add(place.given);
  llvm::for_each(place.others, add);
  return operands;
}

/// Whether `value` may be, or be made from, `other`.
bool TouchTracker::mayBe(Value value, Value other) {
  llvm::SmallSetVector<Value, 8> work;
  work.insert(value);
  for (size_t i = 0; i < work.size(); ++i) {
    if (work[i] == other)
      return true;
    work.insert_range(findAllBefore(work[i]));
  }
  return false;
}

/// All that is given of which `value` may be some: arguments, as parameters in
/// turn are sources. Not what it only is as `except`.
SmallVector<Given> TouchTracker::findGiven(Value value, Value except) {
  llvm::SmallSetVector<Value, 8> work;
  work.insert(value);
  SmallVector<Given> found;
  for (size_t i = 0; i < work.size(); ++i) {
    if (work[i] == except)
      continue;
    auto argument = dyn_cast<BlockArgument>(work[i]);
    if (argument && argument.getOwner()->getParentOp() == function &&
        argument.getOwner()->isEntryBlock()) {
      if (std::optional<Place> place = start(argument);
          place && !llvm::is_contained(found, place->given))
        found.push_back(place->given);
      continue;
    }
    SmallVector<Value> before = findAllBefore(work[i]);
    work.insert_range(before);
  }
  return found;
}
