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
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
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

/// What a factor is made of, casts and a zero point aside.
static Value getFactor(Value factor) {
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

namespace {
/// Products, and sums of nothing but products, wait: a later sum may make MACs
/// of them.
struct Waiting {
  Operation *root;
  SmallVector<Operation *, 2> products;
  SmallVector<Operation *, 1> sums;
};

/// The state of one count.
struct Counting {
  llvm::function_ref<bool(Value)> isAccumulator, isZero;
  const Quantity &spared, &times;
  OpCost &cost;
  llvm::function_ref<bool(Operation &)> visitOther;

  SmallPtrSet<Value, 4> sums = {};
  SmallVector<Waiting, 2> waiting = {};
  /// What the arguments of an inner block are, and the results of its
  /// operation.
  llvm::SmallDenseMap<Value, Value, 4> aliases{};

  /// The value behind casts and inner blocks.
  Value lookThrough(Value value) const {
    value = lookThroughCasts(value);
    for (auto it = aliases.find(value); it != aliases.end();
         it = aliases.find(value))
      value = lookThroughCasts(it->second);
    return value;
  }
  bool accumulates(Value value) const {
    value = lookThrough(value);
    return isAccumulator(value) || sums.contains(value);
  }
  Waiting *findWaiting(Value value) {
    Operation *def = lookThrough(value).getDefiningOp();
    return llvm::find_if(waiting, [&](const Waiting &entry) {
      return def && entry.root == def;
    });
  }

  void addOne(ArithKind kind, Operation &op);
  void addMac(Operation &op);
  bool addSum(Operation &op, bool isSum);
  void add(Operation &op, Arithmetic arithmetic);
  Operation *visitBlock(Block &block);
  Operation *visitInner(Operation &op, Block *block);
};
} // namespace

void Counting::addOne(ArithKind kind, Operation &op) {
  Type type = op.getOperand(0).getType();
  Quantity count = times;
  if (!spared.isZero() && llvm::any_of(op.getOperands(), [&](Value operand) {
        return isAccumulator(lookThrough(operand));
      }))
    count -= spared;
  cost.add(kind, getElementTypeOrSelf(type), count * getLanes(type));
}

void Counting::addMac(Operation &op) {
  Type type = op.getOperand(0).getType();
  cost.addMacs(getElementTypeOrSelf(type), getFactorBits(op.getOperand(0)),
               getFactorBits(op.getOperand(1)), times * getLanes(type));
  cost.factors.append(
      {getFactor(op.getOperand(0)), getFactor(op.getOperand(1))});
}

/// A sum or difference: true if it counts nothing, or later.
bool Counting::addSum(Operation &op, bool isSum) {
  Value lhs = op.getOperand(0), rhs = op.getOperand(1);
  if (isSum && accumulates(rhs) && !accumulates(lhs))
    std::swap(lhs, rhs);
  if (accumulates(lhs) || accumulates(rhs))
    sums.insert(op.getResult(0));
  if (accumulates(lhs)) {
    if (Waiting *products = findWaiting(rhs); products != waiting.end()) {
      for (Operation *product : products->products)
        addMac(*product);
      waiting.erase(products);
      return true;
    }
  } else if (Waiting *first = findWaiting(lhs), *second = findWaiting(rhs);
             first != waiting.end() && second != waiting.end() &&
             first != second && first->root->hasOneUse() &&
             second->root->hasOneUse()) {
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
      addMac(op);
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
               times * getLanes(type));
    return;
  }
  if (isProduct(&op)) {
    waiting.push_back({&op, {&op}, {}});
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
Operation *Counting::visitInner(Operation &op, Block *block) {
  aliases[op.getResult(0)] = op.getOperand(0);
  if (!block)
    return nullptr;
  ValueRange operands = op.getOperands();
  // What only the second tensor stores.
  if (isa<sparse_tensor::BinaryOp>(op) && block->getNumArguments() == 1 &&
      block->getParent()->getRegionNumber() == 2)
    operands = operands.drop_front();
  for (auto [argument, operand] : llvm::zip(block->getArguments(), operands))
    aliases[argument] = operand;
  if (Operation *other = visitBlock(*block))
    return other;
  // A selection hands its operand on.
  if (!isa<sparse_tensor::SelectOp>(op))
    aliases[op.getResult(0)] = block->getTerminator()->getOperand(0);
  return nullptr;
}

Operation *Counting::visitBlock(Block &block) {
  for (Operation &op : block.without_terminator()) {
    Arithmetic arithmetic = classifyArithmetic(op.getName());
    switch (arithmetic.cls) {
    case Arithmetic::Unknown:
      if (std::optional<Block *> inner = getCountedBlock(&op)) {
        if (Operation *other = visitInner(op, *inner))
          return other;
      } else if (!visitOther(op)) {
        return &op;
      }
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
  return nullptr;
}

Operation *
ArithmeticCounter::count(Block &block, const Quantity &times, OpCost &cost,
                         llvm::function_ref<bool(Operation &)> visitOther) {
  Counting counting{isAccumulator, isZero, spared, times, cost, visitOther};
  if (Operation *other = counting.visitBlock(block))
    return other;
  for (const Waiting &entry : counting.waiting) {
    for (Operation *product : entry.products)
      counting.addOne(classifyArithmetic(product->getName()).kind, *product);
    for (Operation *sum : entry.sums)
      counting.addOne(classifyArithmetic(sum->getName()).kind, *sum);
  }
  return nullptr;
}
