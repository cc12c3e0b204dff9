//===- AuxiliaryData.h - Integers that say where to look or how to scale --*-
// C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_AUXILIARYDATA_H
#define MLIR_COST_MODELS_AUXILIARYDATA_H

#include "mlir-cost/Interfaces/OpCost.h"

namespace mlir::cost {

/// True if a scalar only says where to look or how to scale: each path from it
/// leads through casts and integer arithmetic to the index of a load, to the
/// amount of a shift or to the multiplier of a fixed-point scale.
bool isAuxiliary(Value scalar);

/// The role of what a load of one element (tensor.extract, memref.load) reads:
/// auxiliary scalars, and look-up tables (a list of integers that is read where
/// data says), are no parameters.
AccessRole getReadRole(Operation *load);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_AUXILIARYDATA_H
