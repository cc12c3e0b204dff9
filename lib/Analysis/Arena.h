//===- Arena.h - Offsets for values of known size ---------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_ARENA_H
#define MLIR_COST_LIB_ANALYSIS_ARENA_H

#include "mlir-cost/Analysis/Memory.h"

namespace mlir::cost {

/// placeGreedily for sizes that are integers, in O(n log n) as long as what is
/// taken has few gaps; nothing if some are not, or if they add up to 2^63.
std::optional<int64_t> placeIntegers(MutableArrayRef<LiveValue> values,
                                     uint64_t alignment, unsigned numPositions);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_ARENA_H
