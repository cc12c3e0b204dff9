//===- Allocations.cpp - Memory from its allocation to its release --------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Storage.h"

#include "mlir/IR/Matchers.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallSet.h"

using namespace mlir;
using namespace mlir::cost;

StorageTracker::Allocation &
StorageTracker::createAllocation(int buffer, Operation *maker,
                                 const Quantity &runs) {
  buffers[buffer].allocation = allocations.size();
  buffers[buffer].end = noPosition;
  Allocation &allocation = allocations.emplace_back();
  allocation.buffer = buffer;
  allocation.maker = maker;
  allocation.runs = runs;
  allocation.rounds = getRounds();
  return allocation;
}

SmallVector<StorageTracker::Round, 0> StorageTracker::getRounds() const {
  SmallVector<Round, 0> rounds;
  for (const OpenLoop &loop : loops)
    rounds.push_back({loop.begin + 1, loop.iterations});
  return rounds;
}

void StorageTracker::addAllocation(Value value, bool isOnStack,
                                   const Quantity &runs) {
  int buffer = createBuffer(value);
  createAllocation(buffer, value.getDefiningOp(), runs).isOnStack = isOnStack;
  assign(value, buffer, false);
  if (isOnStack)
    onStack.push_back(buffer);
}

void StorageTracker::leaveScope(Operation *scope) {
  while (!onStack.empty() &&
         scope->isProperAncestor(buffers[onStack.back()].first.getDefiningOp()))
    buffers[onStack.pop_back_val()].end = getPosition();
}

void StorageTracker::release(Value value, bool afterwards) {
  int buffer = getBuffer(value);
  if (buffer < 0 || dead || buffers[buffer].allocation < 0)
    return;
  Buffer &entry = buffers[buffer];
  const Allocation &allocation = allocations[entry.allocation];
  // An argument is the caller's.
  if (entry.begin == 0 || allocation.isLeftInBranch)
    return;
  entry.end = std::max(entry.begin, getPosition() - !afterwards);
  Value flag;
  for (Value condition : held)
    if (llvm::is_contained(allocation.flags, condition))
      flag = condition;
  releases.push_back({buffer, positions.back(), entry.end, flag});
  // In the first iteration it is the init.
  if (int init = allocation.init; init >= 0 && !flag &&
                                  buffers[init].begin > 0 &&
                                  buffers[init].allocation >= 0) {
    entry.storage = getStorage(init);
    release(buffers[init].first, afterwards);
  }
}

