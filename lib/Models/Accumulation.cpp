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

/// True of what a loop carries or combines, and of what is loaded and stored
/// back.
bool Accumulation::isStart(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument)
    return flow.isStoredBack(value.getDefiningOp());
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
/// products.
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
    bool pure =
        getProducts(def->getOperand(0)) && getProducts(def->getOperand(1));
    it = sumsOfProducts.find(def);
    it->second = pure;
  }
  return it->second ? def : nullptr;
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

/// The sum that takes `products`: the first in program order that runs as
/// often.
Operation *Accumulation::getConsumer(Operation *products) {
  // Of a long chain of sums the last is asked first.
  SmallVector<Operation *> chain{products};
  for (size_t i = 0; i < chain.size() && !consumers.contains(chain[i]); ++i)
    for (Operation *user : chain[i]->getUsers())
      if (getSumKind(user) != SumKind::None &&
          getProducts(user->getResult(0))) {
        chain.push_back(user);
        break;
      }
  Operation *consumer = nullptr;
  for (Operation *op : llvm::reverse(chain))
    consumer = findConsumer(op);
  return consumer;
}

Operation *Accumulation::findConsumer(Operation *products) {
  auto [it, inserted] = consumers.try_emplace(products, nullptr);
  if (!inserted)
    return it->second;
  SmallVector<Value> work{products->getResult(0)};
  SmallVector<Operation *> found;
  llvm::SmallPtrSet<Operation *, 8> moves;
  while (!work.empty()) {
    Value value = work.pop_back_val();
    for (OpOperand &use : value.getUses()) {
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
  Operation *consumer = nullptr;
  for (Operation *sum : found) {
    // What combines the values of a loop runs for each of them.
    Operation *combined = sum->getParentOp();
    if (!flow.areInOneLoop(isa_and_nonnull<scf::ReduceOp>(combined) ? combined
                                                                    : sum,
                           products))
      continue;
    if (consumer && (consumer->getBlock() != sum->getBlock() ||
                     consumer->isBeforeInBlock(sum)))
      continue;
    bool takes = isa<affine::AffineYieldOp>(sum) ||
                 getAccumulated(sum) == products ||
                 (getProducts(sum->getResult(0)) && getConsumer(sum));
    if (takes)
      consumer = sum;
  }
  return consumers[products] = consumer;
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
  return isProduct(product) && getConsumer(product);
}

static int64_t countLanes(Value value) {
  auto vector = dyn_cast<VectorType>(value.getType());
  return vector && !vector.isScalable() ? vector.getNumElements() : 1;
}

bool Accumulation::isPartOfMac(Operation *sum) {
  if (Operation *products = getAccumulated(sum)) {
    Operation *consumer = getConsumer(products);
    // Of a vector of products each sum may take some, and of two sums that
    // never run both, either may.
    return consumer == sum ||
           (consumer && (areAlternatives(consumer, sum) ||
                         flow.areInOtherBlocks(consumer, sum))) ||
           countLanes(sum->getOperand(0)) < countLanes(products->getResult(0));
  }
  return getSumKind(sum) != SumKind::None && getProducts(sum->getResult(0)) &&
         getConsumer(sum);
}
