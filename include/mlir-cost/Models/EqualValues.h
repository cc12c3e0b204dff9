//===- EqualValues.h - Values that two operations compute alike --*- C++-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between passes the same address is often computed twice, and no pass has
// merged the two yet. Constants are equal if their values are, indices if their
// difference is 0 as a linear form, and anything else if equal operations
// without effects make it of equal operands. A comparison takes a bounded
// number of steps: what it has not seen to be equal by then counts as
// different.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_EQUALVALUES_H
#define MLIR_COST_MODELS_EQUALVALUES_H

#include "mlir/IR/OpDefinition.h"

namespace mlir::cost {

/// True if both are seen to be equal wherever both are defined.
bool areEqualValues(Value a, Value b);
bool areEqualValues(ArrayRef<OpFoldResult> a, ArrayRef<OpFoldResult> b);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_EQUALVALUES_H
