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

#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/PutBack.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

/// How far constants are followed: index arithmetic is short, and a network of
/// integers is not walked to its end for each of its constants.
static constexpr unsigned maxSteps = 64;

/// The buffer that a memref is a view of.
static Value getBuffer(Value memref) {
  for (unsigned step = 0; step < 1024; ++step) {
    auto result = dyn_cast<OpResult>(memref);
    if (!result)
      break;
    auto model = dyn_cast<CostOpInterface>(result.getOwner());
    if (!model)
      break;
    Provenance provenance = model.getProvenance(result.getResultNumber());
    if (provenance.kind != Provenance::View)
      break;
    memref = provenance.source;
  }
  return memref;
}

bool FunctionAnalyzer::isIndexData(Value value) {
  if (getElementTypeOrSelf(value.getType()).isInteger(1))
    return true;
  // A value that depends on itself: true until another path says otherwise.
  auto [it, inserted] = indexData.try_emplace(value, true);
  if (!inserted)
    return it->second;
  if (indexSteps == maxSteps)
    return it->second = false;
  ++indexSteps;
  assumedIndices.push_back(value);
  size_t first = assumedIndices.size();
  bool isIndex = !value.use_empty() &&
                 llvm::all_of(value.getUses(),
                              [&](OpOperand &use) { return isIndexUse(use); });
  --indexSteps;
  if (isIndex)
    return true;
  indexData[value] = false;
  // What was found on the way may rest on the assumption that just fell.
  for (Value assumed : ArrayRef(assumedIndices).drop_front(first))
    if (indexData.lookup(assumed))
      indexData.erase(assumed);
  assumedIndices.resize(first);
  return false;
}

bool FunctionAnalyzer::isIndexUse(OpOperand &use) {
  Operation *user = use.getOwner();
  // A body's use is one of the operation that owns the body.
  while (isa_and_nonnull<CostOpInterface>(user->getParentOp()))
    user = user->getParentOp();
  auto isIndex = [&](Value value) { return isIndexData(value); };
  // What a region yields, its operation results in; a loop also carries it.
  Operation *parent = user->getParentOp();
  if (user->hasTrait<OpTrait::IsTerminator>() &&
      isa<LoopLikeOpInterface, RegionBranchOpInterface, tosa::IfOp>(parent) &&
      use.getOperandNumber() < parent->getNumResults() &&
      user->getNumOperands() == parent->getNumResults())
    return isIndex(parent->getResult(use.getOperandNumber()));
  // An init becomes the carried value and the result.
  if (auto loop = dyn_cast<LoopLikeOpInterface>(user)) {
    BlockArgument carried = getLoopArgument(loop, use);
    OpResult out = getLoopResult(loop, use);
    return carried && out && isIndex(carried) && isIndex(out);
  }
  // So do the operands that the regions of a branch get.
  if (isa<tosa::IfOp>(user) && use.getOperandNumber() > 0)
    return llvm::all_of(user->getRegions(), [&](Region &region) {
      return region.getNumArguments() == 0 ||
             isIndex(region.getArgument(use.getOperandNumber() - 1));
    });
  auto model = dyn_cast<CostOpInterface>(user);
  if (!model)
    return false;
  // A shape or an index: what is computed from it is no data.
  if (model.getCostRole() == OpRole::None)
    return true;
  std::optional<OpCost> cost = model.getCost(probe);
  if (!cost)
    return false;
  // Scalars and vectors are operands of whatever computes with them; a tile
  // that goes back to its place is data that nothing accesses.
  bool isData =
      !isa<TensorType, BaseMemRefType>(use.get().getType()) || isPutBack(user);
  if (user->getNumResults() == 1 &&
      model.getProvenance(0).kind == Provenance::View)
    isData = model.getProvenance(0).source == use.get();
  else if (!isData)
    isData = llvm::any_of(cost->accesses, [&](const Access &access) {
      return access.value == use.get() && access.role == AccessRole::Data &&
             access.direction == Direction::Read;
    });
  if (!isData)
    return true;
  bool isIntegerArithmetic =
      llvm::all_of(cost->counts, [](const ArithCount &count) {
        return count.type.isInteger() && count.kind != ArithKind::Mac;
      });
  if (!isIntegerArithmetic)
    return false;
  // What it becomes: results, the loop's result that a tile goes into, or the
  // memory that it is written to.
  if (user->getNumResults() > 0)
    return llvm::all_of(user->getResults(), isIndex);
  if (auto insert = dyn_cast<tensor::ParallelInsertSliceOp>(user)) {
    auto shared = dyn_cast<BlockArgument>(insert.getDest());
    auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
        shared ? shared.getOwner()->getParentOp() : nullptr);
    OpOperand *init = loop ? getLoopInit(loop, shared) : nullptr;
    OpResult out = init ? getLoopResult(loop, *init) : OpResult();
    return out && isIndex(out);
  }
  bool isWritten = false;
  for (const Access &access : cost->accesses) {
    if (access.direction == Direction::Read)
      continue;
    isWritten = true;
    if (!isIndex(getBuffer(access.value)))
      return false;
  }
  return isWritten;
}
