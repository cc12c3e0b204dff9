//===- Storage.cpp - Which results need storage of their own --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Storage.h"

#include "mlir-cost/Models/PutBack.h"
#include "mlir-cost/Models/Structured.h"

#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/SCCIterator.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::cost;

int StorageTracker::createBuffer(Value first) {
  Buffer &buffer = buffers.emplace_back();
  buffer.first = first;
  buffer.block = first.getParentBlock();
  buffer.begin = buffer.end = getPosition();
  buffer.isDead = dead;
  return buffer.storage = buffers.size() - 1;
}

void StorageTracker::assign(Value value, int buffer, bool isPart) {
  Buffer &entry = buffers[buffer];
  places[value] = {buffer, isPart, entry.version};
  entry.openValues.push_back(value);
  for (OpOperand &operand : value.getUses()) {
    if (deadRegions.isDead(operand))
      continue;
    entry.hasUses = true;
    Operation *user = operand.getOwner();
    Operation *use = entry.block->findAncestorOpInBlock(*user);
    if (use && (!entry.lastUse || entry.lastUse->isBeforeInBlock(use)))
      entry.lastUse = use;
    entry.isUsedInOtherBlocks |=
        !use && entry.block->getParent()->findAncestorOpInRegion(*user);
  }
}

int StorageTracker::getStorage(int buffer) const {
  while (buffers[buffer].storage != buffer)
    buffer = buffers[buffer].storage;
  return buffer;
}

void StorageTracker::enter(Operation *op) {
  positions.push_back(op);
  for (OpOperand &operand : op->getOpOperands())
    if (!deadRegions.isDead(operand))
      use(operand.get());
}

void StorageTracker::use(Value value) {
  auto it = places.find(value);
  if (it != places.end() && !dead)
    touch(it->second.buffer);
}

void StorageTracker::touch(int buffer) {
  Buffer &entry = buffers[buffer];
  if (entry.allocation >= 0)
    return;
  unsigned before = std::exchange(entry.end, getPosition());
  // Once a loop; an init is used by the loop itself before.
  if (!loops.empty() && entry.begin < loops.back().begin &&
      before <= loops.back().begin)
    usedInLoops.push_back(buffer);
}

void StorageTracker::leaveLoop(Operation *loop) {
  positions.push_back(loop);
  OpenLoop left = loops.pop_back_val();
  size_t kept = left.firstUsed;
  bool isRepeated = !deadRegions.contains(&loop->getRegions().back());
  for (size_t i = left.firstUsed; i < usedInLoops.size(); ++i) {
    int buffer = usedInLoops[i];
    if (isRepeated)
      buffers[buffer].end = getPosition();
    if (!loops.empty() && buffers[buffer].begin < loops.back().begin)
      usedInLoops[kept++] = buffer;
  }
  usedInLoops.truncate(kept);
}

/// True if a loop stands around `op`, inside `around`. Without a body that runs
/// the condition of a while is none.
bool StorageTracker::isRepeated(Operation *op, Operation *around) const {
  for (Operation *at = op; at != around; at = at->getParentOp())
    if (Operation *parent = at->getParentOp();
        isa<LoopLikeOpInterface>(parent) &&
        !deadRegions.contains(&parent->getRegions().back()))
      return true;
  return false;
}

namespace {
enum class Order : uint8_t { Before, After, Elsewhere };
} // namespace

/// Where `user` stands from `op`, both inside `around`: elsewhere in another
/// region of a branch.
static Order getOrder(Operation *user, Operation *op, Operation *around) {
  if (user == op)
    return Order::Before;
  for (Operation *at = op; at != around; at = at->getParentOp())
    if (Operation *other =
            at->getParentRegion()->findAncestorOpInRegion(*user)) {
      if (other == at)
        return Order::Elsewhere;
      // Blocks may run in any order.
      return at->getBlock() != other->getBlock() || at->isBeforeInBlock(other)
                 ? Order::After
                 : Order::Before;
    }
  return Order::Elsewhere;
}

