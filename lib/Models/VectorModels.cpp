//===- VectorModels.cpp - Cost models of vector ---------------------------===//
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

#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;
using vector::CombiningKind;

static ArithKind getKind(CombiningKind kind) {
  switch (kind) {
  case CombiningKind::ADD:
    return ArithKind::Add;
  case CombiningKind::MUL:
    return ArithKind::Mul;
  case CombiningKind::MINUI:
  case CombiningKind::MINSI:
  case CombiningKind::MINNUMF:
  case CombiningKind::MINIMUMF:
    return ArithKind::Min;
  case CombiningKind::MAXUI:
  case CombiningKind::MAXSI:
  case CombiningKind::MAXNUMF:
  case CombiningKind::MAXIMUMF:
    return ArithKind::Max;
  default:
    return ArithKind::Bitwise;
  }
}

static unsigned getElementBits(Value value) {
  return getBitWidth(getElementTypeOrSelf(lookThroughCasts(value).getType()))
      .value_or(0);
}

static int64_t getLanes(Type type) {
  auto vector = dyn_cast<VectorType>(type);
  return vector ? vector.getNumElements() : 1;
}

/// `n` products of lhs and rhs, combined into an accumulator.
static void addProducts(OpCost &cost, CombiningKind kind, Value lhs, Value rhs,
                        Type accumulatorType, int64_t n) {
  Type type = getElementTypeOrSelf(accumulatorType);
  if (kind == CombiningKind::ADD ||
      (kind == CombiningKind::OR && type.isInteger(1))) {
    cost.addMacs(type, getElementBits(lhs), getElementBits(rhs), n);
    return;
  }
  cost.add(ArithKind::Mul, type, n);
  cost.add(getKind(kind), type, n);
}

/// All lanes, masked or not, but one element for a broadcast dimension.
static int64_t getTransferred(VectorTransferOpInterface transfer) {
  int64_t elements = 1;
  for (auto [size, expr] :
       llvm::zip_equal(transfer.getVectorType().getShape(),
                       transfer.getPermutationMap().getResults()))
    if (!isa<AffineConstantExpr>(expr))
      elements *= size;
  return elements;
}

namespace {
/// Lanes change places between registers.
template <typename OpT>
struct RegisterMoveModel : External<RegisterMoveModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
};

/// A product per point of the iteration space, summed into the accumulator.
struct ContractModel : External<ContractModel, vector::ContractionOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto contract = cast<vector::ContractionOp>(op);
    SmallVector<int64_t> bounds;
    contract.getIterationBounds(bounds);
    int64_t points = 1;
    for (int64_t bound : bounds)
      points *= bound;
    OpCost cost;
    addProducts(cost, contract.getKind(), contract.getLhs(), contract.getRhs(),
                contract.getAccType(), points);
    return cost;
  }
};

/// lhs × rhs, added to the accumulator if there is one.
struct OuterProductModel : External<OuterProductModel, vector::OuterProductOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto outer = cast<vector::OuterProductOp>(op);
    Type type = outer.getResult().getType();
    OpCost cost;
    if (outer.getAcc())
      addProducts(cost, outer.getKind(), outer.getLhs(), outer.getRhs(), type,
                  getLanes(type));
    else
      cost.add(ArithKind::Mul, getElementTypeOrSelf(type), getLanes(type));
    return cost;
  }
};

struct FMAModel : External<FMAModel, vector::FMAOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto fma = cast<vector::FMAOp>(op);
    Type type = getElementTypeOrSelf(fma.getResult().getType());
    int64_t lanes = getLanes(fma.getResult().getType());
    OpCost cost;
    if (query.getAccumulation().isAccumulator(fma.getAcc())) {
      cost.addMacs(type, getElementBits(fma.getLhs()),
                   getElementBits(fma.getRhs()), lanes);
    } else {
      cost.add(ArithKind::Mul, type, lanes);
      cost.add(ArithKind::Add, type, lanes);
    }
    return cost;
  }
};

