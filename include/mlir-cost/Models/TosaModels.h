//===- TosaModels.h - Cost models of tosa -----------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every operation of the dialect has a model but these:
//   cond_if, while_loop     regions: the analysis of control flow counts them
//
// These have one that says why their cost is not known:
//   custom                  its meaning is the implementation's
//   matmul_t_block_scaled,
//   cast_from_block_scaled,
//   cast_to_block_scaled    how often a block's scale is applied or sought is
//                           left to the implementation
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_TOSAMODELS_H
#define MLIR_COST_MODELS_TOSAMODELS_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::cost {

/// Attaches CostOpInterface to the operations of tosa when it is loaded.
void registerTosaModels(DialectRegistry &registry);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_TOSAMODELS_H
