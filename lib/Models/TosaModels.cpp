//===- TosaModels.cpp - Cost models of tosa -------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the models share, and those of operations that do no arithmetic on
// tensors: constants, shapes, variables, custom operations.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/TosaModels.h"

#include "ModelTemplates.h"
#include "TosaModel.h"
#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Models/Constants.h"

#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

bool mlir::cost::hasUnrankedType(Operation *op) {
  auto isUnranked = [](Type type) { return isa<UnrankedTensorType>(type); };
  return llvm::any_of(op->getOperandTypes(), isUnranked) ||
         llvm::any_of(op->getResultTypes(), isUnranked);
}

Type mlir::cost::getArithmeticType(Value value) {
  Type type = getElementTypeOrSelf(value);
  if (auto quantised = dyn_cast<quant::QuantizedType>(type))
    return quantised.getStorageType();
  return type;
}

unsigned mlir::cost::getElementBits(Value value) {
  return getBitWidth(getElementTypeOrSelf(value)).value_or(0);
}

bool mlir::cost::isKnownZero(Value value) {
  while (!isZeroConstant(value)) {
    auto result = dyn_cast<OpResult>(value);
    auto op = result ? dyn_cast<CostOpInterface>(result.getOwner())
                     : CostOpInterface();
    if (!op)
      return false;
    Provenance provenance = op.getProvenance(result.getResultNumber());
    if (provenance.kind != Provenance::View && !isa<CastOp>(op))
      return false;
    value = provenance.source;
  }
  return true;
}

void mlir::cost::addZeroPoint(OpCost &cost, Value zeroPoint, Value data,
                              Type type, const Quantity &count) {
  if (isa<IntegerType>(getArithmeticType(data)) && !isKnownZero(zeroPoint))
    cost.add(ArithKind::Sub, type, count);
}

void mlir::cost::readElementwise(OpCost &cost, CostQuery &query, Value operand,
                                 Value result) {
  cost.elementwise = true;
  int64_t rank = cast<ShapedType>(operand.getType()).getRank();
  bool sameExtents = cast<ShapedType>(result.getType()).getRank() == rank;
  for (int64_t dim = 0; sameExtents && dim < rank; ++dim)
    sameExtents = query.getExtent(operand, dim) == query.getExtent(result, dim);
  readWhole(cost, query, operand).elementwise = sameExtents;
}

Access &mlir::cost::readWhole(OpCost &cost, CostQuery &query, Value operand) {
  return cost.read(operand, query.getNumElements(operand));
}

void mlir::cost::writeWhole(OpCost &cost, CostQuery &query, Value result) {
  cost.write(result, query.getNumElements(result));
}

namespace {
/// Copies the state, which no value names, into the result.
struct VariableReadModel : TosaModel<VariableReadModel, VariableReadOp> {
  OpCost count(VariableReadOp op, CostQuery &query) const {
    OpCost cost;
    readWhole(cost, query, op.getOutput1()).role = AccessRole::Auxiliary;
    writeWhole(cost, query, op.getOutput1());
    return cost;
  }
};

/// Copies the operand into the state.
struct VariableWriteModel : TosaModel<VariableWriteModel, VariableWriteOp> {
  OpCost count(VariableWriteOp op, CostQuery &query) const {
    OpCost cost;
    readWhole(cost, query, op.getInput1());
    writeWhole(cost, query, op.getInput1());
    return cost;
  }
};

struct CustomModel : CostOpInterface::ExternalModel<CustomModel, CustomOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    return query.unknown("tosa.custom: no model for operator '" +
                         cast<CustomOp>(op).getOperatorName() + "'");
  }
};
} // namespace

void mlir::cost::registerTosaModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, TosaDialect *) {
    attach<BookkeepingModel, ConstOp, ConstShapeOp, VariableOp, tosa::YieldOp,
           AddShapeOp, ConcatShapeOp, tosa::DimOp, DivCeilShapeOp,
           DivFloorShapeOp, Exp2ShapeOp, Log2CeilShapeOp, Log2FloorShapeOp,
           MaxShapeOp, MinShapeOp, ModShapeOp, MulShapeOp, SliceShapeOp,
           SubShapeOp>(context);
    VariableReadOp::attachInterface<VariableReadModel>(*context);
    VariableWriteOp::attachInterface<VariableWriteModel>(*context);
    CustomOp::attachInterface<CustomModel>(*context);
    attachTosaContraction(context);
    attachTosaConvolution(context);
    attachTosaElementwise(context);
    attachTosaLayout(context);
    attachTosaQuantisation(context);
    attachTosaReduction(context);
    attachTosaResize(context);
  });
}
