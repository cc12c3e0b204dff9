//===- my_dialect.h - What README.md's example builds on -------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

namespace my {
using MyDialect = mlir::tensor::TensorDialect;
using NormOp = mlir::tensor::GenerateOp;
} // namespace my