/// The blocks that may run after `block` and before `made` runs again, if they
/// are few.
static std::optional<llvm::SmallSetVector<Block *, 8>>
findBlocksAfter(Block *block, Block *made) {
  llvm::SmallSetVector<Block *, 8> after;
  auto add = [&](Block *from) {
    for (Block *next : from->getSuccessors())
      if (next != made)
        after.insert(next);
  };
  add(block);
  for (size_t i = 0; i < after.size(); ++i) {
    if (after.size() > 1000)
      return std::nullopt;
    add(after[i]);
  }
  return after;
}

StorageTracker::Rank StorageTracker::getRank(Block *block) {
  auto [it, isNew] = ranks.try_emplace(block, Rank{~0u, true});
  if (!isNew)
    return it->second;
  unsigned number = 0;
  for (auto cycle = llvm::scc_begin(&block->getParent()->front());
       !cycle.isAtEnd(); ++cycle, ++number)
    for (Block *member : *cycle)
      ranks[member] = {number, cycle.hasCycle()};
  return ranks[block];
}

/// The same where blocks lead from one to the other.
bool StorageTracker::isUsedInBlocksAfter(int buffer, Operation *op) {
  const Buffer &entry = buffers[buffer];
  Region *region = entry.block->getParent();
  Operation *here = region->findAncestorOpInRegion(*op);
  if (!here)
    return true;
  BlockUses &known = blockUses[buffer];
  for (Value value : ArrayRef(entry.openValues).drop_front(known.numValues))
    for (OpOperand &operand : value.getUses())
      if (Operation *use = region->findAncestorOpInRegion(*operand.getOwner());
          use && !deadRegions.isDead(operand))
        known.byRank.insert(
            {getRank(use->getBlock()).number, operand.getOwner()});
  known.numValues = entry.openValues.size();
  std::optional<llvm::SmallSetVector<Block *, 8>> after;
  unsigned steps = 1000; // for values that thousands of blocks use
  Rank rank = getRank(here->getBlock());
  auto end = known.byRank.upper_bound(rank.number);
  for (auto it = known.byRank.begin(); it != end; ++it) {
    if (steps-- == 0)
      return true;
    Operation *user = it->second, *use = region->findAncestorOpInRegion(*user);
    if (use->getBlock() == here->getBlock() && here->isBeforeInBlock(use))
      return true;
    if (use == here && here != op &&
        (isRepeated(op, here) || getOrder(user, op, here) == Order::After))
      return true;
    if (it->first == rank.number && !rank.isInCycle)
      continue;
    if (!after && !(after = findBlocksAfter(here->getBlock(), entry.block)))
      return true;
    if (after->contains(use->getBlock()))
      return true;
  }
  return false;
}

bool StorageTracker::isUsedAfter(int buffer, Operation *op) {
  Buffer &entry = buffers[buffer];
  if (entry.takenBy == op)
    return true;
  if (entry.isUsedInOtherBlocks)
    return isUsedInBlocksAfter(buffer, op);
  if (!entry.lastUse)
    return false;
  Operation *here = entry.block->findAncestorOpInBlock(*op);
  if (!here || here->isBeforeInBlock(entry.lastUse))
    return true;
  if (here != entry.lastUse || here == op)
    return false;
  if (isRepeated(op, here)) // used in the next iteration
    return entry.hasUses;
  // Operations come in program order: what is used before this one only is not
  // looked at again, neither here nor for a loop that follows.
  size_t kept = 0;
  for (size_t i = 0, size = entry.openValues.size(); i < size; ++i) {
    bool isDone = true;
    for (OpOperand &use : entry.openValues[i].getUses()) {
      if (deadRegions.isDead(use))
        continue;
      Order order = getOrder(use.getOwner(), op, here);
      isDone &= order == Order::Before;
      if (order != Order::After)
        continue;
      if (positions.back() != op)
        return true; // ahead
      entry.openValues.erase(entry.openValues.begin() + kept,
                             entry.openValues.begin() + i);
      return true;
    }
    if (!isDone || positions.back() != op)
      entry.openValues[kept++] = entry.openValues[i];
  }
  entry.openValues.truncate(kept);
  return false;
}

bool StorageTracker::isUsedInside(int buffer, Operation *op) const {
  return llvm::any_of(buffers[buffer].openValues, [&](Value value) {
    return llvm::any_of(value.getUses(), [&](OpOperand &use) {
      return op->isProperAncestor(use.getOwner()) && !deadRegions.isDead(use);
    });
  });
}

