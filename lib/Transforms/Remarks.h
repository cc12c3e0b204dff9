//===- Remarks.h - Costs as remarks of the compiler -------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_REMARKS_H
#define MLIR_COST_LIB_TRANSFORMS_REMARKS_H

#include "mlir-cost/Analysis/ModuleCost.h"

namespace mlir::cost {

/// Emits analysis remarks of the category "cost" if the context has an engine
/// that takes them: `PerCall` at each function, and `Cost` at each row with its
/// figures over all executions. Not thread-safe, as the engine is not: for
/// passes on modules.
void emitRemarks(const ModuleCost &cost);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_REMARKS_H