bool StorageTracker::isFlag(Value condition, Value value) const {
  int buffer = getBuffer(value);
  return buffer >= 0 && buffers[buffer].allocation >= 0 &&
         llvm::is_contained(allocations[buffers[buffer].allocation].flags,
                            condition);
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void StorageTracker::extendOverLoop(unsigned begin, unsigned end,
                                    const Quantity &iterations) {
  for (Buffer &buffer : buffers) {
    if (buffer.begin < begin && buffer.end >= begin && buffer.end < end)
      buffer.end = end;
    if (buffer.allocation < 0 || buffer.begin < begin || buffer.begin > end)
      continue;
    auto &rounds = allocations[buffer.allocation].rounds;
    auto *inner = llvm::find_if(
        rounds, [&](const Round &round) { return round.begin >= begin; });
    rounds.insert(inner, {begin, iterations});
  }
}

void StorageTracker::addCarriedAllocation(Value carried, Value init,
                                          const Quantity &runs,
                                          ArrayRef<Value> flags) {
  int buffer = createBuffer(carried);
  ++buffers[buffer].begin;
  buffers[buffer].isDead |= runs.isZero();
  Allocation &allocation =
      createAllocation(buffer, carried.getParentBlock()->getParentOp(), runs);
  allocation.init = getBuffer(init);
  llvm::append_range(allocation.flags, flags);
  assign(carried, buffer, false);
}

void StorageTracker::handOver(Value yielded) {
  int buffer = getBuffer(yielded);
  if (buffer >= 0 && buffers[buffer].end == noPosition &&
      buffers[buffer].begin > loops.back().begin)
    buffers[buffer].end = getPosition();
}

void StorageTracker::addLeftAllocation(Value result, Value yielded,
                                       const Quantity &runs,
                                       ArrayRef<Value> flags) {
  int buffer = createBuffer(result);
  Allocation &allocation =
      createAllocation(buffer, result.getDefiningOp(), runs);
  llvm::append_range(allocation.flags, flags);
  buffers[buffer].storage = getStorage(getBuffer(yielded));
  assign(result, buffer, false);
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

/// The alternative that `op` is in, or -1.
static int findAlternative(const StorageTracker::Branch &branch,
                           Operation *op) {
  Region *region = op->getParentRegion();
  while (region->getParentOp() != branch.op)
    region = region->getParentRegion();
  const auto *it = llvm::find(branch.alternatives, region);
  return it == branch.alternatives.end() ? -1
                                         : it - branch.alternatives.begin();
}

void StorageTracker::leaveBranch(const Branch &branch) {
  size_t numAlternatives = branch.alternatives.size();
  auto getEnd = [&](size_t alternative) {
    return regionEnds.lookup(branch.alternatives[alternative]);
  };
  // What it is handed on as is another buffer.
  for (unsigned i = 0, e = branch.op->getNumResults(); i < e; ++i)
    for (auto [region, value] : getYielded(branch, i)) {
      int buffer = getBuffer(value);
      if (buffer >= 0 && buffers[buffer].begin > branch.begin &&
          buffers[buffer].end == noPosition)
        buffers[buffer].end = regionEnds.lookup(region);
    }

  // Where each alternative releases what was there before; 0 where it does not.
  llvm::SmallMapVector<int, SmallVector<unsigned, 2>, 4> released;
  SmallVector<Release, 4> always;
  while (!releases.empty() && branch.op->isProperAncestor(releases.back().op)) {
    Release release = releases.back();
    releases.pop_back();
    int alternative = findAlternative(branch, release.op);
    if (buffers[release.buffer].begin > branch.begin || alternative < 0)
      continue;
    if (release.flag && release.flag == branch.condition && alternative == 0) {
      always.push_back({release.buffer, branch.op, release.position, {}});
      continue;
    }
    SmallVector<unsigned, 2> &positions = released[release.buffer];
    positions.resize(numAlternatives);
    positions[alternative] = std::max(positions[alternative], release.position);
  }
  std::vector<SmallVector<int>> left(numAlternatives);
  for (auto &[buffer, positions] : released) {
    Allocation &allocation = allocations[buffers[buffer].allocation];
    bool isAlways = !llvm::is_contained(positions, 0u);
    for (auto [alternative, position] : llvm::enumerate(positions))
      if (position == 0)
        left[alternative].push_back(buffer);
      else if (position < getEnd(alternative))
        allocation.gaps.push_back({position + 1, getEnd(alternative)});
    buffers[buffer].end = isAlways ? *llvm::max_element(positions) : noPosition;
    if (isAlways)
      always.push_back({buffer, branch.op, buffers[buffer].end, {}});
  }
  llvm::append_range(releases, llvm::reverse(always));
  if (numAlternatives < 2)
    return;

  // What an alternative allocates and leaves.
  for (const Allocation &allocation : llvm::reverse(allocations)) {
    const Buffer &entry = buffers[allocation.buffer];
    if (entry.begin <= branch.begin)
      break;
    if (entry.end != noPosition || entry.isDead || allocation.isOnStack)
      continue;
    if (int alternative = findAlternative(branch, allocation.maker);
        alternative >= 0)
      left[alternative].push_back(allocation.buffer);
  }
  llvm::SmallSet<int, 8> all;
  for (ArrayRef<int> some : left)
    all.insert(some.begin(), some.end());
  if (all.empty())
    return;
  for (size_t i = 0; i < numAlternatives; ++i) {
    if (left[i].size() < all.size())
      continue;
    // It leaves all that any does.
    for (int buffer : left[i])
      if (buffers[buffer].begin > branch.begin && getEnd(i) < getPosition())
        allocations[buffers[buffer].allocation].gaps.push_back(
            {getEnd(i) + 1, getPosition()});
    return;
  }
  for (size_t i = 0; i < numAlternatives; ++i)
    for (int buffer : left[i]) {
      Allocation &allocation = allocations[buffers[buffer].allocation];
      buffers[buffer].end = getPosition();
      if (buffers[buffer].begin <= branch.begin)
        continue;
      buffers[buffer].end = getEnd(i);
      allocation.isLeftInBranch = true;
      allocation.scopeRuns = branch.runs;
      llvm::erase_if(allocation.rounds, [&](const Round &round) {
        return round.begin <= branch.begin;
      });
    }
  int buffer = createBuffer(buffers[*all.begin()].first);
  ++buffers[buffer].begin;
  createAllocation(buffer, branch.op, branch.runs).left = std::move(left);
}

/// What each alternative that is a region yields as result `number`.
SmallVector<std::pair<Region *, Value>, 2>
StorageTracker::getYielded(const Branch &branch, unsigned number) const {
  SmallVector<std::pair<Region *, Value>, 2> yielded;
  for (Region *region : branch.alternatives) {
    if (!region || region->empty() || region->front().empty())
      continue;
    Operation *yield = &region->back().back();
    if (yield->getNumOperands() == branch.op->getNumResults())
      yielded.push_back({region, yield->getOperand(number)});
  }
  return yielded;
}

void StorageTracker::addYielded(OpResult result, const Branch &branch,
                                SmallVectorImpl<int> &storages) {
  auto yielded = getYielded(branch, result.getResultNumber());
  if (dead)
    return assign(result, createBuffer(result), false);
  bool isMemory = isa<BaseMemRefType>(result.getType());
  // Of the region that is known to run: nothing that has a place, or nothing
  // that lives on.
  bool isKnown = yielded.size() == 1 && branch.alternatives.size() == 1;
  if (isKnown && (getBuffer(yielded[0].second) < 0 ||
                  (!isMemory && deadRegions.isUnused(result))))
    return addView(result, yielded[0].second, false);
  for (OpResult earlier :
       branch.op->getResults().take_front(result.getResultNumber())) {
    if (isKnown && !isMemory && deadRegions.isUnused(earlier))
      continue;
    auto before = getYielded(branch, earlier.getResultNumber());
    if (yielded.empty() || before.empty())
      continue;
    if (llvm::all_of_zip(before, yielded, [&](auto &a, auto &b) {
          return deadRegions.lookThrough(a.second) ==
                 deadRegions.lookThrough(b.second);
        }))
      return addView(result, earlier, false);
    if (isKnown && isSameBuffer(before[0].second, yielded[0].second)) {
      addView(result, earlier, false);
      if (getContent(before[0].second) != getContent(yielded[0].second))
        places[result].version = ++buffers[getBuffer(result)].version;
      return;
    }
  }
  SmallVector<int> made;
  llvm::SmallDenseMap<Region *, bool> makes;
  SmallVector<Value> others;
  for (auto [region, value] : yielded) {
    int from = getBuffer(value);
    makes[region] = from >= 0 && buffers[getStorage(from)].begin > branch.begin;
    if (makes[region])
      made.push_back(getStorage(from));
    else
      others.push_back(value);
  }
  if (made.empty() && !others.empty()) {
    int first = getBuffer(others[0]);
    bool isOneBuffer = first >= 0, isOnePlace = first >= 0;
    for (Value value : others) {
      int from = getBuffer(value);
      isOneBuffer &= from == first;
      isOnePlace = isOnePlace && from >= 0 && !isPart(value) &&
                   getStorage(from) == getStorage(first);
    }
    // What a call or loop of a region leaves in a place from before the branch
    // has a buffer of that region.
    bool isOfRegion = first >= 0 && buffers[first].begin > branch.begin;
    if (!isMemory && isOnePlace && (isOfRegion || !isOneBuffer))
      return addLeft(result, others[0]);
    if (isMemory || isOneBuffer) {
      addView(result, others[0], false);
      // One of several contents: another one.
      if (isOneBuffer && llvm::any_of(others, [&](Value value) {
            return places.lookup(value).version !=
                   places.lookup(others[0]).version;
          }))
        places[result].version = ++buffers[first].version;
      return;
    }
  }
  int buffer = createBuffer(result);
  if (isMemory) {
    Allocation &allocation = createAllocation(buffer, branch.op, branch.runs);
    ++buffers[buffer].begin;
    // The flags that hold just where an alternative made it.
    if (!others.empty() && branch.condition && makes[branch.alternatives[0]])
      allocation.flags.push_back(branch.condition);
    for (OpResult flag : branch.op->getResults())
      if (!others.empty() && flag.getType().isInteger(1) &&
          llvm::all_of(getYielded(branch, flag.getResultNumber()),
                       [&](auto entry) {
                         return matchPattern(entry.second, m_One()) ==
                                    makes[entry.first] &&
                                matchPattern(entry.second, m_Constant());
                       }))
        allocation.flags.push_back(flag);
  }
  assign(result, buffer, false);
  // What the regions made for it is its storage: only one of them runs.
  for (int storage : made)
    if (!llvm::is_contained(storages, getStorage(storage)))
      buffers[getStorage(storage)].storage = buffer;
  storages.push_back(buffer);
}
