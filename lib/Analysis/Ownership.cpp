//===- Ownership.cpp - Who owns memory that is released -------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's buffer-deallocation-pipeline releases memory where an i1 says that the
// program owns it, and where no buffer that lives on has the same address.
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir-cost/Analysis/Views.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/Transforms/BufferViewFlowAnalysis.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;

/// The elements of the list in memory that operand `number` of `helper` is, if
/// each is stored once, before it.
static std::optional<SmallVector<Value>> getElements(func::CallOp helper,
                                                     unsigned number) {
  Value list = lookThroughViews(helper.getOperand(number));
  auto type = dyn_cast<MemRefType>(list.getType());
  if (!list.getDefiningOp<memref::AllocOp>() || !type ||
      !type.hasStaticShape() || type.getRank() != 1)
    return std::nullopt;
  // Each element has a user: its store.
  if (type.getNumElements() > std::distance(list.user_begin(), list.user_end()))
    return std::nullopt;
  SmallVector<Value> elements(type.getNumElements());
  for (Operation *user : list.getUsers()) {
    if (isa<memref::CastOp, memref::DeallocOp>(user))
      continue;
    auto store = dyn_cast<memref::StoreOp>(user);
    APInt index;
    if (!store || store->getBlock() != helper->getBlock() ||
        !store->isBeforeInBlock(helper) ||
        !matchPattern(store.getIndices()[0], m_ConstantInt(&index)) ||
        index.uge(elements.size()) || elements[index.getZExtValue()])
      return std::nullopt;
    elements[index.getZExtValue()] = store.getValueToStore();
  }
  if (llvm::is_contained(elements, Value()))
    return std::nullopt;
  return elements;
}

/// The call of the deallocation pipeline's helper that computes what `load`
/// reads. Its operands are lists: the addresses of what may be released, those
/// of what lives on, whether the former are owned; it writes whether to release
/// each and whether the latter are owned.
static func::CallOp findHelper(memref::LoadOp load) {
  constexpr unsigned releases = 3;
  for (Operation *user : load.getMemRef().getUsers()) {
    auto cast = dyn_cast<memref::CastOp>(user);
    if (!cast || !cast->hasOneUse())
      continue;
    auto call = dyn_cast<func::CallOp>(*cast->user_begin());
    if (call && call.getCallee().starts_with("dealloc_helper") &&
        call->getNumOperands() == 5 &&
        call.getOperand(releases) == cast.getResult() &&
        call->getBlock() == load->getBlock() && call->isBeforeInBlock(load))
      return call;
  }
  return {};
}

/// What memory may be: a value, and if an iteration before this one made it, of
/// which loop.
using Origins = llvm::SetVector<std::pair<Value, Operation *>>;

/// Back to where each was allocated.
Origins FunctionAnalyzer::getOrigins(Value address) {
  if (!areOriginsKnown)
    for (auto &[from, views] : BufferViewFlowAnalysis(result.op))
      for (Value view : views)
        origins[view].push_back(from);
  areOriginsKnown = true;
  Origins found;
  if (auto pointer =
          address.getDefiningOp<memref::ExtractAlignedPointerAsIndexOp>())
    found.insert({lookThroughViews(pointer.getSource()), nullptr});
  for (size_t next = 0; next < found.size(); ++next) {
    auto [value, before] = found[next];
    auto it = origins.find(value);
    if (it == origins.end())
      continue;
    // A callee's memory, unless it is known to return what it got.
    bool isReturned = isa_and_nonnull<CallOpInterface>(value.getDefiningOp());
    auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
        value.getParentBlock()->getParentOp());
    bool isCarried = loop && isa<BlockArgument>(value) &&
                     llvm::is_contained(loop.getRegionIterArgs(), value);
    for (Value from : it->second) {
      if (isReturned && storage.getBuffer(from) != storage.getBuffer(value))
        continue;
      Operation *around = from.getParentBlock()->getParentOp();
      Operation *made = before;
      if (isCarried && loop->isAncestor(around) &&
          (!made || loop->isAncestor(made)))
        made = loop;
      if (made && !made->isAncestor(around))
        made = nullptr;
      found.insert({from, made});
    }
  }
  return found;
}

/// True if no buffer of this function can be at both addresses. (Its arguments
/// are never owned, so they do not matter.)
bool FunctionAnalyzer::areOtherAddresses(Value a, Value b) {
  Origins first = getOrigins(a), second = getOrigins(b);
  auto isInput = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    return argument && argument.getOwner()->isEntryBlock() &&
           argument.getOwner()->getParentOp() == result.op;
  };
  return !first.empty() && !second.empty() &&
         llvm::none_of(first, [&](auto origin) {
           return second.contains(origin) && !isInput(origin.first);
         });
}

/// The i1 that says whether what `release` decides about is owned, if that
/// alone decides.
Value FunctionAnalyzer::getOwnership(memref::LoadOp release) {
  APInt position;
  func::CallOp helper = findHelper(release);
  if (!helper || release.getIndices().size() != 1 ||
      !matchPattern(release.getIndices()[0], m_ConstantInt(&position)))
    return {};
  auto memory = getElements(helper, 0), kept = getElements(helper, 1),
       owned = getElements(helper, 2);
  uint64_t index = position.getLimitedValue();
  if (!memory || !kept || !owned || index >= memory->size() ||
      index >= owned->size())
    return {};
  // It lives on, or an equal one before it in the list is what is released.
  auto isOther = [&](Value other) {
    return areOtherAddresses((*memory)[index], other);
  };
  if (!llvm::all_of(*kept, isOther) ||
      !llvm::all_of(ArrayRef(*memory).take_front(index), isOther))
    return {};
  return (*owned)[index];
}

Value FunctionAnalyzer::getDeciding(Value condition) {
  // Bounded: in a graph region a condition may follow from itself.
  for (unsigned step = 0; step < 64; ++step) {
    auto isTrue = [&](Value side) {
      auto compare = side.getDefiningOp<arith::CmpIOp>();
      bool isUnequal =
          compare && compare.getPredicate() == arith::CmpIPredicate::ne;
      return tracer.getCondition(side) == true ||
             (isUnequal &&
              areOtherAddresses(compare.getLhs(), compare.getRhs()));
    };
    Value next;
    if (auto both = condition.getDefiningOp<arith::AndIOp>())
      next = isTrue(both.getLhs())   ? both.getRhs()
             : isTrue(both.getRhs()) ? both.getLhs()
                                     : Value();
    else if (auto load = condition.getDefiningOp<memref::LoadOp>())
      next = getOwnership(load);
    if (!next)
      break;
    condition = next;
  }
  return condition;
}
