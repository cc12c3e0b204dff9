//===- RecordMatching.cpp - What is the same in two reports ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/RecordMatching.h"

#include "SequenceAlignment.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringMap.h"

#include <deque>
#include <map>

using namespace mlir;
using namespace mlir::cost;

/// Everything that a figure says, in 64 bits: what is taken for equal is only
/// aligned, never left out for it.
static uint64_t hashFigures(const OpRecord &row) {
  llvm::hash_code hash = llvm::hash_value(row.unknownReason);
  auto add = [&](const Quantity &quantity) {
    if (std::optional<int64_t> value = quantity.getInt64())
      hash = llvm::hash_combine(hash, *value);
    else
      hash = llvm::hash_combine(hash, quantity.str());
  };
  add(row.executions);
  for (const MetricInfo &info : getMetrics())
    add(row.figures[info.metric]);
  return hash;
}

static std::vector<AlignedItem> getItems(ArrayRef<OpRecord> rows) {
  std::vector<AlignedItem> items;
  items.reserve(rows.size());
  for (const OpRecord &row : rows)
    items.push_back({llvm::hash_value(row.op), hashFigures(row)});
  return items;
}

namespace {
/// The rows of one scope, by index.
struct Scope {
  SmallVector<size_t, 1> before, after;

  bool isOnBothSides() const { return !before.empty() && !after.empty(); }
};
} // namespace

std::vector<RecordPair<OpRecord>>
mlir::cost::matchOps(ArrayRef<OpRecord> before, ArrayRef<OpRecord> after) {
  constexpr size_t none = ~size_t(0);
  std::vector<AlignedItem> beforeItems = getItems(before);
  std::vector<AlignedItem> afterItems = getItems(after);
  std::vector<size_t> partners(before.size(), none);
  std::vector<bool> matched(after.size());
  auto match = [&](size_t i, size_t j) {
    partners[i] = j;
    matched[j] = true;
  };

  llvm::StringMap<Scope> scopes;
  for (auto [i, row] : llvm::enumerate(before))
    scopes[row.name].before.push_back(i);
  for (auto [j, row] : llvm::enumerate(after))
    scopes[row.name].after.push_back(j);
  // Without locations on one side, or under another root, names say nothing.
  if (llvm::none_of(scopes, [](const auto &scope) {
        return !scope.getKey().empty() && scope.second.isOnBothSides();
      })) {
    scopes.clear();
    Scope &all = scopes[""];
    llvm::append_range(all.before, llvm::seq(before.size()));
    llvm::append_range(all.after, llvm::seq(after.size()));
  }

  for (const auto &entry : scopes) {
    const Scope &scope = entry.second;
    if (!scope.isOnBothSides())
      continue;
    SmallVector<AlignedItem> from, to;
    for (size_t i : scope.before)
      from.push_back(beforeItems[i]);
    for (size_t j : scope.after)
      to.push_back(afterItems[j]);
    alignSequences(from, to, [&](size_t i, size_t j) {
      match(scope.before[i], scope.after[j]);
    });
  }

  std::map<std::pair<uint64_t, uint64_t>, std::deque<size_t>> renamed;
  auto isOneSided = [&](const OpRecord &row) {
    auto scope = scopes.find(row.name);
    return scope != scopes.end() && !scope->second.isOnBothSides();
  };
  for (auto [i, row] : llvm::enumerate(before))
    if (isOneSided(row))
      renamed[{beforeItems[i].kind, beforeItems[i].value}].push_back(i);
  for (auto [j, row] : llvm::enumerate(after)) {
    if (!isOneSided(row))
      continue;
    std::deque<size_t> &equal =
        renamed[{afterItems[j].kind, afterItems[j].value}];
    if (equal.empty())
      continue;
    match(equal.front(), j);
    equal.pop_front();
  }

  // What went, by what it stood behind: the last matched row before it.
  std::vector<SmallVector<const OpRecord *, 1>> gone(after.size() + 1);
  size_t anchor = 0;
  std::vector<const OpRecord *> origins(after.size());
  for (auto [i, row] : llvm::enumerate(before)) {
    if (partners[i] == none) {
      gone[anchor].push_back(&row);
      continue;
    }
    origins[partners[i]] = &row;
    anchor = partners[i] + 1;
  }

  std::vector<RecordPair<OpRecord>> pairs;
  pairs.reserve(std::max(before.size(), after.size()));
  for (size_t j = 0; j <= after.size(); ++j) {
    for (const OpRecord *row : gone[j])
      pairs.push_back({row, nullptr});
    if (j < after.size())
      pairs.push_back({origins[j], &after[j]});
  }
  return pairs;
}

std::vector<RecordPair<FunctionRecord>>
mlir::cost::matchFunctions(const ReportRecord &before,
                           const ReportRecord &after) {
  llvm::StringMap<const FunctionRecord *> rest;
  for (const FunctionRecord &function : before.functions)
    rest.try_emplace(function.name, &function);
  std::vector<RecordPair<FunctionRecord>> pairs;
  size_t numNew = 0;
  for (const FunctionRecord &function : after.functions) {
    auto it = rest.find(function.name);
    if (it == rest.end()) {
      pairs.push_back({nullptr, &function});
      ++numNew;
      continue;
    }
    pairs.push_back({it->second, &function});
    rest.erase(it);
  }
  if (numNew == 1 && rest.size() == 1) {
    for (RecordPair<FunctionRecord> &pair : pairs)
      if (!pair.before)
        pair.before = rest.begin()->second;
    return pairs;
  }
  for (const FunctionRecord &function : before.functions)
    if (rest.lookup(function.name) == &function)
      pairs.push_back({&function, nullptr});
  return pairs;
}
