//===- IntegerArithmetic.cpp - What arithmetic makes of integers ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The quantity of an integer is its value with sign. Quantities do not wrap,
// the program's integers do: what is constant is reduced to its type, what is
// symbolic is taken to fit into 32 bits and more, as extents do, and must be
// shown to fit into fewer. Where an operation reads its operands without sign,
// or rounds towards zero, their signs must be known.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;

static Quantity getPowerOfTwo(unsigned exponent) {
  return Quantity(
      llvm::DynamicAPInt(APInt::getOneBitSet(exponent + 2, exponent)));
}

unsigned ExtentTracer::getBits(Type type) const {
  Type integer = getElementTypeOrSelf(type);
  return integer.isIndex() ? getIndexBits() : integer.getIntOrFloatBitWidth();
}

/// `value` read without sign.
std::optional<Quantity> ExtentTracer::toUnsigned(const Quantity &value,
                                                 Type type) {
  if (isNonNegative(value))
    return value;
  if (isNonNegative(-value - 1))
    return value + getPowerOfTwo(getBits(type));
  return std::nullopt;
}

std::optional<Quantity> ExtentTracer::getUnsigned(Value integer) {
  if (auto it = unsignedValues.find(integer); it != unsignedValues.end())
    return it->second;
  return toUnsigned(getValueOf(integer), integer.getType());
}

/// What is divided without sign. An extent less some, as the size of a window,
/// is taken to be at least 0: else what comes out would be far larger than any
/// extent.
std::optional<Quantity> ExtentTracer::getDividend(Value integer) {
  if (std::optional<Quantity> value = getUnsigned(integer))
    return value;
  Quantity value = getValueOf(integer);
  return value.hasInductionVariables() || hasOtherValues(value, 0)
             ? std::nullopt
             : std::optional(value);
}

std::optional<Quantity> ExtentTracer::getUnsignedBound(Value integer) {
  if (auto it = unsignedValues.find(integer); it != unsignedValues.end())
    return it->second;
  Quantity value = getValueOf(integer);
  return value.isKnownNonNegative() ? value
                                    : toUnsigned(value, integer.getType());
}

void ExtentTracer::bindUnsigned(Value iv, const Quantity &value,
                                const Quantity &bound) {
  unsignedValues[iv] = value;
  unsigned bits = getBits(iv.getType());
  Quantity half = getPowerOfTwo(bits - 1);
  if ((value - half).isKnownNonNegative())
    values[iv] = value - half * 2;
  else if ((bits >= 32 && !bound.isConstant()) ||
           (half - 1 - value).isKnownNonNegative())
    values[iv] = value;
}

/// What an integer of so many bits is after `value` has been put into it; known
/// of 32 bits and more.
std::optional<Quantity> ExtentTracer::wrap(const Quantity &value,
                                           unsigned bits) {
  Quantity half = getPowerOfTwo(bits - 1);
  if (value.isConstant())
    return context.mod(value + half, half * 2) - half;
  if (bits >= 32 ||
      (isNonNegative(value + half) && isNonNegative(half - 1 - value)))
    return value;
  return std::nullopt;
}

/// The product, unless it would have too many terms.
std::optional<Quantity> ExtentTracer::multiply(const Quantity &a,
                                               const Quantity &b) {
  if (!a.isConstant() && !b.isConstant() &&
      (a.isLargerThan(32) || b.isLargerThan(32)))
    return std::nullopt;
  return a * b;
}

/// True if a value that may be negative occurs in `a`, and not in `b`.
bool ExtentTracer::hasOtherValues(const Quantity &a, const Quantity &b) const {
  auto collect = [&](const Quantity &q, SmallPtrSetImpl<const Atom *> &into) {
    q.forEachAtom([&](const Atom *atom) {
      into.insert(atom);
      into.insert(atom->getLeaves().begin(), atom->getLeaves().end());
    });
  };
  SmallPtrSet<const Atom *, 8> inA, inB;
  collect(a, inA);
  collect(b, inB);
  return llvm::any_of(inA, [&](const Atom *atom) {
    return valueSymbols.contains(atom) && !inB.contains(atom);
  });
}

/// The smaller or larger. Symbols are at least 0, but that must not decide that
/// a value of the program, which may be less, has no part in it.
std::optional<Quantity> ExtentTracer::choose(const Quantity &a,
                                             const Quantity &b, Fold fold) {
  Quantity chosen = (context.*fold)(a, b);
  bool isRight = valueSymbols.empty() || (chosen != a && chosen != b) ||
                 !hasOtherValues(chosen == a ? b : a, chosen) || isLess(a, b) ||
                 isLess(b, a);
  return isRight ? std::optional(chosen) : std::nullopt;
}

