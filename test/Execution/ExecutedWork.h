//===- ExecutedWork.h - What the blocks of a function do --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counters in the code itself: one for each block, and one for the bytes that
// each copy moves. With what one run of each block does, they give what
// was executed. The classification of operations is the test's own, by name,
// and shares nothing with the models.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_EXECUTION_EXECUTEDWORK_H
#define MLIR_COST_TEST_EXECUTION_EXECUTEDWORK_H

#include "mlir/IR/BuiltinOps.h"

#include <array>

namespace mlir::cost::test {

enum class Work : uint8_t {
  Macs,
  Flops,
  IntOps,
  Transcendentals,
  BytesLoaded,
  BytesStored,
  /// Of the bytes loaded, those from a constant that is one value everywhere.
  SplatBytesLoaded,
  /// By copies of one buffer to another; whole bytes a copy.
  BytesCopied,
  /// Arithmetic on index.
  Addressing,
};
inline constexpr unsigned numWorks = 9;
StringRef getName(Work work);

using WorkCounts = std::array<int64_t, numWorks>;

/// The counters of one module.
class ExecutedWork {
public:
  /// Reads what each block of `module` does. Fails, and says why, at an
  /// operation that is not classified.
  LogicalResult read(ModuleOp module);

  /// Puts the counters into `module`, in a global of that name. The operations
  /// that were there stay.
  void insertCounters(ModuleOp module, StringRef global);

  /// The counter of the block that holds `op`.
  unsigned getCounter(Operation *op) const {
    return counterOf.lookup(op->getBlock());
  }
  unsigned getNumCounters() const { return weights.size(); }

  /// What was executed, from the values of the counters.
  WorkCounts evaluate(ArrayRef<int64_t> counters) const;

private:
  void addArithmetic(Operation *op, StringRef name, WorkCounts &counts);
  void addMemory(Operation *op, WorkCounts &counts);

  DenseMap<Block *, unsigned> counterOf;
  SmallVector<Block *> blocks;
  SmallVector<Operation *> copies;
  /// Of one execution of the block, or of one byte of the copy.
  SmallVector<WorkCounts> weights;
};

} // namespace mlir::cost::test

#endif // MLIR_COST_TEST_EXECUTION_EXECUTEDWORK_H
