//===- IndexArithmetic.cpp - What an integer is ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Comparison.h"
#include "ExpandedDivision.h"
#include "StoredShapes.h"

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
    return *wrap(lhs + rhs, getIndexBits());
  case AffineExprKind::Mul:
    return *wrap(lhs * rhs, getIndexBits());
  case AffineExprKind::Mod:
    return context.mod(lhs, rhs);
  case AffineExprKind::FloorDiv:
    return context.floorDiv(lhs, rhs);
  default:
    return context.ceilDiv(lhs, rhs);
  }
}

std::optional<Quantity> ExtentTracer::traceSelect(arith::SelectOp select) {
  if (std::optional<ExpandedDivision> division = matchExpandedDivision(select))
    return evaluate(
        getAffineBinaryOpExpr(
            division->kind, getAffineDimExpr(0, select.getContext()),
            getAffineConstantExpr(division->divisor, select.getContext())),
        getValueOf(division->lhs), {});
  if (std::optional<bool> taken = getCondition(select.getCondition()))
    return getValueOf(*taken ? select.getTrueValue() : select.getFalseValue());
  Quantity ifTrue = getValueOf(select.getTrueValue()),
           ifFalse = getValueOf(select.getFalseValue());
  if (ifTrue == ifFalse)
    return ifTrue;
  // The smaller or larger of two, spelled out.
  std::optional<Comparison> compare = matchComparison(select.getCondition());
  std::optional<Comparison> less =
      compare ? compare->getAsLess() : std::nullopt;
  if (!less || (less->isUnsigned() &&
                !(isNonNegative(ifTrue) && isNonNegative(ifFalse))))
    return std::nullopt;
  if (less->lhs == select.getTrueValue() && less->rhs == select.getFalseValue())
    return choose(ifTrue, ifFalse, &QuantityContext::min);
  if (less->lhs == select.getFalseValue() && less->rhs == select.getTrueValue())
    return choose(ifTrue, ifFalse, &QuantityContext::max);
  return std::nullopt;
}

std::optional<Quantity> ExtentTracer::traceValue(Value integer) {
  Operation *def = integer.getDefiningOp();
  if (!def) {
    Value renamed = getRenamed(cast<BlockArgument>(integer));
    return renamed ? std::optional(getValueOf(renamed)) : std::nullopt;
  }
  using Traced = std::optional<Quantity>;
  using Context = QuantityContext;
  auto affine = [&](AffineMap map, ValueRange operands, Fold fold) -> Traced {
    SmallVector<Quantity> all;
    for (Value operand : operands)
      all.push_back(getValueOf(operand));
    ArrayRef<Quantity> dims = ArrayRef(all).take_front(map.getNumDims());
    ArrayRef<Quantity> rest = ArrayRef(all).drop_front(map.getNumDims());
    Traced total = evaluate(map.getResult(0), dims, rest);
    for (AffineExpr expr : map.getResults().drop_front()) {
      if (!total)
        return std::nullopt;
      total = choose(*total, evaluate(expr, dims, rest), fold);
    }
    return total;
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
      .Case([&](memref::ExtractStridedMetadataOp op) -> Traced {
        for (auto [dim, size] : llvm::enumerate(op.getSizes()))
          if (size == integer)
            return getExtent(op.getSource(), dim);
        return std::nullopt;
      })
      .Case([&](affine::AffineApplyOp op) -> Traced {
        return affine(op.getAffineMap(), op.getMapOperands(), &Context::min);
      })
      .Case([&](affine::AffineMinOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), &Context::min);
      })
      .Case([&](affine::AffineMaxOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), &Context::max);
      })
      .Case([&](arith::SelectOp op) { return traceSelect(op); })
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
      .Case([&](memref::LoadOp op) -> Traced {
        APInt index;
        if (op.getIndices().size() != 1 ||
            !matchPattern(op.getIndices()[0], m_ConstantInt(&index)))
          return std::nullopt;
        Value stored = findStored(op.getMemRef(), index.getSExtValue(), op);
        return stored ? Traced(getValueOf(stored)) : std::nullopt;
      })
      .Case([&](RegionBranchOpInterface op) -> Traced {
        if (isa<LoopLikeOpInterface>(def))
          return std::nullopt;
        return traceYields(op, cast<OpResult>(integer).getResultNumber(),
                           [&](Value yielded) { return getValueOf(yielded); });
      })
      .Default([&](Operation *) -> Traced {
        if (Traced result = traceArithmetic(def))
          return result;
        auto model = dyn_cast<CostOpInterface>(def);
        return model ? model.getResultInteger(
                           cast<OpResult>(integer).getResultNumber(), *this)
                     : std::nullopt;
      });
}
