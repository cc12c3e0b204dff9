//===- UnwrittenElements.cpp - What is read before it is overwritten ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/LoopCarried.h"

using namespace mlir;
using namespace mlir::cost;

/// True if the two stand in one loop, or in loops that run alike.
static bool isSameLoop(const Loop &a, const Loop &b) {
  return a.variable == b.variable && (a.variable || a.trips == b.trips);
}

/// How many loops around both there are.
static size_t countCommon(ArrayRef<Loop> a, ArrayRef<Loop> b) {
  size_t common = 0;
  while (common < std::min(a.size(), b.size()) &&
         isSameLoop(a[common], b[common]))
    ++common;
  return common;
}

/// True if something that writes `box` in these loops runs at all, or else
/// there is nothing in the box.
static bool areCertain(QuantityContext &context, ArrayRef<Loop> loops,
                       const Box &box) {
  return llvm::all_of(loops, [&](const Loop &loop) {
    if (!loop.variable)
      return isAtMost(1, loop.trips);
    return contains(box, loop.variable) ||
           isAtMost(1, context.tripCount(loop.lo, loop.hi, loop.step));
  });
}

/// A condition, as a loop of 0 or 1 iterations, that decides which of the
/// iterations that `box` moves in run.
static bool isDecided(const Box &box, const Loop &loop) {
  bool decides = false;
  loop.trips.forEachAtom([&](const Atom *atom) {
    decides |= contains(box, atom);
    for (const Atom *leaf : atom->getLeaves())
      decides |= contains(box, leaf);
  });
  return decides;
}

/// What `box` is in any iteration of loops, outermost first.
std::optional<Box> TouchTracker::sweepLoops(Box box, ArrayRef<Loop> over) {
  std::optional<Box> swept = std::move(box);
  for (const Loop &loop : llvm::reverse(over)) {
    if (loop.variable)
      swept = sweep(state.context, std::move(*swept), loop.variable, loop.lo,
                    loop.hi, loop.step);
    else if (isDecided(*swept, loop))
      return std::nullopt;
    if (!swept)
      return std::nullopt;
  }
  return swept;
}

std::optional<Box> TouchTracker::sweepWritten(Box box, ArrayRef<Loop> over) {
  return areCertain(state.context, over, box) ? sweepLoops(std::move(box), over)
                                              : std::nullopt;
}

namespace {
/// Some of what is read, and what may be overwritten of it.
struct Unwritten {
  Box box;
  struct Hole {
    Box box;
    bool isInside; ///< of all that is read
  };
  SmallVector<Hole, 0> holes;
};
} // namespace

/// Takes out the holes of which it is known how they lie.
static void takeOut(SmallVectorImpl<Unwritten> &parts) {
  SmallVector<Unwritten> open(std::make_move_iterator(parts.begin()),
                              std::make_move_iterator(parts.end()));
  parts.clear();
  while (!open.empty()) {
    Unwritten part = open.pop_back_val();
    std::optional<SmallVector<Box, 1>> pieces;
    for (auto *hole = part.holes.begin(); hole != part.holes.end();) {
      pieces = subtract(part.box, hole->box);
      if (!pieces) {
        ++hole;
        continue;
      }
      hole = part.holes.erase(hole);
      if (pieces->size() != 1 || pieces->front() != part.box)
        break;
      pieces.reset();
    }
    if (!pieces) {
      parts.push_back(std::move(part));
      continue;
    }
    // Of a piece it is not known what is inside.
    for (Unwritten::Hole &hole : part.holes)
      hole.isInside = false;
    for (Box &piece : *pieces)
      open.push_back({std::move(piece), part.holes});
  }
}

/// True if `first` is done before `second` whenever that is.
static bool isBefore(Operation *first, Operation *second, Operation *function) {
  for (Operation *at = second; at != function; at = at->getParentOp())
    if (Operation *before = at->getBlock()->findAncestorOpInBlock(*first))
      return before != at && before->isBeforeInBlock(at);
  return false;
}

