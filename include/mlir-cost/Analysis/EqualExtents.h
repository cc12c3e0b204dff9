//===- EqualExtents.h - Dynamic extents that must be equal ------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_EQUALEXTENTS_H
#define MLIR_COST_ANALYSIS_EQUALEXTENTS_H

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir/IR/Block.h"

namespace mlir::cost {

/// The origins that the operations of `block`, which all run, say are equal:
/// one iterator runs over an extent of each. Those behind which there is a
/// constant have it. Arguments come first, then results as they are met. In
/// linear time; nothing to do, and next to no time, where all shapes are
/// static.
std::vector<EqualOrigins> findEqualOrigins(Block &block, ExtentTracer &scout);

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_EQUALEXTENTS_H
