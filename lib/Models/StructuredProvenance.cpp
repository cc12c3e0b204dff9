//===- StructuredProvenance.cpp - Whose elements a result holds -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/SparseStorage.h"
#include "mlir-cost/Models/Structured.h"

using namespace mlir;
using namespace mlir::cost;
using linalg::LinalgOp;

bool mlir::cost::isFill(LinalgOp op) {
  Block *body = op.getBlock();
  for (OpOperand &operand : op->getOpOperands())
    if (isa<TensorType, BaseMemRefType>(operand.get().getType()) &&
        !body->getArgument(operand.getOperandNumber()).use_empty())
      return false;
  // Scalars may be cast on their way.
  return llvm::all_of(body->without_terminator(), [](Operation &inner) {
    return inner.hasTrait<OpTrait::ConstantLike>() ||
           classifyArithmetic(inner.getName()).cls == Arithmetic::Cast;
  });
}

Provenance mlir::cost::getStructuredProvenance(LinalgOp op,
                                               unsigned resultNumber) {
  if (isFill(op))
    return {Provenance::Fill, {}};
  if (op->getNumResults() != 1)
    return {};
  Block *body = op.getBlock();
  Value yielded = body->getTerminator()->getOperand(0);
  Value source = lookThroughCasts(yielded);
  auto argument = dyn_cast<BlockArgument>(source);
  if (!argument || argument.getOwner() != body ||
      argument.getArgNumber() + 1 >= op->getNumOperands() || !isAllParallel(op))
    return {};
  OpOperand &operand = op->getOpOperand(argument.getArgNumber());
  auto type = dyn_cast<RankedTensorType>(operand.get().getType());
  if (!type)
    return {};
  // The dimensions of the operand, as the result has them.
  SmallVector<int64_t> dims;
  if (auto transpose = dyn_cast<linalg::TransposeOp>(*op)) {
    llvm::append_range(dims, transpose.getPermutation());
  } else {
    ArrayAttr maps = op.getIndexingMaps();
    auto getMap = [&](unsigned operand) {
      return cast<AffineMapAttr>(maps[operand]).getValue();
    };
    AffineMap from = getMap(argument.getArgNumber());
    AffineMap to = getMap(op->getNumOperands() - 1);
    if (!from.isPermutation() || !to.isPermutation())
      return {};
    if (yielded != source)
      return {Provenance::Converted, operand.get()};
    if (from == to)
      return {Provenance::Moved, operand.get()}; // a copy
    for (AffineExpr loop : to.getResults())
      dims.push_back(*from.getResultPosition(loop));
  }
  // The others keep their order: nothing moves.
  llvm::erase_if(dims, [&](int64_t dim) { return type.getDimSize(dim) == 1; });
  bool isView = llvm::is_sorted(dims) && !isSparse(operand.get()) &&
                !isSparse(op->getResult(0));
  return {isView ? Provenance::View : Provenance::Moved, operand.get()};
}