/// Calls `fn` with each write to the memory that `entry` reads.
void TouchTracker::forEachWrite(const Noted &entry,
                                llvm::function_ref<void(const Noted &)> fn) {
  if (entry.touch.isWritten || entry.touch.given.source != noSource)
    return;
  if (auto it = written.find(entry.touch.given.argument); it != written.end())
    for (size_t number : it->second)
      if (const Noted &by = noted[number];
          !by.isDiscarded && by.touch.choices.empty())
        fn(by);
}

/// What `entry` does not see of what is given, as it is overwritten before, in
/// the same iteration of the loops around both. Nothing if that is all.
std::optional<SmallVector<Box, 0>> TouchTracker::getHoles(const Noted &entry) {
  SmallVector<Box, 0> holes = entry.holes;
  bool isAll = false;
  forEachWrite(entry, [&](const Noted &by) {
    if (isAll || !isBefore(by.op, entry.op, function))
      return;
    size_t common = countCommon(entry.loops, by.loops);
    ArrayRef<Loop> inside = ArrayRef(by.loops).drop_front(common);
    for (const Part &part : by.touch.parts) {
      std::optional<Box> hole =
          part.holes.empty() ? sweepWritten(part.box, inside) : std::nullopt;
      if (!hole)
        continue;
      isAll |= by.touch.isWhole;
      holes.push_back(std::move(*hole));
    }
  });
  return isAll ? std::nullopt : std::optional(std::move(holes));
}

/// What an iteration of loop `number` around `entry` overwrites for those
/// behind it.
SmallVector<Box, 0> TouchTracker::getOverwritten(const Noted &entry,
                                                 size_t number) {
  SmallVector<Box, 0> boxes;
  auto add = [&](const Box &box, ArrayRef<Loop> inside) {
    if (std::optional<Box> swept = sweepWritten(box, inside))
      boxes.push_back(std::move(*swept));
  };
  forEachWrite(entry, [&](const Noted &by) {
    if (countCommon(entry.loops, by.loops) <= number)
      return;
    for (const Part &part : by.touch.parts)
      if (part.holes.empty())
        add(part.box, ArrayRef(by.loops).drop_front(number + 1));
  });
  for (const Place::Carrier &carrier : entry.carriers) {
    if (carrier.isComputed || loopsOf[carrier.loop].empty() ||
        !isSameLoop(loopsOf[carrier.loop].back(), entry.loops[number]))
      continue;
    const Place *before = getPlace(carrier.argument);
    OpOperand *yielded =
        getLoopYield(cast<LoopLikeOpInterface>(carrier.loop), carrier.argument);
    const Place *next = getPlace(yielded->get());
    if (before && next && next->holes.size() > before->holes.size())
      llvm::append_range(
          boxes, ArrayRef(next->holes).drop_front(before->holes.size()));
  }
  return boxes;
}

