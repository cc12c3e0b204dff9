//===- KeptContents.cpp - What of all contents is kept --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of each content the tensors that anybody keeps, each once. Where the ways in
// which they are kept are too many to follow, or overlap in a way that is not
// known, it is not known.
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "IterationSets.h"

#include "mlir-cost/Support/QuantitySum.h"

using namespace mlir;
using namespace mlir::cost;

using Content = SavedContents::Content;
using When = SavedContents::When;

static bool runs(const OpRow &row) {
  return row.counted && !row.executions.isZero();
}

namespace {
/// How much of each content is kept.
class Keeper {
public:
  Keeper(const SavedContents &saved, ArrayRef<OpRow> rows,
         ArrayRef<CallSite> calls, ArrayRef<SavedCost> costs,
         QuantityContext &context)
      : saved(saved), rows(rows), calls(calls), costs(costs), context(context),
        sets(saved.nests, context), kept(saved.contents.size()),
        visits(saved.contents.size()), slices(saved.contents.size()) {}

  /// Keeps what the iterations `set` of a nest see of a content; false if that
  /// is not known.
  bool keep(unsigned content, unsigned nest, const Quantity &set);
  /// So many bytes of slices of it, in each iteration, are kept, too.
  void noteSlices(unsigned content, unsigned nest, const Quantity &bytes) {
    noted.push_back({content, nest, bytes});
  }
  /// Once all is kept: what slices keep of the contents that they are of; false
  /// if that is not known.
  bool gatherSlices();

  const Quantity &getKept(unsigned content) const { return kept[content]; }
  /// That are kept where they are made; nothing if that is not known.
  std::optional<Quantity> getBytes(unsigned number);
  /// The shares of what is returned that are kept already; nothing of what
  /// might be kept as another, too.
  SmallVector<std::optional<Quantity>> getReturned();

private:
  std::optional<Quantity> getShareOf(unsigned number,
                                     SmallVectorImpl<unsigned> &reached);
  /// Of a content, what the iterations of a nest see.
  struct Step {
    unsigned content, nest;
    Quantity some;
  };
  /// What loops exchange goes round, and expressions grow from one to the next.
  static constexpr unsigned maxVisits = 32, maxSize = 1000;
  void handOn(const Content &content, const Quantity &some,
              SmallVectorImpl<Step> &work);
  bool keepSlices(const Step &first, Value slice = {});

  const SavedContents &saved;
  ArrayRef<OpRow> rows;
  ArrayRef<CallSite> calls;
  ArrayRef<SavedCost> costs;
  QuantityContext &context;
  IterationSets sets;
  std::vector<Quantity> kept;
  std::vector<unsigned> visits;
  /// Of slices that calls keep: the bytes.
  std::vector<Step> noted;
  struct Slice {
    Quantity bytes;
    /// Null if a callee takes it.
    Value value;
  };
  /// Of each content.
  std::vector<SmallVector<Slice, 0>> slices;
  /// What has been kept before, while one more is tried.
  llvm::MapVector<unsigned, Quantity> *before = nullptr;
};
} // namespace

/// Adds to `work` what `some` of a content is of others.
void Keeper::handOn(const Content &content, const Quantity &some,
                    SmallVectorImpl<Step> &work) {
  for (auto [other, nest, when] : content.others) {
    unsigned outer = saved.nests[nest].outer;
    switch (when) {
    case When::Always:
      work.push_back({other, nest, some});
      break;
    case When::First:
      work.push_back({other, outer, sets.getFirst(some, nest)});
      break;
    case When::Before:
      work.push_back({other, nest, sets.getBefore(some, nest)});
      break;
    case When::Last:
      work.push_back({other, nest, sets.getLast(some, nest)});
      break;
    case When::Never:
      work.push_back({other, outer, sets.getNever(some, nest)});
      break;
    }
  }
}

