//===- Jit.h - Runs functions of many modules -------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_EXECUTION_JIT_H
#define MLIR_COST_TEST_EXECUTION_JIT_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include "llvm/Support/Error.h"

namespace mlir {
class ExecutionEngine;
} // namespace mlir

namespace mlir::cost::test {

/// What a function is called with.
struct Argument {
  /// A memref, or a scalar.
  Type type;
  /// The sizes of a memref.
  SmallVector<int64_t> shape;
  /// Of every element.
  int64_t value = 1;
};

/// Compiles modules together, for a compiler takes some time to start.
class Jit {
public:
  explicit Jit(MLIRContext *context);
  ~Jit();

  /// Takes the operations of a module in the LLVM dialect; `suffix` goes on
  /// all names that it defines.
  void add(ModuleOp module, StringRef suffix);

  llvm::Error compile();

  /// Calls a function, whatever it returns.
  llvm::Error call(StringRef name, ArrayRef<Argument> arguments,
                   TypeRange results);
  /// The values of a global.
  llvm::Expected<ArrayRef<int64_t>> getGlobal(StringRef name, size_t size);

private:
  OwningOpRef<ModuleOp> all;
  std::unique_ptr<ExecutionEngine> engine;
};

} // namespace mlir::cost::test

#endif // MLIR_COST_TEST_EXECUTION_JIT_H
