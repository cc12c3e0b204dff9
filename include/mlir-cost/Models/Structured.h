//===- Structured.h - Structured operations: a body over an iteration space --*-
// C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_STRUCTURED_H
#define MLIR_COST_MODELS_STRUCTURED_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::cost {

/// The body's arithmetic times the iteration space, and the footprints of the
/// operands through their indexing maps. Works for whatever implements
/// LinalgOp.
std::optional<OpCost> getStructuredCost(linalg::LinalgOp op, CostQuery &query);

/// The dimensions of operands that one iterator addresses alone.
SmallVector<EqualExtents> getStructuredEqualExtents(linalg::LinalgOp op);

/// A copy, transpose or conversion of one operand, element by element; a view
/// if it only moves unit dimensions; a fill.
Provenance getStructuredProvenance(linalg::LinalgOp op, unsigned resultNumber);

/// True if the operation only writes one value everywhere: it reads no shaped
/// operand and yields a constant or a scalar operand.
bool isFill(linalg::LinalgOp op);

/// True if no iterator reduces.
bool isAllParallel(linalg::LinalgOp op);

/// What the result of an operation in destination style is written over; null
/// for any other operation. These are cheaper than asking the interface, which
/// builds an attribute for the list of inits.
OpOperand *getTiedInit(OpResult result);
/// True if a result, or the memory itself, is written over the operand.
bool isInit(OpOperand &operand);

/// True if the operand is the initial value of an accumulator that the body of
/// a structured operation reads.
bool isAccumulatorInit(OpOperand &operand);
/// True if the operand is the initial value of a result that is only written.
bool isOverwrittenInit(OpOperand &operand);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_STRUCTURED_H