/// The `value` with all but some bits cleared. In two's complement, the lowest
/// j bits are the remainder by 2^j, also of negative numbers, and clearing the
/// lowest i bits rounds down to a multiple of 2^i.
std::optional<Quantity> ExtentTracer::mask(const Quantity &value,
                                           const APInt &bits) {
  Quantity total;
  unsigned width = bits.getBitWidth();
  for (unsigned begin = 0, end = 0; begin < width; begin = end) {
    // The next run of ones.
    while (begin < width && !bits[begin])
      ++begin;
    for (end = begin; end < width && bits[end];)
      ++end;
    if (begin == end)
      break;
    Quantity low =
        end == width ? value : context.mod(value, getPowerOfTwo(end));
    Quantity unit = getPowerOfTwo(begin);
    total += context.floorDiv(low, unit) * unit;
  }
  return total;
}

/// The number and its sign, if that is known.
static std::optional<std::pair<Quantity, bool>>
splitSign(const Quantity &value,
          llvm::function_ref<bool(const Quantity &)> isNonNegative) {
  if (isNonNegative(value))
    return std::pair(value, false);
  if (isNonNegative(-value))
    return std::pair(-value, true);
  return std::nullopt;
}

std::optional<Quantity> ExtentTracer::traceArithmetic(Operation *def) {
  using Traced = std::optional<Quantity>;
  if (def->getNumResults() != 1 || def->getNumOperands() > 2 ||
      !isa<IndexType, IntegerType>(def->getResult(0).getType()))
    return std::nullopt;
  Type type = def->getResult(0).getType();
  auto lhs = [&] { return getValueOf(def->getOperand(0)); };
  auto rhs = [&] { return getValueOf(def->getOperand(1)); };
  auto flags = dyn_cast<arith::ArithIntegerOverflowFlagsInterface>(def);
  bool isExact = flags && flags.hasNoSignedWrap();
  auto wrapped = [&](const Traced &value) -> Traced {
    return value && !isExact ? wrap(*value, getBits(type)) : value;
  };
  auto divide = [&](const Traced &a, const Traced &b, Fold fold) -> Traced {
    return a && b && !b->isZero() ? wrapped((context.*fold)(*a, *b))
                                  : std::nullopt;
  };
  auto chooseWithoutSign = [&](Fold fold) -> Traced {
    Traced a = getUnsigned(def->getOperand(0)),
           b = getUnsigned(def->getOperand(1));
    return a && b ? wrapped(choose(*a, *b, fold)) : std::nullopt;
  };
  auto divideWithoutSign = [&](Fold fold) -> Traced {
    return divide(getDividend(def->getOperand(0)),
                  getUnsigned(def->getOperand(1)), fold);
  };
  auto sign = [&](const Quantity &value) {
    return splitSign(value,
                     [&](const Quantity &q) { return isNonNegative(q); });
  };
  auto shift = [&](const Traced &value, bool isLeft) -> Traced {
    std::optional<int64_t> by = rhs().getInt64();
    if (!value || !by || *by < 0 || *by >= getBits(type))
      return std::nullopt;
    Quantity factor = getPowerOfTwo(*by);
    return wrapped(isLeft ? *value * factor : context.floorDiv(*value, factor));
  };
  // The common bits of a value and a constant, and what both add up to.
  auto common = [&]() -> std::optional<std::pair<Quantity, Quantity>> {
    Quantity a = lhs(), b = rhs();
    if (a.isConstant())
      std::swap(a, b);
    std::optional<int64_t> bits = b.getInt64();
    if (!bits)
      return std::nullopt;
    Traced both = mask(a, APInt(getBits(type), *bits, /*isSigned=*/true,
                                /*implicitTrunc=*/true));
    return both ? std::optional(std::pair(*both, a + b)) : std::nullopt;
  };
  auto cast = [&](bool isSigned) -> Traced {
    Value operand = def->getOperand(0);
    if (!operand.getType().isInteger(1))
      return wrapped(isSigned ? Traced(lhs()) : getUnsigned(operand));
    std::optional<bool> bit = getCondition(operand);
    return bit ? wrapped(Quantity(*bit ? (isSigned ? -1 : 1) : 0))
               : std::nullopt;
  };
  using Context = QuantityContext;
  return llvm::TypeSwitch<Operation *, Traced>(def)
      .Case<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp,
            index::CastSOp>([&](Operation *) { return cast(true); })
      .Case([&](UnrealizedConversionCastOp op) -> Traced {
        return op->getNumOperands() == 1 && op->getNumResults() == 1 &&
                       op->getOperand(0).getType().isIntOrIndex()
                   ? cast(true)
                   : std::nullopt;
      })
      .Case<arith::IndexCastUIOp, arith::ExtUIOp, index::CastUOp>(
          [&](Operation *) { return cast(false); })
      .Case<arith::AddIOp, index::AddOp>(
          [&](Operation *) { return wrapped(lhs() + rhs()); })
      .Case<arith::SubIOp, index::SubOp>(
          [&](Operation *) { return wrapped(lhs() - rhs()); })
      .Case<arith::MulIOp, index::MulOp>(
          [&](Operation *) { return wrapped(multiply(lhs(), rhs())); })
      .Case<arith::MinSIOp, index::MinSOp>(
          [&](Operation *) { return choose(lhs(), rhs(), &Context::min); })
      .Case<arith::MaxSIOp, index::MaxSOp>(
          [&](Operation *) { return choose(lhs(), rhs(), &Context::max); })
      .Case<arith::MinUIOp, index::MinUOp>(
          [&](Operation *) { return chooseWithoutSign(&Context::min); })
      .Case<arith::MaxUIOp, index::MaxUOp>(
          [&](Operation *) { return chooseWithoutSign(&Context::max); })
      .Case<arith::CeilDivSIOp, index::CeilDivSOp>(
          [&](Operation *) { return divide(lhs(), rhs(), &Context::ceilDiv); })
      .Case<arith::FloorDivSIOp, index::FloorDivSOp>(
          [&](Operation *) { return divide(lhs(), rhs(), &Context::floorDiv); })
      .Case<arith::CeilDivUIOp, index::CeilDivUOp>(
          [&](Operation *) { return divideWithoutSign(&Context::ceilDiv); })
      .Case<arith::DivUIOp, index::DivUOp>(
          [&](Operation *) { return divideWithoutSign(&Context::floorDiv); })
      .Case<arith::RemUIOp, index::RemUOp>([&](Operation *) {
        return divide(getUnsigned(def->getOperand(0)),
                      getUnsigned(def->getOperand(1)), &Context::mod);
      })
      .Case<arith::DivSIOp, index::DivSOp>([&](Operation *) -> Traced {
        auto a = sign(lhs()), b = sign(rhs());
        if (!a || !b)
          return std::nullopt;
        Traced quotient = divide(a->first, b->first, &Context::floorDiv);
        return quotient && a->second != b->second ? -*quotient : quotient;
      })
      .Case<arith::RemSIOp, index::RemSOp>([&](Operation *) -> Traced {
        // With the sign of the dividend.
        auto a = sign(lhs()), b = sign(rhs());
        if (!a || !b)
          return std::nullopt;
        Traced rest = divide(a->first, b->first, &Context::mod);
        return rest && a->second ? -*rest : rest;
      })
      .Case<arith::ShLIOp, index::ShlOp>(
          [&](Operation *) { return shift(lhs(), /*isLeft=*/true); })
      .Case<arith::ShRSIOp, index::ShrSOp>(
          [&](Operation *) { return shift(lhs(), /*isLeft=*/false); })
      .Case<arith::ShRUIOp, index::ShrUOp>([&](Operation *) {
        return shift(getDividend(def->getOperand(0)), /*isLeft=*/false);
      })
      .Case<arith::AndIOp, index::AndOp>([&](Operation *) -> Traced {
        auto bits = common();
        return bits ? Traced(bits->first) : std::nullopt;
      })
      .Case<arith::OrIOp, index::OrOp>([&](Operation *) -> Traced {
        auto bits = common();
        return bits ? Traced(bits->second - bits->first) : std::nullopt;
      })
      .Case<arith::XOrIOp, index::XOrOp>([&](Operation *) -> Traced {
        auto bits = common();
        return bits ? Traced(bits->second - bits->first * 2) : std::nullopt;
      })
      .Case([&](index::SizeOfOp) -> Traced { return getIndexBits(); })
      .Default([](Operation *) { return std::nullopt; });
}
