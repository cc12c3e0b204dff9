//===- Conditions.cpp - Whether a condition holds always or never ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;

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

std::optional<bool> ExtentTracer::getCondition(Value condition) {
  APInt constant;
  if (matchPattern(condition, m_ConstantInt(&constant)))
    return !constant.isZero();
  Operation *def = condition.getDefiningOp();
  if (!def)
    return std::nullopt;
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
  auto compare = dyn_cast<arith::CmpIOp>(def);
  if (!compare || !isa<IndexType, IntegerType>(compare.getLhs().getType()))
    return std::nullopt;
  Quantity a = getValueOf(compare.getLhs()), b = getValueOf(compare.getRhs());
  using arith::CmpIPredicate;
  // Without sign a negative number is a large one.
  bool isUnsigned = llvm::is_contained({CmpIPredicate::ult, CmpIPredicate::ule,
                                        CmpIPredicate::ugt, CmpIPredicate::uge},
                                       compare.getPredicate());
  if (isUnsigned && !(isNonNegative(a) && isNonNegative(b)))
    return std::nullopt;
  switch (compare.getPredicate()) {
  case CmpIPredicate::eq:
  case CmpIPredicate::ne: {
    std::optional<bool> equal;
    if (a == b)
      equal = true;
    else if (isLess(a, b) == true || isLess(b, a) == true)
      equal = false;
    return compare.getPredicate() == CmpIPredicate::eq ? equal : negate(equal);
  }
  case CmpIPredicate::slt:
  case CmpIPredicate::ult:
    return isLess(a, b);
  case CmpIPredicate::sge:
  case CmpIPredicate::uge:
    return negate(isLess(a, b));
  case CmpIPredicate::sgt:
  case CmpIPredicate::ugt:
    return isLess(b, a);
  case CmpIPredicate::sle:
  case CmpIPredicate::ule:
    return negate(isLess(b, a));
  }
  return std::nullopt;
}
