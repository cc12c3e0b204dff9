//===- Traffic.cpp - Bytes that an operation reads and writes -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/SparseStorage.h"
#include "mlir-cost/Models/Structured.h"

using namespace mlir;
using namespace mlir::cost;

/// One access a (value, direction, form): the larger footprint.
static void mergeAccesses(SmallVectorImpl<Access> &accesses,
                          QuantityContext &context) {
  for (unsigned i = 0; i < accesses.size(); ++i) {
    for (unsigned j = i + 1; j < accesses.size();) {
      Access &first = accesses[i], &second = accesses[j];
      if (first.value != second.value || first.direction != second.direction ||
          first.explicitLoop != second.explicitLoop) {
        ++j;
        continue;
      }
      first.elements = context.max(first.elements, second.elements);
      // A read that may not be skipped wins.
      first.accumulator &= second.accumulator;
      first.elementwise &= second.elementwise;
      if (second.role == AccessRole::Data)
        first.role = AccessRole::Data;
      accesses.erase(accesses.begin() + j);
    }
  }
}

/// 1 where reading is free, else 0; a symbol where callers decide.
Quantity FunctionAnalyzer::getFreeShare(const Access &access) const {
  if (access.accumulator && isa<TensorType>(access.value.getType()) &&
      fills.contains(access.value))
    return 1;
  return freeConstants.lookup(access.value);
}

/// A fill that every user takes as the initial value of an accumulator, through
/// views: the accumulator starts from the value itself.
bool FunctionAnalyzer::isOnlyAccumulatorInit(Value fill, unsigned depth) const {
  return depth < 64 &&
         llvm::all_of(
             fill.getUses(),
             [&](OpOperand &use) {
               if (isAccumulatorInit(use) || dead.isDead(use))
                 return true;
               if (Value renamed = dead.getRenamed(use))
                 return isOnlyAccumulatorInit(renamed, depth + 1);
               auto model = dyn_cast<CostOpInterface>(use.getOwner());
               if (!model || use.getOwner()->getNumResults() != 1)
                 return false;
               Provenance provenance = model.getProvenance(0);
               return provenance.kind == Provenance::View &&
                      provenance.source == use.get() &&
                      isOnlyAccumulatorInit(use.getOwner()->getResult(0),
                                            depth + 1);
             });
}

/// True if the operation only hands the elements of `value` on: another reader
/// stands behind it.
static bool isCopiedBy(Operation *op, Value value) {
  auto model = dyn_cast<CostOpInterface>(op);
  return model && op->getNumResults() == 1 && !op->use_empty() &&
         model.getProvenance(0).source == value;
}

/// Null for scalars. Asks the common types before the interface.
static Type getElementType(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return tensor.getElementType();
  if (auto memref = dyn_cast<MemRefType>(type))
    return memref.getElementType();
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped ? shaped.getElementType() : Type();
}

LogicalResult FunctionAnalyzer::addTraffic(Operation *op, OpCost &cost,
                                           OpRow &row) {
  rowReads.clear();
  rowTouches.clear();
  if (cost.accesses.size() > 1)
    mergeAccesses(cost.accesses, state.context);
  for (const Access &access : cost.accesses) {
    Type elementType = getElementType(access.value.getType());
    if (!elementType)
      continue;
    bool isRead = access.direction == Direction::Read;
    Quantity free = isRead ? getFreeShare(access)
                           : Quantity(fills.contains(access.value) &&
                                      isOnlyAccumulatorInit(access.value));
    bool isFree = free == Quantity(1);
    std::optional<unsigned> bits = getBitWidth(elementType, state.indexBits);
    if (!bits) {
      std::string text;
      llvm::raw_string_ostream(text) << elementType;
      tracer.unknown("elements of type " + text + " have no known width");
      return failure();
    }
    Quantity elements = access.elements, structure = access.structureBytes;
    if (isSparse(access.value) && !access.explicitLoop && !elements.isZero()) {
      elements = getNumValues(access.value, tracer);
      // Nothing is read of what stores nothing.
      if (!isRead || !tracer.getNumStored(access.value).isZero())
        structure = getStructureBytes(access.value, tracer);
    }
    Quantity bytes = isFree ? Quantity()
                     : *bits % 8 == 0
                         ? elements * Quantity(*bits / 8)
                         : state.context.ceilDiv(elements * *bits, 8);
    Metric metric = access.explicitLoop
                        ? (isRead ? Metric::AccessedBytesRead
                                  : Metric::AccessedBytesWritten)
                        : (isRead ? Metric::BytesRead : Metric::BytesWritten);
    row.perExecution[metric] +=
        free.isZero() ? bytes : bytes * (Quantity(1) - free);
    row.perExecution[metric] += structure;
    if (!isFree || !isRead)
      rowTouches.push_back({&access, elements, bytes + structure});
    if (!isRead)
      continue;
    auto source = sources.find(access.value);
    if (source == sources.end() || access.role != AccessRole::Data)
      continue;
    bool isFactor = llvm::is_contained(cost.factors, access.value);
    rowReads.push_back({source->second, std::move(bytes),
                        isCopiedBy(op, access.value),
                        isFactor ? access.elements : Quantity()});
  }
  return success();
}

/// What a value that holds parameters in turn has of each, if `once` is read in
/// one execution.
SmallVector<TouchTracker::InTurn>
FunctionAnalyzer::getTurns(SourceId source, const Quantity &once) {
  SmallVector<TouchTracker::InTurn> inTurn;
  if (auto it = turns.find(source); it != turns.end())
    for (const Turn &turn : it->second.list)
      inTurn.push_back({turn.source, sumOverTurn(once, turn)});
  return inTurn;
}

/// What the last row touches of what the function is given.
void FunctionAnalyzer::noteTouches(Operation *op) {
  if (storage.isDead() || executions.isZero())
    return;
  for (auto &[access, elements, bytes] : rowTouches)
    touched.noteAccess(op, *access, elements, bytes, result.rows.size() - 1,
                       [this](SourceId source, const Quantity &once) {
                         return getTurns(source, once);
                       });
}
