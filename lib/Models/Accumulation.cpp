//===- Accumulation.cpp - Sums that products are accumulated into ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Accumulation.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

static Value lookThroughMoves(Value value) {
  // Bounded: in a graph region a move may be its own operand.
  for (unsigned step = 0; step < 64; ++step) {
    Operation *def = value.getDefiningOp();
    if (!def || !isMove(def))
      break;
    value = def->getOperand(0);
  }
  return value;
}

/// True of what a loop carries, combines or leaves, and of what is loaded and
/// stored back.
bool Accumulation::isStart(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument) {
    Operation *def = value.getDefiningOp();
    return isa<LoopLikeOpInterface>(def) ? !isa<scf::WhileOp>(def)
                                         : flow.isStoredBack(def);
  }
  Operation *parent = argument.getOwner()->getParentOp();
  if (getRenamed(argument))
    return false;
  if (auto foreach = dyn_cast_or_null<sparse_tensor::ForeachOp>(parent))
    // Behind the coordinates and the element.
    return argument.getArgNumber() + foreach.getInitArgs().size() >=
           argument.getOwner()->getNumArguments();
  if (auto loop = dyn_cast_or_null<LoopLikeOpInterface>(parent))
    return getLoopInit(loop, argument) != nullptr;
  return isa_and_nonnull<scf::ReduceOp>(parent) ||
         flow.isCarriedByBlocks(argument);
}

/// The values of which one must be an accumulator for `value` to be one.
static SmallVector<Value, 2> getSummands(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    if (Value renamed = getRenamed(argument))
      return {renamed};
  if (Operation *def = value.getDefiningOp()) {
    if (auto whileOp = dyn_cast<scf::WhileOp>(def))
      return {whileOp.getConditionOp()
                  .getArgs()[cast<OpResult>(value).getResultNumber()]};
    if (getSumKind(def) != SumKind::None)
      return {def->getOperand(1), def->getOperand(0)};
    if (classifyArithmetic(def->getName()).cls == Arithmetic::Fma)
      return {def->getOperand(2)};
  }
  return getChoices(value);
}

bool Accumulation::isAccumulator(Value value) {
  value = lookThroughMoves(value);
  auto it = accumulators.find(value);
  if (it != accumulators.end())
    return it->second;
  // Not by recursion: choices may follow from choices in long chains. In a
  // graph region a sum may add itself.
  struct Question {
    Value value;
    SmallVector<Value, 2> summands;
  };
  SmallVector<Question> open;
  auto ask = [&](Value next) {
    SmallVector<Value, 2> summands = getSummands(next);
    accumulators[next] = isStart(next);
    open.push_back({next, std::move(summands)});
  };
  ask(value);
  while (!open.empty()) {
    Question &last = open.back();
    if (accumulators[last.value] || last.summands.empty()) {
      Value answered = last.value;
      open.pop_back();
      if (!open.empty() && accumulators[answered])
        accumulators[open.back().value] = true;
      continue;
    }
    Value next = lookThroughMoves(last.summands.pop_back_val());
    auto known = accumulators.find(next);
    if (known == accumulators.end())
      ask(next);
    else if (known->second)
      accumulators[last.value] = true;
  }
  return accumulators[value];
}

/// True if the value is added to, or on i1 or'ed with, those that the other
/// iterations of an affine.parallel yield.
static bool isSummedByYield(OpOperand &yielded) {
  auto parallel = dyn_cast_or_null<affine::AffineParallelOp>(
      yielded.getOwner()->getParentOp());
  if (!parallel || !isa<affine::AffineYieldOp>(yielded.getOwner()))
    return false;
  auto reduction = cast<arith::AtomicRMWKindAttr>(
      parallel.getReductions()[yielded.getOperandNumber()]);
  return reduction.getValue() == arith::AtomicRMWKind::addf ||
         reduction.getValue() == arith::AtomicRMWKind::addi ||
         (reduction.getValue() == arith::AtomicRMWKind::ori &&
          getElementTypeOrSelf(yielded.get().getType()).isInteger(1));
}

