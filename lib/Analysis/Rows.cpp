//===- Rows.cpp - The rows of operations, and what they place -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/ArithmeticFigures.h"
#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

/// The user says what the operation costs.
void FunctionAnalyzer::addOverride(Operation *op, DictionaryAttr figures) {
  addForeignResults(op);
  if (!unknownExecutions.empty())
    return addUnknownRow(op, unknownExecutions);
  OpRow &row = addRow(op);
  for (NamedAttribute figure : figures)
    if (std::optional<Metric> metric = findMetric(figure.getName()))
      if (auto number = dyn_cast<IntegerAttr>(figure.getValue()))
        row.perExecution[*metric] =
            Quantity(llvm::DynamicAPInt(number.getValue()));
  // Its parameters are counted where all are, by their owner.
  Quantity elements = std::exchange(row.perExecution[Metric::Params], 0);
  Quantity bytes = std::exchange(row.perExecution[Metric::ParamBytes], 0);
  if (!elements.isZero() || !bytes.isZero())
    state.parameters.addRead(id, result.rows.size() - 1,
                             state.parameters.getStated(op, elements, bytes),
                             /*isCopied=*/false, 0, 0);
  sumRow(row);
}

/// Figures over all executions.
void FunctionAnalyzer::sumRow(OpRow &row) {
  if (loops.empty())
    return;
  row.overall = std::make_unique<Figures>();
  for (const MetricInfo &info : getMetrics()) {
    const Quantity &once = row.perExecution[info.metric];
    (*row.overall)[info.metric] =
        isParameterCount(info.metric) ? once : sumOverLoops(once);
  }
}

/// Results whose storage is counted elsewhere, or not known.
void FunctionAnalyzer::addForeignResults(Operation *op) {
  for (Value value : op->getResults())
    if (derived.contains(value))
      addDerivedResult(value);
    else if (isa<TensorType>(value.getType()))
      storage.addForeign(value);
}

void FunctionAnalyzer::addDerivedResult(Value value) {
  if (!storage.isDead())
    derivedResults.push_back(value);
}

void FunctionAnalyzer::removeRow() {
  result.rows.pop_back();
  result.memory.rowPositions.pop_back();
}

OpRow &FunctionAnalyzer::addRow(Operation *op) {
  OpRow &row = result.rows.emplace_back();
  row.op = op;
  row.executions = executions;
  result.memory.rowPositions.push_back(storage.getPosition());
  return row;
}

void FunctionAnalyzer::addUnknownRow(Operation *op, const Twine &reason) {
  // What never runs costs nothing: that is known.
  if (!storage.isDead())
    addRow(op).unknownReason = reason.str();
  addForeignResults(op);
  // Its regions are not visited, but what they capture is used.
  if (op->getNumRegions() > 0)
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        storage.use(operand);
    });
}

void FunctionAnalyzer::addKnownRow(Operation *op, OpCost &cost) {
  if (!unknownExecutions.empty())
    return addUnknownRow(op, unknownExecutions);
  OpRow &row = addRow(op);
  addArithmetic(cost, state.conventions, row.perExecution);
  if (failed(addTraffic(op, cost, row))) {
    removeRow();
    return addUnknownRow(op, tracer.getReason());
  }
  if (cost.isContraction())
    for (const Access &access : cost.accesses)
      if (access.direction == Direction::Write && !access.explicitLoop)
        row.perExecution[Metric::ContractionActivations] += access.elements;
  Quantity started = placeResults(op, cost, row.perExecution);
  if (tracer.takeVarying()) {
    removeRow();
    return addUnknownRow(op, "an extent may differ between iterations");
  }
  addReads(op);
  noteTouches(op);
  sumRow(row);
  noteSaved(op, cost);
  if (!started.isZero() && !executions.isZero()) {
    // Once, however often the loop runs.
    row.perExecution[Metric::Activations] += started;
    (*row.overall)[Metric::Activations] += started;
  }
  if (cost.divisor != 1)
    weighRow(row, cost.divisor);
}

