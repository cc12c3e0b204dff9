//===- ExpandedDivision.cpp - Divisions spelled out with signs ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExpandedDivision.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::cost;

static std::optional<int64_t> getConstant(Value value) {
  APInt constant;
  if (!matchPattern(value, m_ConstantInt(&constant)) ||
      constant.getSignificantBits() > 64)
    return std::nullopt;
  return constant.getSExtValue();
}

/// True for `minuend` − `value`.
static bool isDifference(Value difference, int64_t minuend, Value value) {
  auto sub = difference.getDefiningOp<arith::SubIOp>();
  return sub && getConstant(sub.getLhs()) == minuend && sub.getRhs() == value;
}

/// True for `value` + `addend`.
static bool isSum(Value sum, Value value, int64_t addend) {
  if (auto add = sum.getDefiningOp<arith::AddIOp>())
    return add.getLhs() == value && getConstant(add.getRhs()) == addend;
  auto sub = sum.getDefiningOp<arith::SubIOp>();
  return sub && sub.getLhs() == value && getConstant(sub.getRhs()) == -addend;
}

/// The positive constant that `quotient` divides `dividend` by.
template <typename OpT> static std::optional<int64_t> getDivisor(OpT division) {
  std::optional<int64_t> divisor =
      division ? getConstant(division.getRhs()) : std::nullopt;
  return divisor && *divisor > 0 ? divisor : std::nullopt;
}

std::optional<ExpandedDivision>
mlir::cost::matchExpandedDivision(arith::SelectOp select) {
  auto sign = select.getCondition().getDefiningOp<arith::CmpIOp>();
  if (!sign)
    return std::nullopt;
  std::optional<int64_t> bound = getConstant(sign.getRhs());
  bool isNegative =
      sign.getPredicate() == arith::CmpIPredicate::slt && bound == 0;
  bool isAtMostZero =
      (sign.getPredicate() == arith::CmpIPredicate::sle && bound == 0) ||
      (sign.getPredicate() == arith::CmpIPredicate::slt && bound == 1);
  Value x = sign.getLhs(), ifTrue = select.getTrueValue(),
        ifFalse = select.getFalseValue();

  auto remainder = x.getDefiningOp<arith::RemSIOp>();
  if (std::optional<int64_t> c = getDivisor(remainder);
      c && isNegative && ifFalse == x && isSum(ifTrue, x, *c))
    return ExpandedDivision{AffineExprKind::Mod, remainder.getLhs(), *c};

  // The quotient of what is made positive, or 0, by the same sign.
  Value quotient = ifFalse;
  if (isAtMostZero) {
    auto incremented = ifFalse.getDefiningOp<arith::AddIOp>();
    if (!incremented || !isSum(ifFalse, incremented.getLhs(), 1))
      return std::nullopt;
    quotient = incremented.getLhs();
  }
  auto division = quotient.getDefiningOp<arith::DivSIOp>();
  std::optional<int64_t> c = getDivisor(division);
  auto dividend =
      c ? division.getLhs().getDefiningOp<arith::SelectOp>() : nullptr;
  if (!dividend || dividend.getCondition() != select.getCondition())
    return std::nullopt;
  Value flipped = dividend.getTrueValue(), kept = dividend.getFalseValue();
  if (isNegative && kept == x && isDifference(flipped, -1, x) &&
      isDifference(ifTrue, -1, quotient))
    return ExpandedDivision{AffineExprKind::FloorDiv, x, *c};
  if (isAtMostZero && isSum(kept, x, -1) && isDifference(flipped, 0, x) &&
      isDifference(ifTrue, 0, quotient))
    return ExpandedDivision{AffineExprKind::CeilDiv, x, *c};
  return std::nullopt;
}
