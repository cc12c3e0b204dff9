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

using namespace mlir;
using namespace mlir::cost;

int StorageTracker::createBuffer(Value first) {
  buffers.push_back({first.getParentBlock(), nullptr});
  return buffers.size() - 1;
}

void StorageTracker::assign(Value value, int buffer, bool isPart) {
  places[value] = {buffer, isPart};
  Buffer &entry = buffers[buffer];
  for (Operation *user : value.getUsers()) {
    Operation *use = entry.block->findAncestorOpInBlock(*user);
    if (use && (!entry.lastUse || entry.lastUse->isBeforeInBlock(use)))
      entry.lastUse = use;
  }
}

bool StorageTracker::isUsedAfter(int buffer, Operation *op) const {
  const Buffer &entry = buffers[buffer];
  if (!entry.lastUse)
    return false;
  Operation *here = entry.block->findAncestorOpInBlock(*op);
  // Inside a region of `here` a later iteration may read it again.
  return !here || here->isBeforeInBlock(entry.lastUse) ||
         (here == entry.lastUse && here != op);
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

bool StorageTracker::placeResult(OpResult result, const OpCost &cost) {
  Operation *op = result.getOwner();
  for (const Access &access : cost.accesses) {
    if (!access.elementwise || access.direction != Direction::Read ||
        access.value.getType() != result.getType())
      continue;
    int buffer = getDyingBuffer(access.value, op, /*wholeOnly=*/true);
    if (buffer >= 0) {
      assign(result, buffer, false);
      return false;
    }
  }
  if (auto destination = dyn_cast<DestinationStyleOpInterface>(op)) {
    if (OpOperand *init = destination.getTiedOpOperand(result)) {
      int buffer = getDyingBuffer(init->get(), op, /*wholeOnly=*/false);
      if (buffer >= 0) {
        assign(result, buffer, places.lookup(init->get()).isPart);
        return false;
      }
      // The tile is computed where it was taken from.
      auto it = places.find(init->get());
      if (it != places.end() && result.hasOneUse() &&
          isPutBack(*result.user_begin())) {
        assign(result, it->second.buffer, true);
        return false;
      }
    }
  }
  assign(result, createBuffer(result), false);
  return true;
}
