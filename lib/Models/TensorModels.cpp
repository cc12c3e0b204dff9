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

/// One element.
struct ExtractModel : External<ExtractModel, tensor::ExtractOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
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
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
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
    ArithmeticCounter counter(no, no);
    Operation *other =
        counter.count(op->getRegion(0).front(), n, cost, [&](Operation &inner) {
          auto extract = dyn_cast<tensor::ExtractOp>(inner);
          if (extract)
            cost.read(extract.getTensor(), n);
          return static_cast<bool>(extract);
        });
    if (other)
      return query.unknown("no model for '" + other->getName().getStringRef() +
                           "' in the body");
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
    attach<BookkeepingModel, EmptyOp, DimOp, RankOp>(context);
    attach<ViewModel, tensor::CastOp, BitcastOp, ReshapeOp, ExpandShapeOp,
           CollapseShapeOp, ExtractSliceOp>(context);
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
