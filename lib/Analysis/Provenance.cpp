//===- Provenance.cpp - Where the elements of a value come from -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/Structured.h"

#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::cost;

void FunctionAnalyzer::addConstant(Operation *op) {
  for (Value value : op->getResults())
    derived.insert(value);
  // A vector is part of the code: no memory holds it, and nothing reads it
  // there.
  Attribute constant;
  if (op->getNumResults() == 1 && isa<TensorType>(op->getResult(0).getType()) &&
      matchPattern(op->getResult(0), m_Constant(&constant)))
    addData(op->getResult(0), op, constant, /*isConstant=*/true);
}

/// `value` is `data` that `owner` holds, a constant or a global. Returns false
/// if it is state: nothing is known of it.
bool FunctionAnalyzer::addData(Value value, Operation *owner, Attribute data,
                               bool isConstant) {
  auto mark = owner->getAttrOfType<BoolAttr>(attr::param);
  bool isMarked = mark && mark.getValue();
  if (!isMarked && !(isConstant && data))
    return false;
  derived.insert(value);
  auto type = dyn_cast<ShapedType>(value.getType());
  if (!type)
    return true;
  if (isConstant && isFreeConstant(data))
    freeConstants[value] = 1;
  if (mark && !isMarked)
    return true;
  SourceId source = state.parameters.getConstant(owner, data);
  if (source == noSource && isMarked)
    source = state.parameters.getMarked(owner, tracer.getNumElements(value),
                                        type.getElementType(), data);
  if (source != noSource &&
      (isMarked || !type.getElementType().isInteger() || !isIndexData(value)))
    sources[value] = source;
  return true;
}

NamedData mlir::cost::findNamedData(Operation *op,
                                    SymbolTableCollection &symbolTables) {
  if (auto get = dyn_cast<memref::GetGlobalOp>(op)) {
    auto global = symbolTables.lookupNearestSymbolFrom<memref::GlobalOp>(
        op, get.getNameAttr());
    // Without a value, or uninitialised, it is what somebody writes there.
    return global ? NamedData{global,
                              dyn_cast_or_null<ElementsAttr>(
                                  global.getInitialValueAttr()),
                              global.getConstant()}
                  : NamedData();
  }
  auto name = op->getAttrOfType<SymbolRefAttr>("global");
  if (!name || !isa<ml_program::MLProgramDialect>(op->getDialect()))
    return {};
  auto global =
      symbolTables.lookupNearestSymbolFrom<ml_program::GlobalOp>(op, name);
  return global ? NamedData{global, global.getValue().value_or(Attribute()),
                            !global.getIsMutable()}
                : NamedData();
}

/// A reference to constant data under a name is that data.
bool FunctionAnalyzer::addGlobal(Operation *op) {
  NamedData named = findNamedData(op, state.symbolTables);
  return named.global &&
         addData(op->getResult(0), named.global, named.data, named.isConstant);
}

/// True if the results are computed from constants and parameters alone: all
/// operands are, but for shapes, and so is what a body takes from outside.
bool FunctionAnalyzer::isDerivedFromConstants(Operation *op) const {
  auto isDerived = [&](Value value) {
    return isa<IndexType>(value.getType()) || derived.contains(value) ||
           !(value.getType().isIntOrFloat() ||
             isa<ComplexType, TensorType, BaseMemRefType, VectorType>(
                 value.getType()));
  };
  // A fill that only says where to write is not there at all.
  auto isConstant = [&](OpOperand &operand) {
    return isDerived(operand.get()) ||
           (fills.contains(operand.get()) && isOverwrittenInit(operand) &&
            storage.getBuffer(operand.get()) < 0);
  };
  // Without operands it may be state that is read or named; a file is data.
  if (!llvm::all_of(op->getOpOperands(), isConstant) ||
      (op->getNumOperands() == 0 &&
       (!isMemoryEffectFree(op) || isa<SymbolUserOpInterface>(op))) ||
      isa<sparse_tensor::NewOp>(op))
    return false;
  if (op->getNumRegions() == 0)
    return true;
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  return llvm::all_of(captured, isDerived);
}

/// `value` renames `source`, or a part of it: what is known of one is of both.
void FunctionAnalyzer::addView(Value value, Value source, bool isPart) {
  follow(value, source);
  storage.addView(value, source, isPart);
}

/// The same but for where it is in memory.
void FunctionAnalyzer::follow(Value value, Value source) {
  if (auto it = sources.find(source); it != sources.end())
    sources[value] = it->second;
  if (derived.contains(source))
    derived.insert(value);
  if (fills.contains(source))
    fills.insert(value);
  if (Quantity share = freeConstants.lookup(source); !share.isZero())
    freeConstants[value] = std::move(share);
}

/// True if the operation is a view in all its results.
bool FunctionAnalyzer::followProvenance(CostOpInterface model) {
  Operation *op = model;
  bool isDerived = isDerivedFromConstants(op);
  bool isView = op->getNumResults() > 0;
  for (OpResult value : op->getResults()) {
    if (isDerived)
      derived.insert(value);
    Provenance provenance = model.getProvenance(value.getResultNumber());
    isView &= provenance.kind == Provenance::View;
    if (provenance.kind == Provenance::Fill)
      fills.insert(value);
    if (!provenance.source)
      continue;
    if (provenance.kind != Provenance::View) {
      if (auto it = sources.find(provenance.source); it != sources.end())
        sources[value] = it->second;
      continue;
    }
    auto type = dyn_cast<RankedTensorType>(value.getType());
    auto from = dyn_cast<RankedTensorType>(provenance.source.getType());
    bool isPart = !type || !from ||
                  tracer.getNumElements(value) !=
                      tracer.getNumElements(provenance.source);
    addView(value, provenance.source, isPart);
  }
  return isView;
}
