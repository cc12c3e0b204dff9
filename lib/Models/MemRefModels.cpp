//===- MemRefModels.cpp - Cost models of memref ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/Accumulation.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/AuxiliaryData.h"
#include "mlir-cost/Models/EqualValues.h"
#include "mlir-cost/Models/Footprint.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::cost;

/// The elements of a view, those that stand at one place once.
static Quantity getDistinctElements(Value memref, CostQuery &query) {
  auto type = dyn_cast<MemRefType>(memref.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  auto isKnown = [](int64_t stride) { return stride >= 0; };
  if (!type || type.getLayout().isIdentity() ||
      failed(type.getStridesAndOffset(strides, offset)) ||
      !llvm::all_of(strides, isKnown))
    return query.getNumElements(memref);
  SmallVector<Quantity> extents;
  for (unsigned dim = 0, rank = type.getRank(); dim < rank; ++dim)
    extents.push_back(query.getExtent(memref, dim));
  return getDistinctAddresses(query.getContext(), strides, extents);
}

namespace {
/// A row for its activations alone, which the analysis sees from the type.
template <typename OpT> struct AllocModel : External<AllocModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
};

struct LoadModel : External<LoadModel, memref::LoadOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    OpCost cost;
    Access &read = cost.read(cast<memref::LoadOp>(op).getMemRef(), 1);
    read.explicitLoop = true;
    read.role = getReadRole(op);
    return cost;
  }
};

struct StoreModel : External<StoreModel, memref::StoreOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    OpCost cost;
    cost.write(cast<memref::StoreOp>(op).getMemRef(), 1).explicitLoop = true;
    return cost;
  }
};

/// Moves every element; on to itself, nothing.
struct CopyModel : External<CopyModel, memref::CopyOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto copy = cast<memref::CopyOp>(op);
    OpCost cost;
    if (areEqualValues(copy.getSource(), copy.getTarget()))
      return cost;
    cost.read(copy.getSource(), getDistinctElements(copy.getSource(), query));
    cost.write(copy.getTarget(), getDistinctElements(copy.getTarget(), query));
    return cost;
  }
  SmallVector<EqualExtents> getEqualExtents(Operation *op) const {
    return getEqualDimensions(op->getOperands());
  }
};

/// May move the old elements to the new place.
struct ReallocModel : External<ReallocModel, memref::ReallocOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto realloc = cast<memref::ReallocOp>(op);
    Quantity moved =
        query.getContext().min(query.getNumElements(realloc.getSource()),
                               query.getNumElements(realloc.getResult()));
    OpCost cost;
    cost.read(realloc.getSource(), moved);
    cost.write(realloc.getResult(), moved);
    return cost;
  }
};

/// Reads one element, combines, writes it.
struct AtomicModel : External<AtomicModel, memref::AtomicRMWOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto atomic = cast<memref::AtomicRMWOp>(op);
    OpCost cost;
    if (atomic.getKind() != arith::AtomicRMWKind::assign)
      query.getAccumulation().addCombination(getArithKind(atomic.getKind()), op,
                                             1, cost);
    cost.read(atomic.getMemref(), 1).explicitLoop = true;
    cost.write(atomic.getMemref(), 1).explicitLoop = true;
    return cost;
  }
};

struct GenericAtomicModel
    : External<GenericAtomicModel, memref::GenericAtomicRMWOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto atomic = cast<memref::GenericAtomicRMWOp>(op);
    Block *body = &atomic.getAtomicBody().front();
    OpCost cost;
    // The current element is an accumulator: it is loaded and stored.
    auto isCurrent = [&](Value value) { return value == body->getArgument(0); };
    auto isZero = [](Value) { return false; };
    auto none = [](Operation &, const Quantity &, OpCost &) { return false; };
    ArithmeticCounter counter(query, isCurrent, isZero);
    if (!counter.count(*body, 1, cost, none))
      return std::nullopt;
    cost.read(atomic.getMemref(), 1).explicitLoop = true;
    cost.write(atomic.getMemref(), 1).explicitLoop = true;
    return cost;
  }
};

/// Constant data under a name: the analysis takes it for a constant.
struct GetGlobalModel : External<GetGlobalModel, memref::GetGlobalOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
};

/// Each result renames its operand.
struct DistinctObjectsModel
    : External<DistinctObjectsModel, memref::DistinctObjectsOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned number) const {
    return {Provenance::View, op->getOperand(number)};
  }
  std::optional<Quantity> getResultExtent(Operation *op, unsigned number,
                                          unsigned dim,
                                          CostQuery &query) const {
    return query.getExtent(op->getOperand(number), dim);
  }
};

/// Renames the buffer; offset, sizes and strides are addresses.
struct StridedMetadataModel
    : External<StridedMetadataModel, memref::ExtractStridedMetadataOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned number) const {
    return number == 0 ? Provenance{Provenance::View, op->getOperand(0)}
                       : Provenance();
  }
};
} // namespace

void mlir::cost::registerMemRefModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, memref::MemRefDialect *) {
    using namespace memref;
    attach<AllocModel, AllocOp, AllocaOp>(context);
    attach<BookkeepingModel, DeallocOp, DimOp, RankOp, PrefetchOp, DmaWaitOp,
           ExtractAlignedPointerAsIndexOp>(context);
    attach<ViewModel, AssumeAlignmentOp, memref::CastOp, CollapseShapeOp,
           ExpandShapeOp, MemorySpaceCastOp, ReinterpretCastOp,
           memref::ReshapeOp, SubViewOp, memref::TransposeOp, ViewOp>(context);
    ExtractStridedMetadataOp::attachInterface<StridedMetadataModel>(*context);
    LoadOp::attachInterface<LoadModel>(*context);
    memref::StoreOp::attachInterface<StoreModel>(*context);
    CopyOp::attachInterface<CopyModel>(*context);
    DistinctObjectsOp::attachInterface<DistinctObjectsModel>(*context);
    attach<DmaStartModel, DmaStartOp>(context);
    ReallocOp::attachInterface<ReallocModel>(*context);
    AtomicRMWOp::attachInterface<AtomicModel>(*context);
    GenericAtomicRMWOp::attachInterface<GenericAtomicModel>(*context);
    GetGlobalOp::attachInterface<GetGlobalModel>(*context);
  });
}
