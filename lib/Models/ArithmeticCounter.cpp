//===- ArithmeticCounter.cpp - Arithmetic of a block, products fused into MACs
//-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Counting.h"

#include "mlir-cost/Models/Accumulation.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

/// Elements that one operation on values of this type works on.
static int64_t getLanes(Type type) {
  auto vector = dyn_cast<VectorType>(type);
  return vector ? vector.getNumElements() : 1;
}

std::optional<Block *> mlir::cost::getCountedBlock(Operation *op) {
  using namespace sparse_tensor;
  if (!isa<BinaryOp, UnaryOp, ReduceOp, sparse_tensor::SelectOp>(op))
    return std::nullopt;
  Block *counted = nullptr;
  unsigned most = 0;
  for (Region &region : op->getRegions()) {
    if (region.empty())
      continue;
    unsigned count = llvm::count_if(region.front(), [](Operation &inner) {
      Arithmetic::Class cls = classifyArithmetic(inner.getName()).cls;
      return cls != Arithmetic::Free && cls != Arithmetic::Cast;
    });
    if (count > most) {
      most = count;
      counted = &region.front();
    }
  }
  return counted;
}

void Counting::addOne(ArithKind kind, Operation &op) {
  Type type = op.getOperand(0).getType();
  Quantity count = getTimes(op);
  if (!spared.isZero() && op.getBlock() == &body &&
      llvm::any_of(op.getOperands(), [&](Value operand) {
        return isAccumulator(lookThrough(operand));
      }))
    count -= spared * Quantity(cost.divisor);
  cost.add(kind, getElementTypeOrSelf(type), count * getLanes(type));
}

/// MACs of a product, `times`. Split, product and sum count besides.
void Counting::addMac(Operation &op, const Quantity &times, bool isSplit) {
  Type type = op.getOperand(0).getType();
  auto add = isSplit ? &OpCost::addSplitMacs : &OpCost::addMacs;
  (cost.*add)(getElementTypeOrSelf(type), getFactorBits(op.getOperand(0)),
              getFactorBits(op.getOperand(1)), times * getLanes(type));
  cost.factors.append(
      {getFactor(op.getOperand(0)), getFactor(op.getOperand(1))});
}

/// True if no loop repeats the sum alone. Of two sums that never run both,
/// either takes the products.
bool Counting::canTake(const Waiting &products, Operation &sum) {
  for (Block *block = current; block != products.block;
       block = block->getParentOp()->getBlock())
    if (isa<LoopLikeOpInterface>(block->getParentOp()))
      return false;
  return !products.taker || areAlternatives(products.taker, &sum);
}

/// A sum or difference: true if it counts nothing, or later.
bool Counting::addSum(Operation &op, bool isSum) {
  Value lhs = op.getOperand(0), rhs = op.getOperand(1);
  if (isSum && accumulates(rhs) && !accumulates(lhs))
    std::swap(lhs, rhs);
  // A sum of products waits as they do.
  auto canMerge = [&](const Waiting &products) {
    return products.block == current && isSummedOnce(products.root);
  };
  if (accumulates(lhs) || accumulates(rhs))
    sums.insert(op.getResult(0));
  if (accumulates(lhs)) {
    if (Waiting *products = findWaiting(rhs);
        products != waiting.end() && canTake(*products, op)) {
      // In another block the sum runs in some of their runs alone.
      bool isSplit = products->block != current;
      for (Operation *product : products->products)
        addMac(*product, getTimes(op), isSplit);
      if (isSplit) {
        if (!products->taker)
          products->taker = &op;
        return false;
      }
      waiting.erase(products);
      return true;
    }
  } else if (Waiting *first = findWaiting(lhs), *second = findWaiting(rhs);
             first != waiting.end() && second != waiting.end() &&
             first != second && canMerge(*first) && canMerge(*second)) {
    first->root = &op;
    first->sums.push_back(&op);
    first->sums.append(second->sums);
    first->products.append(second->products);
    waiting.erase(second);
    return true;
  }
  return !isSum && isZero(lookThrough(rhs));
}

