//===- Constants.cpp - What is known of a constant without reading weights
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Constants.h"

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

static Value getViewSource(OpResult result) {
  Operation *def = result.getOwner();
  if (auto op = dyn_cast<CostOpInterface>(def)) {
    Provenance provenance = op.getProvenance(result.getResultNumber());
    return provenance.kind == Provenance::View ? provenance.source : Value();
  }
  if (auto view = dyn_cast<ViewLikeOpInterface>(def))
    return view.getViewSource();
  return {};
}

Attribute mlir::cost::getConstantValue(Value value) {
  // Bounded: in a graph region a view may be of itself.
  for (unsigned step = 0; step < 1024; ++step) {
    auto result = dyn_cast<OpResult>(value);
    if (!result)
      break;
    Attribute constant;
    if (matchPattern(result, m_Constant(&constant)))
      return constant;
    value = getViewSource(result);
    if (!value)
      break;
  }
  return {};
}

bool mlir::cost::isZeroConstant(Value value) {
  Attribute constant = getConstantValue(value);
  if (auto splat = dyn_cast_or_null<SplatElementsAttr>(constant)) {
    Type type = splat.getElementType();
    if (isa<FloatType>(type))
      return splat.getSplatValue<APFloat>().isZero();
    return isa<IntegerType, IndexType>(type) &&
           splat.getSplatValue<APInt>().isZero();
  }
  if (auto integer = dyn_cast_or_null<IntegerAttr>(constant))
    return integer.getValue().isZero();
  if (auto real = dyn_cast_or_null<FloatAttr>(constant))
    return real.getValue().isZero();
  return false;
}
