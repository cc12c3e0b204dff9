//===- CountedLoops.h - Loops that count without saying so ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_COUNTEDLOOPS_H
#define MLIR_COST_LIB_ANALYSIS_COUNTEDLOOPS_H

#include "Comparison.h"

#include "mlir-cost/Analysis/DeadRegions.h"

#include "mlir/Interfaces/LoopLikeInterface.h"

#include <optional>

namespace mlir::cost {

/// for (iv = lo; iv < hi; iv += step). Of tosa.while_loop, and of what it is
/// lowered to, the values are tensors of one element, and constants.
struct CountedLoop {
  BlockArgument iv;
  Value lo, hi, step;
  /// How iv and hi are compared.
  bool isUnsigned;
  /// True if iv + step must not wrap.
  bool neverWraps;
};

/// `lhs < rhs`, if that is what `condition` says.
std::optional<Comparison> matchLess(Value condition);

/// True if an addition must not wrap.
bool neverWraps(Operation *add, bool isUnsigned);

/// The counter of a `while` whose condition compares it with a bound that no
/// iteration changes and whose body adds a step to it.
std::optional<CountedLoop> matchCountedWhile(LoopLikeOpInterface loop);

/// True if every iteration hands `carried` on as it is.
bool isUnchanged(LoopLikeOpInterface loop, BlockArgument carried,
                 const DeadRegions &dead = {});

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_COUNTEDLOOPS_H