void Counting::add(Operation &op, Arithmetic arithmetic) {
  if (arithmetic.cls == Arithmetic::Fma) {
    if (accumulates(op.getOperand(2))) {
      sums.insert(op.getResult(0));
      addMac(op, getTimes(op));
    } else {
      addOne(ArithKind::Mul, op);
      addOne(ArithKind::Add, op);
    }
    return;
  }
  if (!arithmetic.kinds.empty()) {
    Type type = op.getOperand(0).getType();
    for (ArithKind kind : arithmetic.kinds)
      cost.add(kind, getCountedType(arithmetic, getElementTypeOrSelf(type)),
               getTimes(op) * getLanes(type));
    return;
  }
  if (isProduct(&op)) {
    waiting.push_back({&op, current, {&op}, {}});
    return;
  }
  bool isOr = isa<arith::OrIOp>(op) &&
              getElementTypeOrSelf(op.getResult(0).getType()).isInteger(1);
  bool isSum = arithmetic.kind == ArithKind::Add || isOr;
  if ((isSum || arithmetic.kind == ArithKind::Sub) && op.getNumResults() == 1 &&
      addSum(op, isSum))
    return;
  addOne(arithmetic.kind, op);
}

/// The block of an operation on sparse values, as if it stood in its place.
bool Counting::visitInner(Operation &op, Block *block) {
  aliases[op.getResult(0)] = op.getOperand(0);
  if (!block)
    return true;
  ValueRange operands = op.getOperands();
  // What only the second tensor stores.
  if (isa<sparse_tensor::BinaryOp>(op) && block->getNumArguments() == 1 &&
      block->getParent()->getRegionNumber() == 2)
    operands = operands.drop_front();
  for (auto [argument, operand] : llvm::zip(block->getArguments(), operands))
    aliases[argument] = operand;
  times[block] = Quantity(getTimes(op));
  if (!visitBlock(*block))
    return false;
  // A selection hands its operand on.
  if (!isa<sparse_tensor::SelectOp>(op))
    aliases[op.getResult(0)] = block->getTerminator()->getOperand(0);
  return true;
}

bool Counting::visitBlock(Block &block) {
  for (Operation &op : block.without_terminator()) {
    Arithmetic arithmetic = classifyArithmetic(op.getName());
    switch (arithmetic.cls) {
    case Arithmetic::Unknown:
      if (!visitUnclassified(op))
        return false;
      continue;
    case Arithmetic::Free:
      if (auto select = dyn_cast<arith::SelectOp>(op))
        if (accumulates(select.getTrueValue()) ||
            accumulates(select.getFalseValue()))
          sums.insert(select.getResult());
      continue;
    case Arithmetic::Cast:
      continue;
    default:
      break;
    }
    if (!isAddressArithmetic(&op))
      add(op, arithmetic);
  }
  return true;
}

bool Counting::visitUnclassified(Operation &op) {
  if (std::optional<Block *> inner = getCountedBlock(&op))
    return visitInner(op, *inner);
  if (isControlFlow(op) && query.getBodyRuns())
    return visitControlFlow(op);
  Quantity executions =
      query.getContext().floorDiv(getTimes(op), Quantity(cost.divisor));
  if (visitOther(op, executions, cost))
    return true;
  query.unknown("no model for '" + op.getName().getStringRef() +
                "' in the body");
  return false;
}

/// Nothing more makes MACs of what waits from `begin` on.
void Counting::finish(size_t begin) {
  for (const Waiting &entry : ArrayRef(waiting).drop_front(begin)) {
    for (Operation *product : entry.products)
      addOne(classifyArithmetic(product->getName()).kind, *product);
    for (Operation *sum : entry.sums)
      addOne(classifyArithmetic(sum->getName()).kind, *sum);
  }
  waiting.truncate(begin);
}

bool ArithmeticCounter::count(Block &block, const Quantity &times, OpCost &cost,
                              VisitOther visitOther) {
  Counting counting{std::move(cost), query, isAccumulator, isZero,
                    spared,          block, visitOther};
  counting.times[&block] = times;
  bool isKnown = counting.visitBlock(block);
  counting.finish();
  cost = std::move(counting.cost);
  return isKnown;
}
