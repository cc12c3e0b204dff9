//===- LiveRanges.cpp - What is in memory, and from when to when ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

std::optional<Quantity> FunctionAnalyzer::getBytes(Value value) {
  auto type = dyn_cast<ShapedType>(value.getType());
  std::optional<unsigned> bits;
  if (type && type.hasRank())
    bits = getBitWidth(type.getElementType(), state.indexBits);
  tracer.takeVarying();
  std::optional<Quantity> elements;
  if (bits)
    elements = isa<MemRefType>(type)
                   ? getAllocatedElements(value, tracer, state.context)
                   : getNumValues(value, tracer);
  if (!elements) {
    if (result.memory.unknownReason.empty()) {
      llvm::raw_string_ostream os(result.memory.unknownReason);
      os << "the size of a value of type " << value.getType()
         << " is not known";
    }
    return std::nullopt;
  }
  Quantity structure =
      isSparse(value) ? getStructureBytes(value, tracer) : Quantity();
  if (tracer.takeVarying()) {
    result.memory.unknownReason = "an extent may differ between iterations";
    return std::nullopt;
  }
  return state.context.ceilDiv(*elements * Quantity(*bits), 8) + structure;
}

/// Each buffer once, parts of it at most as the whole. Parameters and what is
/// derived from them have none: they are no inputs, but as outputs they are
/// written.
std::optional<Quantity> FunctionAnalyzer::sumBytes(ValueRange values,
                                                   bool areOutputs) {
  QuantitySum sum;
  llvm::MapVector<int, Quantity> parts;
  llvm::SmallDenseSet<Value> seen;
  for (Value value : values) {
    int buffer = storage.getBuffer(value);
    if (!seen.insert(value).second ||
        (buffer < 0 &&
         !(areOutputs && isa<TensorType, BaseMemRefType>(value.getType()))))
      continue;
    std::optional<Quantity> bytes = getBytes(value);
    if (!bytes)
      return std::nullopt;
    if (buffer < 0) {
      sum += *bytes;
      continue;
    }
    auto [it, isFirst] = parts.try_emplace(buffer, *bytes);
    if (isFirst)
      continue;
    std::optional<Quantity> whole =
        getBytes(storage.getBuffers()[buffer].first);
    if (!whole)
      return std::nullopt;
    it->second = state.context.min(it->second + *bytes, *whole);
  }
  for (const auto &[buffer, bytes] : parts)
    sum += bytes;
  return sum.take();
}

/// Of one buffer; what a branch leaves has that of its `bytes`.
std::optional<Quantity>
FunctionAnalyzer::getBufferBytes(const StorageTracker::Buffer &buffer,
                                 ArrayRef<std::optional<Quantity>> bytes) {
  if (buffer.allocation < 0)
    return getBytes(buffer.first);
  const StorageTracker::Allocation &allocation =
      storage.getAllocations()[buffer.allocation];
  if (allocation.left.empty())
    return getBytes(buffer.first);
  Quantity most;
  for (ArrayRef<int> alternative : allocation.left) {
    Quantity sum;
    for (int number : alternative) {
      if (!bytes[number])
        return std::nullopt;
      const auto &part =
          storage.getAllocations()[storage.getBuffers()[number].allocation];
      // In loops of the alternative, more than once.
      std::optional<Quantity> times = part.runs.divideExactly(allocation.runs);
      sum += part.isLeftInBranch ? *bytes[number] * times.value_or(part.runs)
                                 : *bytes[number];
    }
    most = state.context.max(most, sum);
  }
  return most;
}

/// Where `buffer` lives within `whole`.
void FunctionAnalyzer::addRanges(LiveValue &value,
                                 const StorageTracker::Buffer &buffer,
                                 LiveRange whole) {
  if (buffer.allocation >= 0)
    for (auto [first, last] :
         storage.getAllocations()[buffer.allocation].gaps) {
      if (last < whole.first || first > whole.last)
        continue;
      if (first > whole.first)
        value.ranges.push_back({whole.first, first - 1});
      whole.first = last + 1;
    }
  if (whole.first <= whole.last)
    value.ranges.push_back(whole);
}

