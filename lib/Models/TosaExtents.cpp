//===- TosaExtents.cpp - How large the results of tosa are ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect infers constant shapes only; these are its size rules for any
// extents.
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"
#include "TosaModel.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

using Extent = std::optional<Quantity>;

/// Element `index` of a constant shape.
static std::optional<int64_t> getShapeElement(Value shape, unsigned index) {
  auto constant = shape.getDefiningOp<ConstShapeOp>();
  if (!constant)
    return std::nullopt;
  return constant.getValues().getValues<APInt>()[index].getSExtValue();
}

/// The number of windows of `size` at distance `stride` in `length`.
static Quantity getNumWindows(QuantityContext &context, const Quantity &length,
                              const Quantity &size, int64_t stride) {
  return context.floorDiv(length - size, stride) + 1;
}

/// conv2d, conv3d, depthwise_conv2d: channels last.
template <typename OpT>
static Extent getConvolutionExtent(OpT op, unsigned dim, CostQuery &query) {
  constexpr bool isDepthwise = std::is_same_v<OpT, DepthwiseConv2DOp>;
  if (dim == 0)
    return query.getExtent(op.getInput(), 0);
  size_t axis = dim - 1;
  if (axis == op.getStride().size())
    return isDepthwise ? query.getExtent(op.getWeight(), 2) *
                             query.getExtent(op.getWeight(), 3)
                       : query.getExtent(op.getWeight(), 0);
  ArrayRef<int64_t> pad = op.getPad();
  Quantity kernel = query.getExtent(op.getWeight(), isDepthwise ? axis : dim);
  return getNumWindows(query.getContext(),
                       query.getExtent(op.getInput(), dim) +
                           Quantity(pad[2 * axis] + pad[2 * axis + 1]),
                       (kernel - 1) * Quantity(op.getDilation()[axis]) + 1,
                       op.getStride()[axis]);
}

template <typename OpT>
static Extent getPoolExtent(OpT op, unsigned dim, CostQuery &query) {
  Quantity extent = query.getExtent(op.getInput(), dim);
  if (dim == 0 || dim == 3)
    return extent;
  size_t axis = dim - 1;
  ArrayRef<int64_t> pad = op.getPad();
  return getNumWindows(query.getContext(),
                       extent + Quantity(pad[2 * axis] + pad[2 * axis + 1]),
                       op.getKernel()[axis], op.getStride()[axis]);
}

/// What the others leave of the elements, if all others are constant.
static Extent getReshapeExtent(tosa::ReshapeOp op, unsigned dim,
                               CostQuery &query) {
  std::optional<int64_t> wanted = getShapeElement(op.getShape(), dim);
  if (wanted && *wanted >= 0)
    return Quantity(*wanted);
  auto type = cast<RankedTensorType>(op.getType());
  if (type.getNumDynamicDims() != 1)
    return std::nullopt;
  Quantity others = 1;
  for (int64_t extent : type.getShape())
    if (!ShapedType::isDynamic(extent))
      others *= extent;
  return query.getNumElements(op.getInput1()).divideExactly(others);
}

/// Extents of 1 are broadcast to the others, which are equal: a constant says
/// most, and of two that are not known the larger is right.
static Extent getBroadcastExtent(Operation *op, unsigned dim,
                                 CostQuery &query) {
  int64_t rank = cast<ShapedType>(op->getResult(0).getType()).getRank();
  Extent extent;
  for (Value operand : op->getOperands()) {
    // Not a zero point or a shift.
    if (cast<ShapedType>(operand.getType()).getRank() != rank)
      continue;
    Quantity candidate = query.getExtent(operand, dim);
    if (!extent || *extent == Quantity(1) ||
        (candidate.isConstant() && candidate != Quantity(1)))
      extent = candidate;
    else if (!extent->isConstant() && !candidate.isConstant())
      extent = query.getContext().max(*extent, candidate);
  }
  return extent;
}

SmallVector<EqualExtents> mlir::cost::getTosaEqualExtents(Operation *op) {
  using Equal = SmallVector<EqualExtents>;
  if (hasUnrankedType(op))
    return {};
  return llvm::TypeSwitch<Operation *, Equal>(op)
      .Case([](MatMulOp op) -> Equal {
        return {{{op.getA(), 0}, {op.getB(), 0}},
                {{op.getA(), 2}, {op.getB(), 1}}};
      })
      .Case<Conv2DOp, TransposeConv2DOp>([](auto op) -> Equal {
        return {{{op.getInput(), 3}, {op.getWeight(), 3}}};
      })
      .Case([](Conv3DOp op) -> Equal {
        return {{{op.getInput(), 4}, {op.getWeight(), 4}}};
      })
      .Case([](DepthwiseConv2DOp op) -> Equal {
        return {{{op.getInput(), 3}, {op.getWeight(), 2}}};
      })
      .Case([](tosa::ConcatOp op) -> Equal {
        return getEqualDimensions(op.getInput1(), op.getAxis());
      })
      .Default([](Operation *) { return Equal(); });
}

