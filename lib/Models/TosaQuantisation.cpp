//===- TosaQuantisation.cpp - Cost models of tosa's conversions -----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TosaModel.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

/// A multiplication, a rounding addition and a shift, in 64 bits whatever the
/// width of the multiplier.
static void addScaling(OpCost &cost, MLIRContext *context,
                       const Quantity &count) {
  Type product = IntegerType::get(context, 64);
  for (ArithKind kind : {ArithKind::Mul, ArithKind::Add, ArithKind::Shift})
    cost.add(kind, product, count);
}

namespace {
/// Each element in another type, without arithmetic.
struct CastModel : TosaModel<CastModel, tosa::CastOp> {
  OpCost count(tosa::CastOp op, CostQuery &query) const {
    OpCost cost;
    readElementwise(cost, query, op.getInput(), op.getOutput());
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::Converted, op->getOperand(0)};
  }
};

// out = clamp(scale(in − zp_in) + zp_out)
//   int_ops  3 per element, + 1 per zero point that is not 0, + 2 where the
//            result has less than 32 bits and saturates
struct RescaleModel : TosaModel<RescaleModel, RescaleOp> {
  OpCost count(RescaleOp op, CostQuery &query) const {
    OpCost cost;
    MLIRContext *context = op.getContext();
    Value input = op.getInput(), output = op.getOutput();
    Type i32 = IntegerType::get(context, 32);
    Quantity n = query.getNumElements(output);
    addScaling(cost, context, n);
    addZeroPoint(cost, op.getInputZp(), input, i32, n);
    addZeroPoint(cost, op.getOutputZp(), output, i32, n);
    if (getElementBits(output) < 32) {
      cost.add(ArithKind::Max, i32, n);
      cost.add(ArithKind::Min, i32, n);
    }
    readElementwise(cost, query, input, output);
    readWhole(cost, query, op.getMultiplier()).role = AccessRole::Auxiliary;
    writeWhole(cost, query, output);
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::Converted, op->getOperand(0)};
  }
};

/// The scaling of a rescale on its own, on scalars or vectors.
struct ApplyScaleModel : TosaModel<ApplyScaleModel, ApplyScaleOp> {
  OpCost count(ApplyScaleOp op, CostQuery &query) const {
    OpCost cost;
    addScaling(cost, op.getContext(), query.getNumElements(op.getOutput()));
    return cost;
  }
};

/// A look-up per element; the table is read once.
struct TableModel : TosaModel<TableModel, TableOp> {
  OpCost count(TableOp op, CostQuery &query) const {
    OpCost cost;
    readElementwise(cost, query, op.getInput1(), op.getOutput());
    readWhole(cost, query, op.getTable()).role = AccessRole::Auxiliary;
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};

template <typename OpT>
struct BlockScaledCastModel
    : CostOpInterface::ExternalModel<BlockScaledCastModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    return query.unknown(op->getName().getStringRef() +
                         ": what the scales of the blocks cost is not defined");
  }
};
} // namespace

void mlir::cost::attachTosaQuantisation(MLIRContext *context) {
  tosa::CastOp::attachInterface<CastModel>(*context);
  RescaleOp::attachInterface<RescaleModel>(*context);
  ApplyScaleOp::attachInterface<ApplyScaleModel>(*context);
  TableOp::attachInterface<TableModel>(*context);
  attachTosaModel<BlockScaledCastModel, CastFromBlockScaledOp,
                  CastToBlockScaledOp>(context);
}
