//===- TensorModels.cpp - Cost models of tensor ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/AuxiliaryData.h"
#include "mlir-cost/Models/PutBack.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Reads every operand whole and writes the result whole: pad, concat.
template <typename OpT> struct MoveModel : External<MoveModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    for (Value operand : op->getOperands())
      if (isa<TensorType>(operand.getType()))
        cost.read(operand, query.getNumElements(operand));
    cost.write(op->getResult(0), query.getNumElements(op->getResult(0)));
    return cost;
  }
  SmallVector<EqualExtents> getEqualExtents(Operation *op) const {
    auto concat = dyn_cast<tensor::ConcatOp>(op);
    return concat ? getEqualDimensions(concat.getInputs(), concat.getDim())
                  : SmallVector<EqualExtents>();
  }
};

struct SplatModel : External<SplatModel, tensor::SplatOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    cost.write(op->getResult(0), query.getNumElements(op->getResult(0)));
    return cost;
  }
  Provenance getProvenance(Operation *, unsigned) const {
    return {Provenance::Fill, {}};
  }
};

/// Scalars into a tensor; of indices, a shape.
struct FromElementsModel : External<FromElementsModel, tensor::FromElementsOp> {
  OpRole getCostRole(Operation *op) const {
    return isAddressArithmetic(op) ? OpRole::None : OpRole::Row;
  }
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    OpCost cost;
    cost.write(op->getResult(0), op->getNumOperands());
    return cost;
  }
};

/// A sparse tensor of another shape or format is stored otherwise: it is
/// copied, but for a slice that only says how it is seen.
template <typename OpT> struct ReshapeModel : External<ReshapeModel<OpT>, OpT> {
  static bool isCopied(Operation *op) {
    auto from = getSparseEncoding(op->getOperand(0).getType()),
         to = getSparseEncoding(op->getResult(0).getType());
    if (isa<tensor::CastOp, tensor::BitcastOp>(op))
      return from != to;
    return from && !(to && to.isSlice());
  }
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    if (isCopied(op)) {
      cost.read(op->getOperand(0), query.getNumElements(op->getOperand(0)));
      cost.write(op->getResult(0), query.getNumElements(op->getResult(0)));
    }
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {isCopied(op) ? Provenance::Moved : Provenance::View,
            op->getOperand(0)};
  }
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    if (isa<tensor::ExtractSliceOp>(op)) // of the values, some
      return std::nullopt;
    return getCopiedEntries(op->getOperand(0), op->getResult(0), level, query);
  }
};

/// Nothing is stored but the ends of no entries.
struct EmptyModel : External<EmptyModel, tensor::EmptyOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  std::optional<Quantity> getResultEntries(Operation *, unsigned, unsigned,
                                           CostQuery &) const {
    return Quantity();
  }
};

/// Why single elements of a sparse tensor are unknown.
static constexpr llvm::StringLiteral searchReason =
    "how long the search for one element of a sparse tensor takes depends on "
    "its data";

/// One element.
struct ExtractModel : External<ExtractModel, tensor::ExtractOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    if (isSparse(op->getOperand(0)))
      return query.unknown(searchReason);
    OpCost cost;
    Access &read = cost.read(op->getOperand(0), 1);
    read.explicitLoop = true;
    read.role = getReadRole(op);
    return cost;
  }
  OpRole getCostRole(Operation *op) const {
    return isa<IndexType>(op->getResult(0).getType()) ? OpRole::None
                                                      : OpRole::Row;
  }
};

struct InsertModel : External<InsertModel, tensor::InsertOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    if (isSparse(op->getResult(0)))
      return query.unknown(searchReason);
    OpCost cost;
    cost.write(op->getResult(0), 1).explicitLoop = true;
    return cost;
  }
};

/// Moves the rows that the indices name, and reads the indices.
struct GatherModel : External<GatherModel, tensor::GatherOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto gather = cast<tensor::GatherOp>(op);
    Quantity moved = query.getNumElements(gather.getResult());
    OpCost cost;
    cost.read(gather.getSource(), moved);
    cost.read(gather.getIndices(), query.getNumElements(gather.getIndices()))
        .role = AccessRole::Auxiliary;
    cost.write(gather.getResult(), moved);
    return cost;
  }
};

struct ScatterModel : External<ScatterModel, tensor::ScatterOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto scatter = cast<tensor::ScatterOp>(op);
    Quantity moved = query.getNumElements(scatter.getSource());
    OpCost cost;
    // The result is the destination with some elements replaced.
    cost.read(scatter.getDest(), 0).elementwise = true;
    cost.read(scatter.getSource(), moved);
    cost.read(scatter.getIndices(), query.getNumElements(scatter.getIndices()))
        .role = AccessRole::Auxiliary;
    cost.write(scatter.getResult(), moved);
    return cost;
  }
};

/// The body once per element.
struct GenerateModel : External<GenerateModel, tensor::GenerateOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Quantity n = query.getNumElements(op->getResult(0));
    OpCost cost;
    auto no = [](Value) { return false; };
    auto visitOther = [](Operation &inner, const Quantity &times,
                         OpCost &cost) {
      auto extract = dyn_cast<tensor::ExtractOp>(inner);
      if (!extract || isSparse(extract.getTensor()))
        return false;
      cost.read(extract.getTensor(), times);
      return true;
    };
    Block &body = op->getRegion(0).front();
    BodyRuns *runs = query.getBodyRuns();
    if (runs && hasControlFlow(body))
      for (BlockArgument index : body.getArguments())
        runs->enterIterator(
            index, query.getExtent(op->getResult(0), index.getArgNumber()));
    ArithmeticCounter counter(query, no, no);
    if (!counter.count(body, n, cost, visitOther))
      return std::nullopt;
    cost.write(op->getResult(0), n);
    return cost;
  }
};
struct InsertSliceModel : External<InsertSliceModel, tensor::InsertSliceOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    OpCost cost;
    if (isPutBack(op))
      return cost;
    Quantity moved = query.getNumElements(insert.getSource());
    cost.read(insert.getSource(), moved);
    cost.write(insert.getResult(), moved);
    return cost;
  }
};

struct ParallelInsertSliceModel
    : External<ParallelInsertSliceModel, tensor::ParallelInsertSliceOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto insert = cast<tensor::ParallelInsertSliceOp>(op);
    OpCost cost;
    if (isPutBack(op))
      return cost;
    Quantity moved = query.getNumElements(insert.getSource());
    cost.read(insert.getSource(), moved);
    cost.write(insert.getDest(), moved);
    return cost;
  }
};
} // namespace

void mlir::cost::registerTensorModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    using namespace tensor;
    attach<BookkeepingModel, DimOp, RankOp>(context);
    attach<ReshapeModel, tensor::CastOp, BitcastOp, ReshapeOp, ExpandShapeOp,
           CollapseShapeOp, ExtractSliceOp>(context);
    EmptyOp::attachInterface<EmptyModel>(*context);
    attach<MoveModel, PadOp, ConcatOp>(context);
    SplatOp::attachInterface<SplatModel>(*context);
    FromElementsOp::attachInterface<FromElementsModel>(*context);
    ExtractOp::attachInterface<ExtractModel>(*context);
    InsertOp::attachInterface<InsertModel>(*context);
    GatherOp::attachInterface<GatherModel>(*context);
    ScatterOp::attachInterface<ScatterModel>(*context);
    GenerateOp::attachInterface<GenerateModel>(*context);
    InsertSliceOp::attachInterface<InsertSliceModel>(*context);
    ParallelInsertSliceOp::attachInterface<ParallelInsertSliceModel>(*context);
  });
}
