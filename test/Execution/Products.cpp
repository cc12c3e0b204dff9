//===- Products.cpp - Products that a loop accumulates --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Products.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost::test;

static bool isNamed(Operation *op, ArrayRef<StringRef> names) {
  return op && llvm::is_contained(names, op->getName().getStringRef());
}

static bool isBoolean(Operation *op) {
  return getElementTypeOrSelf(op->getResult(0).getType()).isInteger(1);
}

static bool isProduct(Operation *op) {
  return isNamed(op, {"arith.mulf", "arith.muli", "complex.mul"}) ||
         (isNamed(op, {"arith.andi"}) && isBoolean(op));
}

static bool isSum(Operation *op) {
  return isNamed(op, {"arith.addf", "arith.addi", "arith.subf", "arith.subi",
                      "complex.add", "complex.sub"}) ||
         (isNamed(op, {"arith.ori"}) && isBoolean(op));
}

/// Also what only gives a vector another shape.
static bool isCast(Operation *op) {
  return isNamed(op, {"arith.extf", "arith.extsi", "arith.extui",
                      "arith.truncf", "arith.trunci", "arith.sitofp",
                      "arith.uitofp", "arith.fptosi", "arith.fptoui",
                      "vector.shape_cast", "vector.transpose"});
}

static Value skipCasts(Value value) {
  while (isCast(value.getDefiningOp()))
    value = value.getDefiningOp()->getOperand(0);
  return value;
}

/// True if `value` is what `load` loads, or a sum with it, on one side of a
/// branch at least.
static bool isSumWith(Value value, Operation *load) {
  Operation *op = skipCasts(value).getDefiningOp();
  if (!op || op == load)
    return op;
  if (isa<scf::IfOp, scf::ForOp>(op)) {
    unsigned number = cast<OpResult>(skipCasts(value)).getResultNumber();
    if (auto loop = dyn_cast<scf::ForOp>(op))
      return isSumWith(loop.getInits()[number], load);
    return llvm::any_of(op->getRegions(), [&](Region &region) {
      return isSumWith(region.front().getTerminator()->getOperand(number),
                       load);
    });
  }
  if (isNamed(op, {"math.fma"}))
    return isSumWith(op->getOperand(2), load);
  if (isNamed(op, {"vector.multi_reduction"}))
    return isSumWith(op->getOperand(1), load);
  return isSum(op) && (isSumWith(op->getOperand(0), load) ||
                       isSumWith(op->getOperand(1), load));
}

/// True if `store` writes to where `load` reads.
static bool isSamePlace(Operation *load, Operation &store) {
  if (auto from = dyn_cast<memref::LoadOp>(load)) {
    auto to = dyn_cast<memref::StoreOp>(store);
    return to && to.getMemRef() == from.getMemRef() &&
           llvm::equal(to.getIndices(), from.getIndices());
  }
  if (auto from = dyn_cast<vector::TransferReadOp>(load)) {
    auto to = dyn_cast<vector::TransferWriteOp>(store);
    return to && to.getBase() == from.getBase() &&
           llvm::equal(to.getIndices(), from.getIndices());
  }
  auto from = dyn_cast<affine::AffineLoadOp>(load);
  auto to = dyn_cast<affine::AffineStoreOp>(store);
  return from && to && to.getMemRef() == from.getMemRef() &&
         to.getAffineMap() == from.getAffineMap() &&
         llvm::equal(to.getMapOperands(), from.getMapOperands());
}

/// True if a sum with what `load` reads is stored back by the same block.
static bool isStoredBack(Operation *load) {
  return llvm::any_of(*load->getBlock(), [&](Operation &op) {
    if (!isSamePlace(load, op))
      return false;
    // The first operand of all of these is what they store.
    return isSumWith(op.getOperand(0), load);
  });
}

static bool isAccumulator(Value value) {
  value = skipCasts(value);
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto loop =
        dyn_cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    return loop && llvm::is_contained(loop.getRegionIterArgs(), argument);
  }
  Operation *op = value.getDefiningOp();
  if (isSum(op))
    return isAccumulator(op->getOperand(0)) || isAccumulator(op->getOperand(1));
  return isStoredBack(op);
}

/// A product, or a sum of nothing but products.
static bool isMadeOfProducts(Value value) {
  Operation *op = skipCasts(value).getDefiningOp();
  return op &&
         (isProduct(op) || (isSum(op) && isMadeOfProducts(op->getOperand(0)) &&
                            isMadeOfProducts(op->getOperand(1))));
}

/// True if a sum takes `products` into an accumulator.
static bool isAccumulated(Value products) {
  for (OpOperand &use : products.getUses()) {
    Operation *user = use.getOwner();
    if (isCast(user)) {
      if (isAccumulated(user->getResult(0)))
        return true;
      continue;
    }
    if (auto reduction = dyn_cast<vector::MultiDimReductionOp>(user)) {
      vector::CombiningKind kind = reduction.getKind();
      return use.getOperandNumber() == 0 &&
             (kind == vector::CombiningKind::ADD ||
              (kind == vector::CombiningKind::OR && isBoolean(user)));
    }
    if (auto reduce = dyn_cast<scf::ReduceOp>(user)) {
      Region &combination = reduce.getReductions()[use.getOperandNumber()];
      if (llvm::any_of(combination.front().without_terminator(),
                       [](Operation &op) { return isSum(&op); }))
        return true;
      continue;
    }
    if (!isSum(user))
      continue;
    Value other = user->getOperand(1 - use.getOperandNumber());
    bool isSubtrahend = use.getOperandNumber() == 1;
    bool isDifference = isNamed(user, {"arith.subf", "arith.subi"});
    if (isAccumulator(other) && (isSubtrahend || !isDifference))
      return true;
    if (isMadeOfProducts(other) && isAccumulated(user->getResult(0)))
      return true;
  }
  return false;
}

bool cost::test::isAccumulatedProduct(Operation *op) {
  if (isNamed(op, {"math.fma"}))
    return isAccumulator(op->getOperand(2));
  return isProduct(op) && isAccumulated(op->getResult(0));
}

bool cost::test::isSubtractionOfZero(Operation *op) {
  return isNamed(op, {"arith.subf", "arith.subi"}) &&
         (matchPattern(op->getOperand(1), m_Zero()) ||
          matchPattern(op->getOperand(1), m_AnyZeroFloat()));
}
