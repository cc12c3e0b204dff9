//===- Loop.h - A loop around an operation ----------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_LOOP_H
#define MLIR_COST_LIB_ANALYSIS_LOOP_H

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// A loop around an operation: variable = lo, lo + step, … below hi, or without
/// a variable `trips` times.
struct Loop {
  const Atom *variable;
  Quantity lo, hi, step;
  Quantity trips;
  /// How often the loop is entered per call of the function.
  Quantity entered = 1;
  /// This loop and those around it, as SavedContents numbers them.
  unsigned nest = 0;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_LOOP_H
