//===- Saved.cpp - What a backward pass reads again -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

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

void FunctionAnalyzer::noteSaved(Operation *op, const OpCost &cost) {
  unsigned row = result.rows.size() - 1;
  auto note = [&](Value value, bool isAlways) {
    auto content = storage.getContent(value);
    if (content.first >= 0 && isa<TensorType>(value.getType()))
      if (std::optional<Quantity> bytes = getBytes(value))
        state.saved[id].push_back(
            {row, isAlways, content, sumOverLoops(*bytes)});
  };
  // The gradient of a parameter is a product with what it met.
  for (const Access &access : cost.accesses)
    if (access.direction == Direction::Read &&
        access.role == AccessRole::Data && access.value.getDefiningOp() != op)
      note(access.value, /*isAlways=*/false);
  if (isNonlinear(cost))
    for (Value value : op->getResults())
      note(value, /*isAlways=*/true);
}

Quantity mlir::cost::sumSaved(const FunctionCost &function,
                              ArrayRef<SavedValue> saved) {
  QuantitySum sum;
  llvm::DenseSet<std::pair<int, unsigned>> seen;
  for (const SavedValue &value : saved) {
    const OpRow &row = function.rows[value.row];
    if (!row.counted || (!value.isAlways && row.paramsRead.isZero()))
      continue;
    if (seen.insert(value.content).second)
      sum += value.overallBytes;
  }
  return sum.take();
}
