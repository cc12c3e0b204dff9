//===- ExtentTracer.cpp - What a dynamic extent is ------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ExtentTracer.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;

/// Where following stops and a symbol stands for what comes next: so many
/// steps, an expression with so many names and numbers.
static constexpr unsigned maxDepth = 500, maxSize = 2000;

/// The product, unless it would have too many terms.
std::optional<Quantity> ExtentTracer::multiply(const Quantity &a,
                                               const Quantity &b) {
  if (!a.isConstant() && !b.isConstant() &&
      (a.isLargerThan(32) || b.isLargerThan(32)))
    return std::nullopt;
  return a * b;
}

/// True if `value` is computed anew in each iteration of a loop.
static bool isInsideLoop(Value value) {
  Region *region = value.getParentRegion();
  for (Operation *op = region->getParentOp();
       op && !isa<FunctionOpInterface>(op); op = op->getParentOp())
    if (isa<LoopLikeOpInterface, gpu::LaunchOp>(op))
      return true;
  return false;
}

/// The symbol for what cannot be followed further: a dimension of `value`, or
/// the value itself.
Quantity ExtentTracer::createOrigin(Value value, std::optional<unsigned> dim) {
  Quantity origin = createSymbol(value, dim);
  if (isInsideLoop(value) || (repeating.contains(value.getParentRegion()) &&
                              !value.getParentBlock()->isEntryBlock())) {
    varying = true;
    origin.forEachAtom([&](const Atom *atom) { varyingSymbols.insert(atom); });
  }
  if (!dim)
    origin.forEachAtom([&](const Atom *atom) {
      valueSymbols[atom] = context.get(context.createSymbol("plus")) -
                           context.get(context.createSymbol("minus"));
    });
  return origin;
}

/// A known quantity: that it varies is no less true the second time.
const Quantity &ExtentTracer::recall(const Quantity &quantity) {
  if (varyingSymbols.empty() || quantity.isConstant())
    return quantity;
  quantity.forEachAtom([&](const Atom *atom) {
    varying |= varyingSymbols.contains(atom) ||
               llvm::any_of(atom->getLeaves(), [&](const Atom *leaf) {
                 return varyingSymbols.contains(leaf);
               });
  });
  return quantity;
}

/// True if `value` has the extents of `start`: computed into it, or a part of
/// it replaced.
static bool keepsExtents(Value value, Value start) {
  for (unsigned step = 0; step < 1024 && value != start; ++step) {
    auto result = dyn_cast<OpResult>(value);
    if (!result)
      return false;
    Operation *def = result.getOwner();
    OpOperand *next = nullptr;
    if (auto destination = dyn_cast<DestinationStyleOpInterface>(def))
      next = destination.getTiedOpOperand(result);
    else if (auto loop = dyn_cast<LoopLikeOpInterface>(def))
      next = loop.getTiedLoopInit(result);
    else if (isa<tensor::CastOp>(def))
      next = &def->getOpOperand(0);
    if (!next)
      return false;
    value = next->get();
  }
  return value == start;
}

/// What a loop carries keeps its extents, or nothing is known of them.
static Value getInitOfSameExtents(LoopLikeOpInterface loop,
                                  BlockArgument carried) {
  OpOperand *init = loop.getTiedLoopInit(carried);
  if (!init)
    return {};
  OpOperand *yielded = loop.getTiedLoopYieldedValue(carried);
  bool keeps = yielded ? keepsExtents(yielded->get(), carried)
                       : isa<scf::ForallOp>(loop.getOperation());
  return keeps ? init->get() : Value();
}

