//===- PutBack.h - Tiles that go back to where they were taken from --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_PUTBACK_H
#define MLIR_COST_MODELS_PUTBACK_H

#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// True for an insert_slice or parallel_insert_slice whose source was computed
/// into the very slice that it writes: once bufferised, nothing moves.
bool isPutBack(Operation *insert);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_PUTBACK_H