/// The arithmetic of `row`, the last one, is still to be divided, as that of
/// rows in branches that are weighed.
void FunctionAnalyzer::weighRow(OpRow &row, const llvm::DynamicAPInt &divisor) {
  if (!row.overall)
    row.overall = std::make_unique<Figures>(row.perExecution);
  for (const MetricInfo &info : getMetrics()) {
    if (llvm::is_contained({Metric::Macs, Metric::Flops, Metric::IntOps,
                            Metric::Transcendentals},
                           info.metric))
      row.perExecution[info.metric] = state.context.floorDiv(
          row.perExecution[info.metric], Quantity(divisor));
    else if (!isParameterCount(info.metric))
      (*row.overall)[info.metric] *= Quantity(divisor);
  }
  row.executions *= Quantity(divisor);
  unsigned number = result.rows.size() - 1;
  state.weights[id].try_emplace(number, divisor);
  state.parameters.weigh(id, number, number + 1, Quantity(divisor));
}

/// A fill that a loop carries on is written before the loop.
bool FunctionAnalyzer::isLoopInit(Value value) const {
  return llvm::any_of(value.getUses(), [&](OpOperand &use) {
    if (dead.isDead(use))
      return false;
    if (Value renamed = dead.getRenamed(use))
      return isLoopInit(renamed);
    auto loop = dyn_cast<LoopLikeOpInterface>(use.getOwner());
    return loop && getLoopArgument(loop, use);
  });
}

/// True if nothing reads `value`, a fill, but what computes into it.
bool FunctionAnalyzer::isOnlyInit(Value value) const {
  return llvm::all_of(value.getUses(), [&](OpOperand &use) {
    Operation *op = use.getOwner();
    if (dead.isDead(use))
      return true;
    if (Value renamed = dead.getRenamed(use))
      return isOnlyInit(renamed);
    auto model = dyn_cast<CostOpInterface>(op);
    if (model && op->getNumResults() == 1)
      if (Provenance provenance = model.getProvenance(0);
          provenance.kind == Provenance::View && provenance.source == value)
        return isOnlyInit(op->getResult(0));
    auto destination = dyn_cast<DestinationStyleOpInterface>(op);
    return destination ? destination.isDpsInit(&use) : isLoopInit(value);
  });
}

/// A carried buffer is made once each time that its loop runs.
Quantity FunctionAnalyzer::getStartedElements(Value value) {
  Value first = storage.getFirstValue(value);
  auto runs = carriedRuns.find(first);
  return tracer.getNumElements(first) *
         (runs == carriedRuns.end() ? Quantity(1) : runs->second);
}

Quantity FunctionAnalyzer::placeResults(Operation *op, const OpCost &cost,
                                        Figures &figures) {
  Quantity started;
  for (OpResult value : op->getResults()) {
    if (isa<MemRefType>(value.getType()) &&
        (hasEffect<MemoryEffects::Allocate>(op, value) ||
         isa<sparse_tensor::ExpandOp>(op))) {
      // Where it is not known what the layout takes, the peak says so.
      figures[Metric::Activations] +=
          getAllocatedElements(value, tracer, state.context)
              .value_or(tracer.getNumElements(value));
      storage.addAllocation(value, isa<memref::AllocaOp>(op), executions);
    }
    if (!isa<TensorType>(value.getType()))
      continue;
    bool isFill = fills.contains(value);
    bool isFree = isFill && (derived.contains(value) || isOnlyInit(value));
    if (isFree ? !isLoopInit(value) : derived.contains(value)) {
      if (!isFill)
        addDerivedResult(value);
      continue;
    }
    // How large it is says no other value.
    if (getLevelRank(value) > 0) {
      storage.addForeign(value);
      figures[Metric::Activations] += tracer.getNumStored(value);
      continue;
    }
    switch (storage.placeResult(value, cost)) {
    case StorageTracker::Placement::Reused:
      break;
    case StorageTracker::Placement::New:
      figures[Metric::Activations] += tracer.getNumElements(value);
      break;
    case StorageTracker::Placement::Starts:
      started += getStartedElements(value);
      break;
    }
  }
  // What the body captures is used; a tile that goes into what a loop shares
  // starts it too.
  for (const Access &access : cost.accesses) {
    if (op->getNumRegions() > 0)
      storage.use(access.value);
    if (access.direction == Direction::Write &&
        access.value.getDefiningOp() != op && storage.start(access.value))
      started += getStartedElements(access.value);
  }
  return started;
}
