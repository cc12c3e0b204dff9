//===- CalleeMemory.cpp - What calls hold and leave -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

using namespace mlir;
using namespace mlir::cost;

/// The peak without the arguments that the caller keeps, in the callee's terms.
static std::optional<Quantity> findCalleePeak(ModuleState &state,
                                              unsigned callee,
                                              const std::vector<bool> &kept) {
  auto known = state.calleePeaks.find({callee, kept});
  if (known != state.calleePeaks.end())
    return known->second;
  // Bounded: a chain of thousands of calls may keep one argument.
  if (state.calleeDepth == 1000)
    return std::nullopt;
  ++state.calleeDepth;
  std::optional<Quantity> peak = findPeakWithout(
      state.functions[callee].memory,
      [&](unsigned number) { return kept[number]; }, state.context);
  --state.calleeDepth;
  return state.calleePeaks[{callee, kept}] = std::move(peak);
}

/// What each call allocates and leaves is there from then on, and from the
/// start of each loop around what earlier iterations of it have left.
void FunctionAnalyzer::addLeft(const PlacedCall &placed,
                               const Quantity &bytes) {
  if (bytes.isZero())
    return;
  // Alternatives may leave different sums.
  Operation *op = placed.op, *parent = op->getParentOp();
  for (; op != result.op && parent; op = parent, parent = op->getParentOp())
    if ((parent != result.op && !isa<LoopLikeOpInterface>(parent)) ||
        !op->getParentRegion()->hasOneBlock())
      result.memory.unknownReason =
          "what a call in a branch leaves allocated is not known";
  unsigned last = storage.getPosition();
  auto add = [&](unsigned begin, Quantity size) {
    if (size.isZero() || begin > last)
      return;
    LiveValue &value = result.memory.values.emplace_back();
    value.isLeftByCallee = value.isUnreleased = true;
    value.bytes = std::move(size);
    value.ranges.push_back({begin, last});
  };
  add(placed.position + 1, bytes);
  const Quantity &runs = calls[placed.site].executions;
  forEachPile(placed.rounds, runs, runs,
              [&](unsigned begin, const Quantity &number) {
                add(begin, bytes * number);
              });
}

void FunctionAnalyzer::addCallees(ArrayRef<unsigned> indices) {
  MemoryUse &memory = result.memory;
  for (PlacedCall &placed : placedCalls) {
    const CallSite &site = calls[placed.site];
    const FunctionCost &callee = state.functions[site.callee];
    if (!callee.memory.unknownReason.empty()) {
      memory.unknownReason = callee.memory.unknownReason;
      return;
    }
    CalleeMemory atWork;
    atWork.position = placed.position;
    // An argument that lives on, or that is only a part of something, is the
    // caller's.
    std::vector<bool> kept(placed.op.getArgOperands().size());
    llvm::SmallDenseSet<unsigned> passed;
    for (auto [number, operand] : llvm::enumerate(placed.op.getArgOperands())) {
      int buffer = storage.getBuffer(operand);
      unsigned index = buffer < 0 ? ~0u : indices[storage.getStorage(buffer)];
      if (index == ~0u || storage.isPart(operand) ||
          (memory.values[index].isLiveAt(placed.position + 1) &&
           !llvm::is_contained(placed.taken, number)) ||
          !passed.insert(index).second)
        kept[number] = true;
      else
        atWork.covered.push_back({index, number});
    }
    for (Value value : placed.op->getResults()) {
      int buffer = storage.getBuffer(value);
      unsigned index = buffer < 0 ? ~0u : indices[storage.getStorage(buffer)];
      // A result may be an operand, handed back, or be in its place; what the
      // regions of a branch hand on may have been there before.
      bool isMade =
          index != ~0u &&
          (storage.getBuffers()[buffer].begin == placed.position ||
           memory.values[index].ranges.front().first == placed.position);
      if (isMade && llvm::none_of(atWork.covered, [&](const auto &entry) {
            return entry.index == index;
          }))
        atWork.covered.push_back({index, std::nullopt});
    }
    std::optional<Quantity> peak = findCalleePeak(state, site.callee, kept);
    if (!peak) {
      memory.unknownReason =
          "how sizes of '@" + callee.name + "' vary is not known";
      return;
    }
    auto see = [&](const Quantity &bytes) {
      return state.context.substitute(bytes, site.arguments);
    };
    atWork.peakBytes = see(*peak);
    atWork.getPeakWithout = [&state = state, callee = site.callee, kept,
                             arguments =
                                 site.arguments](ArrayRef<unsigned> alsoKept) {
      std::vector<bool> all = kept;
      for (unsigned number : alsoKept)
        all[number] = true;
      std::optional<Quantity> peak = findCalleePeak(state, callee, all);
      if (peak)
        peak = state.context.substitute(*peak, arguments);
      return peak;
    };
    memory.callees.push_back(std::move(atWork));
    addLeft(placed, see(callee.memory.leftBytes));
    auto [it, isNew] = state.innerArenas.try_emplace(site.callee);
    if (isNew)
      it->second = findInnerArena(callee.memory, state.conventions.alignment,
                                  state.context);
    const std::optional<Quantity> &arena = it->second;
    if (!arena) {
      memory.arenaUnknownReason =
          "the arena of '@" + callee.name + "' is not known";
    } else if (!arena->isZero()) {
      LiveValue &block = memory.values.emplace_back();
      block.ranges.push_back({placed.position, placed.position});
      block.bytes = see(*arena);
    }
  }
}
