//===- Places.cpp - Which elements of what is given a value has -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/PutBack.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// What is put into what a forall's iterations share, in each.
static SmallVector<Operation *> getParallelInserts(Operation *loop,
                                                   BlockArgument shared) {
  SmallVector<Operation *> inserts;
  if (isa<scf::ForallOp>(loop))
    for (Operation *user : shared.getUsers())
      if (auto insert = dyn_cast<tensor::ParallelInsertSliceOp>(user);
          insert && insert.getDest() == shared)
        inserts.push_back(user);
  return inserts;
}

/// Some of what is given, it is not known which.
std::optional<Place> TouchTracker::createUnknown(ArrayRef<Given> given) {
  if (given.empty())
    return std::nullopt;
  Place place{given.front()};
  place.others.append(given.begin() + 1, given.end());
  return place;
}

Given TouchTracker::getGiven(SourceId source) const {
  if (auto argument = state.parameters.findArgument(source))
    return {noSource, *argument};
  return {source};
}

/// All that is given as `value`.
std::optional<Place> TouchTracker::createPlace(Given given, Value value) {
  Place place{given};
  place.isWhole = true;
  auto type = dyn_cast<ShapedType>(value.getType());
  if (!type || !type.hasRank() || isSparse(value))
    return place;
  place.dims.emplace();
  for (unsigned dim = 0, rank = type.getRank(); dim < rank; ++dim) {
    place.box.push_back({0, tracer.getExtent(value, dim)});
    place.dims->push_back(dim);
  }
  return place;
}

/// Where following ends.
std::optional<Place> TouchTracker::start(Value value) {
  auto source = sources.find(value);
  bool isSource = source != sources.end();
  auto argument = dyn_cast<BlockArgument>(value);
  bool isArgument = argument &&
                    argument.getOwner()->getParentOp() == function &&
                    argument.getOwner()->isEntryBlock();
  if (isArgument &&
      (!isSource || state.parameters.findArgument(source->second)))
    return isa<TensorType, BaseMemRefType>(value.getType())
               ? createPlace({noSource, argument.getArgNumber()}, value)
               : std::nullopt;
  Operation *op = value.getDefiningOp();
  if (isSource) {
    // A copy is read where it is made.
    if (auto model = dyn_cast_or_null<CostOpInterface>(op)) {
      Provenance from =
          model.getProvenance(cast<OpResult>(value).getResultNumber());
      if (from.source && from.kind != Provenance::View)
        return std::nullopt;
    }
    const Parameter *parameter = state.parameters.getParameter(source->second);
    return isArgument || !parameter ||
                   parameter->elements == tracer.getNumStored(value)
               ? createPlace({source->second}, value)
               : Place{{source->second}};
  }
  return createUnknown(findGiven(value));
}

const Place *TouchTracker::getPlace(Value value) {
  if (auto it = places.find(value); it != places.end())
    return it->second.get();
  SmallVector<Value> path;
  const Place *before = nullptr;
  for (Value at = value;;) {
    auto it = places.find(at);
    if (it != places.end()) {
      before = it->second.get();
      break;
    }
    Value source = findBefore(at);
    // In a graph region a value may be made of itself.
    if (!source || path.size() > 100'000) {
      before = setPlace(at, start(at));
      break;
    }
    path.push_back(at);
    at = source;
  }
  for (Value at : llvm::reverse(path)) {
    // It may be another one in turn.
    auto source = sources.find(at);
    bool isOther =
        source != sources.end() &&
        !llvm::all_of(state.parameters.getMembers({source->second}),
                      [&](SourceId member) {
                        return before && before->given == getGiven(member);
                      });
    std::optional<Place> place =
        before && !isOther ? follow(at, *before) : start(at);
    if (place && before && isOther) {
      if (before->given.source == noSource)
        place->others.push_back(before->given);
      place->others.append(before->others);
    }
    before = setPlace(at, std::move(place));
  }
  return before;
}

const Place *TouchTracker::setPlace(Value value, std::optional<Place> place) {
  std::unique_ptr<Place> &known = places[value];
  known = place ? std::make_unique<Place>(std::move(*place)) : nullptr;
  return known.get();
}

void Place::addHole(Box hole) {
  isWhole = false;
  // Of more, what is overwritten counts as read.
  constexpr size_t maxHoles = 100;
  bool isNext = holes.size() > numCarriedHoles && extend(holes.back(), hole);
  if (!isNext && holes.size() < maxHoles)
    holes.push_back(std::move(hole));
}

