//===- Memory.h - What is in memory, and when ----------------- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_MEMORY_H
#define MLIR_COST_ANALYSIS_MEMORY_H

#include "mlir-cost/Support/Quantity.h"

#include "mlir/IR/Value.h"

#include <functional>
#include <unordered_set>
#include <vector>

namespace mlir::cost {

/// Positions in program order, both included; 0 is the entry of the function.
struct LiveRange {
  unsigned first, last;
};

/// Activations that share one place of memory, one after the other.
struct LiveValue {
  /// The first of them; null for what a callee holds for itself: in the arena
  /// that is a block, and in the peak CalleeMemory has it.
  Value value;
  /// The largest of them of which the size is known.
  Quantity bytes;
  /// False if the size of one is not.
  bool isSized = true;
  /// In order, disjoint.
  SmallVector<LiveRange, 1> ranges;
  /// Number of the argument that the caller filled.
  std::optional<unsigned> argument;
  /// The first position that overwrites the caller's data.
  unsigned overwritten = ~0u;
  /// Handed back to the caller.
  bool isOutput = false;
  /// Nothing releases it in the function.
  bool isUnreleased = false;
  /// What a callee has left unreleased; then there is no `value`.
  bool isLeftByCallee = false;
  /// Bytes from the start of the arena.
  std::optional<Quantity> offset;

  bool isLiveAt(unsigned position) const {
    return llvm::any_of(ranges, [&](LiveRange range) {
      return range.first <= position && position <= range.last;
    });
  }
};

/// A callee at work: its peak stands at one position.
struct CalleeMemory {
  unsigned position;
  /// Its peak, in the caller's terms, without arguments that the caller keeps.
  Quantity peakBytes;
  /// The same without these arguments, which the caller's caller keeps; null
  /// once the module is analysed.
  std::function<std::optional<Quantity>(ArrayRef<unsigned>)> getPeakWithout;
  /// A value that is part of the peak: an argument that nobody uses later, with
  /// its number, or a result.
  struct Covered {
    unsigned index;
    std::optional<unsigned> argument;
  };
  SmallVector<Covered> covered;
};

/// The activations of one call of a function, by the rules of docs/metrics.md
/// ("Memory in use").
struct MemoryUse {
  /// In the order of their definitions.
  std::vector<LiveValue> values;
  std::vector<CalleeMemory> callees;
  /// The operation at each position; null at 0.
  std::vector<Operation *> positions;
  /// The position of each row.
  std::vector<unsigned> rowPositions;

  /// Nothing where a size is not known.
  std::optional<Quantity> inputBytes, outputBytes;
  /// Inputs and parameters that are read, as far as they are, and outputs, once
  /// each: no schedule moves less.
  std::optional<Quantity> compulsoryBytes;
  /// Allocated in a call, neither released nor returned: it stays.
  Quantity leftBytes;
  /// Results that are computed from constants and parameters alone: no
  /// activations.
  std::optional<Quantity> derivedBytes;

  /// What makes `value`, which is no argument of the function: an operation,
  /// the loop that carries it, the branch that passes it, or the call that it
  /// is for.
  Operation *getOrigin(const LiveValue &value) const;

  /// Nothing where it is not known; then `unknownReason` says why.
  std::optional<Quantity> peakBytes, arenaBytes;
  std::string unknownReason;
  /// Where the peak is known and the arena is not.
  std::string arenaUnknownReason;
  /// Where the peak is; nothing where that depends on symbols.
  std::optional<unsigned> peakPosition;
  /// At each row.
  std::vector<Quantity> liveBytes;
};

/// Collects sums and gives the largest: a maximum of those of which none is
/// known to exceed all others.
class Largest {
public:
  explicit Largest(QuantityContext &context) : context(context) {}

  void add(const Quantity &value, unsigned position);
  /// Nothing if too many sums cannot be compared, or one varies with a loop in
  /// a way that is not understood.
  std::optional<Quantity> get() const;
  /// Where the largest came first; nothing where symbols decide that.
  std::optional<unsigned> getPosition() const;

private:
  struct Candidate {
    Quantity value;
    unsigned position;
  };
  static constexpr size_t maxCandidates = 64;
  QuantityContext &context;
  SmallVector<Candidate> candidates;
  /// What was added before, where it is symbolic.
  std::unordered_set<Quantity> known;
  bool isKnown = true;
};

/// Fills peakBytes, peakPosition and liveBytes: the largest sum of bytes that
/// are live at one position. Linear in the number of positions.
void findPeak(MemoryUse &use, QuantityContext &context);

/// The peak without the arguments that `isKept` has: their memory is the
/// caller's until they are overwritten.
std::optional<Quantity>
findPeakWithout(const MemoryUse &use, llvm::function_ref<bool(unsigned)> isKept,
                QuantityContext &context);

/// Fills arenaBytes and the offset of each value.
void findArena(MemoryUse &use, uint64_t alignment, QuantityContext &context);

/// The arena of what is neither an argument nor a result: a block for callers.
std::optional<Quantity> findInnerArena(const MemoryUse &use, uint64_t alignment,
                                       QuantityContext &context);

/// Places values greedily by size, as in Pisarchyk and Lee, "Efficient Memory
/// Management for Deep Neural Net Inference" (2020): fills their offsets and
/// returns the end of the highest, a multiple of `alignment`. Nothing if sizes
/// or offsets cannot be compared.
std::optional<Quantity> placeGreedily(MutableArrayRef<LiveValue> values,
                                      uint64_t alignment,
                                      QuantityContext &context);

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_MEMORY_H
