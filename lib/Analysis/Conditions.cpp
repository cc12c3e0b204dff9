//===- Conditions.cpp - Whether a condition holds always or never ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Comparison.h"

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir-cost/Analysis/Views.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;
using arith::CmpIPredicate;

/// Extents are not negative; a value of the program may be. Shows `quantity` to
/// be at least 0 whatever the sign of the values in it.
bool ExtentTracer::isNonNegative(const Quantity &quantity) {
  if (quantity.isConstant() || valueSymbols.empty())
    return quantity.isKnownNonNegative();
  // Any number is the difference of two that are not negative.
  return context.substitute(quantity, valueSymbols).isKnownNonNegative();
}

/// Whether a < b always or never.
std::optional<bool> ExtentTracer::isLess(const Quantity &a, const Quantity &b) {
  if (isNonNegative(b - a - 1))
    return true;
  if (isNonNegative(a - b))
    return false;
  return std::nullopt;
}

static std::optional<bool> negate(std::optional<bool> value) {
  return value ? std::optional<bool>(!*value) : std::nullopt;
}

static std::optional<bool> getConstant(Value condition) {
  APInt constant;
  return matchPattern(condition, m_ConstantInt(&constant))
             ? std::optional<bool>(!constant.isZero())
             : std::nullopt;
}

/// Of what a loop carries, in an iteration or behind it: the constant that it
/// starts from and hands on, or hands on for certain.
static std::optional<bool> getCarried(LoopLikeOpInterface loop, OpOperand &init,
                                      BlockArgument carried, bool isBehind) {
  OpOperand *next = carried ? getLoopYield(loop, carried) : nullptr;
  std::optional<bool> first = getConstant(init.get()), others;
  if (next)
    others = getConstant(next->get());
  if (first == others)
    return first;
  std::optional<APInt> trips = loop.getStaticTripCount();
  return isBehind && trips && trips->ugt(0) ? others : std::nullopt;
}

/// What `result` of a branch is in all alternatives that may run.
std::optional<bool> ExtentTracer::getYielded(scf::IfOp branch,
                                             unsigned result) {
  auto ask = [&](Region &region) {
    return getCondition(region.front().getTerminator()->getOperand(result));
  };
  if (std::optional<bool> holds = getCondition(branch.getCondition()))
    return ask(*holds ? branch.getThenRegion() : branch.getElseRegion());
  std::optional<bool> value = ask(branch.getThenRegion());
  return value && value == ask(branch.getElseRegion()) ? value : std::nullopt;
}

/// The memory that `value` is a view of, through branches that are known.
Value ExtentTracer::getMemory(Value value) {
  // Bounded: in a graph region a branch may yield its own result.
  for (unsigned step = 0; step < 64; ++step) {
    value = lookThroughViews(value);
    auto branch = value.getDefiningOp<scf::IfOp>();
    std::optional<bool> holds;
    if (branch)
      holds = getCondition(branch.getCondition());
    if (!holds)
      return value;
    Region &taken = *holds ? branch.getThenRegion() : branch.getElseRegion();
    value = taken.front().getTerminator()->getOperand(
        cast<OpResult>(value).getResultNumber());
  }
  return value;
}

/// Whether two addresses are known to be equal.
bool ExtentTracer::areSameMemory(Value a, Value b) {
  auto first = a.getDefiningOp<memref::ExtractAlignedPointerAsIndexOp>();
  auto second = b.getDefiningOp<memref::ExtractAlignedPointerAsIndexOp>();
  return first && second &&
         getMemory(first.getSource()) == getMemory(second.getSource());
}

std::optional<bool> ExtentTracer::getCondition(Value condition) {
  // Bounded: in a graph region a condition may follow from itself, and one that
  // follows from another twice doubles what there is to ask.
  constexpr unsigned maxSteps = 256;
  if (conditionDepth == 0)
    conditionSteps = maxSteps;
  if (conditionSteps == 0)
    return std::nullopt;
  --conditionSteps;
  ++conditionDepth;
  std::optional<bool> holds = traceCondition(condition);
  --conditionDepth;
  return holds;
}

std::optional<bool> ExtentTracer::traceCondition(Value condition) {
  if (std::optional<bool> constant = getConstant(condition))
    return constant;
  if (auto argument = dyn_cast<BlockArgument>(condition)) {
    auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
        argument.getOwner()->getParentOp());
    OpOperand *init = loop ? getLoopInit(loop, argument) : nullptr;
    return init ? getCarried(loop, *init, argument, /*isBehind=*/false)
                : std::nullopt;
  }
  Operation *def = condition.getDefiningOp();
  if (auto loop = dyn_cast<LoopLikeOpInterface>(def)) {
    OpOperand *init = getLoopInit(loop, cast<OpResult>(condition));
    return init ? getCarried(loop, *init, getLoopArgument(loop, *init),
                             /*isBehind=*/true)
                : std::nullopt;
  }
  if (auto branch = dyn_cast<scf::IfOp>(def))
    return getYielded(branch, cast<OpResult>(condition).getResultNumber());
  auto lhs = [&] { return getCondition(def->getOperand(0)); };
  auto rhs = [&] { return getCondition(def->getOperand(1)); };
  if (isa<arith::AndIOp>(def) || isa<arith::OrIOp>(def)) {
    // One side may decide.
    bool deciding = isa<arith::OrIOp>(def);
    std::optional<bool> a = lhs(), b = rhs();
    if (a == deciding || b == deciding)
      return deciding;
    return a && b ? std::optional<bool>(!deciding) : std::nullopt;
  }
  if (isa<arith::XOrIOp>(def)) {
    std::optional<bool> a = lhs(), b = rhs();
    return a && b ? std::optional<bool>(*a != *b) : std::nullopt;
  }
  std::optional<Comparison> compare = matchComparison(condition);
  if (!compare)
    return std::nullopt;
  if (areSameMemory(compare->lhs, compare->rhs))
    return llvm::is_contained({CmpIPredicate::eq, CmpIPredicate::sle,
                               CmpIPredicate::sge, CmpIPredicate::ule,
                               CmpIPredicate::uge},
                              compare->predicate);
  auto get = [&](Value integer) -> std::optional<Quantity> {
    if (compare->isUnsigned())
      return getUnsigned(integer);
    return getValueOf(integer);
  };
  if (std::optional<Comparison> less = compare->getAsLess()) {
    std::optional<Quantity> a = get(less->lhs), b = get(less->rhs);
    if (!a || !b)
      return std::nullopt;
    return less->isStrict() ? isLess(*a, *b) : negate(isLess(*b, *a));
  }
  Quantity a = getValueOf(compare->lhs), b = getValueOf(compare->rhs);
  std::optional<bool> equal;
  if (a == b)
    equal = true;
  else if (isLess(a, b) == true || isLess(b, a) == true)
    equal = false;
  return compare->predicate == CmpIPredicate::eq ? equal : negate(equal);
}
