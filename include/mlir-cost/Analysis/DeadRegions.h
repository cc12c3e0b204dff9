//===- DeadRegions.h - What is used where a run never comes by --*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_DEADREGIONS_H
#define MLIR_COST_ANALYSIS_DEADREGIONS_H

#include "mlir/IR/Operation.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::cost {

/// The regions of a function that never run: a known condition skips them, or
/// they are the body of a loop of 0 iterations. What stands there uses nothing.
class DeadRegions {
public:
  void add(Region *region) {
    if (regions.insert(region).second)
      unused.clear();
  }
  /// True of the outermost dead regions.
  bool contains(Region *region) const { return regions.contains(region); }
  /// True if nothing runs `use`, or if it only hands the value on as one that
  /// is not used.
  bool isDead(OpOperand &use) const {
    return !regions.empty() && isDeadUse(use, 0);
  }
  /// The value that `use` renames because another region is dead: an operand of
  /// the yield in the region that a branch takes is the branch's result, the
  /// init of a loop that does not run is the loop's. Null for any other use.
  Value getRenamed(OpOperand &use) const;
  /// The other way: what `value` is another name of for such a reason, or
  /// `value`.
  Value lookThrough(Value value) const;
  /// True if no run comes by a use of `value`.
  bool isUnused(Value value) const {
    return regions.empty() ? value.use_empty() : isUnusedValue(value, 0);
  }
  /// The only use that is not dead; null if there are none or several.
  OpOperand *getOnlyUse(Value value) const;

private:
  Region *getTaken(Operation *branch) const;
  Value getSource(Value renamed) const;
  bool isDeadUse(OpOperand &use, unsigned depth) const;
  bool isUnusedValue(Value value, unsigned depth) const;

  llvm::DenseSet<Region *> regions;
  /// Of values that were asked for.
  mutable llvm::DenseMap<Value, bool> unused;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_DEADREGIONS_H
