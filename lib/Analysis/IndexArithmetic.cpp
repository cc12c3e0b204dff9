//===- IndexArithmetic.cpp - What an integer is ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ExtentTracer.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;

/// The product, unless it would have too many terms.
std::optional<Quantity> ExtentTracer::multiply(const Quantity &a,
                                               const Quantity &b) {
  if (!a.isConstant() && !b.isConstant() &&
      (a.isLargerThan(32) || b.isLargerThan(32)))
    return std::nullopt;
  return a * b;
}

Quantity ExtentTracer::evaluate(AffineExpr expr, ArrayRef<Quantity> dims,
                                ArrayRef<Quantity> symbolValues) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbolValues[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Quantity lhs = evaluate(binary.getLHS(), dims, symbolValues);
  Quantity rhs = evaluate(binary.getRHS(), dims, symbolValues);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return lhs + rhs;
  case AffineExprKind::Mul:
    return lhs * rhs;
  case AffineExprKind::Mod:
    return context.mod(lhs, rhs);
  case AffineExprKind::FloorDiv:
    return context.floorDiv(lhs, rhs);
  default:
    return context.ceilDiv(lhs, rhs);
  }
}

std::optional<Quantity> ExtentTracer::traceValue(Value integer) {
  Operation *def = integer.getDefiningOp();
  if (!def) {
    Value renamed = getRenamed(cast<BlockArgument>(integer));
    return renamed ? std::optional(getValueOf(renamed)) : std::nullopt;
  }
  auto affine = [&](AffineMap map, ValueRange operands,
                    llvm::function_ref<Quantity(Quantity, Quantity)> fold) {
    SmallVector<Quantity> all;
    for (Value operand : operands)
      all.push_back(getValueOf(operand));
    ArrayRef<Quantity> dims = ArrayRef(all).take_front(map.getNumDims());
    ArrayRef<Quantity> rest = ArrayRef(all).drop_front(map.getNumDims());
    Quantity total = evaluate(map.getResult(0), dims, rest);
    for (AffineExpr expr : map.getResults().drop_front())
      total = fold(total, evaluate(expr, dims, rest));
    return total;
  };
  auto min = [&](Quantity a, Quantity b) { return context.min(a, b); };
  auto max = [&](Quantity a, Quantity b) { return context.max(a, b); };
  auto lhs = [&] { return getValueOf(def->getOperand(0)); };
  auto rhs = [&] { return getValueOf(def->getOperand(1)); };
  using Traced = std::optional<Quantity>;
  auto unsignedOnly = [&](Quantity quantity) -> Traced {
    return isNonNegative(quantity) ? Traced(quantity) : std::nullopt;
  };
  auto bothUnsigned = [&] {
    return isNonNegative(lhs()) && isNonNegative(rhs());
  };
  return llvm::TypeSwitch<Operation *, Traced>(def)
      .Case<tensor::DimOp, memref::DimOp>([&](auto op) -> Traced {
        std::optional<int64_t> dim = op.getConstantIndex();
        auto type = dyn_cast<ShapedType>(op.getSource().getType());
        if (!dim || !type || !type.hasRank() || *dim < 0 ||
            *dim >= type.getRank())
          return std::nullopt;
        return getExtent(op.getSource(), *dim);
      })
      .Case([&](affine::AffineApplyOp op) -> Traced {
        return affine(op.getAffineMap(), op.getMapOperands(), min);
      })
      .Case([&](affine::AffineMinOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), min);
      })
      .Case([&](affine::AffineMaxOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), max);
      })
      .Case<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(
          [&](Operation *) -> Traced {
            if (def->getOperand(0).getType().isInteger(1))
              return std::nullopt;
            return lhs();
          })
      .Case<arith::IndexCastUIOp, arith::ExtUIOp>(
          [&](Operation *) -> Traced { return unsignedOnly(lhs()); })
      .Case([&](arith::AddIOp) -> Traced { return lhs() + rhs(); })
      .Case([&](arith::SubIOp) -> Traced { return lhs() - rhs(); })
      .Case([&](arith::MulIOp) -> Traced { return multiply(lhs(), rhs()); })
      .Case([&](arith::MinSIOp) -> Traced { return min(lhs(), rhs()); })
      .Case([&](arith::MinUIOp) -> Traced {
        return bothUnsigned() ? Traced(min(lhs(), rhs())) : std::nullopt;
      })
      .Case([&](arith::MaxSIOp) -> Traced { return max(lhs(), rhs()); })
      .Case([&](arith::MaxUIOp) -> Traced {
        return bothUnsigned() ? Traced(max(lhs(), rhs())) : std::nullopt;
      })
      .Case([&](arith::CeilDivSIOp) -> Traced {
        return context.ceilDiv(lhs(), rhs());
      })
      .Case([&](arith::CeilDivUIOp) -> Traced {
        return bothUnsigned() ? Traced(context.ceilDiv(lhs(), rhs()))
                              : std::nullopt;
      })
      .Case([&](arith::FloorDivSIOp) -> Traced {
        return context.floorDiv(lhs(), rhs());
      })
      .Case([&](arith::SelectOp op) -> Traced {
        if (std::optional<bool> taken = getCondition(op.getCondition()))
          return getValueOf(*taken ? op.getTrueValue() : op.getFalseValue());
        Quantity ifTrue = getValueOf(op.getTrueValue()),
                 ifFalse = getValueOf(op.getFalseValue());
        if (ifTrue == ifFalse)
          return ifTrue;
        // The smaller or larger of two, spelled out.
        auto compare = op.getCondition().getDefiningOp<arith::CmpIOp>();
        bool isLess =
            compare && (compare.getPredicate() == arith::CmpIPredicate::slt ||
                        compare.getPredicate() == arith::CmpIPredicate::sle);
        if (isLess && compare.getLhs() == op.getTrueValue() &&
            compare.getRhs() == op.getFalseValue())
          return context.min(ifTrue, ifFalse);
        if (isLess && compare.getLhs() == op.getFalseValue() &&
            compare.getRhs() == op.getTrueValue())
          return context.max(ifTrue, ifFalse);
        return std::nullopt;
      })
      .Case([&](tensor::ExtractOp op) -> Traced {
        // An element of a shape that was put together before.
        auto shape = op.getTensor().getDefiningOp<tensor::FromElementsOp>();
        APInt index;
        if (!shape || op.getIndices().size() != 1 ||
            !matchPattern(op.getIndices()[0], m_ConstantInt(&index)) ||
            index.uge(shape.getElements().size()))
          return std::nullopt;
        return getValueOf(shape.getElements()[index.getZExtValue()]);
      })
      .Case<arith::DivSIOp, arith::DivUIOp>([&](Operation *) -> Traced {
        // Truncation and floor differ below zero only.
        return bothUnsigned() ? Traced(context.floorDiv(lhs(), rhs()))
                              : std::nullopt;
      })
      .Case([&](RegionBranchOpInterface op) -> Traced {
        if (isa<LoopLikeOpInterface>(def))
          return std::nullopt;
        return traceYields(op, cast<OpResult>(integer).getResultNumber(),
                           [&](Value yielded) { return getValueOf(yielded); });
      })
      .Case([&](CostOpInterface op) -> Traced {
        return op.getResultInteger(cast<OpResult>(integer).getResultNumber(),
                                   *this);
      })
      .Default([](Operation *) { return std::nullopt; });
}
