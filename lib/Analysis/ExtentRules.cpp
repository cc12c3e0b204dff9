//===- ExtentRules.cpp - What the extent of a result follows from ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StoredShapes.h"

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir-cost/Models/LoopCarried.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;

/// If each iteration hands on a value of the extent that it gets, that is the
/// init's.
std::optional<Quantity> ExtentTracer::traceCarried(LoopLikeOpInterface loop,
                                                   BlockArgument argument,
                                                   unsigned dim) {
  OpOperand *init = getLoopInit(loop, argument);
  if (!init)
    return std::nullopt;
  Quantity start = getExtent(init->get(), dim);
  OpOperand *yielded = getLoopYield(loop, argument);
  if (!yielded)
    return isa<scf::ForallOp>(loop.getOperation()) ? std::optional(start)
                                                   : std::nullopt;
  return attempt(loop, [&] {
    extents.try_emplace({argument, dim}, start);
    assumed.push_back({argument, {Aspect::Extent, dim}});
    Quantity next = getExtent(yielded->get(), dim);
    hasFailed |= next != start;
    return start;
  });
}

/// The size of what is left of a slice when unit dimensions are dropped.
std::optional<Quantity>
ExtentTracer::traceSlice(ArrayRef<OpFoldResult> sizes,
                         const llvm::SmallBitVector &dropped, unsigned dim) {
  unsigned position = 0;
  for (auto [index, size] : llvm::enumerate(sizes))
    if (!dropped.test(index) && position++ == dim)
      return getValueOf(size);
  return std::nullopt;
}

/// What all regions of a branch yield alike as result `number`: `ask` says what
/// each yields.
std::optional<Quantity>
mlir::cost::traceYields(Operation *branch, unsigned number,
                        llvm::function_ref<Quantity(Value)> ask) {
  std::optional<Quantity> common;
  for (Region &region : branch->getRegions()) {
    if (!region.hasOneBlock() || region.front().empty())
      return std::nullopt;
    Operation *yield = &region.front().back();
    if (!yield->hasTrait<OpTrait::IsTerminator>() ||
        yield->getNumOperands() != branch->getNumResults())
      return std::nullopt;
    Quantity quantity = ask(yield->getOperand(number));
    if (common && *common != quantity)
      return std::nullopt;
    common = quantity;
  }
  return common;
}

