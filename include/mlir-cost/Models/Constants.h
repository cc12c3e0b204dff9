//===- Constants.h - What is known of a constant without reading weights --*-
// C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_CONSTANTS_H
#define MLIR_COST_MODELS_CONSTANTS_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Value.h"

namespace mlir::cost {

/// The constant attribute behind `value`, looked through views; null if it is
/// no constant.
Attribute getConstantValue(Value value);

/// True for a constant that is 0, or 0 in all its elements (a splat). Dense
/// data of more than one element is never read.
bool isZeroConstant(Value value);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_CONSTANTS_H
