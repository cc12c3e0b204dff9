//===- Counting.h - The state of a count of arithmetic ----------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_MODELS_COUNTING_H
#define MLIR_COST_LIB_MODELS_COUNTING_H

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::cost {

/// Products, and sums of nothing but products, wait: a later sum may make MACs
/// of them.
struct Waiting {
  Operation *root;
  /// The block that counts them.
  Block *block;
  SmallVector<Operation *, 2> products;
  SmallVector<Operation *, 1> sums;
  /// The first sum that takes them under a condition.
  Operation *taker = nullptr;
};

/// The state of one count.
struct Counting {
  OpCost cost;
  CostQuery &query;
  llvm::function_ref<bool(Value)> isAccumulator, isZero;
  const Quantity &spared;
  Block &body;
  ArithmeticCounter::VisitOther visitOther;

  /// The body, or the region of a loop or branch in it.
  Block *current = &body;
  SmallVector<Waiting, 2> waiting = {};
  /// How often the operations of a block run, times the cost's divisor.
  llvm::SmallDenseMap<Block *, Quantity, 2> times{};
  /// Of the blocks around, outermost first: the share in the divisor that the
  /// weights of branches leave it.
  SmallVector<llvm::DynamicAPInt, 2> shares = {llvm::DynamicAPInt(1)};
  SmallPtrSet<Value, 4> sums = {};
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

  const Quantity &getTimes(Operation &op) { return times[op.getBlock()]; }

  void addOne(ArithKind kind, Operation &op);
  void addMac(Operation &op, const Quantity &times, bool isSplit = false);
  bool canTake(const Waiting &products, Operation &sum);
  bool addSum(Operation &op, bool isSum);
  void add(Operation &op, Arithmetic arithmetic);
  bool visitBlock(Block &block);
  bool visitInner(Operation &op, Block *block);
  bool visitUnclassified(Operation &op);
  // Loops and branches (BodyControlFlow.cpp).
  bool visitControlFlow(Operation &op);
  bool visitRegion(Region &region);
  bool visitLoop(LoopLikeOpInterface loop);
  bool visitBranch(Operation &op);
  bool visitAlternative(const BodyBranch::Alternative &alternative);
  bool weighAlternatives(const BodyBranch &branch);
  bool chooseAlternative(Operation &op, const BodyBranch &branch);
  void finish(size_t begin = 0);
};

/// True for loops and branches that say in which order their regions run.
bool isControlFlow(Operation &op);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_MODELS_COUNTING_H