std::optional<Quantity> ExtentTracer::traceExtent(Value value, unsigned dim) {
  auto result = dyn_cast<OpResult>(value);
  if (!result) {
    auto argument = cast<BlockArgument>(value);
    if (Value renamed = getRenamed(argument))
      return getExtent(renamed, dim);
    if (auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
            argument.getOwner()->getParentOp()))
      return traceCarried(loop, argument, dim);
    return std::nullopt;
  }
  Operation *def = result.getOwner();
  using Traced = std::optional<Quantity>;
  auto type = cast<ShapedType>(value.getType());
  auto getSize = [&](ValueRange dynamicSizes) -> Traced {
    return getValueOf(dynamicSizes[type.getDynamicDimIndex(dim)]);
  };
  return llvm::TypeSwitch<Operation *, Traced>(def)
      .Case<tensor::EmptyOp, tensor::SplatOp, memref::AllocOp, memref::AllocaOp,
            gpu::AllocOp>(
          [&](auto op) { return getSize(op.getDynamicSizes()); })
      .Case([&](tensor::GenerateOp op) {
        return getSize(op.getDynamicExtents());
      })
      .Case([&](memref::ViewOp op) { return getSize(op.getSizes()); })
      .Case([&](memref::ReallocOp op) -> Traced {
        return getValueOf(op.getDynamicResultSize());
      })
      .Case([&](bufferization::AllocTensorOp op) -> Traced {
        return op.getCopy() ? getExtent(op.getCopy(), dim)
                            : getSize(op.getDynamicSizes());
      })
      .Case<tensor::CastOp, tensor::BitcastOp>(
          [&](auto op) -> Traced { return getExtent(op.getSource(), dim); })
      .Case([&](tensor::GatherOp op) -> Traced {
        // The indices' dimensions but the last, then what is left of the
        // source's.
        unsigned leading =
            cast<ShapedType>(op.getIndices().getType()).getRank() - 1;
        if (dim < leading)
          return getExtent(op.getIndices(), dim);
        auto source = cast<ShapedType>(op.getSource().getType());
        bool keepsUnits = leading + source.getRank() == type.getRank();
        for (unsigned left = dim - leading, from = 0;; ++from)
          if (keepsUnits ? from == left
                         : !llvm::is_contained(op.getGatherDims(), from) &&
                               left-- == 0)
            return getExtent(op.getSource(), from);
      })
      .Case([&](tensor::ScatterOp op) -> Traced {
        return getExtent(op.getDest(), dim);
      })
      .Case([&](tensor::ExtractSliceOp op) -> Traced {
        return traceSlice(op.getMixedSizes(), op.getDroppedDims(), dim);
      })
      .Case([&](tensor::ExpandShapeOp op) -> Traced {
        return getValueOf(op.getMixedOutputShape()[dim]);
      })
      .Case([&](tensor::CollapseShapeOp op) -> Traced {
        Quantity product = 1;
        auto groups = op.getReassociationIndices();
        for (int64_t source : groups[dim])
          product *= getExtent(op.getSrc(), source);
        return product;
      })
      .Case([&](tensor::PadOp op) -> Traced {
        return getValueOf(op.getMixedLowPad()[dim]) +
               getExtent(op.getSource(), dim) +
               getValueOf(op.getMixedHighPad()[dim]);
      })
      .Case<memref::CastOp, memref::MemorySpaceCastOp>([&](auto op) -> Traced {
        auto source = dyn_cast<MemRefType>(op.getSource().getType());
        return source ? Traced(getExtent(op.getSource(), dim)) : std::nullopt;
      })
      .Case([&](memref::AssumeAlignmentOp op) -> Traced {
        return getExtent(op.getMemref(), dim);
      })
      .Case([&](memref::SubViewOp op) -> Traced {
        return traceSlice(op.getMixedSizes(), op.getDroppedDims(), dim);
      })
      .Case([&](memref::ReinterpretCastOp op) -> Traced {
        return getValueOf(op.getMixedSizes()[dim]);
      })
      .Case([&](memref::ExpandShapeOp op) -> Traced {
        return getValueOf(op.getMixedOutputShape()[dim]);
      })
      .Case([&](memref::CollapseShapeOp op) -> Traced {
        Quantity product = 1;
        auto groups = op.getReassociationIndices();
        for (int64_t source : groups[dim])
          product *= getExtent(op.getSrc(), source);
        return product;
      })
      .Case([&](memref::TransposeOp op) -> Traced {
        AffineMap map = op.getPermutation();
        return getExtent(op.getIn(), map.getDimPosition(dim));
      })
      .Case<bufferization::ToTensorOp, bufferization::ToBufferOp,
            bufferization::CloneOp>([&](Operation *op) -> Traced {
        return getExtent(op->getOperand(0), dim);
      })
      .Case([&](tensor::ConcatOp op) -> Traced {
        if (dim != op.getDim())
          return getExtent(op.getInputs().front(), dim);
        Quantity total;
        for (Value input : op.getInputs())
          total += getExtent(input, dim);
        return total;
      })
      .Case([&](tensor::ReshapeOp op) -> Traced {
        if (auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>())
          return getValueOf(shape.getElements()[dim]);
        return std::nullopt;
      })
      .Case([&](memref::ReshapeOp op) -> Traced {
        Value stored = findStored(op.getShape(), dim, op);
        return stored ? Traced(getValueOf(stored)) : std::nullopt;
      })
      .Case([&](DestinationStyleOpInterface op) -> Traced {
        return getExtent(op.getTiedOpOperand(result)->get(), dim);
      })
      .Case([&](LoopLikeOpInterface op) -> Traced {
        Value left;
        if (auto whileOp = dyn_cast<scf::WhileOp>(op.getOperation()))
          left = whileOp.getConditionOp().getArgs()[result.getResultNumber()];
        else if (OpOperand *init = getLoopInit(op, result))
          left = getLoopArgument(op, *init);
        if (!left)
          return std::nullopt;
        // In a graph region a loop may start from its own result.
        auto [it, isFirst] =
            attempted.try_emplace({value, dim}, assumed.size());
        if (!isFirst && it->second == assumed.size())
          return std::nullopt;
        size_t before = std::exchange(it->second, assumed.size());
        Traced found = attempt(op, [&] { return getExtent(left, dim); });
        isFirst ? (void)attempted.erase({value, dim})
                : (void)(attempted[{value, dim}] = before);
        return found;
      })
      .Case<RegionBranchOpInterface, tosa::IfOp>([&](auto op) -> Traced {
        return traceYields(op, result.getResultNumber(), [&](Value yielded) {
          return getExtent(yielded, dim);
        });
      })
      .Case([&](CostOpInterface op) -> Traced {
        return op.getResultExtent(result.getResultNumber(), dim, *this);
      })
      .Default([](Operation *) { return std::nullopt; });
}

std::optional<Quantity> ExtentTracer::traceEntries(Value tensor,
                                                   unsigned level) {
  if (std::optional<Quantity> implied = getImpliedEntries(tensor, level, *this))
    return implied;
  auto result = dyn_cast<OpResult>(tensor);
  if (!result)
    return std::nullopt;
  using Traced = std::optional<Quantity>;
  return llvm::TypeSwitch<Operation *, Traced>(result.getOwner())
      .Case([&](RegionBranchOpInterface op) -> Traced {
        if (isa<LoopLikeOpInterface>(op.getOperation()))
          return std::nullopt;
        return traceYields(op, result.getResultNumber(), [&](Value yielded) {
          return getNumEntries(yielded, level);
        });
      })
      .Case([&](CostOpInterface op) -> Traced {
        return op.getResultEntries(result.getResultNumber(), level, *this);
      })
      .Default([](Operation *) { return std::nullopt; });
}
