//===- AllModels.cpp - Cost models of all dialects that the project knows -===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/AllModels.h"

#include "mlir-cost/Models/TosaModels.h"

#include "mlir/IR/DialectRegistry.h"

void mlir::cost::registerModels(DialectRegistry &registry) {
  registerAffineModels(registry);
  registerArithModels(registry);
  registerLinalgModels(registry);
  registerMemRefModels(registry);
  registerRuntimeModels(registry);
  registerSparseLoopModels(registry);
  registerSparseTensorModels(registry);
  registerTensorModels(registry);
  registerTosaModels(registry);
  registerVectorModels(registry);
}
