//===- Saved.cpp - What a backward pass reads again -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Notes, in program order, what values hold, which of them are others under a
// new name, and who reads them.
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::cost;

/// Element-wise, and its derivative needs its result: exp, tanh, max, abs, …
static bool isNonlinear(const OpCost &cost) {
  return cost.elementwise &&
         llvm::any_of(cost.counts, [](const ArithCount &entry) {
           return isTranscendental(entry.kind) ||
                  llvm::is_contained(
                      {ArithKind::Max, ArithKind::Min, ArithKind::Abs},
                      entry.kind);
         });
}

unsigned FunctionAnalyzer::addNest(unsigned outer, const Loop &loop) {
  if (state.options.optimizer == Optimizer::None)
    return 0;
  auto &all = state.saved[id].nests;
  all.push_back({outer, loop});
  return all.size() - 1;
}

/// Which iterations of the innermost loop keep something needs a variable.
void FunctionAnalyzer::nameIterations() {
  if (unsigned nest = getNest()) {
    Loop &loop = state.saved[id].nests[nest].loop;
    loop.variable =
        state.context.createInductionVariable("i", 0, loop.trips, 1);
    loop.hi = loop.trips;
    loop.step = 1;
  }
}

/// What the buffer of `value` holds, if it has one.
std::optional<unsigned> FunctionAnalyzer::getWhole(Value value) {
  auto key = storage.getContent(value);
  if (state.options.optimizer == Optimizer::None || key.first < 0)
    return std::nullopt;
  auto &contents = state.saved[id].contents;
  auto [it, isNew] = contentIds.try_emplace(key, contents.size());
  unsigned content = it->second;
  if (isNew) {
    Value first = key.second == 0 ? storage.getFirstValue(value) : value;
    Operation *maker = first.getDefiningOp();
    contents.push_back({nests.lookup(first.getParentBlock())});
    // What regions hand on is noted behind them.
    if (maker && maker->getNumRegions() == 0) {
      std::optional<Quantity> bytes = getBytes(first);
      getSaved(content).bytes = std::move(bytes);
      getSaved(content).isMade = true;
      getSaved(content).maker = first;
    }
  }
  return content;
}

/// What `value` holds, if it has storage.
std::optional<unsigned> FunctionAnalyzer::getContent(Value value) {
  std::optional<unsigned> content = getWhole(value);
  return content && storage.isPart(value) ? getSlice(value, *content) : content;
}

/// What `value` holds is made here.
std::optional<unsigned> FunctionAnalyzer::noteMade(Value value) {
  if (!isa<RankedTensorType>(value.getType()))
    return std::nullopt;
  std::optional<unsigned> content = getWhole(value);
  if (content && !getSaved(*content).isMade) {
    getSaved(*content).isMade = true;
    getSaved(*content).maker = value;
    getSaved(*content).nest = getNest();
    std::optional<Quantity> bytes = getBytes(value);
    getSaved(*content).bytes = std::move(bytes);
  }
  return content;
}

/// `value` is other contents in turn: the content that is still to be told
/// which, unless it is a view of one.
std::optional<unsigned> FunctionAnalyzer::noteRenamed(Value value,
                                                      unsigned nest) {
  if (!isa<RankedTensorType>(value.getType()))
    return std::nullopt;
  std::optional<unsigned> content = getWhole(value);
  if (!content || getSaved(*content).isMade || getSaved(*content).isRenamed ||
      (storage.getContent(value).second == 0 &&
       storage.getFirstValue(value) != value))
    return std::nullopt;
  std::optional<Quantity> bytes = getBytes(value);
  getSaved(*content).bytes = std::move(bytes);
  getSaved(*content).nest = nest;
  getSaved(*content).isRenamed = true;
  return content;
}

void FunctionAnalyzer::noteOther(unsigned content, Value other, unsigned nest,
                                 SavedContents::When when) {
  // A weight or a constant is none.
  if (std::optional<unsigned> same = getContent(other))
    getSaved(content).others.push_back({*same, nest, when});
}

/// A loop leaves what the last iteration yields.
void FunctionAnalyzer::noteLeft(OpResult value, Value init, Value yielded,
                                unsigned nest) {
  if (std::optional<unsigned> content = noteRenamed(value, getNest())) {
    noteOther(*content, yielded, nest, SavedContents::When::Last);
    noteOther(*content, init, nest, SavedContents::When::Never);
  }
}

/// An iteration has what the one before hands on, and the first what the loop
/// starts from.
void FunctionAnalyzer::noteCarried(LoopLikeOpInterface loop) {
  if (state.options.optimizer == Optimizer::None)
    return;
  auto whileOp = dyn_cast<scf::WhileOp>(loop.getOperation());
  for (OpOperand &init : getLoopInits(loop)) {
    BlockArgument carried = getLoopArgument(loop, init);
    if (!carried)
      continue;
    // What starts a while is its body's: the condition that runs once more is
    // not followed.
    Block *body = whileOp ? whileOp.getAfterBody() : carried.getOwner();
    unsigned nest = nests.lookup(body);
    std::optional<unsigned> content = noteRenamed(carried, nest);
    OpResult left = getLoopResult(loop, init);
    OpOperand *yielded = getLoopYield(loop, carried);
    if (yielded) {
      if (content) {
        noteOther(*content, init.get(), nest, SavedContents::When::First);
        noteOther(*content, yielded->get(), nest, SavedContents::When::Before);
      }
      if (left)
        noteLeft(left, init.get(), yielded->get(), nest);
    } else {
      // Each iteration of a forall sees what it starts from.
      if (content)
        noteOther(*content, init.get(), nest);
      if (left && storage.getBuffer(left) >= 0 &&
          storage.getFirstValue(left) == left)
        noteMade(left);
    }
  }
  if (whileOp)
    noteWhile(whileOp, nests.lookup(whileOp.getAfterBody()));
}

