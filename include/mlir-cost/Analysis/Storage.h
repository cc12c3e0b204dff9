//===- Storage.h - Which results need storage of their own ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_STORAGE_H
#define MLIR_COST_ANALYSIS_STORAGE_H

#include "mlir-cost/Analysis/DeadRegions.h"
#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "llvm/ADT/DenseMap.h"

#include <map>
#include <vector>

namespace mlir::cost {

/// Follows values to the buffers that hold them, by the rules of
/// docs/metrics.md ("Memory in use"): element-wise results take the buffer of
/// a dying operand, destination-style results that of their dying init, views
/// that of their source. Operations are visited in program order; each visit
/// is a position, and a buffer lives from the position that makes it to the
/// last that uses it.
class StorageTracker {
public:
  /// Uses in `deadRegions` count for nothing.
  StorageTracker(bool inPlace, const DeadRegions &deadRegions)
      : inPlace(inPlace), deadRegions(deadRegions) {}

  /// One value, or several one after the other, in one place of memory.
  struct Buffer {
    Value first;
    Block *block;                 ///< of its first value
    Operation *lastUse = nullptr; ///< in `block`; null without uses
    bool isUsedInOtherBlocks = false;
    bool isPending = false; ///< carried by a loop, not yet written
    /// Of these, the storage that they hold the content of at first, or -1.
    int startsAs = -1;
    /// In the list of allocations, if an operation releases it, not the last
    /// use: a memref; else -1.
    int allocation = -1;
    /// Stands where the program does not come by.
    bool isDead = false;
    Operation *takenBy = nullptr; ///< gave it to a result last
    /// Its values, but for some of which all uses lie behind: no question
    /// about what follows needs them.
    SmallVector<Value, 1> openValues = {};
    /// Any of them has a use.
    bool hasUses = false;
    /// Positions, both included.
    unsigned begin = 0, end = 0;
    /// The first that overwrites it in place, and how many do.
    unsigned overwritten = noPosition;
    unsigned version = 0;
    /// Buffers of one storage share memory: what a loop carries and yields.
    int storage;
  };
  static constexpr unsigned noPosition = ~0u;

  /// A loop around something: its first position, and its iterations per call.
  struct Round {
    unsigned begin;
    Quantity iterations;
  };
  /// Memory from its allocation to its release.
  struct Allocation {
    int buffer;
    Operation *maker;
    /// How often, per call of the function.
    Quantity runs;
    /// Outermost first.
    SmallVector<Round, 0> rounds = {};
    /// Positions of alternatives, between begin and end, that do not see it.
    SmallVector<std::pair<unsigned, unsigned>, 0> gaps = {};
    /// Any of them holds only if it is no other name of what was there before.
    SmallVector<Value, 0> flags = {};
    /// What a loop carries: the buffer that it is at first.
    int init = -1;
    /// What each alternative of a branch leaves: the largest sum is the size.
    std::vector<SmallVector<int>> left = {};
    /// It is in such a sum, from the end of its alternative on, of a branch
    /// that runs so often.
    bool isLeftInBranch = false;
    Quantity scopeRuns = 1;
    bool isOnStack = false;
  };

  /// The next position is `op`, which uses its operands.
  void enter(Operation *op);
  /// Something reads or writes `value` at the position at hand.
  void use(Value value);
  /// The next positions repeat; what they use of before them lives as long as
  /// the loop.
  void enterLoop(const Quantity &iterations) {
    loops.push_back({getPosition(), usedInLoops.size(), iterations});
  }
  void leaveLoop(Operation *loop);
  /// The same for blocks that branch back, once they are visited.
  void extendOverLoop(unsigned begin, unsigned end, const Quantity &iterations);
  /// While dead, nothing that is visited lives, is used or is overwritten.
  bool setDead(bool value) { return std::exchange(dead, value); }
  bool isDead() const { return dead; }
  /// The loops that are open, outermost first.
  SmallVector<Round, 0> getRounds() const;
  /// The position at hand; 0 is the entry of the function.
  unsigned getPosition() const { return positions.size() - 1; }
  /// The operation at each position; null at 0.
  ArrayRef<Operation *> getPositions() const { return positions; }

  /// A value that holds activations from the start: an argument.
  void addInput(Value value) { assign(value, createBuffer(value), false); }
  /// `result` renames `source`, or a part of it.
  void addView(Value result, Value source, bool isPart);
  /// A result whose storage is counted elsewhere: of a call, of a loop.
  void addForeign(Value result) { addInput(result); }
  /// An argument of a block: it lives from the next position on.
  void addPassed(Value argument) {
    int buffer = createBuffer(argument);
    ++buffers[buffer].begin;
    ++buffers[buffer].end;
    assign(argument, buffer, false);
  }
  /// Memory that an operation allocates, so often, or that the caller of the
  /// function did: it lives to its release.
  void addAllocation(Value value, bool isOnStack, const Quantity &runs);
  /// The allocation behind `value` ends before the position at hand, or with
  /// it.
  void release(Value value, bool afterwards = false);
  /// While `condition` is held, what is visited runs where it is true.
  void hold(Value condition) { held.push_back(condition); }
  void letGo() { held.pop_back(); }
  /// True if `condition` holds only where `value` is memory of its own.
  bool isFlag(Value condition, Value value) const;
  /// Stack memory of `scope` ends.
  void leaveScope(Operation *scope);
  /// What a loop carries from `init` and allocates anew in its iterations.
  /// `flags` hold from the second on.
  void addCarriedAllocation(Value carried, Value init, const Quantity &runs,
                            ArrayRef<Value> flags);
  /// An iteration ends, and `yielded` is what the next carries.
  void handOver(Value yielded);
  /// Behind a loop, the last that an iteration handed on as `yielded`.
  void addLeftAllocation(Value result, Value yielded, const Quantity &runs,
                         ArrayRef<Value> flags);