/// What no iteration of a loop releases piles up: in the last iteration of each
/// loop all is there that the iterations before have left. `rounds` around it
/// make it `runs` times, of which `inside` pile up; calls `add` with the first
/// position of each loop and how many are there from then on.
void FunctionAnalyzer::forEachPile(
    ArrayRef<StorageTracker::Round> rounds, const Quantity &runs,
    Quantity inside, llvm::function_ref<void(unsigned, const Quantity &)> add) {
  for (auto [number, round] : llvm::enumerate(rounds)) {
    // Where iterations differ all counts from the outer loop on.
    std::optional<Quantity> perIteration;
    if (number + 1 < rounds.size())
      perIteration = runs.divideExactly(round.iterations);
    add(round.begin, inside - perIteration.value_or(1));
    if (!perIteration)
      return;
    inside = std::move(*perIteration);
  }
}

void FunctionAnalyzer::addPiles(const StorageTracker::Buffer &buffer,
                                const Quantity &bytes) {
  if (buffer.allocation < 0)
    return;
  const StorageTracker::Allocation &allocation =
      storage.getAllocations()[buffer.allocation];
  if (buffer.end != StorageTracker::noPosition && !allocation.isLeftInBranch)
    return;
  if (llvm::any_of(allocation.rounds, [](const StorageTracker::Round &round) {
        return round.iterations.isZero();
      })) {
    result.memory.unknownReason = "what a loop leaves allocated is not known";
    return;
  }
  unsigned last = std::min(buffer.end, storage.getPosition());
  Quantity inside = allocation.runs.divideExactly(allocation.scopeRuns)
                        .value_or(allocation.runs);
  forEachPile(allocation.rounds, allocation.runs, std::move(inside),
              [&](unsigned begin, const Quantity &number) {
                LiveValue pile;
                pile.value = buffer.first;
                pile.isUnreleased = buffer.end == StorageTracker::noPosition;
                pile.bytes = bytes * number;
                addRanges(pile, buffer, {begin, last});
                if (!pile.bytes.isZero() && !pile.ranges.empty())
                  result.memory.values.push_back(std::move(pile));
              });
}

/// Returns the index of each buffer's storage.
std::vector<unsigned> FunctionAnalyzer::addLiveValues() {
  ArrayRef<StorageTracker::Buffer> buffers = storage.getBuffers();
  std::vector<LiveValue> &values = result.memory.values;
  std::vector<unsigned> indices(buffers.size(), ~0u);
  std::vector<std::optional<Quantity>> bytes(buffers.size());
  unsigned last = storage.getPosition();
  for (auto [number, buffer] : llvm::enumerate(buffers)) {
    if (buffer.isDead)
      continue;
    // Buffers come in program order: the first of a storage makes it.
    unsigned &index = indices[storage.getStorage(number)];
    if (index == ~0u) {
      index = values.size();
      LiveValue &value = values.emplace_back();
      value.value = buffer.first;
      auto argument = dyn_cast<BlockArgument>(buffer.first);
      if (argument && argument.getOwner()->getParentOp() == result.op &&
          argument.getOwner()->isEntryBlock())
        value.argument = argument.getArgNumber();
      value.overwritten = buffer.overwritten;
    }
    LiveValue &value = values[index];
    addRanges(value, buffer, {buffer.begin, std::min(buffer.end, last)});
    value.isUnreleased |= buffer.allocation >= 0 && !value.argument &&
                          buffer.end == StorageTracker::noPosition;
    if (value.argument)
      value.overwritten =
          std::min(value.overwritten,
                   buffer.begin == 0 ? buffer.overwritten : buffer.begin);
    bytes[number] = getBufferBytes(buffer, bytes);
    indices[number] = index;
    if (!bytes[number]) {
      value.isSized = false;
      continue;
    }
    value.bytes = state.context.max(value.bytes, *bytes[number]);
    addPiles(buffer, *bytes[number]);
  }
  for (LiveValue &value : values) {
    if (value.ranges.size() < 2)
      continue;
    llvm::sort(value.ranges,
               [](LiveRange a, LiveRange b) { return a.first < b.first; });
    SmallVector<LiveRange, 1> merged{value.ranges.front()};
    for (LiveRange range : ArrayRef(value.ranges).drop_front()) {
      if (range.first > merged.back().last + 1)
        merged.push_back(range);
      else
        merged.back().last = std::max(merged.back().last, range.last);
    }
    value.ranges = std::move(merged);
  }
  return indices;
}

