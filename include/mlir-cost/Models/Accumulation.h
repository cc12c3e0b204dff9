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

#include "mlir-cost/Models/IterationFlow.h"

namespace mlir::cost {

/// Recognises accumulators outside structured operations: values that a loop
/// carries, locations that are loaded and stored in the same iteration, and
/// sums and differences of these. Memoised, for one function.
class Accumulation {
public:
  bool isAccumulator(Value value);

  /// True if the result of `product` is added to an accumulator, through casts
  /// and sums of products: it then counts as a MAC.
  bool isMac(Operation *product);
  /// True if the addition of `sum` is the second half of MACs, and counts
  /// there.
  bool isPartOfMac(Operation *sum);
  /// The same of a value that an iteration of affine.parallel yields: adding it
  /// to the others is the second half.
  bool isPartOfMac(OpOperand &yielded);

private:
  bool isStart(Value value);
  Operation *getProducts(Value value);
  Operation *getAccumulated(Operation *sum);
  Operation *getConsumer(Operation *products);
  Operation *findConsumer(Operation *products);

  IterationFlow flow;
  llvm::DenseMap<Value, bool> accumulators;
  llvm::DenseMap<Operation *, bool> sumsOfProducts;
  llvm::DenseMap<Operation *, Operation *> consumers;
};

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_ACCUMULATION_H
