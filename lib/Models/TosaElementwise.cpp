//===- TosaElementwise.cpp - Cost models of tosa, element by element ------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TosaModel.h"
#include "mlir-cost/Models/Constants.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

/// The accesses of an operation all of whose operands are data.
static void addElementwiseAccesses(OpCost &cost, CostQuery &query,
                                   Operation *op) {
  for (Value operand : op->getOperands())
    readElementwise(cost, query, operand, op->getResult(0));
  writeWhole(cost, query, op->getResult(0));
}

namespace {
/// One operation of a kind per element of the result. Comparisons have results
/// of i1, so the operands' type counts.
template <ArithKind kind> struct Elementwise {
  template <typename OpT> struct Model : TosaModel<Model<OpT>, OpT> {
    OpCost count(OpT op, CostQuery &query) const {
      OpCost cost;
      cost.add(kind, getArithmeticType(op->getOperand(0)),
               query.getNumElements(op->getResult(0)));
      addElementwiseAccesses(cost, query, op);
      return cost;
    }
  };
};

/// Chooses, and computes nothing.
struct SelectModel : TosaModel<SelectModel, tosa::SelectOp> {
  OpCost count(tosa::SelectOp op, CostQuery &query) const {
    OpCost cost;
    addElementwiseAccesses(cost, query, op);
    return cost;
  }
};

/// A minimum and a maximum, also where one of the bounds is no bound.
struct ClampModel : TosaModel<ClampModel, ClampOp> {
  OpCost count(ClampOp op, CostQuery &query) const {
    OpCost cost;
    Type type = getArithmeticType(op.getInput());
    Quantity n = query.getNumElements(op.getOutput());
    cost.add(ArithKind::Min, type, n);
    cost.add(ArithKind::Max, type, n);
    addElementwiseAccesses(cost, query, op);
    return cost;
  }
};

/// One operation, zero points or not: they make it (zp_in + zp_out) - x.
struct NegateModel : TosaModel<NegateModel, NegateOp> {
  OpCost count(NegateOp op, CostQuery &query) const {
    OpCost cost;
    cost.add(ArithKind::Neg, getArithmeticType(op.getInput1()),
             query.getNumElements(op.getOutput()));
    readElementwise(cost, query, op.getInput1(), op.getOutput());
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};
} // namespace

/// The operand of a product or difference that stands beside a constant, if it
/// is not broadcast.
static Value getOperandBesideConstant(Operation *op) {
  Value lhs = op->getOperand(0), rhs = op->getOperand(1);
  Value data;
  if (getConstantValue(rhs))
    data = lhs;
  else if (isa<MulOp>(op) && getConstantValue(lhs))
    data = rhs;
  if (!data ||
      failed(verifyCompatibleShape(data.getType(), op->getResult(0).getType())))
    return {};
  return data;
}

/// True if `value` is integer data after a cast to floating point or to a wider
/// integer, perhaps scaled or shifted by constants since.
static bool isCastInteger(Value value) {
  while (value) {
    Operation *def = value.getDefiningOp();
    if (auto cast = dyn_cast_or_null<CastOp>(def)) {
      auto from = dyn_cast<IntegerType>(getArithmeticType(cast.getInput()));
      return from && (isa<FloatType>(getArithmeticType(cast.getOutput())) ||
                      from.getWidth() < 32);
    }
    if (isa_and_nonnull<MulOp, tosa::SubOp>(def))
      value = getOperandBesideConstant(def);
    else if (isa_and_nonnull<tosa::ReshapeOp, tosa::TransposeOp, tosa::SliceOp,
                             IdentityOp>(def))
      value = def->getOperand(0);
    else
      return false;
  }
  return false;
}

/// (cast x - zero point) · scale is x in another type.
static Provenance getDequantisation(Operation *op) {
  Value data = getOperandBesideConstant(op);
  if (data && isCastInteger(data))
    return {Provenance::Converted, data};
  return {};
}

namespace {
/// The shift of integer products counts nothing and is not read.
struct MulModel : TosaModel<MulModel, MulOp> {
  OpCost count(MulOp op, CostQuery &query) const {
    OpCost cost;
    cost.add(ArithKind::Mul, getArithmeticType(op.getOutput()),
             query.getNumElements(op.getOutput()));
    readElementwise(cost, query, op.getInput1(), op.getOutput());
    readElementwise(cost, query, op.getInput2(), op.getOutput());
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return isa<FloatType>(getArithmeticType(op->getResult(0)))
               ? getDequantisation(op)
               : Provenance();
  }
};

/// Subtracting a constant 0 counts 0.
struct SubModel : TosaModel<SubModel, tosa::SubOp> {
  OpCost count(tosa::SubOp op, CostQuery &query) const {
    OpCost cost;
    if (!isKnownZero(op.getInput2()))
      cost.add(ArithKind::Sub, getArithmeticType(op.getOutput()),
               query.getNumElements(op.getOutput()));
    addElementwiseAccesses(cost, query, op);
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return getDequantisation(op);
  }
};
} // namespace

template <ArithKind kind, typename... Ops>
static void attachElementwise(MLIRContext *context) {
  attachTosaModel<Elementwise<kind>::template Model, Ops...>(context);
}

void mlir::cost::attachTosaElementwise(MLIRContext *context) {
  attachElementwise<ArithKind::Add, tosa::AddOp>(context);
  attachElementwise<ArithKind::Div, IntDivOp>(context);
  attachElementwise<ArithKind::Abs, AbsOp>(context);
  attachElementwise<ArithKind::Min, MinimumOp>(context);
  attachElementwise<ArithKind::Max, MaximumOp>(context);
  attachElementwise<ArithKind::Compare, EqualOp, GreaterOp, GreaterEqualOp>(
      context);
  attachElementwise<ArithKind::Round, CeilOp, FloorOp>(context);
  attachElementwise<ArithKind::Reciprocal, ReciprocalOp>(context);
  attachElementwise<ArithKind::Bitwise, BitwiseAndOp, BitwiseNotOp, BitwiseOrOp,
                    BitwiseXorOp, LogicalAndOp, LogicalNotOp, LogicalOrOp,
                    LogicalXorOp>(context);
  attachElementwise<ArithKind::Shift, ArithmeticRightShiftOp,
                    LogicalLeftShiftOp, LogicalRightShiftOp>(context);
  attachElementwise<ArithKind::CountBits, ClzOp>(context);
  attachElementwise<ArithKind::Exp, ExpOp>(context);
  attachElementwise<ArithKind::Log, LogOp>(context);
  attachElementwise<ArithKind::Pow, PowOp>(context);
  attachElementwise<ArithKind::Rsqrt, RsqrtOp>(context);
  attachElementwise<ArithKind::Erf, ErfOp>(context);
  attachElementwise<ArithKind::Tanh, TanhOp>(context);
  attachElementwise<ArithKind::Sigmoid, SigmoidOp>(context);
  attachElementwise<ArithKind::Trigonometric, CosOp, SinOp>(context);
  tosa::SelectOp::attachInterface<SelectModel>(*context);
  ClampOp::attachInterface<ClampModel>(*context);
  NegateOp::attachInterface<NegateModel>(*context);
  MulOp::attachInterface<MulModel>(*context);
  tosa::SubOp::attachInterface<SubModel>(*context);
}
