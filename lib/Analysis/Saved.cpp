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
    if (content.first < 0)
      return;
    std::optional<Quantity> bytes;
    if (isa<TensorType>(value.getType()))
      bytes = getBytes(value);
    if (bytes)
      bytes = sumOverLoops(*bytes);
    state.saved[id].push_back({row, isAlways, content, std::move(bytes),
                               sources.lookup_or(value, noSource)});
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

std::optional<Quantity> mlir::cost::sumSaved(const FunctionCost &function,
                                             ArrayRef<SavedValue> saved,
                                             const ParameterTable &parameters) {
  QuantitySum sum;
  llvm::DenseSet<std::pair<int, unsigned>> seen;
  for (const SavedValue &value : saved) {
    const OpRow &row = function.rows[value.row];
    if (!row.counted || (!value.isAlways && row.paramsRead.isZero()))
      continue;
    // A weight is in memory anyway.
    if (value.source != noSource && parameters.isParameter(value.source))
      continue;
    if (!value.overallBytes)
      return std::nullopt;
    if (seen.insert(value.content).second)
      sum += *value.overallBytes;
  }
  return sum.take();
}