Quantity ExtentTracer::createSymbol(Value value, std::optional<unsigned> dim) {
  std::string suffix = dim ? ".d" + std::to_string(*dim) : "";
  std::string what =
      dim ? "dimension " + std::to_string(*dim) + " of " : "the value of ";
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    unsigned number = argument.getArgNumber();
    std::string name = "arg" + std::to_string(number);
    what += "argument " + std::to_string(number);
    if (argument.getOwner()->isEntryBlock() &&
        isa<FunctionOpInterface>(argument.getOwner()->getParentOp()))
      return symbols.createOfArgument(function, name + suffix, what,
                                      value.getLoc(), number, dim);
    name = "block_" + name + "_" + std::to_string(ordinals[name]++);
    return symbols.create(function, name + suffix, what + " of a block",
                          value.getLoc());
  }
  StringRef opName = value.getDefiningOp()->getName().getStringRef();
  std::string name = opName.str() + std::to_string(ordinals[opName]++);
  return symbols.create(function, name + suffix,
                        what + "'" + opName.str() + "'", value.getLoc());
}

Quantity ExtentTracer::getExtent(Value value, unsigned dim) {
  // Most are: no search for the interface.
  if (auto tensor = dyn_cast<RankedTensorType>(value.getType())) {
    if (int64_t size = tensor.getShape()[dim]; !ShapedType::isDynamic(size))
      return size;
  } else if (auto type = cast<ShapedType>(value.getType());
             !type.isDynamicDim(dim)) {
    return type.getDimSize(dim);
  }
  auto it = extents.find({value, dim});
  if (it != extents.end())
    return recall(it->second);
  std::optional<Quantity> traced;
  if (depth < maxDepth && activeExtents.insert({value, dim}).second) {
    ++depth;
    traced = traceExtent(value, dim);
    --depth;
    activeExtents.erase({value, dim});
  }
  if (traced && traced->isLargerThan(maxSize))
    traced.reset();
  Quantity result = traced ? *traced : createOrigin(value, dim);
  extents.try_emplace({value, dim}, result);
  return result;
}

Quantity ExtentTracer::getValueOf(OpFoldResult integer) {
  if (auto attribute = dyn_cast<Attribute>(integer))
    return cast<IntegerAttr>(attribute).getInt();
  return getValueOf(cast<Value>(integer));
}

Quantity ExtentTracer::getValueOf(Value integer) {
  APInt constant;
  if (matchPattern(integer, m_ConstantInt(&constant)))
    return Quantity(llvm::DynamicAPInt(constant));
  auto it = values.find(integer);
  if (it != values.end())
    return recall(it->second);
  std::optional<Quantity> traced;
  if (depth < maxDepth && activeValues.insert(integer).second) {
    ++depth;
    traced = traceValue(integer);
    --depth;
    activeValues.erase(integer);
  }
  if (traced && traced->isLargerThan(maxSize))
    traced.reset();
  Quantity result = traced ? *traced : createOrigin(integer, std::nullopt);
  values.try_emplace(integer, result);
  return result;
}

