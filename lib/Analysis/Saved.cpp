//===- Saved.cpp - What a backward pass reads again -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Support/QuantitySum.h"

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

/// What `value` holds, if it has storage.
SavedContents::Content *FunctionAnalyzer::getContent(Value value) {
  auto key = storage.getContent(value);
  if (state.options.optimizer == Optimizer::None || key.first < 0)
    return nullptr;
  auto &contents = state.saved[id].contents;
  auto [it, isNew] = contentIds.try_emplace(key, contents.size());
  if (isNew)
    contents.emplace_back();
  return &contents[it->second];
}

unsigned FunctionAnalyzer::getContentId(Value value) {
  return getContent(value) - state.saved[id].contents.data();
}

/// What `value` holds is made here, so often.
SavedContents::Content *FunctionAnalyzer::noteMade(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  SavedContents::Content *content = type ? getContent(value) : nullptr;
  if (content && !content->bytes)
    if (std::optional<Quantity> bytes = getBytes(value))
      content->bytes = sumOverLoops(*bytes);
  return content;
}

/// `value` is what `other` is, all of it or in so many iterations.
void FunctionAnalyzer::noteOther(Value value, Value other,
                                 std::optional<Quantity> times) {
  if (!isa<RankedTensorType>(value.getType()) || !getContent(other) ||
      !getContent(value))
    return;
  unsigned content = getContentId(value), same = getContentId(other);
  if (content == same)
    return;
  std::optional<Quantity> bytes;
  if (times) {
    bytes = getBytes(value);
    if (!bytes || bytes->hasInductionVariables())
      return;
    *bytes *= *times;
  }
  state.saved[id].contents[content].others.push_back({same, std::move(bytes)});
}

/// An iteration has what the one before hands on, and the first what the loop
/// starts from; `runs` times it is entered, and there are so many iterations.
void FunctionAnalyzer::noteCarried(LoopLikeOpInterface loop,
                                   const Quantity &runs,
                                   const Quantity &iterations) {
  if (state.options.optimizer == Optimizer::None)
    return;
  for (OpOperand &init : getLoopInits(loop)) {
    BlockArgument carried = getLoopArgument(loop, init);
    OpOperand *yielded = carried ? getLoopYield(loop, carried) : nullptr;
    if (!yielded)
      continue;
    noteOther(carried, init.get());
    noteOther(carried, yielded->get(), state.context.max(iterations - runs, 0));
    if (OpResult left = getLoopResult(loop, init))
      noteOther(left, yielded->get(), runs);
  }
  auto whileOp = dyn_cast<scf::WhileOp>(loop.getOperation());
  if (!whileOp)
    return;
  for (auto [argument, passed, left] : llvm::zip_equal(
           whileOp.getAfterArguments(), whileOp.getConditionOp().getArgs(),
           whileOp.getResults())) {
    noteOther(argument, passed);
    auto carried = dyn_cast<BlockArgument>(passed);
    OpOperand *yielded =
        carried && carried.getOwner() == whileOp.getBeforeBody()
            ? getLoopYield(loop, carried)
            : nullptr;
    if (yielded)
      noteOther(left, yielded->get(), runs);
    else
      noteOther(left, passed);
  }
}

/// `value`, of a branch, is what the region yields that counts.
void FunctionAnalyzer::noteYielded(OpResult value,
                                   ArrayRef<CountedRegion> counted) {
  if (!isa<RankedTensorType>(value.getType()) || storage.getBuffer(value) < 0)
    return;
  for (const CountedRegion &alternative : counted) {
    Region &region = *alternative.region;
    if (!region.hasOneBlock() || region.front().empty())
      continue;
    Operation &yield = region.front().back();
    if (yield.getNumOperands() != value.getOwner()->getNumResults())
      continue;
    Value yielded = yield.getOperand(value.getResultNumber());
    std::optional<Quantity> times = alternative.times;
    if (!times && storage.isPart(yielded))
      times = executions;
    // It is that content, and callers may know that it is kept.
    if (counted.size() == 1 && !times && getContent(yielded))
      contentIds.try_emplace(storage.getContent(value), getContentId(yielded));
    else
      noteOther(value, yielded, std::move(times));
  }
}

void FunctionAnalyzer::notePassed(ValueRange operands, size_t call) {
  for (auto [number, operand] : llvm::enumerate(operands))
    if (isa<ShapedType>(operand.getType()) && getContent(operand)) {
      std::optional<Quantity> bytes;
      if (isa<RankedTensorType>(operand.getType()))
        bytes = getBytes(operand);
      if (bytes)
        bytes = sumOverLoops(*bytes);
      state.saved[id].uses.push_back(
          {getContentId(operand), static_cast<unsigned>(call),
           static_cast<unsigned>(number), /*isAlways=*/false, std::move(bytes),
           storage.isPart(operand)});
    }
}

