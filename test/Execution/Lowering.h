//===- Lowering.h - From TOSA and linalg to loops and to LLVM ---*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_EXECUTION_LOWERING_H
#define MLIR_COST_TEST_EXECUTION_LOWERING_H

#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/IR/BuiltinOps.h"

#include <memory>

namespace mlir {
class PassManager;
} // namespace mlir

namespace mlir::cost::test {

/// MLIR's own passes, each pipeline parsed once.
class Lowering {
public:
  explicit Lowering(MLIRContext *context);
  ~Lowering();

  /// Without the constants and copies that no level should count.
  LogicalResult simplify(ModuleOp module);
  LogicalResult lowerToLinalg(ModuleOp module);
  /// No named operations, packs, softmaxes or Winograd transforms.
  LogicalResult generalize(ModuleOp module);
  /// Tiles each structured operation by sizes that seldom divide.
  LogicalResult tile(ModuleOp module, scf::SCFTilingOptions::LoopType loopType);
  /// Vectorises small structured operations, all of each; false if there are
  /// none.
  bool vectorize(ModuleOp module);
  LogicalResult bufferize(ModuleOp module);
  /// `kind` is what convert-linalg-to-…loops has there.
  LogicalResult lowerToLoops(ModuleOp module, StringRef kind);
  /// Each access computes its address in what its view is of.
  LogicalResult foldViews(ModuleOp module);
  /// Loops become blocks and branches.
  LogicalResult lowerToBlocks(ModuleOp module);
  LogicalResult lowerToLLVM(ModuleOp module);

private:
  LogicalResult run(StringRef pipeline, ModuleOp module);

  MLIRContext *context;
  llvm::StringMap<std::unique_ptr<PassManager>> pipelines;
};

} // namespace mlir::cost::test

#endif // MLIR_COST_TEST_EXECUTION_LOWERING_H
