//===- SparseLoops.cpp - Loops over what a sparse tensor stores -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One iteration an entry of a level. A loop that starts at each iterator of the
// level before runs over all entries of its level in total, however they are
// spread.
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"

using namespace mlir;
using namespace mlir::cost;
using sparse_tensor::ExtractIterSpaceOp;
using sparse_tensor::ForeachOp;
using sparse_tensor::IterateOp;

/// The loop that the iterator at which `space` starts belongs to, if it visits
/// the level before of the same tensor.
static IterateOp getParentLoop(ExtractIterSpaceOp space) {
  auto iterator = dyn_cast<BlockArgument>(space.getParentIter());
  auto parent = dyn_cast_or_null<IterateOp>(
      iterator ? iterator.getOwner()->getParentOp() : nullptr);
  if (!parent || parent.getIterator() != iterator)
    return {};
  auto around = parent.getIterSpace().getDefiningOp<ExtractIterSpaceOp>();
  return around && around.getTensor() == space.getTensor() &&
                 around.getHiLvl() == space.getLoLvl()
             ? parent
             : IterateOp();
}

/// The iterations of a loop, or nothing if they are not known. If `outerLevel`
/// is set, over all runs in the loop of that index, which then counts once.
std::optional<Quantity>
FunctionAnalyzer::countEntries(Operation *op,
                               std::optional<size_t> &outerLevel) {
  if (auto foreach = dyn_cast<ForeachOp>(op))
    return tracer.getNumStored(foreach.getTensor());
  auto space =
      cast<IterateOp>(op).getIterSpace().getDefiningOp<ExtractIterSpaceOp>();
  if (!space)
    return std::nullopt;
  if (space.getParentIter()) {
    auto it = sparseLoops.find(getParentLoop(space));
    if (it == sparseLoops.end())
      return std::nullopt;
    outerLevel = it->second;
  }
  return tracer.getNumEntries(space.getTensor(), space.getHiLvl() - 1);
}

void FunctionAnalyzer::visitSparseLoop(Operation *op) {
  auto model = cast<CostOpInterface>(op);
  // The elements that a foreach visits are read by it; what an iteration uses
  // is read by operations in it.
  if (isa<ForeachOp>(op))
    visitModel(model);
  SmallVector<Loop> outerLoops = loops;
  Quantity outer = executions;
  std::string outerReason = unknownExecutions;
  tracer.takeVarying();
  std::optional<size_t> outerLevel;
  std::optional<Quantity> entries = countEntries(op, outerLevel);
  auto hint = op->getAttrOfType<IntegerAttr>(attr::tripCount);
  if (hint && !(entries && entries->isConstant())) {
    entries = Quantity(llvm::DynamicAPInt(hint.getValue()));
    outerLevel.reset();
    tracer.takeVarying();
  }
  if ((!entries || tracer.takeVarying()) && unknownExecutions.empty())
    unknownExecutions = "how often the body of '" +
                        op->getName().getStringRef().str() +
                        "' runs is not known";
  if (outerLevel) {
    executions = loops[*outerLevel].entered;
    loops.truncate(*outerLevel);
    for (Loop loop : ArrayRef(outerLoops).drop_front(*outerLevel)) {
      if (loops.size() == *outerLevel)
        loop.trips = 1;
      enterLoop(std::move(loop));
    }
  }
  sparseLoops[op] = loops.size();
  enterLoop({nullptr, 0, 0, 0, entries.value_or(0)});
  unsigned begin = storage.getPosition();
  storage.enterLoop(executions);
  auto loop = dyn_cast<LoopLikeOpInterface>(op);
  if (loop)
    carryValues(loop, outer);
  if (isa<IterateOp>(op))
    visitModel(model);
  visitRegion(op->getRegion(0));
  loops = std::move(outerLoops);
  sparseLoops.erase(op);
  executions = outer;
  unknownExecutions = std::move(outerReason);
  if (loop)
    handOverMemory(loop);
  storage.leaveLoop(op);
  if (loop)
    placeLoopResults(loop, begin);
  else
    addForeignResults(op);
}
