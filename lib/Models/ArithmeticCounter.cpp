//===- ArithmeticCounter.cpp - Arithmetic of a block, products fused into MACs
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"

#include "llvm/ADT/SmallPtrSet.h"

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

unsigned mlir::cost::getFactorBits(Value factor) {
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
  // Products, and sums of nothing but products, wait: a later sum may make MACs
  // of them.
  struct Waiting {
    Operation *root;
    SmallVector<Operation *, 2> products;
    SmallVector<Operation *, 1> sums;
  };
  SmallVector<Waiting, 2> waiting;

  auto accumulates = [&](Value value) {
    value = lookThroughCasts(value);
    return isAccumulator(value) || sums.contains(value);
  };
  auto addOne = [&](ArithKind kind, Operation &op) {
    Type type = op.getOperand(0).getType();
    Quantity count = times;
    if (!spared.isZero() && llvm::any_of(op.getOperands(), [&](Value operand) {
          return isAccumulator(lookThroughCasts(operand));
        }))
      count -= spared;
    cost.add(kind, getElementTypeOrSelf(type), count * getLanes(type));
  };
  auto addMac = [&](Operation &op) {
    Type type = op.getOperand(0).getType();
    cost.addMacs(getElementTypeOrSelf(type), getFactorBits(op.getOperand(0)),
                 getFactorBits(op.getOperand(1)), times * getLanes(type));
  };
  auto findWaiting = [&](Value value) {
    Operation *def = lookThroughCasts(value).getDefiningOp();
    return llvm::find_if(waiting, [&](const Waiting &entry) {
      return def && entry.root == def;
    });
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
    if (arithmetic.cls == Arithmetic::Several) {
      for (ArithKind kind : arithmetic.kinds)
        addOne(kind, op);
      continue;
    }
    if (isProduct(&op)) {
      waiting.push_back({&op, {&op}, {}});
      continue;
    }
    bool isOr = isa<arith::OrIOp>(op) &&
                getElementTypeOrSelf(op.getResult(0).getType()).isInteger(1);
    bool isSum = arithmetic.kind == ArithKind::Add || isOr;
    if ((isSum || arithmetic.kind == ArithKind::Sub) &&
        op.getNumResults() == 1) {
      Value lhs = op.getOperand(0), rhs = op.getOperand(1);
      if (isSum && accumulates(rhs) && !accumulates(lhs))
        std::swap(lhs, rhs);
      if (accumulates(lhs) || accumulates(rhs))
        sums.insert(op.getResult(0));
      if (accumulates(lhs)) {
        if (auto products = findWaiting(rhs); products != waiting.end()) {
          for (Operation *product : products->products)
            addMac(*product);
          waiting.erase(products);
          continue;
        }
      } else if (auto first = findWaiting(lhs), second = findWaiting(rhs);
                 first != waiting.end() && second != waiting.end() &&
                 first != second && first->root->hasOneUse() &&
                 second->root->hasOneUse()) {
        first->root = &op;
        first->sums.push_back(&op);
        first->sums.append(second->sums);
        first->products.append(second->products);
        waiting.erase(second);
        continue;
      }
      if (arithmetic.kind == ArithKind::Sub && isZero(lookThroughCasts(rhs)))
        continue;
    }
    addOne(arithmetic.kind, op);
  }
  for (const Waiting &entry : waiting) {
    for (Operation *product : entry.products)
      addOne(classifyArithmetic(product->getName()).kind, *product);
    for (Operation *sum : entry.sums)
      addOne(classifyArithmetic(sum->getName()).kind, *sum);
  }
  return nullptr;
}