void FunctionAnalyzer::noteSaved(Operation *op, const OpCost &cost) {
  if (state.options.optimizer == Optimizer::None)
    return;
  unsigned row = result.rows.size() - 1;
  for (Value value : op->getResults())
    if (SavedContents::Content *content = noteMade(value))
      content->row = row;
  auto note = [&](Value value, bool isAlways) {
    if (!getContent(value))
      return;
    // What blocks hand on to each other is not followed.
    std::optional<Quantity> bytes;
    if (isa<TensorType>(value.getType()) && !isAmongBlocks)
      bytes = getBytes(value);
    if (bytes)
      bytes = sumOverLoops(*bytes);
    // A weight that a loop starts from has no storage, what it carries has.
    SourceId source = sources.lookup_or(value, noSource);
    state.saved[id].uses.push_back(
        {getContentId(value), row, std::nullopt, isAlways, std::move(bytes),
         storage.isPart(value), turns.contains(source) ? noSource : source});
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

static bool runs(const OpRow &row) {
  return row.counted && !row.executions.isZero();
}

namespace {
/// How much of each content is kept.
class Keeper {
public:
  Keeper(const SavedContents &saved, ArrayRef<OpRow> rows,
         QuantityContext &context)
      : saved(saved), rows(rows), context(context),
        shares(saved.contents.size()), parts(saved.contents.size()) {}

  Quantity getEither(const Quantity &a, const Quantity &b) {
    return a == Quantity(1) || b.isZero()   ? a
           : b == Quantity(1) || a.isZero() ? b
                                            : context.max(a, b);
  }

  /// All of a content, where `share` is 1.
  void keep(unsigned start, const Quantity &share) {
    SmallVector<unsigned> work{start};
    while (!work.empty()) {
      unsigned at = work.pop_back_val();
      Quantity either = getEither(shares[at], share);
      if (either == shares[at])
        continue;
      shares[at] = std::move(either);
      for (const SavedContents::Content::Other &other :
           saved.contents[at].others)
        if (!other.bytes)
          work.push_back(other.content);
    }
  }
  /// So much of it.
  void keepPart(unsigned number, const Quantity &bytes) {
    const SavedContents::Content &content = saved.contents[number];
    if (content.others.empty())
      return parts[number].push_back(bytes);
    // What loops exchange leads back to where it came from.
    if (!open.insert(number).second)
      return;
    for (const SavedContents::Content::Other &other : content.others)
      keepPart(other.content,
               other.bytes ? context.min(bytes, *other.bytes) : bytes);
    open.erase(number);
  }
  /// What is kept in part of contents that are kept in turn. Once all is kept.
  void spread() {
    for (auto [number, content] : llvm::enumerate(saved.contents))
      for (const SavedContents::Content::Other &other : content.others)
        if (other.bytes && !shares[number].isZero())
          keepPart(other.content, *other.bytes * shares[number]);
  }

  const Quantity &getShare(unsigned content) const { return shares[content]; }

  /// Where it is made.
  Quantity getBytes(unsigned number) {
    const SavedContents::Content &content = saved.contents[number];
    if (!content.others.empty() || (content.row && !runs(rows[*content.row])))
      return 0;
    Quantity sum;
    for (const Quantity &part : parts[number])
      sum += part;
    const Quantity &share = shares[number];
    if (!content.bytes)
      return sum;
    // Parts that are read again and again are no more than the whole.
    if (share == Quantity(1) || (sum - *content.bytes).isKnownNonNegative())
      return *content.bytes;
    return getEither(*content.bytes * share, sum);
  }

private:
  const SavedContents &saved;
  ArrayRef<OpRow> rows;
  QuantityContext &context;
  std::vector<Quantity> shares;
  std::vector<SmallVector<Quantity, 0>> parts;
  llvm::SmallDenseSet<unsigned> open;
};
} // namespace

SavedCost mlir::cost::sumSaved(const SavedContents &saved, unsigned function,
                               ArrayRef<OpRow> rows, ArrayRef<CallSite> calls,
                               ArrayRef<SavedCost> costs,
                               ParameterTable &parameters,
                               QuantityContext &context) {
  SavedCost cost;
  if (saved.isUnknown)
    return cost;
  Keeper keeper(saved, rows, context);
  llvm::DenseSet<unsigned> partly;
  for (const SavedContents::Use &use : saved.uses) {
    Quantity share;
    if (use.argument) {
      const CallSite &call = calls[use.row];
      if (call.executions.isZero())
        continue;
      share = context.substitute(
          costs[call.callee].arguments.lookup(*use.argument), call.arguments);
    } else if (runs(rows[use.row])) {
      share = use.isAlways ? Quantity(1)
                           : parameters.getShareOfRow(function, use.row);
    }
    // A weight is in memory anyway.
    share *= Quantity(1) - parameters.getShare(use.source);
    if (share.isZero())
      continue;
    if (!use.bytes || share.hasInductionVariables())
      return cost;
    const SavedContents::Content &content = saved.contents[use.content];
    if (!use.isPart && (content.bytes || !content.others.empty()))
      keeper.keep(use.content, share);
    else if (partly.insert(use.content).second)
      keeper.keepPart(use.content, *use.bytes * share);
  }
  keeper.spread();
  QuantitySum sum;
  for (auto [number, content] : llvm::enumerate(saved.contents)) {
    const Quantity &share = keeper.getShare(number);
    Quantity bytes = keeper.getBytes(number);
    if (content.argument && !share.isZero()) {
      cost.arguments[*content.argument] = share;
      cost.argumentBytes += bytes;
    } else if (content.result) {
      const CallSite &call = calls[content.result->first];
      const SavedCost &callee = costs[call.callee];
      // It may be kept there already.
      if (content.result->second < callee.results.size())
        bytes *= Quantity(1) -
                 context.substitute(callee.results[content.result->second],
                                    call.arguments);
      sum += bytes;
    } else {
      sum += bytes;
    }
  }
  for (int content : saved.returned)
    cost.results.push_back(content < 0 ? Quantity(0)
                                       : keeper.getShare(content));
  cost.bytes = sum.take();
  return cost;
}
