//===- Factors.cpp - Products, and what they multiply ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

Value mlir::cost::lookThroughCasts(Value value) {
  // Bounded: in a graph region a cast may be its own operand.
  for (unsigned step = 0; step < 64; ++step) {
    Operation *def = value.getDefiningOp();
    if (!def)
      break;
    if (classifyArithmetic(def->getName()).cls != Arithmetic::Cast)
      break;
    value = def->getOperand(0);
  }
  return value;
}

bool mlir::cost::isProduct(Operation *op) {
  Arithmetic arithmetic = classifyArithmetic(op->getName());
  if (arithmetic.cls != Arithmetic::Counted)
    return false;
  if (arithmetic.kind == ArithKind::Mul)
    return op->getNumResults() == 1;
  return isa<arith::AndIOp>(op) &&
         getElementTypeOrSelf(op->getResult(0).getType()).isInteger(1);
}

Value mlir::cost::getFactor(Value factor) {
  factor = lookThroughCasts(factor);
  if (Operation *def = factor.getDefiningOp())
    if (Arithmetic a = classifyArithmetic(def->getName());
        a.cls == Arithmetic::Counted && a.kind == ArithKind::Sub)
      factor = lookThroughCasts(def->getOperand(0));
  return factor;
}

unsigned mlir::cost::getFactorBits(Value factor) {
  return getBitWidth(getElementTypeOrSelf(getFactor(factor).getType()))
      .value_or(0);
}
