//===- ArithModels.cpp - Cost models of arith, math and complex -----------===//
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
#include "mlir-cost/Models/Constants.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Arithmetic on scalars, vectors (all lanes) or tensors (all elements, with
/// their traffic). On `index` it is address computation.
template <typename OpT>
struct ArithmeticModel
    : CostOpInterface::ExternalModel<ArithmeticModel<OpT>, OpT> {
  OpRole getCostRole(Operation *op) const {
    return isAddressArithmetic(op) ? OpRole::None : OpRole::Row;
  }

  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Arithmetic arithmetic = classifyArithmetic(op->getName());
    OpCost cost;
    cost.elementwise = isa<TensorType>(op->getResult(0).getType());
    Value first = op->getOperand(0);
    Type type = getElementTypeOrSelf(first.getType());
    Quantity n = query.getNumElements(op->getResult(0));
    switch (arithmetic.cls) {
    case Arithmetic::Unknown:
      return query.unknown("no model for '" + op->getName().getStringRef() +
                           "'");
    case Arithmetic::Free:
    case Arithmetic::Cast:
      break;
    case Arithmetic::Counted:
      if (query.getAccumulation().isMac(op))
        addMacs(cost, op, type, n);
      else if (!subtractsZero(op, arithmetic.kind))
        query.getAccumulation().addCombination(arithmetic.kind, op, n, cost);
      break;
    case Arithmetic::Several:
    case Arithmetic::OnParts:
      for (ArithKind kind : arithmetic.kinds)
        cost.add(kind, getCountedType(arithmetic, type), n);
      break;
    case Arithmetic::Fma:
      if (query.getAccumulation().isAccumulator(op->getOperand(2))) {
        addMacs(cost, op, type, n);
        break;
      }
      cost.add(ArithKind::Mul, type, n);
      cost.add(ArithKind::Add, type, n);
      break;
    }
    for (Value operand : op->getOperands())
      if (isa<TensorType>(operand.getType()))
        cost.read(operand, n).elementwise = Access::allResults;
    for (Value result : op->getResults())
      if (isa<TensorType>(result.getType()))
        cost.write(result, n);
    return cost;
  }

  static void addMacs(OpCost &cost, Operation *op, Type type,
                      const Quantity &count) {
    cost.addMacs(type, getFactorBits(op->getOperand(0)),
                 getFactorBits(op->getOperand(1)), count);
  }

  static bool subtractsZero(Operation *op, ArithKind kind) {
    return kind == ArithKind::Sub && isZeroConstant(op->getOperand(1));
  }

  std::optional<Quantity> getResultExtent(Operation *op, unsigned, unsigned dim,
                                          CostQuery &query) const {
    for (Value operand : op->getOperands())
      if (isa<RankedTensorType>(operand.getType()))
        return query.getExtent(operand, dim);
    return std::nullopt;
  }

  SmallVector<EqualExtents> getEqualExtents(Operation *op) const {
    return getEqualDimensions(op->getOperands());
  }

  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    Value source = getProvenance(op, 0).source;
    return source ? getCopiedEntries(source, op->getResult(0), level, query)
                  : std::nullopt;
  }

  Provenance getProvenance(Operation *op, unsigned) const {
    if (!isa<TensorType>(op->getResult(0).getType()) ||
        classifyArithmetic(op->getName()).cls != Arithmetic::Cast)
      return {};
    return {isa<arith::BitcastOp>(op) ? Provenance::View
                                      : Provenance::Converted,
            op->getOperand(0)};
  }
};
} // namespace

template <typename... Ops> static void attachArithmetic(MLIRContext *context) {
  (Ops::template attachInterface<ArithmeticModel<Ops>>(*context), ...);
}

void mlir::cost::registerArithModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, arith::ArithDialect *) {
    attachArithmetic<
#define GET_OP_LIST
#include "mlir/Dialect/Arith/IR/ArithOps.cpp.inc"
        >(context);
  });
  registry.addExtension(+[](MLIRContext *context, math::MathDialect *) {
    attachArithmetic<
#define GET_OP_LIST
#include "mlir/Dialect/Math/IR/MathOps.cpp.inc"
        >(context);
  });
  registry.addExtension(+[](MLIRContext *context, complex::ComplexDialect *) {
    attachArithmetic<
#define GET_OP_LIST
#include "mlir/Dialect/Complex/IR/ComplexOps.cpp.inc"
        >(context);
  });
  registry.addExtension(+[](MLIRContext *context, cf::ControlFlowDialect *) {
    attach<BookkeepingModel, cf::AssertOp>(context);
  });
}
