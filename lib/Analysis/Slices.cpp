//===- Slices.cpp - The elements that slices and accesses have ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// True if a block that runs once computes `value`.
static bool isComputedOnce(Value value) {
  for (Block *block = value.getParentBlock();;
       block = block->getParentOp()->getBlock()) {
    Operation *op = block->getParentOp();
    if (!block->isEntryBlock() ||
        isa<LoopLikeOpInterface, gpu::LaunchOp, CostOpInterface>(op))
      return false;
    if (isa<FunctionOpInterface>(op) || !op->getBlock())
      return true;
  }
}

/// Nothing if another iteration may have another, in a way that is not known.
std::optional<Quantity> TouchTracker::getOffset(OpFoldResult offset) {
  Quantity value = offsets.getValueOf(offset);
  bool isKnown = true;
  auto check = [&](const Atom *atom) {
    std::optional<Origin> origin = offsets.findOrigin(atom);
    isKnown &= !origin || isComputedOnce(origin->value);
  };
  value.forEachAtom([&](const Atom *atom) {
    check(atom);
    llvm::for_each(atom->getLeaves(), check);
  });
  return isKnown ? std::optional(value) : std::nullopt;
}

/// The indices that a slice has, or that something is put into.
std::optional<Box> TouchTracker::getSlice(Operation *op) {
  Box box;
  auto add = [&](OpFoldResult offset, const Quantity &size,
                 const Quantity &stride) {
    std::optional<Quantity> lo = getOffset(offset);
    if (!lo)
      return false;
    box.push_back(stride == Quantity(1) ? Span{*lo, size}
                                        : Span{*lo, 1, stride, size});
    return true;
  };
  if (auto insert = dyn_cast<tensor::InsertOp>(op)) {
    for (Value index : insert.getIndices())
      if (!add(index, 1, 1))
        return std::nullopt;
    return box;
  }
  if (auto slice = dyn_cast<tosa::SliceOp>(op)) {
    DenseIntElementsAttr start;
    if (!matchPattern(slice.getStart(), m_Constant(&start)))
      return std::nullopt;
    for (auto [dim, offset] : llvm::enumerate(start.getValues<APInt>()))
      box.push_back(
          {offset.getSExtValue(), tracer.getExtent(slice.getResult(), dim)});
    return box;
  }
  if (auto write = dyn_cast<vector::TransferWriteOp>(op))
    return getAccessed(op, write.getBase());
  auto slice = dyn_cast<OffsetSizeAndStrideOpInterface>(op);
  if (!slice || !isa<tensor::ExtractSliceOp, memref::SubViewOp,
                     tensor::InsertSliceOp, tensor::ParallelInsertSliceOp>(op))
    return std::nullopt;
  for (auto [offset, size, stride] :
       llvm::zip_equal(slice.getMixedOffsets(), slice.getMixedSizes(),
                       slice.getMixedStrides())) {
    std::optional<int64_t> step = getConstantIntValue(stride);
    tracer.takeVarying();
    Quantity extent = tracer.getValueOf(size);
    if (tracer.takeVarying() || !step || *step <= 0 ||
        !add(offset, extent, *step))
      return std::nullopt;
  }
  return box;
}

/// The elements that a load, a store or a transfer accesses.
std::optional<Box> TouchTracker::getAccessed(Operation *op, Value value) {
  SmallVector<std::optional<Quantity>> indices;
  ArrayRef<int64_t> sizes;
  auto add = [&](ValueRange values) {
    for (Value value : values)
      indices.push_back(getOffset(value));
  };
  auto addMapped = [&](AffineMap map, ValueRange operands) {
    SmallVector<Quantity> values;
    for (Value operand : operands)
      if (std::optional<Quantity> value = getOffset(operand))
        values.push_back(*value);
    for (AffineExpr expr : map.getResults())
      if (values.size() == operands.size())
        indices.push_back(offsets.evaluate(
            expr, ArrayRef(values).take_front(map.getNumDims()),
            ArrayRef(values).drop_front(map.getNumDims())));
  };
  auto addVector = [&](VectorType type, ValueRange at) {
    add(at);
    sizes = type.getShape();
  };
  if (auto load = dyn_cast<memref::LoadOp>(op))
    add(load.getIndices());
  else if (auto store = dyn_cast<memref::StoreOp>(op))
    add(store.getIndices());
  else if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    add(extract.getIndices());
  else if (auto read = dyn_cast<affine::AffineReadOpInterface>(op))
    addMapped(read.getAffineMap(), read.getMapOperands());
  else if (auto write = dyn_cast<affine::AffineWriteOpInterface>(op))
    addMapped(write.getAffineMap(), write.getMapOperands());
  else if (auto load = dyn_cast<vector::LoadOp>(op))
    addVector(load.getVectorType(), load.getIndices());
  else if (auto store = dyn_cast<vector::StoreOp>(op))
    addVector(store.getVectorType(), store.getIndices());
  else if (auto transfer = dyn_cast<VectorTransferOpInterface>(op);
           transfer && !transfer.hasOutOfBoundsDim() && !transfer.getMask() &&
           !isa<vector::MaskOp>(op->getParentOp()) &&
           transfer.getPermutationMap().isMinorIdentity())
    addVector(transfer.getVectorType(), transfer.getIndices());
  if (auto vectorised = dyn_cast<affine::AffineVectorLoadOp>(op))
    sizes = vectorised.getVectorType().getShape();
  else if (auto vectorised = dyn_cast<affine::AffineVectorStoreOp>(op))
    sizes = vectorised.getVectorType().getShape();
  auto type = dyn_cast<ShapedType>(value.getType());
  if (!type || !type.hasRank() || indices.size() != size_t(type.getRank()) ||
      sizes.size() > indices.size() || isSparse(value))
    return std::nullopt;
  Box box;
  for (auto [dim, index] : llvm::enumerate(indices)) {
    if (!index)
      return std::nullopt;
    size_t scalars = indices.size() - sizes.size();
    box.push_back({*index, dim < scalars ? 1 : sizes[dim - scalars]});
  }
  return box;
}

/// Elements of a value where they stand in what is given.
std::optional<Box> TouchTracker::map(const Place &place, ArrayRef<Span> inner) {
  if (place.box.empty() || !place.dims || place.dims->size() != inner.size())
    return std::nullopt;
  Box box = place.box;
  for (auto [dim, span] : llvm::zip_equal(*place.dims, inner)) {
    std::optional<Span> composed = compose(place.box[dim], span);
    if (!composed)
      return std::nullopt;
    box[dim] = std::move(*composed);
  }
  return box;
}
