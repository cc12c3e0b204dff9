//===- IndexData.cpp - Integers that only say where to look ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Position ids, gather tables and shapes are constants that nobody trains: each
// path from them leads, through views, casts, moves and integer arithmetic, to
// an index or a shape, or to a comparison (a mask is no parameter either).
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

bool FunctionAnalyzer::isIndexData(Value value) {
  if (getElementTypeOrSelf(value.getType()).isInteger(1))
    return true;
  // A value that depends on itself: true until another path says otherwise.
  auto [it, inserted] = indexData.try_emplace(value, true);
  if (!inserted)
    return it->second;
  bool isIndex = !value.use_empty() &&
                 llvm::all_of(value.getUses(),
                              [&](OpOperand &use) { return isIndexUse(use); });
  indexData[value] = isIndex;
  return isIndex;
}

bool FunctionAnalyzer::isIndexUse(OpOperand &use) {
  Operation *user = use.getOwner();
  // A body's use is one of the operation that owns the body.
  while (isa_and_nonnull<CostOpInterface>(user->getParentOp()))
    user = user->getParentOp();
  auto model = dyn_cast<CostOpInterface>(user);
  if (!model)
    return false;
  // A shape or an index: what is computed from it is no data.
  if (model.getCostRole() == OpRole::None)
    return true;
  std::optional<OpCost> cost = model.getCost(tracer);
  if (!cost)
    return false;
  bool isView = user->getNumResults() == 1 &&
                model.getProvenance(0).kind == Provenance::View;
  bool isData = isView ? model.getProvenance(0).source == use.get()
                       : llvm::any_of(cost->accesses, [&](const Access &a) {
                           return a.value == use.get() &&
                                  a.role == AccessRole::Data &&
                                  a.direction == Direction::Read;
                         });
  if (!isData)
    return true;
  return user->getNumResults() > 0 &&
         llvm::all_of(cost->counts,
                      [](const ArithCount &count) {
                        return count.type.isInteger() &&
                               count.kind != ArithKind::Mac;
                      }) &&
         llvm::all_of(user->getResults(),
                      [&](Value result) { return isIndexData(result); });
}
