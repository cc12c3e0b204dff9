//===- IterationFlow.h - What one iteration makes of a value ----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_ITERATIONFLOW_H
#define MLIR_COST_MODELS_ITERATIONFLOW_H

#include "mlir/IR/Dominance.h"
#include "mlir/IR/Operation.h"

#include <memory>

namespace mlir {
class CFGLoopInfo;
} // namespace mlir

namespace mlir::cost {

/// What an operation does with sums: add or subtract.
enum class SumKind { None, Add, Sub };

/// `or` on i1 sums what `and` multiplies.
SumKind getSumKind(Operation *op);

/// True if `op` hands elements of operand 0 on as they are.
bool isMove(Operation *op);

/// The values of which `value` is one: of a select, of what the regions of a
/// branch yield, of what blocks pass. Empty if it is no such choice.
SmallVector<Value, 2> getChoices(Value value);

/// True if `a` comes before `b` in the text of the region around both.
bool isBeforeInText(Operation *a, Operation *b);

/// True if `a` and `b` stand in different regions of one branch: one of them
/// runs at most.
bool areAlternatives(Operation *a, Operation *b);

/// Follows values through one iteration of the innermost loop around them, of
/// whatever kind, or through one run of the function: down sums, choices and
/// branches. Memoised, for one function.
class IterationFlow {
public:
  IterationFlow();
  ~IterationFlow();

  /// True if an iteration loads what `load` reads, and stores what it makes of
  /// it to the same place.
  bool isStoredBack(Operation *load);

  /// True if a loop of blocks hands the argument on from iteration to
  /// iteration.
  bool isCarriedByBlocks(BlockArgument argument);

  /// True if the innermost loop around both is the same.
  bool areInOneLoop(Operation *a, Operation *b) {
    return getScope(a->getBlock()) == getScope(b->getBlock());
  }

  /// True if `b`, which uses what `a` makes, runs each time that `a` does: they
  /// stand in one block, or in blocks of one region that no branch parts.
  bool runTogether(Operation *a, Operation *b);

  /// True if `a` and `b` stand in blocks of one region of which an iteration
  /// runs one at most.
  bool areInOtherBlocks(Operation *a, Operation *b);

private:
  /// A loop, or the function.
  using Scope = const void *;

  const CFGLoopInfo &getLoops(Region &region);
  Scope getScope(Block *block);
  SmallVector<Value> getNext(Value value, Scope scope);
  Value getStored(Value value, Scope scope);

  DominanceInfo dominance;
  PostDominanceInfo postDominance;
  llvm::DenseMap<Region *, std::unique_ptr<CFGLoopInfo>> loops;
  llvm::DenseMap<Block *, Scope> scopes;
  /// The first of a value and those that it goes into that is stored, or null.
  llvm::DenseMap<Value, Value> stored;
};

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_ITERATIONFLOW_H