/// One combination per value; a sum of products into an accumulator is the
/// multiplication's MACs.
template <typename OpT>
struct ReductionModel : External<ReductionModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto reduction = cast<OpT>(op);
    Type type = op->getOperand(0).getType();
    OpCost cost;
    query.getAccumulation().addCombination(getKind(reduction.getKind()), op,
                                           getLanes(type), cost);
    return cost;
  }
};

struct ScanModel : External<ScanModel, vector::ScanOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto scan = cast<vector::ScanOp>(op);
    Type type = scan.getSource().getType();
    OpCost cost;
    cost.add(getKind(scan.getKind()), getElementTypeOrSelf(type),
             getLanes(type));
    return cost;
  }
};

struct TransferReadModel : External<TransferReadModel, vector::TransferReadOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto read = cast<vector::TransferReadOp>(op);
    OpCost cost;
    Access &access = cost.read(
        read.getBase(), getTransferred(cast<VectorTransferOpInterface>(op)));
    access.explicitLoop = true;
    if (isAuxiliary(read.getVector()))
      access.role = AccessRole::Auxiliary;
    return cost;
  }
};

struct TransferWriteModel
    : External<TransferWriteModel, vector::TransferWriteOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto write = cast<vector::TransferWriteOp>(op);
    OpCost cost;
    cost.write(op->getNumResults() ? Value(op->getResult(0)) : write.getBase(),
               getTransferred(cast<VectorTransferOpInterface>(op)))
        .explicitLoop = true;
    return cost;
  }
};

/// Loads and gathers: a memory element per lane.
template <typename OpT>
struct VectorLoadModel : External<VectorLoadModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    OpCost cost;
    Value base = cast<OpT>(op).getBase();
    Access &access = cost.read(base, getLanes(op->getResult(0).getType()));
    access.explicitLoop = true;
    // A list of integers that a vector of indices reads is a table.
    auto type = cast<ShapedType>(base.getType());
    bool isTable = isa<vector::GatherOp>(op) && type.getRank() == 1 &&
                   type.getElementType().isInteger();
    if (isTable || isAuxiliary(op->getResult(0)))
      access.role = AccessRole::Auxiliary;
    return cost;
  }
};

template <typename OpT>
struct VectorStoreModel : External<VectorStoreModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    auto store = cast<OpT>(op);
    OpCost cost;
    cost.write(store.getBase(), getLanes(store.getValueToStore().getType()))
        .explicitLoop = true;
    return cost;
  }
};
} // namespace

void mlir::cost::registerVectorModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, vector::VectorDialect *) {
    using namespace vector;
    attach<BookkeepingModel, ShapeCastOp, vector::BitCastOp, TypeCastOp,
           ConstantMaskOp, CreateMaskOp, StepOp, VectorScaleOp, PrintOp>(
        context);
    attach<RegisterMoveModel, BroadcastOp, DeinterleaveOp, vector::ExtractOp,
           ExtractStridedSliceOp, FromElementsOp, vector::InsertOp,
           InsertStridedSliceOp, InterleaveOp, ScalableExtractOp,
           ScalableInsertOp, ShuffleOp, ToElementsOp, vector::TransposeOp>(
        context);
    ContractionOp::attachInterface<ContractModel>(*context);
    OuterProductOp::attachInterface<OuterProductModel>(*context);
    FMAOp::attachInterface<FMAModel>(*context);
    ScanOp::attachInterface<ScanModel>(*context);
    TransferReadOp::attachInterface<TransferReadModel>(*context);
    TransferWriteOp::attachInterface<TransferWriteModel>(*context);
    attach<ReductionModel, ReductionOp, MultiDimReductionOp>(context);
    attach<VectorLoadModel, LoadOp, MaskedLoadOp, GatherOp, ExpandLoadOp>(
        context);
    attach<VectorStoreModel, StoreOp, MaskedStoreOp, ScatterOp,
           CompressStoreOp>(context);
  });
}
