//===- StoredShapes.h - Shapes that are put together in memory --*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_ANALYSIS_STOREDSHAPES_H
#define MLIR_COST_LIB_ANALYSIS_STOREDSHAPES_H

#include "mlir/IR/Value.h"

namespace mlir::cost {

/// What `reader` finds at `index` of a list, as bufferisation makes it of
/// tensor.from_elements: an allocation that is only stored to, once at each
/// constant index and before, and read. Null for anything else.
Value findStored(Value list, int64_t index, Operation *reader);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_ANALYSIS_STOREDSHAPES_H