bool Keeper::keep(unsigned start, unsigned startNest, const Quantity &all) {
  SmallVector<Step> work{{start, startNest, all}};
  while (!work.empty()) {
    auto [number, nest, some] = work.pop_back_val();
    const Content &content = saved.contents[number];
    std::optional<Quantity> set = sets.project(some, nest, content.nest);
    if (!set || set->isLargerThan(maxSize))
      return false;
    if (set->isZero() || sets.sum(*set, content.nest).isZero())
      continue;
    if (!content.isMade && !content.isRenamed)
      return false;
    Quantity either = sets.unite(kept[number], *set);
    if (either == kept[number] ||
        (!kept[number].isZero() &&
         sets.sum(either - kept[number], content.nest).isZero()))
      continue;
    if (++visits[number] > maxVisits || either.isLargerThan(maxSize))
      return false;
    if (before)
      before->try_emplace(number, kept[number]);
    kept[number] = std::move(either);
    handOn(content, *set, work);
  }
  return true;
}

/// Keeps so many bytes of each tensor. What it is one of is another tensor each
/// time, or it is not known whether the slices overlap.
bool Keeper::keepSlices(const Step &first, Value slice) {
  SmallVector<Step> work{first};
  while (!work.empty()) {
    auto [number, nest, bytes] = work.pop_back_val();
    const Content &content = saved.contents[number];
    Quantity all = sets.sum(bytes, nest);
    if (all.isZero() || kept[number] == Quantity(1))
      continue;
    if (nest != content.nest || content.whole || ++visits[number] > maxVisits ||
        bytes.isLargerThan(maxSize))
      return false;
    if (content.isMade)
      slices[number].push_back({all, slice});
    else if (content.isRenamed)
      handOn(content, bytes, work);
    else
      return false;
  }
  return true;
}

bool Keeper::gatherSlices() {
  for (const Step &slice : noted)
    if (!keepSlices(slice))
      return false;
  for (auto [number, content] : llvm::enumerate(saved.contents)) {
    if (!content.whole || kept[number].isZero())
      continue;
    if (!content.bytes)
      return false;
    unsigned nest = saved.contents[*content.whole].nest;
    std::optional<Quantity> bytes = sets.sumVarying(
        *content.bytes * kept[number], content.nest, nest, content.varying);
    // Slices that overlap are no more than the whole.
    if (const auto &all = saved.contents[*content.whole].bytes;
        bytes && all && !content.varying.empty())
      bytes = context.min(*bytes, *all);
    if (!bytes || !keepSlices({*content.whole, nest, *bytes}, content.maker))
      return false;
  }
  return true;
}

std::optional<Quantity> Keeper::getBytes(unsigned number) {
  const Content &content = saved.contents[number];
  if (!content.isMade || content.whole ||
      (content.row && !runs(rows[*content.row])) ||
      (kept[number].isZero() && slices[number].empty()))
    return Quantity();
  if (!content.bytes)
    return std::nullopt;
  Quantity each = *content.bytes;
  if (content.result) {
    const CallSite &call = calls[content.result->first];
    const SavedCost &callee = costs[call.callee];
    std::optional<Quantity> share =
        content.result->second < callee.results.size()
            ? callee.results[content.result->second]
            : std::nullopt;
    if (!share || (!share->isZero() && !slices[number].empty()))
      return std::nullopt;
    each *= Quantity(1) - context.substitute(*share, call.arguments);
  }
  if (kept[number] == Quantity(1) || slices[number].empty())
    return sets.sum(each * kept[number], content.nest);
  Quantity all = sets.sum(each, content.nest);
  Quantity sum;
  for (const Slice &slice : slices[number]) {
    if ((slice.bytes - all).isKnownNonNegative())
      return all;
    sum += slice.bytes;
  }
  for (auto *it = slices[number].begin(); it != slices[number].end(); ++it)
    for (const Slice &other : llvm::make_range(slices[number].begin(), it))
      if (!areDisjoint(it->value, other.value))
        return std::nullopt;
  return kept[number].isZero() ? std::optional(sum) : std::nullopt;
}

