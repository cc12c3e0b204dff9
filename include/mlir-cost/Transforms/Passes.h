//===- Passes.h - The passes ------------------------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TRANSFORMS_PASSES_H
#define MLIR_COST_TRANSFORMS_PASSES_H

#include "mlir-cost/Report/Report.h"

#include "mlir/Pass/Pass.h"

namespace mlir::cost {

/// What cost-check does where it cannot tell whether a limit holds.
enum class OnUnknown : uint8_t { Error, Warn, Ignore };

#define GEN_PASS_DECL
#include "mlir-cost/Transforms/Passes.h.inc"

/// Registers all passes by name, for tools that take pipelines.
#define GEN_PASS_REGISTRATION
#include "mlir-cost/Transforms/Passes.h.inc"

} // namespace mlir::cost

#endif // MLIR_COST_TRANSFORMS_PASSES_H