/// True if `op` adds `product`, or its lanes, to an accumulator operand or to a
/// memory location.
static bool isReductionOf(Operation *op, Value product) {
  if (auto atomic = dyn_cast<memref::AtomicRMWOp>(op))
    return (atomic.getKind() == arith::AtomicRMWKind::addf ||
            atomic.getKind() == arith::AtomicRMWKind::addi) &&
           atomic.getValue() == product;
  auto sums = [&](vector::CombiningKind kind) {
    return kind == vector::CombiningKind::ADD ||
           (kind == vector::CombiningKind::OR &&
            getElementTypeOrSelf(product.getType()).isInteger(1));
  };
  if (auto reduction = dyn_cast<vector::ReductionOp>(op))
    return sums(reduction.getKind()) && reduction.getAcc() &&
           reduction.getVector() == product;
  if (auto reduction = dyn_cast<vector::MultiDimReductionOp>(op))
    return sums(reduction.getKind()) && reduction.getSource() == product;
  return false;
}

/// The operations that may add `products`, or what moves make of them, to
/// something, `limit` of them or not many more.
static SmallVector<Operation *> getSums(Operation *products,
                                        size_t limit = SIZE_MAX) {
  SmallVector<Value> work{products->getResult(0)};
  SmallVector<Operation *> found;
  llvm::SmallPtrSet<Operation *, 8> moves;
  while (!work.empty()) {
    Value value = work.pop_back_val();
    for (OpOperand &use : value.getUses()) {
      if (found.size() >= limit)
        return found;
      Operation *user = use.getOwner();
      if (isMove(user)) {
        if (moves.insert(user).second)
          work.push_back(user->getResult(0));
      } else if (getSumKind(user) != SumKind::None ||
                 isReductionOf(user, value) || isSummedByYield(use))
        found.push_back(user);
      else if (auto reduce = dyn_cast<scf::ReduceOp>(user))
        for (Operation &inner : reduce.getReductions()[use.getOperandNumber()]
                                    .front()
                                    .without_terminator())
          found.push_back(&inner);
    }
  }
  return found;
}

bool mlir::cost::isSummedOnce(Operation *products) {
  return getSums(products, 2).size() < 2;
}

/// What a combining region gets as its second argument.
static Value getReducedOperand(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument)
    return value;
  auto reduce =
      dyn_cast_or_null<scf::ReduceOp>(argument.getOwner()->getParentOp());
  if (!reduce || argument.getArgNumber() != 1)
    return value;
  unsigned region = argument.getOwner()->getParent()->getRegionNumber();
  return reduce.getOperands()[region];
}

/// The operation behind moves, if it is a product or a sum of nothing but
/// products that no other sum takes.
Operation *Accumulation::getProducts(Value value) {
  value = lookThroughMoves(getReducedOperand(lookThroughMoves(value)));
  Operation *def = value.getDefiningOp();
  if (!def)
    return nullptr;
  if (isProduct(def))
    return def;
  if (getSumKind(def) == SumKind::None)
    return nullptr;
  auto [it, inserted] = sumsOfProducts.try_emplace(def, false);
  if (inserted) {
    bool isPure = llvm::all_of(def->getOperands(), [&](Value operand) {
      Operation *products = getProducts(operand);
      return products && isSummedOnce(products) &&
             flow.runTogether(products, def);
    });
    it = sumsOfProducts.find(def);
    it->second = isPure;
  }
  return it->second ? def : nullptr;
}

bool Accumulation::isSumOfProducts(Operation *op) {
  return getSumKind(op) != SumKind::None && getProducts(op->getResult(0));
}

/// The products that `sum` itself adds to an accumulator, or null.
Operation *Accumulation::getAccumulated(Operation *sum) {
  SumKind kind = getSumKind(sum);
  if (kind == SumKind::None)
    return sum->getNumOperands() > 0 && isReductionOf(sum, sum->getOperand(0))
               ? getProducts(sum->getOperand(0))
               : nullptr;
  Value lhs = sum->getOperand(0), rhs = sum->getOperand(1);
  if (isAccumulator(lhs))
    if (Operation *products = getProducts(rhs))
      return products;
  if (kind == SumKind::Add && isAccumulator(rhs))
    return getProducts(lhs);
  return nullptr;
}

/// The sum that takes `products`: the first in program order that no other loop
/// repeats.
Operation *Accumulation::getConsumer(Operation *products) {
  // Of a long chain of sums the last is asked first.
  SmallVector<Operation *> chain{products};
  for (size_t i = 0; i < chain.size() && !consumers.contains(chain[i]); ++i)
    for (Operation *user : chain[i]->getUsers())
      if (isSumOfProducts(user)) {
        chain.push_back(user);
        break;
      }
  Operation *consumer = nullptr;
  for (Operation *op : llvm::reverse(chain))
    consumer = findConsumer(op);
  return consumer;
}

