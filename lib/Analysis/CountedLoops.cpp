//===- CountedLoops.cpp - Loops that count without saying so --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountedLoops.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;

bool mlir::cost::isUnchanged(LoopLikeOpInterface loop, BlockArgument carried) {
  OpOperand *yielded = getLoopYield(loop, carried);
  if (!yielded)
    return false;
  if (yielded->get() == carried)
    return true;
  // Through the condition of a while to its body and back.
  auto argument = dyn_cast<BlockArgument>(yielded->get());
  return argument && argument.getOwner()->getParentOp() == loop &&
         getRenamed(argument) == carried;
}

/// The two sides of the `less < more` under which a while goes on.
static std::pair<Value, Value> getComparison(LoopLikeOpInterface loop) {
  if (auto whileOp = dyn_cast<scf::WhileOp>(loop.getOperation())) {
    auto compare =
        whileOp.getConditionOp().getCondition().getDefiningOp<arith::CmpIOp>();
    if (!compare)
      return {};
    using arith::CmpIPredicate;
    CmpIPredicate predicate = compare.getPredicate();
    if (predicate == CmpIPredicate::slt || predicate == CmpIPredicate::ult)
      return {compare.getLhs(), compare.getRhs()};
    if (predicate == CmpIPredicate::sgt || predicate == CmpIPredicate::ugt)
      return {compare.getRhs(), compare.getLhs()};
  }
  if (auto whileOp = dyn_cast<tosa::WhileOp>(loop.getOperation())) {
    Operation *yield = whileOp.getCondGraph().front().getTerminator();
    if (auto greater = yield->getOperand(0).getDefiningOp<tosa::GreaterOp>())
      return {greater.getInput2(), greater.getInput1()};
  }
  return {};
}

/// The carried argument that `value` is in the condition of a while.
static BlockArgument getCarried(LoopLikeOpInterface loop, Value value) {
  auto argument = dyn_cast_or_null<BlockArgument>(value);
  if (argument && isa<tosa::WhileOp>(loop.getOperation()))
    argument = dyn_cast_or_null<BlockArgument>(getRenamed(argument));
  return argument && getLoopInit(loop, argument) ? argument : BlockArgument();
}

/// What `value` is before the loop, if no iteration changes it.
static Value getInvariant(LoopLikeOpInterface loop, Value value) {
  if (BlockArgument carried = getCarried(loop, value)) {
    Value init = getLoopInit(loop, carried)->get();
    if (isUnchanged(loop, carried) ||
        getLoopYield(loop, carried)->get() == init)
      value = init;
  }
  APInt constant;
  bool isConstant = matchPattern(value, m_ConstantInt(&constant));
  // What tensors hold is followed no further.
  if (isa<tosa::WhileOp>(loop.getOperation()))
    return isConstant ? value : Value();
  return isConstant || loop.isDefinedOutsideOfLoop(value) ? value : Value();
}

std::optional<CountedLoop>
mlir::cost::matchCountedWhile(LoopLikeOpInterface loop) {
  auto [counter, bound] = getComparison(loop);
  BlockArgument carried = getCarried(loop, counter);
  if (!carried)
    return std::nullopt;
  Value lo = getInvariant(loop, getLoopInit(loop, carried)->get());
  Value hi = getInvariant(loop, bound);
  if (!lo || !hi)
    return std::nullopt;
  Operation *add = getLoopYield(loop, carried)->get().getDefiningOp();
  if (!isa_and_nonnull<arith::AddIOp, tosa::AddOp>(add))
    return std::nullopt;
  for (unsigned index : {0, 1}) {
    auto iv = dyn_cast<BlockArgument>(add->getOperand(index));
    Value step = getInvariant(loop, add->getOperand(1 - index));
    if (iv && step && (iv == carried || getRenamed(iv) == carried))
      return CountedLoop{iv, lo, hi, step};
  }
  return std::nullopt;
}