/// The share of a content that is made once which is kept already, and what the
/// rest is.
std::optional<Quantity> Keeper::getShareOf(unsigned number,
                                           SmallVectorImpl<unsigned> &reached) {
  const Content &content = saved.contents[number];
  if (content.argument)
    return kept[number];
  if (content.whole || !content.bytes)
    return std::nullopt;
  llvm::MapVector<unsigned, Quantity> changed;
  before = &changed;
  bool isKnown = keep(number, 0, 1);
  before = nullptr;
  Quantity added;
  for (auto &[other, old] : changed) {
    if (saved.contents[other].isMade)
      reached.push_back(other);
    std::optional<Quantity> after = getBytes(other);
    std::swap(kept[other], old);
    std::optional<Quantity> bytes = getBytes(other);
    isKnown &= after && bytes && !saved.contents[other].whole &&
               !saved.contents[other].argument;
    if (isKnown)
      added += *after - *bytes;
  }
  if (!isKnown)
    return std::nullopt;
  if (added.isZero())
    return Quantity(1);
  std::optional<Quantity> share = added.divideExactly(*content.bytes);
  return share ? std::optional(Quantity(1) - *share) : std::nullopt;
}

SmallVector<std::optional<Quantity>> Keeper::getReturned() {
  SmallVector<std::optional<Quantity>> shares;
  llvm::SmallDenseMap<unsigned, unsigned> firsts;
  for (auto [number, content] : llvm::enumerate(saved.returned)) {
    if (!content) {
      shares.push_back(Quantity());
      continue;
    }
    SmallVector<unsigned> reached;
    shares.push_back(getShareOf(*content, reached));
    for (unsigned other : reached) {
      unsigned first = firsts.try_emplace(other, number).first->second;
      if (saved.returned[first] != content)
        shares[first] = shares[number] = std::nullopt;
    }
  }
  return shares;
}

SavedCost mlir::cost::sumSaved(const SavedContents &saved, unsigned function,
                               ArrayRef<OpRow> rows, ArrayRef<CallSite> calls,
                               ArrayRef<SavedCost> costs,
                               ParameterTable &parameters,
                               QuantityContext &context) {
  SavedCost cost;
  if (saved.isUnknown)
    return cost;
  Keeper keeper(saved, rows, calls, costs, context);
  for (const SavedContents::Use &use : saved.uses) {
    Quantity share, sliceBytes;
    if (use.argument) {
      const CallSite &call = calls[use.row];
      if (call.executions.isZero())
        continue;
      SavedCost::Argument argument =
          costs[call.callee].arguments.lookup(*use.argument);
      share = context.substitute(argument.share, call.arguments);
      sliceBytes = context.substitute(argument.sliceBytes, call.arguments);
    } else if (runs(rows[use.row])) {
      std::optional<Quantity> ofRow =
          use.isAlways ? Quantity(1)
                       : parameters.getShareOfRow(function, use.row);
      if (!ofRow)
        return cost;
      share = std::move(*ofRow);
    }
    // A weight is in memory anyway.
    Quantity isOther = Quantity(1) - parameters.getShare(use.source);
    share *= isOther;
    sliceBytes *= isOther;
    if (share.isZero() && sliceBytes.isZero())
      continue;
    if (!use.isKnown || sliceBytes.hasInductionVariables() ||
        !keeper.keep(use.content, use.nest, share))
      return cost;
    if (!sliceBytes.isZero())
      keeper.noteSlices(use.content, use.nest, sliceBytes);
  }
  if (!keeper.gatherSlices())
    return cost;
  QuantitySum sum;
  for (auto [number, content] : llvm::enumerate(saved.contents)) {
    std::optional<Quantity> bytes = keeper.getBytes(number);
    if (!bytes)
      return cost;
    if (!content.argument) {
      sum += *bytes;
    } else if (!bytes->isZero()) {
      const Quantity &share = keeper.getKept(number);
      cost.arguments[*content.argument] = {share, share.isZero() ? *bytes : 0};
      cost.argumentBytes += *bytes;
    }
  }
  cost.results = keeper.getReturned();
  cost.bytes = sum.take();
  return cost;
}
