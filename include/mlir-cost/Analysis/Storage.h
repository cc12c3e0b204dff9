//===- Storage.h - Which results need storage of their own ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_STORAGE_H
#define MLIR_COST_ANALYSIS_STORAGE_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace mlir::cost {

/// Follows values to the buffers that hold them, by the rules of
/// docs/metrics.md ("Memory in use"): element-wise results take the buffer of
/// a dying operand, destination-style results that of their dying init, views
/// that of their source. Operations are visited in program order.
class StorageTracker {
public:
  /// A value that holds activations from the start: an argument.
  void addInput(Value value) { assign(value, createBuffer(value), false); }
  /// `result` renames `source`, or a part of it.
  void addView(Value result, Value source, bool isPart);
  /// A result whose storage is counted elsewhere: of a call, of a loop.
  void addForeign(Value result) { addInput(result); }
  /// A value that a loop carries from `init`. Where the init has no storage to
  /// give (an empty tensor, a constant, a value that is used later), the first
  /// result that is written there starts it.
  void addCarried(Value carried, OpOperand &init);

  enum class Placement : uint8_t {
    Reused, ///< takes a buffer that is there
    New,    ///< needs storage of its own at each execution
    Starts, ///< starts the buffer that a loop carries: once, however often
  };
  /// Places a computed tensor result. `cost` says which operands it may
  /// overwrite.
  Placement placeResult(OpResult result, const OpCost &cost);

  /// Something is written into `value`: true if that starts its buffer.
  bool start(Value value);

  /// The value that the buffer of `value` was made for.
  Value getFirstValue(Value value) const {
    return buffers[places.lookup(value).buffer].first;
  }

private:
  struct Buffer {
    Value first;
    Block *block;                 ///< of its first value
    Operation *lastUse;           ///< in `block`; null without uses
    bool isPending = false;       ///< carried by a loop, not yet written
    Operation *takenBy = nullptr; ///< gave it to a result last
    SmallVector<Value, 1> values = {};
  };
  struct Place {
    int buffer;
    bool isPart;
  };

  int createBuffer(Value first);
  void assign(Value value, int buffer, bool isPart);
  Placement reuse(Value value, int buffer, bool isPart);
  /// True if something after `op` still reads the buffer.
  bool isUsedAfter(int buffer, Operation *op) const;
  /// The buffer of `value` if `op` may overwrite it, or -1.
  int getDyingBuffer(Value value, Operation *op, bool wholeOnly) const;

  std::vector<Buffer> buffers;
  llvm::DenseMap<Value, Place> places;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_STORAGE_H
