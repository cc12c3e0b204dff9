//===- EntryOptions.h - The entry= option of the passes ---------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_TRANSFORMS_ENTRYOPTIONS_H
#define MLIR_COST_LIB_TRANSFORMS_ENTRYOPTIONS_H

#include "mlir-cost/Analysis/ModuleCost.h"

namespace mlir::cost {

/// Checks that each name is a function with a body; reports the first that is
/// not at `module`.
FailureOr<CostOptions> parseEntries(ModuleOp module,
                                    ArrayRef<std::string> entries);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_TRANSFORMS_ENTRYOPTIONS_H
