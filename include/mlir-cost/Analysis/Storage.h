//===- Storage.h - Which results need storage of their own ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_STORAGE_H
#define MLIR_COST_ANALYSIS_STORAGE_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "llvm/ADT/DenseMap.h"

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
  explicit StorageTracker(bool inPlace) : inPlace(inPlace) {}

  /// One value, or several one after the other, in one place of memory.
  struct Buffer {
    Value first;
    Block *block;                 ///< of its first value
    Operation *lastUse = nullptr; ///< in `block`; null without uses
    bool isPending = false;       ///< carried by a loop, not yet written
    /// Released by an operation, not by the last use: a memref.
    bool isAllocated = false;
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
    /// Of the outermost loop around it.
    unsigned loopBegin = noPosition;
    /// Buffers of one storage share memory: what a loop carries and yields.
    int storage;
  };
  static constexpr unsigned noPosition = ~0u;

  /// The next position is `op`, which uses its operands.
  void enter(Operation *op);
  /// Something reads or writes `value` at the position at hand.
  void use(Value value);
  /// The next positions repeat; what they use of before them lives as long as
  /// the loop.
  void enterLoop() { loops.push_back({getPosition(), usedInLoops.size()}); }
  void leaveLoop(Operation *loop);
  /// The same for blocks that branch back, once they are visited.
  void extendOverLoop(unsigned begin, unsigned end);
  /// While dead, nothing that is visited lives or is used.
  bool setDead(bool value) { return std::exchange(dead, value); }
  bool isDead() const { return dead; }
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
  /// Memory that an operation allocates, or that the caller of the function
  /// did: it lives to its release.
  void addAllocation(Value value, bool isOnStack);
  /// The allocation behind `value` ends before the position at hand, or with
  /// it.
  void release(Value value, bool afterwards = false);
  /// What was allocated before `begin`, where `branch` was entered, and only
  /// some of its alternatives released, lives on.
  void leaveBranch(Operation *branch, unsigned begin, unsigned numAlternatives);
  /// Stack memory of `scope` ends.
  void leaveScope(Operation *scope);
  /// A value that a loop carries from `init`. Where the init has no storage to
  /// give (an empty tensor, a constant, a value that is used later), the first
  /// result that is written there starts it.
  void addCarried(Value carried, OpOperand &init);
  /// What a loop leaves of `carried`.
  void addLeft(Value result, Value carried);
  /// A result of regions, of which each yields one of `yielded`. They were
  /// entered at `begin`; `storages` are those that other results have.
  void addYielded(Value result, ArrayRef<Value> yielded, unsigned begin,
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
  /// The buffer of `value`, or -1, and whether it is only a part of it.
  int getBuffer(Value value) const {
    auto it = places.find(value);
    return it == places.end() ? -1 : it->second.buffer;
  }
  bool isPart(Value value) const { return places.lookup(value).isPart; }
  /// What names the content of `value`: its buffer, and how often that had been
  /// overwritten when `value` was made.
  std::pair<int, unsigned> getContent(Value value) const {
    return {getBuffer(value), places.lookup(value).version};
  }
  int getStorage(int buffer) const;
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
  };

  int createBuffer(Value first);
  void assign(Value value, int buffer, bool isPart);
  Placement reuse(Value value, int buffer, bool isPart);
  void touch(int buffer);
  /// True if something in the regions of `op` uses the buffer.
  bool isUsedInside(int buffer, Operation *op) const;
  /// The buffer of `value` if `op` may overwrite it, or -1.
  int getDyingBuffer(Value value, Operation *op, bool wholeOnly);

  bool inPlace;
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
  };
  std::vector<Release> releases;
  /// Stack memory, innermost scope last.
  SmallVector<int> onStack;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_STORAGE_H
