//===- AllModels.h - Cost models of all dialects that the project knows --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_ALLMODELS_H
#define MLIR_COST_MODELS_ALLMODELS_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::cost {

/// Attaches CostOpInterface to the operations of all dialects that have
/// models, when those dialects are loaded.
void registerModels(DialectRegistry &registry);

void registerAffineModels(DialectRegistry &registry);
/// arith, math, complex, cf.
void registerArithModels(DialectRegistry &registry);
void registerLinalgModels(DialectRegistry &registry);
void registerMemRefModels(DialectRegistry &registry);
/// bufferization, index, quant, shape.
void registerRuntimeModels(DialectRegistry &registry);
/// sparse_tensor: moves and storage, and loops.
void registerSparseTensorModels(DialectRegistry &registry);
void registerSparseLoopModels(DialectRegistry &registry);
void registerTensorModels(DialectRegistry &registry);
void registerVectorModels(DialectRegistry &registry);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_ALLMODELS_H