Quantity ExtentTracer::evaluate(AffineExpr expr, ArrayRef<Quantity> dims,
                                ArrayRef<Quantity> symbolValues) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbolValues[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Quantity lhs = evaluate(binary.getLHS(), dims, symbolValues);
  Quantity rhs = evaluate(binary.getRHS(), dims, symbolValues);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return lhs + rhs;
  case AffineExprKind::Mul:
    return lhs * rhs;
  case AffineExprKind::Mod:
    return context.mod(lhs, rhs);
  case AffineExprKind::FloorDiv:
    return context.floorDiv(lhs, rhs);
  default:
    return context.ceilDiv(lhs, rhs);
  }
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
static std::optional<Quantity>
traceYields(RegionBranchOpInterface branch, unsigned number,
            llvm::function_ref<Quantity(Value)> ask) {
  std::optional<Quantity> common;
  for (Region &region : branch->getRegions()) {
    if (!region.hasOneBlock() || region.front().empty())
      return std::nullopt;
    Operation *yield = &region.front().back();
    if (!yield->hasTrait<OpTrait::ReturnLike>() ||
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
    // A loop-carried value keeps the type, and with it the extents that its
    // loop was given.
    auto argument = cast<BlockArgument>(value);
    if (auto loop = dyn_cast_or_null<LoopLikeOpInterface>(
            argument.getOwner()->getParentOp()))
      if (Value init = getInitOfSameExtents(loop, argument))
        return getExtent(init, dim);
    return std::nullopt;
  }
  Operation *def = result.getOwner();
  using Traced = std::optional<Quantity>;
  return llvm::TypeSwitch<Operation *, Traced>(def)
      .Case([&](tensor::EmptyOp op) -> Traced {
        return getValueOf(op.getMixedSizes()[dim]);
      })
      .Case([&](tensor::CastOp op) -> Traced {
        return getExtent(op.getSource(), dim);
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
      .Case<memref::AllocOp, memref::AllocaOp>([&](auto op) -> Traced {
        return getValueOf(op.getMixedSizes()[dim]);
      })
      .Case<memref::CastOp, memref::MemorySpaceCastOp>([&](auto op) -> Traced {
        auto source = dyn_cast<MemRefType>(op.getSource().getType());
        return source ? Traced(getExtent(op.getSource(), dim)) : std::nullopt;
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
      .Case([&](DestinationStyleOpInterface op) -> Traced {
        return getExtent(op.getTiedOpOperand(result)->get(), dim);
      })
      .Case([&](LoopLikeOpInterface op) -> Traced {
        BlockArgument carried = op.getTiedLoopRegionIterArg(result);
        if (Value init = carried ? getInitOfSameExtents(op, carried) : Value())
          return getExtent(init, dim);
        if (isa<scf::ForallOp>(op.getOperation()))
          return getExtent(op.getInitsMutable()[result.getResultNumber()].get(),
                           dim);
        return std::nullopt;
      })
      .Case([&](RegionBranchOpInterface op) -> Traced {
        return traceYields(op, result.getResultNumber(), [&](Value yielded) {
          return getExtent(yielded, dim);
        });
      })
      .Case([&](CostOpInterface op) -> Traced {
        return op.getResultExtent(result.getResultNumber(), dim, *this);
      })
      .Default([](Operation *) { return std::nullopt; });
}

std::optional<Quantity> ExtentTracer::traceValue(Value integer) {
  Operation *def = integer.getDefiningOp();
  if (!def)
    return std::nullopt;
  auto affine = [&](AffineMap map, ValueRange operands,
                    llvm::function_ref<Quantity(Quantity, Quantity)> fold) {
    SmallVector<Quantity> all;
    for (Value operand : operands)
      all.push_back(getValueOf(operand));
    ArrayRef<Quantity> dims = ArrayRef(all).take_front(map.getNumDims());
    ArrayRef<Quantity> rest = ArrayRef(all).drop_front(map.getNumDims());
    Quantity total = evaluate(map.getResult(0), dims, rest);
    for (AffineExpr expr : map.getResults().drop_front())
      total = fold(total, evaluate(expr, dims, rest));
    return total;
  };
  auto min = [&](Quantity a, Quantity b) { return context.min(a, b); };
  auto max = [&](Quantity a, Quantity b) { return context.max(a, b); };
  auto lhs = [&] { return getValueOf(def->getOperand(0)); };
  auto rhs = [&] { return getValueOf(def->getOperand(1)); };
  using Traced = std::optional<Quantity>;
  auto unsignedOnly = [&](Quantity quantity) -> Traced {
    return isNonNegative(quantity) ? Traced(quantity) : std::nullopt;
  };
  auto bothUnsigned = [&] {
    return isNonNegative(lhs()) && isNonNegative(rhs());
  };
  return llvm::TypeSwitch<Operation *, Traced>(def)
      .Case<tensor::DimOp, memref::DimOp>([&](auto op) -> Traced {
        std::optional<int64_t> dim = op.getConstantIndex();
        auto type = dyn_cast<ShapedType>(op.getSource().getType());
        if (!dim || !type || !type.hasRank() || *dim < 0 ||
            *dim >= type.getRank())
          return std::nullopt;
        return getExtent(op.getSource(), *dim);
      })
      .Case([&](affine::AffineApplyOp op) -> Traced {
        return affine(op.getAffineMap(), op.getMapOperands(), min);
      })
      .Case([&](affine::AffineMinOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), min);
      })
      .Case([&](affine::AffineMaxOp op) -> Traced {
        return affine(op.getAffineMap(), op.getOperands(), max);
      })
      .Case<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(
          [&](Operation *) -> Traced {
            if (def->getOperand(0).getType().isInteger(1))
              return std::nullopt;
            return lhs();
          })
      .Case<arith::IndexCastUIOp, arith::ExtUIOp>(
          [&](Operation *) -> Traced { return unsignedOnly(lhs()); })
      .Case([&](arith::AddIOp) -> Traced { return lhs() + rhs(); })
      .Case([&](arith::SubIOp) -> Traced { return lhs() - rhs(); })
      .Case([&](arith::MulIOp) -> Traced { return multiply(lhs(), rhs()); })
      .Case([&](arith::MinSIOp) -> Traced { return min(lhs(), rhs()); })
      .Case([&](arith::MinUIOp) -> Traced {
        return bothUnsigned() ? Traced(min(lhs(), rhs())) : std::nullopt;
      })
      .Case([&](arith::MaxSIOp) -> Traced { return max(lhs(), rhs()); })
      .Case([&](arith::MaxUIOp) -> Traced {
        return bothUnsigned() ? Traced(max(lhs(), rhs())) : std::nullopt;
      })
      .Case([&](arith::CeilDivSIOp) -> Traced {
        return context.ceilDiv(lhs(), rhs());
      })
      .Case([&](arith::CeilDivUIOp) -> Traced {
        return bothUnsigned() ? Traced(context.ceilDiv(lhs(), rhs()))
                              : std::nullopt;
      })
      .Case([&](arith::FloorDivSIOp) -> Traced {
        return context.floorDiv(lhs(), rhs());
      })
      .Case([&](arith::SelectOp op) -> Traced {
        if (std::optional<bool> taken = getCondition(op.getCondition()))
          return getValueOf(*taken ? op.getTrueValue() : op.getFalseValue());
        Quantity ifTrue = getValueOf(op.getTrueValue()),
                 ifFalse = getValueOf(op.getFalseValue());
        if (ifTrue == ifFalse)
          return ifTrue;
        // The smaller or larger of two, spelled out.
        auto compare = op.getCondition().getDefiningOp<arith::CmpIOp>();
        bool isLess =
            compare && (compare.getPredicate() == arith::CmpIPredicate::slt ||
                        compare.getPredicate() == arith::CmpIPredicate::sle);
        if (isLess && compare.getLhs() == op.getTrueValue() &&
            compare.getRhs() == op.getFalseValue())
          return context.min(ifTrue, ifFalse);
        if (isLess && compare.getLhs() == op.getFalseValue() &&
            compare.getRhs() == op.getTrueValue())
          return context.max(ifTrue, ifFalse);
        return std::nullopt;
      })
      .Case([&](tensor::ExtractOp op) -> Traced {
        // An element of a shape that was put together before.
        auto shape = op.getTensor().getDefiningOp<tensor::FromElementsOp>();
        APInt index;
        if (!shape || op.getIndices().size() != 1 ||
            !matchPattern(op.getIndices()[0], m_ConstantInt(&index)) ||
            index.uge(shape.getElements().size()))
          return std::nullopt;
        return getValueOf(shape.getElements()[index.getZExtValue()]);
      })
      .Case<arith::DivSIOp, arith::DivUIOp>([&](Operation *) -> Traced {
        // Truncation and floor differ below zero only.
        return bothUnsigned() ? Traced(context.floorDiv(lhs(), rhs()))
                              : std::nullopt;
      })
      .Case([&](RegionBranchOpInterface op) -> Traced {
        if (isa<LoopLikeOpInterface>(def))
          return std::nullopt;
        return traceYields(op, cast<OpResult>(integer).getResultNumber(),
                           [&](Value yielded) { return getValueOf(yielded); });
      })
      .Default([](Operation *) { return std::nullopt; });
}
