//===- BodyRuns.h - How often the regions in a body run ---------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The body of a structured operation may hold loops and branches. They count as
// they do outside, and the analysis knows how.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_INTERFACES_BODYRUNS_H
#define MLIR_COST_INTERFACES_BODYRUNS_H

#include "mlir-cost/Interfaces/OpCost.h"

#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// The regions of a branch.
struct BodyBranch {
  struct Alternative {
    /// Null runs nothing.
    Region *region;
    /// Of each run of the branch: 1, or 1 in iterations that run it and 0 in
    /// all others.
    Quantity runs = 1;
  };
  SmallVector<Alternative, 2> alternatives;
  /// True if it is known which one runs when; else one or all count, as the
  /// conventions say.
  bool isDecided = true;
  /// Parallel to the alternatives, where they are weighed.
  SmallVector<int64_t, 2> weights;
};

/// Walks the loops and branches in the body of one operation.
class BodyRuns {
public:
  virtual ~BodyRuns();

  /// How often what is at hand runs in one execution of the operation.
  virtual Quantity getExecutions() = 0;

  /// Enters an iterator of the operation: `indices` are 0, 1, … below `extent`.
  virtual void enterIterator(ValueRange indices, const Quantity &extent) = 0;
  /// Enters the body of a loop; false if it is not known how often it runs.
  virtual bool enterLoop(Operation *loop) = 0;
  /// Enters a region of a branch.
  virtual void enterAlternative(const Quantity &runs) = 0;
  /// Leaves what was entered last, by whichever of these.
  virtual void leave() = 0;

  /// Nothing if that is not known, or the weights do not fit.
  virtual std::optional<BodyBranch> getBranch(Operation *branch) = 0;

  /// Less than 0, 0 or more than 0 as `a` costs less than, as much as or more
  /// than `b`. Nothing if symbols decide.
  virtual std::optional<int> compare(const OpCost &a, const OpCost &b) = 0;
};

} // namespace mlir::cost

#endif // MLIR_COST_INTERFACES_BODYRUNS_H
