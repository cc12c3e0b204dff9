//===- Products.h - Products that a loop accumulates ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_TEST_EXECUTION_PRODUCTS_H
#define MLIR_COST_TEST_EXECUTION_PRODUCTS_H

#include "mlir/IR/Operation.h"

namespace mlir::cost::test {

/// True for a multiplication of which the result is added to, or subtracted
/// from, what is loaded from a place and stored back there, or carried by a
/// loop.
bool isAccumulatedProduct(Operation *op);

/// True if `op` subtracts a constant 0.
bool isSubtractionOfZero(Operation *op);

} // namespace mlir::cost::test

#endif // MLIR_COST_TEST_EXECUTION_PRODUCTS_H
