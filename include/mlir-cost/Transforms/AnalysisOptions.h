//===- AnalysisOptions.h - Options that all passes take ---------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TRANSFORMS_ANALYSISOPTIONS_H
#define MLIR_COST_TRANSFORMS_ANALYSISOPTIONS_H

#include "mlir-cost/Analysis/ModuleCost.h"

namespace mlir::cost {

/// The `entry=`, `bind=` and `params=` options. Each entry must be a function
/// with a body, each binding `name=integer`, the alignment positive; reports
/// the first that is not at `module`.
FailureOr<CostOptions> parseOptions(ModuleOp module,
                                    ArrayRef<std::string> entries,
                                    ArrayRef<std::string> bindings,
                                    Conventions conventions,
                                    StringRef params = "");

/// Reports numbers that extents cannot have.
LogicalResult checkConflicts(const ModuleCost &cost);

/// Reports those, and a binding for a symbol that the module does not have.
LogicalResult checkBindings(ModuleOp module, const ModuleCost &cost);

} // namespace mlir::cost

#endif // MLIR_COST_TRANSFORMS_ANALYSISOPTIONS_H