  /// A branch of which the regions are visited.
  struct Branch {
    Operation *op;
    unsigned begin;
    /// Of which one runs; null skips all.
    SmallVector<Region *> alternatives;
    Quantity runs;
    /// That of the first alternative, if there is one.
    Value condition = {};
  };
  /// The last position of a region of a branch is at hand.
  void leaveAlternative(Region *region) { regionEnds[region] = getPosition(); }
  /// What only some alternatives release, or leave, lives on.
  void leaveBranch(const Branch &branch);
  /// A value that a loop carries from `init`. Where the init has no storage to
  /// give (an empty tensor, a constant, a value that is used later), the first
  /// result that is written there starts it.
  void addCarried(Value carried, OpOperand &init);
  /// What a loop leaves of `carried`.
  void addLeft(Value result, Value carried);
  /// A result of a branch; `storages` are those that other results have.
  void addYielded(OpResult result, const Branch &branch,
                  SmallVectorImpl<int> &storages);

  enum class Placement : uint8_t {
    Reused, ///< takes a buffer that is there
    New,    ///< needs storage of its own at each execution
    Starts, ///< starts the buffer that a loop carries: once, however often
  };
  /// Places a computed tensor result. `cost` says which operands it may
  /// overwrite.
  Placement placeResult(OpResult result, const OpCost &cost);

  /// Something is written into `value`: true if that starts its buffer.
  bool start(Value value);

  /// The value that the buffer of `value` was made for.
  Value getFirstValue(Value value) const {
    return buffers[places.lookup(value).buffer].first;
  }

  ArrayRef<Buffer> getBuffers() const { return buffers; }
  ArrayRef<Allocation> getAllocations() const { return allocations; }
  /// The buffer of `value`, or -1, and whether it is only a part of it.
  int getBuffer(Value value) const {
    auto it = places.find(value);
    return it == places.end() ? -1 : it->second.buffer;
  }
  bool isPart(Value value) const { return places.lookup(value).isPart; }
  /// True if both have the whole of one buffer.
  bool isSameBuffer(Value a, Value b) const {
    return getBuffer(a) >= 0 && getBuffer(a) == getBuffer(b) && !isPart(a) &&
           !isPart(b);
  }
  /// What names the content of `value`: its buffer, and how often that had been
  /// overwritten when `value` was made.
  std::pair<int, unsigned> getContent(Value value) const {
    return {getBuffer(value), places.lookup(value).version};
  }
  int getStorage(int buffer) const;
  /// The storage that the first content of a buffer comes from: its own, or
  /// that of what a loop starts from.
  int getFirstStorage(int buffer) const {
    int first = buffers[buffer].startsAs;
    return first >= 0 ? first : getStorage(buffer);
  }
  /// True if something after `op` still reads the buffer.
  bool isUsedAfter(int buffer, Operation *op);

private:
  struct Place {
    int buffer;
    bool isPart;
    unsigned version;
  };
  struct OpenLoop {
    unsigned begin;
    size_t firstUsed; ///< in usedInLoops
    Quantity iterations;
  };

  int createBuffer(Value first);
  /// How many cycles and blocks outside of cycles come behind that of a block,
  /// in an order in which each leads to later ones only; most for blocks that
  /// nothing leads to.
  struct Rank {
    unsigned number;
    bool isInCycle;
  };
  Rank getRank(Block *block);
  bool isUsedInBlocksAfter(int buffer, Operation *op);
  Allocation &createAllocation(int buffer, Operation *maker,
                               const Quantity &runs);
  SmallVector<std::pair<Region *, Value>, 2> getYielded(const Branch &branch,
                                                        unsigned number) const;
  void assign(Value value, int buffer, bool isPart);
  Placement reuse(Value value, int buffer, bool isPart);
  void touch(int buffer);
  /// True if something in the regions of `op` uses the buffer.
  bool isUsedInside(int buffer, Operation *op) const;
  bool isReadBesides(int buffer, OpResult result, OpOperand *init,
                     const OpCost &cost) const;
  /// The buffer of `value` if `op` may overwrite it, or -1.
  int getDyingBuffer(Value value, Operation *op, bool wholeOnly);

  bool isRepeated(Operation *op, Operation *around) const;

  bool inPlace;
  const DeadRegions &deadRegions;
  bool dead = false;
  std::vector<Buffer> buffers;
  llvm::DenseMap<Value, Place> places;
  std::vector<Operation *> positions{nullptr};
  SmallVector<OpenLoop> loops;
  /// What the open loops use of before them, innermost last.
  SmallVector<int> usedInLoops;
  struct Release {
    int buffer;
    Operation *op;
    unsigned position;
    /// Released where this holds, and else no memory of its own.
    Value flag;
  };
  std::vector<Release> releases;
  /// Stack memory, innermost scope last.
  SmallVector<int> onStack;
  SmallVector<Value> held;
  std::vector<Allocation> allocations;
  /// Of regions of which one was asked for.
  llvm::DenseMap<Block *, Rank> ranks;
  /// What uses the first `numValues` open values of a buffer, by the rank of
  /// its block in the region that the buffer is made in.
  struct BlockUses {
    size_t numValues = 0;
    std::multimap<unsigned, Operation *> byRank;
  };
  llvm::DenseMap<int, BlockUses> blockUses;
  /// The last position in each region of a branch.
  llvm::DenseMap<Region *, unsigned> regionEnds;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_STORAGE_H