std::optional<Quantity> mlir::cost::getTosaExtent(OpResult result, unsigned dim,
                                                  CostQuery &query) {
  Operation *op = result.getOwner();
  if (hasUnrankedType(op))
    return std::nullopt;
  return llvm::TypeSwitch<Operation *, Extent>(op)
      .Case<Conv2DOp, Conv3DOp, DepthwiseConv2DOp>(
          [&](auto op) { return getConvolutionExtent(op, dim, query); })
      .Case([&](TransposeConv2DOp op) -> Extent {
        if (dim == 0)
          return query.getExtent(op.getInput(), 0);
        if (dim == 3)
          return query.getExtent(op.getWeight(), 0);
        ArrayRef<int64_t> pad = op.getOutPad();
        return (query.getExtent(op.getInput(), dim) - 1) *
                   Quantity(op.getStride()[dim - 1]) +
               query.getExtent(op.getWeight(), dim) +
               Quantity(pad[2 * dim - 2] + pad[2 * dim - 1]);
      })
      .Case<AvgPool2dOp, MaxPool2dOp>(
          [&](auto op) { return getPoolExtent(op, dim, query); })
      .Case([&](MatMulOp op) -> Extent {
        return query.getExtent(dim == 2 ? op.getB() : op.getA(), dim);
      })
      .Case([&](RFFT2dOp op) -> Extent {
        Quantity extent = query.getExtent(op.getInputReal(), dim);
        return dim == 2 ? query.getContext().floorDiv(extent, 2) + 1 : extent;
      })
      .Case<ReduceAllOp, ReduceAnyOp, ReduceMaxOp, ReduceMinOp, ReduceProductOp,
            ReduceSumOp>([&](auto op) -> Extent {
        return dim == op.getAxis() ? Quantity(1)
                                   : query.getExtent(op.getInput(), dim);
      })
      .Case([&](ArgMaxOp op) -> Extent {
        return query.getExtent(op.getInput(),
                               dim < op.getAxis() ? dim : dim + 1);
      })
      .Case(
          [&](tosa::ReshapeOp op) { return getReshapeExtent(op, dim, query); })
      .Case([&](tosa::TransposeOp op) -> Extent {
        return query.getExtent(op.getInput1(), op.getPerms()[dim]);
      })
      .Case([&](tosa::SliceOp op) -> Extent {
        std::optional<int64_t> size = getShapeElement(op.getSize(), dim);
        std::optional<int64_t> start = getShapeElement(op.getStart(), dim);
        if (size && *size >= 0)
          return Quantity(*size);
        if (!size || !start)
          return std::nullopt;
        // -1: all that follows.
        return query.getExtent(op.getInput1(), dim) - Quantity(*start);
      })
      .Case([&](tosa::ConcatOp op) -> Extent {
        if (dim != op.getAxis())
          return query.getExtent(op->getOperand(0), dim);
        Quantity total;
        for (Value operand : op->getOperands())
          total += query.getExtent(operand, dim);
        return total;
      })
      .Case([&](tosa::PadOp op) -> Extent {
        std::optional<int64_t> low = getShapeElement(op.getPadding(), 2 * dim);
        std::optional<int64_t> high =
            getShapeElement(op.getPadding(), 2 * dim + 1);
        if (!low || !high)
          return std::nullopt;
        return query.getExtent(op.getInput1(), dim) + Quantity(*low + *high);
      })
      .Case([&](TileOp op) -> Extent {
        std::optional<int64_t> times = getShapeElement(op.getMultiples(), dim);
        if (!times || *times < 0)
          return std::nullopt;
        return query.getExtent(op.getInput1(), dim) * Quantity(*times);
      })
      .Case([&](tosa::GatherOp op) -> Extent {
        return query.getExtent(dim == 1 ? op.getIndices() : op.getValues(),
                               dim);
      })
      .Case([&](tosa::ScatterOp op) -> Extent {
        return query.getExtent(op.getValuesIn(), dim);
      })
      .Case([&](ResizeOp op) -> Extent {
        Quantity extent = query.getExtent(op.getInput(), dim);
        if (dim == 0 || dim == 3)
          return extent;
        size_t axis = dim - 1;
        std::optional<int64_t> n = getShapeElement(op.getScale(), 2 * axis);
        std::optional<int64_t> d = getShapeElement(op.getScale(), 2 * axis + 1);
        std::optional<int64_t> offset = getShapeElement(op.getOffset(), axis);
        std::optional<int64_t> border = getShapeElement(op.getBorder(), axis);
        if (!n || !d || !offset || !border)
          return std::nullopt;
        Quantity length =
            (extent - 1) * Quantity(*n) + Quantity(*border - *offset);
        return query.getContext().floorDiv(length, *d) + 1;
      })
      .Case<RescaleOp, TableOp>([&](Operation *op) -> Extent {
        return query.getExtent(op->getOperand(0), dim);
      })
      .Case<CastFromBlockScaledOp, CastToBlockScaledOp, CustomOp,
            MatmulTBlockScaledOp, VariableReadOp>(
          [](Operation *) { return std::nullopt; })
      // Every other operation works element by element.
      .Default(
          [&](Operation *op) { return getBroadcastExtent(op, dim, query); });
}
