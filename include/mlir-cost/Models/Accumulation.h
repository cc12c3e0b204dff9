//===- Accumulation.h - Sums that products are accumulated into --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_ACCUMULATION_H
#define MLIR_COST_MODELS_ACCUMULATION_H

#include "mlir-cost/Interfaces/OpCost.h"
#include "mlir-cost/Models/IterationFlow.h"

namespace mlir::cost {

/// True if one sum at most has `products`, or what moves make of them, as a
/// summand.
bool isSummedOnce(Operation *products);

/// Recognises accumulators outside structured operations: values that a loop
/// carries, locations that are loaded and stored in the same iteration, and
/// sums and differences of these. Memoised, for one function.
class Accumulation {
public:
  bool isAccumulator(Value value);

  /// True if the result of `product` is added to an accumulator, through casts
  /// and sums of products, each time that it runs: it counts as a MAC.
  bool isMac(Operation *product);
  /// Adds what `op` counts as, which combines `count` elements of its first
  /// operand with others by `kind`. It counts nothing if it is the second half
  /// of MACs. Where it adds products in some of their runs alone, these count
  /// as products, and it as a sum that has the MACs.
  void addCombination(ArithKind kind, Operation *op, const Quantity &count,
                      OpCost &cost);
  /// True if adding a value that an iteration of affine.parallel yields to the
  /// others is the second half of MACs.
  bool isPartOfMac(OpOperand &yielded);

private:
  bool isPartOfMac(Operation *sum);
  SmallVector<Operation *> getSplitMacs(Operation *sum);
  bool isStart(Value value);
  Operation *getProducts(Value value);
  Operation *getAccumulated(Operation *sum);
  bool isSumOfProducts(Operation *op);
  Operation *getConsumer(Operation *products);
  Operation *findConsumer(Operation *products);
  bool takes(Operation *sum, Operation *products);
  bool isSplit(Operation *products);

  IterationFlow flow;
  llvm::DenseMap<Value, bool> accumulators;
  llvm::DenseMap<Operation *, bool> sumsOfProducts;
  llvm::DenseMap<Operation *, Operation *> consumers;
  llvm::DenseMap<Operation *, bool> split;
};

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_ACCUMULATION_H