void FunctionAnalyzer::noteWhile(scf::WhileOp loop, unsigned nest) {
  for (auto [argument, passed, left] :
       llvm::zip_equal(loop.getAfterArguments(),
                       loop.getConditionOp().getArgs(), loop.getResults())) {
    if (std::optional<unsigned> content = noteRenamed(argument, nest))
      noteOther(*content, passed, nest);
    auto carried = dyn_cast<BlockArgument>(passed);
    OpOperand *yielded = carried && carried.getOwner() == loop.getBeforeBody()
                             ? getLoopYield(loop, carried)
                             : nullptr;
    if (yielded)
      noteLeft(left, getLoopInit(loop, carried)->get(), yielded->get(), nest);
    else if (std::optional<unsigned> content = noteRenamed(left, getNest()))
      noteOther(*content, passed, nests.lookup(loop.getBeforeBody()),
                SavedContents::When::Last);
  }
}

/// `value`, of a branch, is what the region yields that counts.
void FunctionAnalyzer::noteYielded(OpResult value, ArrayRef<Region *> counted) {
  if (!isa<RankedTensorType>(value.getType()) ||
      state.options.optimizer == Optimizer::None ||
      storage.getBuffer(value) < 0 ||
      llvm::any_of(counted, [&](Region *region) {
        return !region->hasOneBlock() || region->front().empty() ||
               region->front().back().getNumOperands() !=
                   value.getOwner()->getNumResults();
      }))
    return;
  auto getYielded = [&](Region *region) {
    return region->front().back().getOperand(value.getResultNumber());
  };
  if (counted.size() == 1 && nests.lookup(&counted[0]->front()) == getNest()) {
    Value yielded = getYielded(counted[0]);
    std::optional<unsigned> content = getContent(yielded);
    // Callers may know that it is kept.
    if (content && !getSaved(*content).whole) {
      contentIds.try_emplace(storage.getContent(value), *content);
      return;
    }
  }
  if (std::optional<unsigned> content = noteRenamed(value, getNest()))
    for (Region *region : counted)
      noteOther(*content, getYielded(region), nests.lookup(&region->front()));
}

void FunctionAnalyzer::noteUse(Value value, SavedContents::Use use) {
  std::optional<unsigned> content = getContent(value);
  if (!content)
    return;
  use.content = *content;
  use.nest = getNest();
  // What blocks hand on to each other is not followed.
  use.isKnown = isa<RankedTensorType>(value.getType()) && !isAmongBlocks;
  state.saved[id].uses.push_back(use);
}

void FunctionAnalyzer::notePassed(ValueRange operands, size_t call) {
  for (auto [number, operand] : llvm::enumerate(operands))
    if (isa<ShapedType>(operand.getType()))
      noteUse(operand,
              {static_cast<unsigned>(call), static_cast<unsigned>(number)});
}

/// Of the call that is still to be listed.
void FunctionAnalyzer::noteReturned(Operation *call, unsigned callee) {
  if (state.options.optimizer == Optimizer::None)
    return;
  ArrayRef<std::optional<unsigned>> returned = state.saved[callee].returned;
  llvm::SmallDenseMap<unsigned, unsigned> contents;
  for (OpResult value : call->getResults()) {
    // Else it is an operand that is handed back.
    if (storage.getBuffer(value) < 0 || storage.getFirstValue(value) != value)
      continue;
    unsigned number = value.getResultNumber();
    std::optional<unsigned> same =
        number < returned.size() ? returned[number] : std::nullopt;
    // What is returned twice is one content.
    auto first = same ? contents.find(*same) : contents.end();
    if (first != contents.end()) {
      contentIds.try_emplace(storage.getContent(value), first->second);
    } else if (std::optional<unsigned> content = noteMade(value)) {
      getSaved(*content).result = {calls.size(), number};
      if (same)
        contents[*same] = *content;
    }
  }
}

void FunctionAnalyzer::noteSaved(Operation *op, const OpCost &cost) {
  if (state.options.optimizer == Optimizer::None)
    return;
  unsigned row = result.rows.size() - 1;
  for (Value value : op->getResults())
    if (std::optional<unsigned> content = noteMade(value))
      getSaved(*content).row = row;
  auto note = [&](Value value, bool isAlways) {
    // A weight that a loop starts from has no storage, what it carries has.
    SourceId source = sources.lookup_or(value, noSource);
    noteUse(value, {row, std::nullopt, isAlways,
                    turns.contains(source) ? noSource : source});
  };
  // The gradient of a parameter is a product with what it met; the derivative
  // of what is not linear needs its result.
  bool keepsResults = isNonlinear(cost);
  for (const Access &access : cost.accesses) {
    if (access.role != AccessRole::Data)
      continue;
    // In a loop of scalars it is not known what meets what.
    bool isScalar =
        access.explicitLoop && isa<BaseMemRefType>(access.value.getType());
    if (access.direction == Direction::Write && (keepsResults || isScalar))
      note(access.value, /*isAlways=*/true);
    else if (access.direction == Direction::Read &&
             access.value.getDefiningOp() != op)
      note(access.value, isScalar);
  }
}
