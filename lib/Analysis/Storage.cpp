//===- Storage.cpp - Which results need storage of their own --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Storage.h"

#include "mlir-cost/Models/PutBack.h"

#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

int StorageTracker::createBuffer(Value first) {
  buffers.push_back({first, first.getParentBlock(), nullptr});
  return buffers.size() - 1;
}

void StorageTracker::assign(Value value, int buffer, bool isPart) {
  places[value] = {buffer, isPart};
  Buffer &entry = buffers[buffer];
  entry.values.push_back(value);
  for (Operation *user : value.getUsers()) {
    Operation *use = entry.block->findAncestorOpInBlock(*user);
    if (use && (!entry.lastUse || entry.lastUse->isBeforeInBlock(use)))
      entry.lastUse = use;
  }
}

/// True if `user` may run after `op`; both stand inside `around`. What stands
/// in another region of a branch does not.
static bool mayRunAfter(Operation *user, Operation *op, Operation *around) {
  for (Operation *at = op; at != around; at = at->getParentOp())
    if (isa<LoopLikeOpInterface>(at->getParentOp()))
      return true; // in the next iteration
  for (Operation *at = op; at != around; at = at->getParentOp())
    if (Operation *other = at->getBlock()->findAncestorOpInBlock(*user))
      return at->isBeforeInBlock(other);
  return false;
}

bool StorageTracker::isUsedAfter(int buffer, Operation *op) const {
  const Buffer &entry = buffers[buffer];
  if (entry.takenBy == op)
    return true;
  if (!entry.lastUse)
    return false;
  Operation *here = entry.block->findAncestorOpInBlock(*op);
  if (!here || here->isBeforeInBlock(entry.lastUse))
    return true;
  return here == entry.lastUse && here != op &&
         llvm::any_of(entry.values, [&](Value value) {
           return llvm::any_of(value.getUsers(), [&](Operation *user) {
             return mayRunAfter(user, op, here);
           });
         });
}

int StorageTracker::getDyingBuffer(Value value, Operation *op,
                                   bool wholeOnly) const {
  auto it = places.find(value);
  if (it == places.end() || (wholeOnly && it->second.isPart) ||
      isUsedAfter(it->second.buffer, op))
    return -1;
  return it->second.buffer;
}

void StorageTracker::addView(Value result, Value source, bool isPart) {
  auto it = places.find(source);
  if (it == places.end())
    return; // of a constant, or of what has no storage yet
  Place place = it->second;
  assign(result, place.buffer, place.isPart || isPart);
}

void StorageTracker::addCarried(Value carried, OpOperand &init) {
  // A buffer of its own in the body: there it is free once the body is done
  // with it, whatever follows the loop.
  int buffer = createBuffer(carried);
  assign(carried, buffer, false);
  auto it = places.find(init.get());
  Operation *loop = init.getOwner();
  buffers[buffer].isPending =
      it == places.end() || isUsedAfter(it->second.buffer, loop);
}

bool StorageTracker::start(Value value) {
  auto it = places.find(value);
  return it != places.end() &&
         std::exchange(buffers[it->second.buffer].isPending, false);
}

StorageTracker::Placement StorageTracker::reuse(Value value, int buffer,
                                                bool isPart) {
  assign(value, buffer, isPart);
  buffers[buffer].takenBy = value.getDefiningOp();
  return std::exchange(buffers[buffer].isPending, false) ? Placement::Starts
                                                         : Placement::Reused;
}

StorageTracker::Placement StorageTracker::placeResult(OpResult result,
                                                      const OpCost &cost) {
  Operation *op = result.getOwner();
  for (const Access &access : cost.accesses) {
    if (!access.elementwise || access.direction != Direction::Read ||
        access.value.getType() != result.getType())
      continue;
    int buffer = getDyingBuffer(access.value, op, /*wholeOnly=*/true);
    if (buffer >= 0)
      return reuse(result, buffer, false);
  }
  if (auto destination = dyn_cast<DestinationStyleOpInterface>(op)) {
    if (OpOperand *init = destination.getTiedOpOperand(result)) {
      auto it = places.find(init->get());
      if (it != places.end()) {
        Place place = it->second;
        // The tile may be computed where it was taken from.
        if (!isUsedAfter(place.buffer, op) ||
            (result.hasOneUse() && isPutBack(*result.user_begin())))
          return reuse(result, place.buffer, place.isPart);
      }
    }
  }
  assign(result, createBuffer(result), false);
  return Placement::New;
}
