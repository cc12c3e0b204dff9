//===- CountedLoops.cpp - Loops that count without saying so --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountedLoops.h"

#include "FunctionAnalyzer.h"

#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

bool mlir::cost::isUnchanged(LoopLikeOpInterface loop, BlockArgument carried,
                             const DeadRegions &dead) {
  OpOperand *yielded = getLoopYield(loop, carried);
  if (!yielded)
    return false;
  Value next = dead.lookThrough(yielded->get());
  if (next == carried)
    return true;
  // Through the condition of a while to its body and back.
  auto argument = dyn_cast<BlockArgument>(next);
  Value renamed = argument && argument.getOwner()->getParentOp() == loop
                      ? getRenamed(argument)
                      : Value();
  return renamed && dead.lookThrough(renamed) == carried;
}

std::optional<Comparison> mlir::cost::matchLess(Value condition) {
  std::optional<Comparison> compare = matchComparison(condition);
  std::optional<Comparison> less =
      compare ? compare->getAsLess() : std::nullopt;
  return less && less->isStrict() ? less : std::nullopt;
}

bool mlir::cost::neverWraps(Operation *add, bool isUnsigned) {
  auto flags = dyn_cast<arith::ArithIntegerOverflowFlagsInterface>(add);
  return flags &&
         (isUnsigned ? flags.hasNoUnsignedWrap() : flags.hasNoSignedWrap());
}

/// True if lo, lo + step, … reach `hi` before they reach the end of the type.
/// What is symbolic is taken to be far from that end, unless that is near.
static bool staysInside(QuantityContext &context, const LoopBounds &bounds,
                        unsigned bits, bool isUnsigned) {
  unsigned exponent = isUnsigned ? bits : bits - 1;
  Quantity end =
      Quantity(llvm::DynamicAPInt(APInt::getOneBitSet(exponent + 2, exponent)));
  const auto &[lo, hi, step] = bounds;
  if (step == 1)
    return true;
  if (lo.isConstant() && hi.isConstant() && step.isConstant())
    return (end - 1 - lo - context.tripCount(lo, hi, step) * step)
        .isKnownNonNegative();
  return bits >= 32 || (end - hi - step).isKnownNonNegative();
}

std::optional<LoopBounds>
FunctionAnalyzer::getBounds(const CountedLoop &counted) {
  std::optional<LoopBounds> bounds =
      getBounds(counted.lo, counted.hi, counted.step, counted.isUnsigned);
  if (!bounds || !isCountable(tracer, *bounds))
    return std::nullopt;
  Type type = getElementTypeOrSelf(counted.iv.getType());
  unsigned bits =
      type.isIndex() ? state.indexBits : type.getIntOrFloatBitWidth();
  return counted.neverWraps ||
                 staysInside(state.context, *bounds, bits, counted.isUnsigned)
             ? bounds
             : std::nullopt;
}

namespace {
/// An operation, and what it computes from: scalars, or where it is all that a
/// structured operation does to tensors of one element, these.
struct Computation {
  Operation *op = nullptr;
  linalg::LinalgOp around = nullptr;

  Value getOperand(Value operand) {
    auto argument = dyn_cast<BlockArgument>(operand);
    return around && argument && argument.getOwner() == around.getBlock()
               ? around->getOperand(argument.getArgNumber())
               : operand;
  }
};
} // namespace

static Computation getComputation(Value value) {
  Operation *def = value.getDefiningOp();
  auto around = dyn_cast_or_null<linalg::LinalgOp>(def);
  if (!around)
    return {def};
  Block *body = around.getBlock();
  if (around.getNumLoops() > 0 || def->getNumResults() != 1)
    return {};
  Operation *op = body->getTerminator()->getOperand(0).getDefiningOp();
  return op && op->getBlock() == body ? Computation{op, around} : Computation();
}

/// The `less < more` under which a while goes on.
static std::optional<Comparison> getComparison(LoopLikeOpInterface loop) {
  if (auto whileOp = dyn_cast<scf::WhileOp>(loop.getOperation())) {
    Value condition = whileOp.getConditionOp().getCondition();
    auto extract = condition.getDefiningOp<tensor::ExtractOp>();
    Computation computed =
        extract ? getComputation(extract.getTensor()) : Computation();
    if (!computed.op)
      return matchLess(condition);
    std::optional<Comparison> less = matchLess(computed.op->getResult(0));
    if (less) {
      less->lhs = computed.getOperand(less->lhs);
      less->rhs = computed.getOperand(less->rhs);
    }
    return less;
  }
  auto whileOp = cast<tosa::WhileOp>(loop.getOperation());
  Operation *yield = whileOp.getCondGraph().front().getTerminator();
  if (auto greater = yield->getOperand(0).getDefiningOp<tosa::GreaterOp>())
    return Comparison{arith::CmpIPredicate::slt, greater.getInput2(),
                      greater.getInput1()};
  return std::nullopt;
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
  if (isa<TensorType>(value.getType()))
    return isConstant ? value : Value();
  return isConstant || loop.isDefinedOutsideOfLoop(value) ? value : Value();
}

std::optional<CountedLoop>
mlir::cost::matchCountedWhile(LoopLikeOpInterface loop) {
  std::optional<Comparison> less = getComparison(loop);
  BlockArgument carried = less ? getCarried(loop, less->lhs) : BlockArgument();
  if (!carried)
    return std::nullopt;
  Value lo = getInvariant(loop, getLoopInit(loop, carried)->get());
  Value hi = getInvariant(loop, less->rhs);
  if (!lo || !hi)
    return std::nullopt;
  Computation computed = getComputation(getLoopYield(loop, carried)->get());
  Operation *add = computed.op;
  if (!isa_and_nonnull<arith::AddIOp, index::AddOp, tosa::AddOp>(add))
    return std::nullopt;
  for (unsigned index : {0, 1}) {
    auto iv =
        dyn_cast<BlockArgument>(computed.getOperand(add->getOperand(index)));
    Value step =
        getInvariant(loop, computed.getOperand(add->getOperand(1 - index)));
    if (iv && step && (iv == carried || getRenamed(iv) == carried))
      return CountedLoop{iv,
                         lo,
                         hi,
                         step,
                         less->isUnsigned(),
                         neverWraps(add, less->isUnsigned())};
  }
  return std::nullopt;
}