/// What a loop leaves of `place`, that of what it starts from; nothing if it
/// leaves what its iterations compute.
std::optional<Place> TouchTracker::leaveLoop(LoopLikeOpInterface loop,
                                             OpResult value, Place place) {
  OpOperand *init = getLoopInit(loop, value);
  auto carried =
      init ? getLoopArgument(loop, *init)
           : dyn_cast<BlockArgument>(getHandedOn(value, &dead).front());
  if (!init && (!carried || carried.getOwner()->getParentOp() != loop))
    return place; // It is from before the loop.
  if (!carried)
    return std::nullopt;
  SmallVector<Box> holes;
  if (isa<scf::ForallOp>(loop.getOperation())) {
    for (Operation *insert : getParallelInserts(loop, carried))
      if (std::optional<Box> slice =
              isPutBack(insert) && getPlace(insert->getOperand(0))
                  ? std::nullopt
                  : getSlice(insert))
        if (std::optional<Box> hole = map(place, *slice))
          holes.push_back(std::move(*hole));
  } else {
    OpOperand *yielded = getLoopYield(loop, carried);
    if (!yielded)
      return std::nullopt;
    const Place *last = getPlace(yielded->get());
    if (!isUpdate(yielded->get(), carried)) {
      // Something else that is given: that of the last iteration.
      if (last && last->given.source == noSource &&
          last->carriers.size() <= place.carriers.size()) {
        QuantityContext::Substitution values;
        for (const Loop &around : loopsOf.lookup(loop))
          if (around.variable)
            values[around.variable] =
                around.lo +
                around.step * (state.context.tripCount(around.lo, around.hi,
                                                       around.step) -
                               1);
        Place left = *last;
        left.box = substitute(state.context, left.box, values);
        left.moves = substitute(state.context, left.moves, values);
        for (Box &hole : left.holes)
          hole = substitute(state.context, hole, values);
        return left;
      }
      return createUnknown(findGiven(yielded->get()));
    }
    if (last && last->holes.size() > place.holes.size())
      llvm::append_range(holes,
                         ArrayRef(last->holes).drop_front(place.holes.size()));
  }
  for (Box &hole : holes)
    if (std::optional<Box> all = sweepWritten(std::move(hole), loopsOf[loop]))
      place.addHole(std::move(*all));
  return place;
}

/// The part of `place` that a view of `op` has.
void TouchTracker::takeSlice(Operation *op, Place &place) {
  std::optional<Box> slice = getSlice(op);
  std::optional<Box> box = slice ? map(place, *slice) : std::nullopt;
  if (!box) {
    Box moves = std::exchange(place.moves, {});
    if (!place.box.empty())
      moves = place.box;
    bool isKnown = slice && !moves.empty();
    place.setUnknown();
    if (isKnown) {
      llvm::append_range(moves, *slice);
      place.moves = std::move(moves);
    }
    return;
  }
  place.isWhole &= *box == place.box;
  place.box = std::move(*box);
  llvm::SmallBitVector dropped(place.dims->size());
  if (auto extract = dyn_cast<tensor::ExtractSliceOp>(op))
    dropped = extract.getDroppedDims();
  else if (auto view = dyn_cast<memref::SubViewOp>(op))
    dropped = view.getDroppedDims();
  SmallVector<unsigned, 4> kept;
  for (auto [dim, at] : llvm::enumerate(*place.dims))
    if (!dropped[dim])
      kept.push_back(at);
  place.dims = std::move(kept);
}

/// From `place`, of what findBefore() finds, to that of `value`.
std::optional<Place> TouchTracker::follow(Value value, Place place) {
  if (dead.lookThrough(value) != value)
    return place;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (getRenamed(argument))
      return place;
    // Each iteration of a forall sees what there is before.
    auto loop = cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    OpOperand *yielded = getLoopYield(loop, argument);
    place.numCarriedHoles = place.holes.size();
    if (!yielded || yielded->get() == argument)
      return place;
    bool isComputed = !mayBe(yielded->get(), argument);
    place.carriers.push_back({loop, argument, isComputed});
    if (!isUpdate(yielded->get(), argument))
      for (const Given &given : findGiven(yielded->get(), argument))
        if (!llvm::is_contained(place.others, given))
          place.others.push_back(given);
    return place;
  }
  Operation *op = value.getDefiningOp();
  if (getDestination(op)) {
    if (isPutBack(op) && getPlace(op->getOperand(0)))
      return place; // What was taken from there.
    if (std::optional<Box> slice = getSlice(op))
      if (std::optional<Box> hole = map(place, *slice))
        place.addHole(std::move(*hole));
    return place;
  }
  if (isSlice(op)) {
    takeSlice(op, place);
    return place;
  }
  if (auto loop = dyn_cast<LoopLikeOpInterface>(op))
    return leaveLoop(loop, cast<OpResult>(value), std::move(place));
  if (isa<CallOpInterface, RegionBranchOpInterface, tosa::IfOp>(op))
    return place;
  // A reshape, a cast or another view.
  Value before = findBefore(value);
  auto from = dyn_cast<ShapedType>(before.getType());
  auto to = dyn_cast<ShapedType>(value.getType());
  bool isRanked = from && to && from.hasRank() && to.hasRank();
  if (!isRanked || isSparse(value) || isSparse(before)) {
    if (!place.isWhole || isSparse(value) != isSparse(before))
      place.setUnknown();
  } else if (tracer.getNumElements(value) != tracer.getNumElements(before) ||
             (isa<memref::ReinterpretCastOp>(op) && !place.isWhole)) {
    place.setUnknown(); // As many others may be meant.
  } else if (isa<memref::TransposeOp, memref::ReinterpretCastOp>(op) ||
             (from.getShape() != to.getShape() &&
              !isa<tensor::CastOp, memref::CastOp>(op))) {
    place.dims.reset();
  }
  return place;
}
