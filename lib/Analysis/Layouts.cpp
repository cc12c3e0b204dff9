//===- Layouts.cpp - How much an allocation with a layout takes -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/AffineExpr.h"

using namespace mlir;
using namespace mlir::cost;

/// The least and the largest value of `expr` for indices below `extents`.
static std::optional<std::pair<Quantity, Quantity>>
getRange(AffineExpr expr, ArrayRef<Quantity> extents,
         QuantityContext &context) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return std::pair(Quantity(0), extents[dim.getPosition()] - 1);
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return std::pair(Quantity(constant.getValue()),
                     Quantity(constant.getValue()));
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return std::nullopt; // a symbol: a stride that is not known
  auto lhs = getRange(binary.getLHS(), extents, context);
  if (!lhs)
    return std::nullopt;
  if (expr.getKind() == AffineExprKind::Add) {
    auto rhs = getRange(binary.getRHS(), extents, context);
    if (!rhs)
      return std::nullopt;
    return std::pair(lhs->first + rhs->first, lhs->second + rhs->second);
  }
  auto by = dyn_cast<AffineConstantExpr>(binary.getRHS());
  if (!by)
    return std::nullopt;
  Quantity factor(by.getValue());
  auto [least, most] = *lhs;
  switch (expr.getKind()) {
  case AffineExprKind::Mul:
    if (by.getValue() < 0)
      std::swap(least, most);
    return std::pair(least * factor, most * factor);
  case AffineExprKind::FloorDiv:
    return std::pair(context.floorDiv(least, factor),
                     context.floorDiv(most, factor));
  case AffineExprKind::CeilDiv:
    return std::pair(context.ceilDiv(least, factor),
                     context.ceilDiv(most, factor));
  case AffineExprKind::Mod:
    return std::pair(Quantity(0), least.isKnownNonNegative()
                                      ? context.min(most, factor - 1)
                                      : factor - 1);
  default:
    return std::nullopt;
  }
}

std::optional<Quantity>
mlir::cost::getAllocatedElements(Value memref, ExtentTracer &tracer,
                                 QuantityContext &context) {
  auto type = dyn_cast<MemRefType>(memref.getType());
  if (!type || type.getLayout().isIdentity() ||
      !isa_and_nonnull<memref::AllocOp, memref::AllocaOp, gpu::AllocOp>(
          memref.getDefiningOp()))
    return tracer.getNumElements(memref);
  SmallVector<Quantity> extents;
  for (unsigned dim = 0, rank = type.getRank(); dim < rank; ++dim) {
    extents.push_back(tracer.getExtent(memref, dim));
    if (extents.back().isZero())
      return Quantity();
  }
  Quantity elements = 1;
  for (AffineExpr expr : type.getLayout().getAffineMap().getResults()) {
    auto range = getRange(expr, extents, context);
    if (!range)
      return std::nullopt;
    Quantity size = range->second + 1;
    elements *= size.isKnownNonNegative() ? size : context.max(0, size);
  }
  return elements;
}
