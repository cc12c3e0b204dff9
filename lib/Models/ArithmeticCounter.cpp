//===- ArithmeticCounter.cpp - Arithmetic of a block, products fused into MACs
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::cost;

Value mlir::cost::lookThroughCasts(Value value) {
  while (Operation *def = value.getDefiningOp()) {
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
  return op->getName().getStringRef() == "arith.andi" &&
         getElementTypeOrSelf(op->getResult(0).getType()).isInteger(1);
}

/// A factor's width: that of the value behind casts and behind the subtraction
/// of a zero point.
static unsigned getFactorBits(Value factor) {
  factor = lookThroughCasts(factor);
  if (Operation *def = factor.getDefiningOp())
    if (Arithmetic a = classifyArithmetic(def->getName());
        a.cls == Arithmetic::Counted && a.kind == ArithKind::Sub)
      factor = lookThroughCasts(def->getOperand(0));
  return getBitWidth(getElementTypeOrSelf(factor.getType())).value_or(0);
}

/// Elements that one operation on values of this type works on.
static int64_t getLanes(Type type) {
  auto vector = dyn_cast<VectorType>(type);
  return vector ? vector.getNumElements() : 1;
}

Operation *
ArithmeticCounter::count(Block &block, const Quantity &times, OpCost &cost,
                         llvm::function_ref<bool(Operation &)> visitOther) {
  SmallPtrSet<Value, 4> sums;
  // Products wait: a later sum may make a MAC of them.
  SmallVector<Operation *, 4> products;

  auto accumulates = [&](Value value) {
    value = lookThroughCasts(value);
    return isAccumulator(value) || sums.contains(value);
  };
  auto addOne = [&](ArithKind kind, Operation &op) {
    Type type = op.getOperand(0).getType();
    cost.add(kind, getElementTypeOrSelf(type), times * getLanes(type));
  };
  auto addMac = [&](Operation &op) {
    Type type = op.getOperand(0).getType();
    cost.addMacs(getElementTypeOrSelf(type), getFactorBits(op.getOperand(0)),
                 getFactorBits(op.getOperand(1)), times * getLanes(type));
  };
  // The accumulated product among the operands of a sum, taken from the
  // waiting ones.
  auto takeProduct = [&](Value value) -> Operation * {
    Operation *def = lookThroughCasts(value).getDefiningOp();
    auto it = llvm::find(products, def);
    if (!def || it == products.end())
      return nullptr;
    products.erase(it);
    return def;
  };

  for (Operation &op : block.without_terminator()) {
    Arithmetic arithmetic = classifyArithmetic(op.getName());
    switch (arithmetic.cls) {
    case Arithmetic::Unknown:
      if (!visitOther(op))
        return &op;
      continue;
    case Arithmetic::Free:
    case Arithmetic::Cast:
      continue;
    default:
      break;
    }
    if (isAddressArithmetic(&op))
      continue;

    if (arithmetic.cls == Arithmetic::Fma) {
      if (accumulates(op.getOperand(2))) {
        sums.insert(op.getResult(0));
        addMac(op);
      } else {
        addOne(ArithKind::Mul, op);
        addOne(ArithKind::Add, op);
      }
      continue;
    }
    if (arithmetic.cls == Arithmetic::Pair) {
      addOne(arithmetic.kind, op);
      addOne(arithmetic.second, op);
      continue;
    }
    if (isProduct(&op)) {
      products.push_back(&op);
      continue;
    }
    bool isOr = op.getName().getStringRef() == "arith.ori" &&
                getElementTypeOrSelf(op.getResult(0).getType()).isInteger(1);
    bool isSum = arithmetic.kind == ArithKind::Add || isOr;
    if ((isSum || arithmetic.kind == ArithKind::Sub) &&
        op.getNumResults() == 1) {
      Value lhs = op.getOperand(0), rhs = op.getOperand(1);
      if (isSum && accumulates(rhs) && !accumulates(lhs))
        std::swap(lhs, rhs);
      if (accumulates(lhs) || accumulates(rhs))
        sums.insert(op.getResult(0));
      if (accumulates(lhs))
        if (Operation *product = takeProduct(rhs)) {
          addMac(*product);
          continue;
        }
      if (arithmetic.kind == ArithKind::Sub && isZero(lookThroughCasts(rhs)))
        continue;
    }
    addOne(arithmetic.kind, op);
  }
  for (Operation *product : products)
    addOne(classifyArithmetic(product->getName()).kind, *product);
  return nullptr;
}
