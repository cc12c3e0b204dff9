//===- Peak.cpp - The most that is live at once ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Memory.h"

#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::cost;

void Largest::add(const Quantity &value, unsigned position) {
  // Layers that are alike have the same sums, and comparing them takes proofs.
  if (!value.isConstant() && !known.insert(value).second)
    return;
  // What the loops around vary counts at its largest.
  std::optional<Quantity> most = context.maximum(value);
  if (!most || candidates.size() > maxCandidates) {
    isKnown = false;
    return;
  }
  for (const Candidate &other : candidates)
    if ((other.value - *most).isKnownNonNegative())
      return;
  llvm::erase_if(candidates, [&](const Candidate &other) {
    return (*most - other.value).isKnownNonNegative();
  });
  candidates.push_back({std::move(*most), position});
}

std::optional<Quantity> Largest::get() const {
  if (!isKnown)
    return std::nullopt;
  Quantity largest;
  for (const Candidate &candidate : candidates)
    largest = context.max(largest, candidate.value);
  return largest;
}

std::optional<unsigned> Largest::getPosition() const {
  return isKnown && candidates.size() == 1
             ? std::optional(candidates[0].position)
             : std::nullopt;
}

using IsKept = llvm::function_ref<bool(unsigned)>;

/// True for sums of sizes with so many names and numbers that nobody reads
/// them, while each position has such a sum.
static bool isTooLarge(const Quantity &bytes) {
  return bytes.isLargerThan(1000);
}

/// Calls `visit(position, live, rises)` for each position: the bytes that are
/// live there, callees at work included, and whether they may be more than
/// before. Of arguments that `isKept` has only what overwrites them counts.
/// Gives up and returns false where sums are too large.
template <typename Visitor>
static bool sweep(const MemoryUse &use, IsKept isKept, Visitor visit) {
  unsigned numPositions = use.positions.size();
  std::vector<Quantity> changes(numPositions + 1);
  llvm::BitVector rises(numPositions + 1);
  auto getBegin = [&](const LiveValue &value) {
    return value.argument && isKept(*value.argument) ? value.overwritten : 0;
  };
  // Where nothing has bytes the peak is at the entry.
  if (!use.values.empty())
    rises.set(0);
  for (const LiveValue &value : use.values) {
    if (!value.value && !value.isLeftByCallee)
      continue; // a callee's block
    for (LiveRange range : value.ranges) {
      range.first = std::max(range.first, getBegin(value));
      if (range.first > range.last)
        continue;
      changes[range.first] += value.bytes;
      changes[range.last + 1] -= value.bytes;
      rises.set(range.first);
      if (isTooLarge(changes[range.first]) ||
          isTooLarge(changes[range.last + 1]))
        return false;
    }
  }
  for (const CalleeMemory &callee : use.callees) {
    Quantity counted;
    SmallVector<unsigned> alsoKept;
    for (auto [index, argument] : callee.covered)
      if (getBegin(use.values[index]) <= callee.position)
        counted += use.values[index].bytes;
      else if (argument)
        alsoKept.push_back(*argument);
    std::optional<Quantity> atWork = callee.peakBytes;
    if (!alsoKept.empty())
      atWork = callee.getPeakWithout(alsoKept);
    if (!atWork)
      return false;
    changes[callee.position] += *atWork - counted;
    changes[callee.position + 1] -= *atWork - counted;
    rises.set(callee.position);
    rises.set(callee.position + 1);
  }
  Quantity live;
  for (unsigned position = 0; position < numPositions; ++position) {
    if (!changes[position].isZero())
      live += changes[position];
    if (isTooLarge(live))
      return false;
    visit(position, live, rises.test(position));
  }
  return true;
}

static constexpr auto keepsNone = [](unsigned) { return false; };

void mlir::cost::findPeak(MemoryUse &use, QuantityContext &context) {
  Largest largest(context);
  use.liveBytes.resize(use.rowPositions.size());
  unsigned row = 0;
  bool isKnown = sweep(
      use, keepsNone, [&](unsigned position, const Quantity &live, bool rises) {
        if (rises)
          largest.add(live, position);
        for (;
             row < use.rowPositions.size() && use.rowPositions[row] == position;
             ++row)
          use.liveBytes[row] = live;
      });
  if (!isKnown) {
    use.liveBytes.clear();
    use.unknownReason = "the sum of live sizes is too long an expression";
    return;
  }
  use.peakBytes = largest.get();
  use.peakPosition = largest.getPosition();
  if (!use.peakBytes)
    use.unknownReason = "how sizes vary with loops and symbols is not known";
}

std::optional<Quantity> mlir::cost::findPeakWithout(const MemoryUse &use,
                                                    IsKept isKept,
                                                    QuantityContext &context) {
  Largest largest(context);
  bool isKnown = sweep(
      use, isKept, [&](unsigned position, const Quantity &live, bool rises) {
        if (rises)
          largest.add(live, position);
      });
  return isKnown ? largest.get() : std::nullopt;
}