int StorageTracker::getDyingBuffer(Value value, Operation *op, bool wholeOnly) {
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
  places[result].version = place.version;
}

void StorageTracker::addCarried(Value carried, OpOperand &init) {
  // A buffer of its own in the body: there it is free once the body is done
  // with it, whatever follows the loop.
  int buffer = createBuffer(carried);
  assign(carried, buffer, false);
  auto it = places.find(init.get());
  Operation *loop = init.getOwner();
  if (it == places.end() || isUsedAfter(it->second.buffer, loop) ||
      isUsedInside(it->second.buffer, loop)) {
    buffers[buffer].isPending = true;
    if (it != places.end() && it->second.version == 0)
      buffers[buffer].startsAs = getFirstStorage(it->second.buffer);
    return;
  }
  Buffer &given = buffers[it->second.buffer];
  given.takenBy = loop; // not for another carried value, too
  buffers[buffer].storage = getStorage(it->second.buffer);
}

void StorageTracker::addLeft(Value result, Value carried) {
  int from = getBuffer(carried);
  if (from < 0)
    return; // a constant that no iteration changes
  int buffer = createBuffer(result);
  buffers[buffer].storage = getStorage(from);
  assign(result, buffer, false);
}

bool StorageTracker::start(Value value) {
  auto it = places.find(value);
  return it != places.end() && !dead &&
         std::exchange(buffers[it->second.buffer].isPending, false);
}

StorageTracker::Placement StorageTracker::reuse(Value value, int buffer,
                                                bool isPart) {
  Buffer &entry = buffers[buffer];
  ++entry.version;
  assign(value, buffer, isPart);
  entry.takenBy = value.getDefiningOp();
  entry.overwritten = std::min(entry.overwritten, getPosition());
  entry.end = std::max(entry.end, getPosition());
  return std::exchange(entry.isPending, false) ? Placement::Starts
                                               : Placement::Reused;
}

/// True if `access` reads elements in the order in which `result` is written.
static bool isElementwise(const Access &access, OpResult result) {
  return result.getResultNumber() < 64 &&
         (access.elementwise >> result.getResultNumber() & 1);
}

/// True if the operation reads the buffer otherwise than element by element in
/// the order of `result`, or through `init`: what is written there would come
/// too early.
bool StorageTracker::isReadBesides(int buffer, OpResult result, OpOperand *init,
                                   const OpCost &cost) const {
  Operation *op = result.getOwner();
  // This moves what it reads, within one buffer too.
  if (isa<OffsetSizeAndStrideOpInterface>(op))
    return false;
  return llvm::any_of(cost.accesses, [&](const Access &access) {
    if (access.direction != Direction::Read || isElementwise(access, result) ||
        getBuffer(access.value) != buffer)
      return false;
    return !init || init->get() != access.value ||
           llvm::count(op->getOperands(), access.value) > 1;
  });
}

StorageTracker::Placement StorageTracker::placeResult(OpResult result,
                                                      const OpCost &cost) {
  Operation *op = result.getOwner();
  OpOperand *init = getTiedInit(result);
  auto place = init ? places.find(init->get()) : places.end();
  if (dead) {
    assign(result, createBuffer(result), false);
    return Placement::New;
  }
  // The tile may be computed where it was taken from.
  if (place != places.end())
    if (OpOperand *only = deadRegions.getOnlyUse(result);
        only && isPutBack(only->getOwner()) &&
        !isUsedAfter(place->second.buffer, only->getOwner()))
      return reuse(result, place->second.buffer, place->second.isPart);
  for (const Access &access : cost.accesses) {
    if (!inPlace || !isElementwise(access, result) ||
        access.direction != Direction::Read ||
        access.value.getType() != result.getType())
      continue;
    int buffer = getDyingBuffer(access.value, op, /*wholeOnly=*/true);
    if (buffer >= 0 && !isReadBesides(buffer, result, init, cost))
      return reuse(result, buffer, false);
  }
  if (place != places.end() && !isUsedAfter(place->second.buffer, op) &&
      !isReadBesides(place->second.buffer, result, init, cost))
    return reuse(result, place->second.buffer, place->second.isPart);
  assign(result, createBuffer(result), false);
  return Placement::New;
}
