//===- TouchTracker.cpp - What a function touches of what it is given -----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::cost;

TouchTracker::TouchTracker(ModuleState &state, unsigned function,
                           ExtentTracer &tracer, const DeadRegions &dead,
                           const llvm::DenseMap<Value, SourceId> &sources,
                           const SmallVector<Loop> &loops,
                           const Quantity &executions)
    : state(state), id(function), function(state.functions[function].op),
      tracer(tracer),
      offsets(state.context, state.conventions, state.indexBits, &tracer),
      dead(dead), sources(sources), loops(loops), executions(executions) {}

/// Calls have many touches of which only the bytes are known.
void TouchTracker::note(Noted entry) {
  if (!noted.empty()) {
    Noted &last = noted.back();
    if (last.by == entry.by && last.touch.isOnlyBytes() &&
        entry.touch.isOnlyBytes() && last.touch.given == entry.touch.given &&
        last.touch.isWritten == entry.touch.isWritten &&
        last.touch.isCertain == entry.touch.isCertain &&
        last.touch.choices == entry.touch.choices) {
      last.touch.otherBytes += entry.touch.otherBytes;
      return;
    }
  }
  noted.push_back(std::move(entry));
}

/// Notes `touch`, of what `place` has of something: its parts, each of what is
/// given, and its other bytes are those of one execution of `op`. `isFixed` if
/// these are the same wherever the place is.
void TouchTracker::add(const Place &place, Touch touch, Operation *op, By by,
                       bool isFixed, GetTurns getTurns) {
  Noted entry{std::move(touch), by, op};
  Quantity &bytes = entry.touch.otherBytes;
  SmallVector<Part, 1> &parts = entry.touch.parts;
  entry.touch.isWhole &= place.isWhole;
  auto noteMembers = [&](SourceId source) {
    for (SourceId member : state.parameters.getMembers({source})) {
      entry.touch.given = getGiven(member);
      note(entry);
    }
  };
  for (const Given &other : place.others) {
    Noted also{{other, entry.touch.isWritten, entry.touch.isCertain}, by, op};
    also.touch.choices = entry.touch.choices;
    also.touch.otherBytes =
        sumOverLoops(state.context, loops, executions, bytes);
    note(std::move(also));
  }
  SmallVector<InTurn> inTurn = getTurns(place.given.source, bytes);
  for (const InTurn &turn : inTurn)
    if (!turn.bytes.isZero()) {
      parts.clear();
      bytes = turn.bytes;
      noteMembers(turn.source);
    }
  if (!inTurn.empty())
    return;
  // What more accesses of one argument have in common is not looked for.
  constexpr unsigned maxFollowed = 1000;
  unsigned &followed = numFollowed[{place.given.source, place.given.argument}];
  if (!parts.empty() && ++followed > maxFollowed) {
    bytes = sumOverMoves(parts.front().box, loops, bytes);
    parts.clear();
  } else if (!parts.empty()) {
    entry.loops = loops;
    entry.holes = place.holes;
    entry.carriers = place.carriers;
  } else if (const Box &box = place.box.empty() ? place.moves : place.box;
             isFixed && !box.empty()) {
    bytes = sumOverMoves(box, loops, bytes);
  } else {
    bytes = sumOverLoops(state.context, loops, executions, bytes);
  }
  if (place.given.source != noSource)
    return noteMembers(place.given.source);
  entry.touch.given = place.given;
  // Of more, what is overwritten counts as read.
  constexpr size_t maxWritten = 100;
  if (entry.touch.isWritten && entry.touch.isCertain && !parts.empty())
    if (std::vector<size_t> &all = written[place.given.argument];
        all.size() < maxWritten)
      all.push_back(noted.size());
  note(std::move(entry));
}

/// True if what the operation reads of `value`, if it is not all of it, is the
/// same in each execution: no index is data.
static bool isSameAlways(Operation *op, Value value) {
  return (isa<linalg::LinalgOp>(op) &&
          llvm::is_contained(op->getOperands(), value)) ||
         (isa<tosa::TosaOp>(op) && !isa<tosa::GatherOp, tosa::ScatterOp>(op));
}

/// All that `value` has, unless that is simply the whole. Memory may have been
/// written before.
static SmallVector<Part, 1> getAll(const Place &place, Value value) {
  SmallVector<Part, 1> parts;
  if (!place.box.empty() &&
      (!place.isWhole || isa<BaseMemRefType>(value.getType())))
    parts.push_back({place.box});
  return parts;
}

/// True if `op` writes all that it accesses, whatever the data.
static bool isCertainWrite(Operation *op) {
  if (isa<vector::MaskOp>(op->getParentOp()))
    return false;
  if (auto write = dyn_cast<vector::TransferWriteOp>(op))
    return !write.hasOutOfBoundsDim() && !write.getMask();
  return isa<linalg::LinalgOp, memref::CopyOp, memref::StoreOp, vector::StoreOp,
             affine::AffineWriteOpInterface>(op);
}

void TouchTracker::noteAccess(Operation *op, const Access &access,
                              const Quantity &elements, const Quantity &bytes,
                              size_t row, GetTurns getTurns) {
  bool isRead = access.direction == Direction::Read;
  if (!isRead && !isa<BaseMemRefType>(access.value.getType()))
    return;
  const Place *place = getPlace(access.value);
  if (!place || (isRead && place->given.source != noSource &&
                 access.role != AccessRole::Data))
    return;
  Touch touch{place->given, !isRead, isRead || isCertainWrite(op)};
  touch.otherBytes = bytes;
  touch.isWhole = elements == tracer.getNumStored(access.value);
  bool isAll = touch.isWhole;
  if (isAll) {
    touch.parts = getAll(*place, access.value);
  } else if (access.explicitLoop) {
    std::optional<Box> accessed = getAccessed(op, access.value);
    if (accessed)
      accessed = map(*place, *accessed);
    if (accessed)
      touch.parts.push_back({std::move(*accessed)});
  }
  add(*place, std::move(touch), op, {false, row},
      isAll || isSameAlways(op, access.value), getTurns);
}

/// Those of a range are the last, but for what comes behind it.
template <typename Fn> void TouchTracker::forEachIn(const Range &range, Fn fn) {
  for (Noted &touch : llvm::reverse(noted)) {
    if (range.isBefore(touch.by))
      return;
    if (range.contains(touch.by))
      fn(touch);
  }
}

void TouchTracker::discard(const Range &range) {
  forEachIn(range, [](Noted &touch) { touch.isDiscarded = true; });
}

void TouchTracker::addChoice(ArrayRef<Range> alternatives) {
  for (auto [number, range] : llvm::enumerate(alternatives))
    forEachIn(range, [&, region = static_cast<unsigned>(number)](Noted &touch) {
      touch.touch.choices.push_back({numChoices, region});
    });
  ++numChoices;
}