/// What combines the values of a loop runs for each of them.
static Operation *getRunning(Operation *sum) {
  Operation *parent = sum->getParentOp();
  return isa_and_nonnull<scf::ReduceOp>(parent) ? parent : sum;
}

Operation *Accumulation::findConsumer(Operation *products) {
  auto [it, inserted] = consumers.try_emplace(products, nullptr);
  if (!inserted)
    return it->second;
  Operation *consumer = nullptr;
  for (Operation *sum : getSums(products))
    if (flow.areInOneLoop(getRunning(sum), products) &&
        !(consumer && isBeforeInText(consumer, sum)) && takes(sum, products))
      consumer = sum;
  return consumers[products] = consumer;
}

/// True if `sum` adds `products` to an accumulator, or to products that another
/// sum adds to one.
bool Accumulation::takes(Operation *sum, Operation *products) {
  return isa<affine::AffineYieldOp>(sum) || getAccumulated(sum) == products ||
         (isSumOfProducts(sum) && getConsumer(sum));
}

/// True if the sum that adds `products` to an accumulator does not run each
/// time that they do.
bool Accumulation::isSplit(Operation *products) {
  // Not by recursion: sums of products may be long chains.
  SmallVector<Operation *> path;
  bool isFound = false;
  for (Operation *at = products; at;) {
    if (auto it = split.find(at); it != split.end()) {
      isFound = it->second;
      break;
    }
    path.push_back(at);
    Operation *sum = getConsumer(at);
    bool isLast = sum && !isSumOfProducts(sum);
    if (isLast)
      isFound = !flow.runTogether(at, getRunning(sum));
    at = isLast ? nullptr : sum;
  }
  for (Operation *passed : path)
    split[passed] = isFound;
  return isFound;
}

bool Accumulation::isPartOfMac(OpOperand &yielded) {
  if (!isSummedByYield(yielded))
    return false;
  // Yielded twice, a product is one MAC and one sum.
  for (OpOperand &earlier : yielded.getOwner()->getOpOperands().take_front(
           yielded.getOperandNumber()))
    if (earlier.get() == yielded.get() && isSummedByYield(earlier))
      return false;
  Operation *products = getProducts(yielded.get());
  return products && getConsumer(products) == yielded.getOwner();
}

bool Accumulation::isMac(Operation *product) {
  return isProduct(product) && getConsumer(product) && !isSplit(product);
}

static int64_t countLanes(Value value) {
  auto vector = dyn_cast<VectorType>(value.getType());
  return vector && !vector.isScalable() ? vector.getNumElements() : 1;
}

/// True if the addition of `sum` is the second half of MACs, and counts there.
bool Accumulation::isPartOfMac(Operation *sum) {
  if (Operation *products = getAccumulated(sum)) {
    if (isSplit(products))
      return false;
    // Of a vector of products each sum may take some.
    return getConsumer(products) == sum ||
           countLanes(sum->getOperand(0)) < countLanes(products->getResult(0));
  }
  return isSumOfProducts(sum) && getConsumer(sum) && !isSplit(sum);
}

/// The products that `sum` adds to an accumulator in some of their runs alone.
SmallVector<Operation *> Accumulation::getSplitMacs(Operation *sum) {
  Operation *products = getAccumulated(sum);
  Operation *consumer = products ? getConsumer(products) : nullptr;
  // Of two sums that never run both, either takes them.
  bool isTaken = consumer && isSplit(products) &&
                 flow.areInOneLoop(sum, products) &&
                 (consumer == sum || areAlternatives(consumer, sum) ||
                  flow.areInOtherBlocks(consumer, sum));
  SmallVector<Operation *> found, work;
  if (isTaken)
    work.push_back(products);
  while (!work.empty()) {
    Operation *op = work.pop_back_val();
    if (isProduct(op))
      found.push_back(op);
    else
      for (Value operand : op->getOperands())
        work.push_back(getProducts(operand));
  }
  return found;
}

void Accumulation::addCombination(ArithKind kind, Operation *op,
                                  const Quantity &count, OpCost &cost) {
  if (isPartOfMac(op))
    return;
  cost.add(kind, getElementTypeOrSelf(op->getOperand(0)), count);
  for (Operation *product : getSplitMacs(op))
    cost.addSplitMacs(getElementTypeOrSelf(product->getOperand(0)),
                      getFactorBits(product->getOperand(0)),
                      getFactorBits(product->getOperand(1)), count);
}