/// What is left of the parts of `entry`, of one execution, over all executions;
/// nothing if that is not known.
std::optional<SmallVector<Part, 1>>
TouchTracker::getParts(const Noted &entry, ArrayRef<Box> holes) {
  ArrayRef<Part> parts = entry.touch.parts;
  // Of what an iteration overwrites for those behind it the first sees most.
  QuantityContext::Substitution first;
  auto start = [&](const Loop &loop, bool isComputed) {
    if (loop.variable &&
        (isComputed || llvm::none_of(parts, [&](const Part &part) {
           return contains(part.box, loop.variable);
         })))
      first[loop.variable] = loop.lo;
  };
  for (const Place::Carrier &carrier : entry.carriers)
    for (const Loop &loop : loopsOf.lookup(carrier.loop))
      start(loop, carrier.isComputed);
  Box whole;
  if (entry.touch.given.source == noSource) {
    BlockArgument argument =
        function->getRegion(0).getArgument(entry.touch.given.argument);
    if (const Place *all = getPlace(argument))
      whole = all->box;
    if (isa<BaseMemRefType>(argument.getType()))
      for (const Loop &loop : entry.loops)
        start(loop, /*isComputed=*/false);
  }
  SmallVector<Unwritten, 1> left;
  for (const Part &part : parts) {
    Unwritten &all = left.emplace_back();
    all.box = substitute(state.context, part.box, first);
    for (const Box &hole : part.holes)
      all.holes.push_back({substitute(state.context, hole, first), true});
    for (const Box &hole : part.openHoles)
      all.holes.push_back({substitute(state.context, hole, first), false});
    for (const Box &hole : holes)
      all.holes.push_back({substitute(state.context, hole, first),
                           !whole.empty() && all.box == whole});
  }
  takeOut(left);
  for (size_t number = entry.loops.size(); number-- > 0;) {
    const Loop &loop = entry.loops[number];
    if (!loop.variable) {
      if (llvm::any_of(left, [&](const Unwritten &part) {
            return isDecided(part.box, loop);
          }))
        return std::nullopt;
      continue;
    }
    SmallVector<Box, 0> before = getOverwritten(entry, number);
    for (Unwritten &part : left) {
      // One that moves leaves nothing out in the end.
      llvm::erase_if(part.holes, [&](const Unwritten::Hole &hole) {
        return contains(hole.box, loop.variable);
      });
      if (!contains(part.box, loop.variable))
        continue;
      for (const Box &box : before)
        for (Box &unseen :
             findOverwritten(state.context, part.box, box, loop.variable,
                             loop.lo, loop.hi, loop.step))
          part.holes.push_back({std::move(unseen), false});
      std::optional<Box> swept = sweep(state.context, part.box, loop.variable,
                                       loop.lo, loop.hi, loop.step);
      if (!swept)
        return std::nullopt;
      part.box = std::move(*swept);
    }
    takeOut(left);
  }
  SmallVector<Part, 1> result;
  for (Unwritten &part : left) {
    result.push_back({std::move(part.box)});
    for (Unwritten::Hole &hole : part.holes)
      (hole.isInside ? result.back().holes : result.back().openHoles)
          .push_back(std::move(hole.box));
  }
  return result;
}

/// The sum of `once` over the iterations that `box` moves in, if it is another
/// one in each.
Quantity TouchTracker::sumOverMoves(const Box &box, ArrayRef<Loop> around,
                                    Quantity once) {
  SmallVector<Quantity> bounds;
  for (const Loop &loop : llvm::reverse(around)) {
    if (!loop.variable) {
      if (isDecided(box, loop))
        once *= loop.trips;
      continue;
    }
    if (!contains(box, loop.variable) && !contains(once, loop.variable) &&
        llvm::none_of(bounds, [&](const Quantity &bound) {
          return contains(bound, loop.variable);
        }))
      continue;
    once = state.context.sum(loop.variable, loop.lo, loop.hi, loop.step, once);
    bounds.append({loop.lo, loop.hi});
  }
  return once;
}

/// What `entry` touches in all; nothing if all of it is overwritten before.
std::optional<Touch> TouchTracker::resolve(const Noted &entry) {
  Touch touch = entry.touch;
  if (touch.isWritten) {
    for (const Part &part : touch.parts)
      touch.isCertain &= areCertain(state.context, entry.loops, part.box);
    for (Operation *at = entry.op; at != function; at = at->getParentOp())
      touch.isCertain &= at->getBlock()->isEntryBlock();
  }
  std::optional<SmallVector<Box, 0>> holes = getHoles(entry);
  if (!holes)
    return std::nullopt;
  if (touch.parts.empty() || (touch.isWhole && holes->empty()))
    return touch;
  std::optional<SmallVector<Part, 1>> parts = getParts(entry, *holes);
  if (parts && parts->empty())
    return std::nullopt;
  touch.otherBytes = parts ? Quantity()
                           : sumOverMoves(touch.parts.front().box, entry.loops,
                                          std::move(touch.otherBytes));
  touch.isWhole &= !parts;
  touch.parts.clear();
  if (parts)
    touch.parts = std::move(*parts);
  return touch;
}