/// Inputs and parameters, as far as they are read, outputs, and what is written
/// into the memory that is given.
void FunctionAnalyzer::addCompulsoryBytes(
    const std::optional<Quantity> &outputBytes) {
  TouchedSummary summary = touched.summarise();
  std::optional<Quantity> bytes =
      touched.sumBytes(summary, [&](unsigned argument) {
        return getBytes(result.op->getRegion(0).getArgument(argument));
      });
  touched.forgetInner(summary);
  state.touched[id] = std::move(summary);
  if (bytes && outputBytes)
    result.memory.compulsoryBytes = *bytes + *outputBytes;
}

void FunctionAnalyzer::noteMemory() {
  MemoryUse &memory = result.memory;
  memory.positions = storage.getPositions();
  std::vector<unsigned> indices = addLiveValues();
  addCallees(indices);
  bool areOutputsKnown = true;
  std::optional<Quantity> madeBytes = 0;
  for (Region &region : result.op->getRegions())
    for (Block &block : region) {
      if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
        continue;
      memory.outputBytes =
          sumBytes(block.back().getOperands(), /*areOutputs=*/true);
      areOutputsKnown &= memory.outputBytes.has_value();
      // Of memory that is given counts what is written into it.
      SmallVector<Value> made =
          llvm::filter_to_vector(block.back().getOperands(), [&](Value value) {
            return !isa<BaseMemRefType>(value.getType()) ||
                   !touched.isGiven(value);
          });
      madeBytes = sumBytes(made, /*areOutputs=*/true);
      for (Value value : block.back().getOperands())
        if (int buffer = storage.getBuffer(value); buffer >= 0)
          memory.values[indices[storage.getStorage(buffer)]].isOutput = true;
    }
  if (auto function = dyn_cast<FunctionOpInterface>(result.op);
      function && !function.isExternal())
    memory.inputBytes = sumBytes(function.getFunctionBody().getArguments(),
                                 /*areOutputs=*/false);
  for (const LiveValue &value : memory.values)
    if (value.isUnreleased && !value.isOutput)
      memory.leftBytes += value.bytes;
  addCompulsoryBytes(areOutputsKnown ? madeBytes : std::nullopt);
  memory.derivedBytes = 0;
  for (Value value : derivedResults) {
    std::optional<Quantity> bytes = getBytes(value);
    if (!bytes) {
      memory.derivedBytes.reset();
      break;
    }
    *memory.derivedBytes += *bytes;
  }
  if (!memory.unknownReason.empty())
    return;
  findPeak(memory, state.context);
  if (memory.arenaUnknownReason.empty())
    findArena(memory, state.conventions.alignment, state.context);
}

Operation *MemoryUse::getOrigin(const LiveValue &value) const {
  // What a call leaves is there behind it.
  if (!value.value)
    return positions[value.ranges.front().first - value.isLeftByCallee];
  auto argument = dyn_cast<BlockArgument>(value.value);
  if (!argument)
    return value.value.getDefiningOp();
  Block *block = argument.getOwner();
  return block->isEntryBlock() ? block->getParentOp()
                               : (*block->pred_begin())->getTerminator();
}
