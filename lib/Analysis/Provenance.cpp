//===- Provenance.cpp - Where the elements of a value come from -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/Structured.h"

#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
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

/// What the regions of a branch yield as `result`; none if that is not known.
SmallVector<Value> FunctionAnalyzer::getYielded(OpResult result) const {
  SmallVector<Value> yielded;
  for (Region &region : result.getOwner()->getRegions())
    for (Block &block : region) {
      if (dead.contains(&region))
        continue;
      if (block.empty() || block.back().getNumSuccessors() > 0)
        continue;
      Operation &yield = block.back();
      if (yield.getNumOperands() != result.getOwner()->getNumResults())
        return {};
      yielded.push_back(yield.getOperand(result.getResultNumber()));
    }
  return yielded;
}

void FunctionAnalyzer::followYields(Operation *op) {
  for (OpResult value : op->getResults()) {
    SmallVector<Value> yielded = getYielded(value);
    if (yielded.empty())
      continue;
    if (yielded.size() == 1) {
      follow(value, yielded[0]);
      continue;
    }
    SmallVector<SourceId> found;
    for (Value one : yielded)
      if (auto it = sources.find(one); it != sources.end())
        found.push_back(it->second);
    if (llvm::all_of(yielded, [&](Value one) { return derived.contains(one); }))
      derived.insert(value);
    if (!found.empty())
      sources[value] = state.parameters.getUnion(found);
  }
}

/// The values that an argument of a loop or block, or the result of a loop or
/// branch, is another name for in turn; none if it is not of these.
SmallVector<Value> FunctionAnalyzer::getHandedOn(Value value) const {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument) {
    auto result = cast<OpResult>(value);
    Operation *op = result.getOwner();
    if (auto whileOp = dyn_cast<scf::WhileOp>(op))
      return {whileOp.getConditionOp().getArgs()[result.getResultNumber()]};
    auto loop = dyn_cast<LoopLikeOpInterface>(op);
    if (!loop)
      return isa<RegionBranchOpInterface, tosa::IfOp>(op)
                 ? getYielded(result)
                 : SmallVector<Value>();
    if (isa<scf::ForallOp>(op))
      return {};
    OpOperand *init = getLoopInit(loop, result);
    BlockArgument carried =
        init ? getLoopArgument(loop, *init) : BlockArgument();
    return carried ? SmallVector<Value>{carried} : SmallVector<Value>();
  }
  if (Value renamed = getRenamed(argument))
    return {renamed};
  Block *block = argument.getOwner();
  if (auto loop = dyn_cast_or_null<LoopLikeOpInterface>(block->getParentOp());
      loop && block->isEntryBlock()) {
    OpOperand *init = getLoopInit(loop, argument);
    // No iteration sees what another puts in.
    if (init && (isa<scf::ForallOp>(loop.getOperation()) ||
                 dead.contains(&loop->getRegions().back())))
      return {init->get()};
    OpOperand *yielded = init ? getLoopYield(loop, argument) : nullptr;
    return yielded ? SmallVector<Value>{init->get(), yielded->get()}
                   : SmallVector<Value>();
  }
  SmallVector<Value> passed;
  for (Block *before : block->getPredecessors()) {
    passed.push_back(getPassed(before, block, argument));
    if (!passed.back())
      return {};
  }
  return passed;
}

/// What a loop or block has as `value`, an argument or a result of it, if that
/// is data which is there before: of several the one or the other in turn.
void FunctionAnalyzer::followCarried(Value value) {
  bool isDerived = true, isComputed = false, isMixed = false;
  llvm::SmallSetVector<SourceId, 4> found;
  llvm::SmallSetVector<Value, 4> work;
  work.insert(value);
  for (size_t i = 0; i < work.size(); ++i) {
    Value at = work[i];
    auto source = sources.find(at);
    bool isKnown = source != sources.end();
    if (isKnown)
      found.insert(source->second);
    if (isKnown || derived.contains(at)) {
      isDerived &= derived.contains(at);
      // A constant without elements to own.
      isMixed |= !isKnown;
      continue;
    }
    SmallVector<Value> before = getHandedOn(at);
    if (auto model = at.getDefiningOp<CostOpInterface>()) {
      Provenance provenance =
          model.getProvenance(cast<OpResult>(at).getResultNumber());
      if (provenance.kind == Provenance::View && provenance.source)
        before = {provenance.source};
    }
    isComputed |= before.empty();
    work.insert_range(before);
  }
  if (isDerived && !isComputed)
    derived.insert(value);
  auto isParameter = [&](SourceId source) {
    return turns.contains(source) || state.parameters.isParameter(source);
  };
  bool isAny = llvm::any_of(found, isParameter);
  bool isInTurn = llvm::any_of(found, [&](SourceId source) {
    return isComputed || isMixed || turns.contains(source) ||
           !isParameter(source);
  });
  if (isAny && isInTurn)
    followTurns(value, found.getArrayRef(), isComputed);
  else if (!found.empty() && !isComputed)
    sources[value] = state.parameters.getUnion(found.getArrayRef());
}
