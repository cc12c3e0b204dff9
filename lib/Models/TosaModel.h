//===- TosaModel.h - What the cost models of tosa share ---------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_MODELS_TOSAMODEL_H
#define MLIR_COST_LIB_MODELS_TOSAMODEL_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/Dialect/Tosa/IR/TosaOps.h"

namespace mlir::cost {

/// The extents of operands that an operation of TOSA does not broadcast.
SmallVector<EqualExtents> getTosaEqualExtents(Operation *op);

/// True if an operand or result is a tensor without rank.
bool hasUnrankedType(Operation *op);

/// The extent of a dynamic dimension of a result; nothing if the operands do
/// not say.
std::optional<Quantity> getTosaExtent(OpResult result, unsigned dim,
                                      CostQuery &query);

/// A model of an operation on tensors.
template <typename Model, typename OpT>
struct TosaTensorModel : CostOpInterface::ExternalModel<Model, OpT> {
  std::optional<Quantity> getResultExtent(Operation *op, unsigned resultNumber,
                                          unsigned dim,
                                          CostQuery &query) const {
    return getTosaExtent(op->getResult(resultNumber), dim, query);
  }
  SmallVector<EqualExtents> getEqualExtents(Operation *op) const {
    return getTosaEqualExtents(op);
  }
};

/// One whose `count` knows the operation, its ranks and always an answer.
template <typename Model, typename OpT>
struct TosaModel : TosaTensorModel<Model, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    if (hasUnrankedType(op))
      return query.unknown("unranked operand or result");
    return static_cast<const Model *>(this)->count(cast<OpT>(op), query);
  }
};

/// Attaches Model<OpT> to each of Ops.
template <template <typename> typename Model, typename... Ops>
void attachTosaModel(MLIRContext *context) {
  (Ops::template attachInterface<Model<Ops>>(*context), ...);
}

/// The type by which arithmetic on a tensor's elements counts: quantised
/// types by their storage type.
Type getArithmeticType(Value value);

/// Bits of one element; 0 where the type has no width.
unsigned getElementBits(Value value);

/// True if the value is known to be 0 everywhere: behind views and casts
/// stands a zero constant.
bool isKnownZero(Value value);

/// A subtraction of `zeroPoint` for each of `count` integers of `data`, done
/// in `type`. Constant zeros and floating-point data have none.
void addZeroPoint(OpCost &cost, Value zeroPoint, Value data, Type type,
                  const Quantity &count);

/// A read of `operand` by an operation all of whose iterators are parallel:
/// its own elements, broadcast or not.
void readElementwise(OpCost &cost, CostQuery &query, Value operand,
                     Value result);

/// A read of all elements.
Access &readWhole(OpCost &cost, CostQuery &query, Value operand);
/// A write of all elements.
void writeWhole(OpCost &cost, CostQuery &query, Value result);

void attachTosaContraction(MLIRContext *context);
void attachTosaConvolution(MLIRContext *context);
void attachTosaElementwise(MLIRContext *context);
void attachTosaLayout(MLIRContext *context);
void attachTosaQuantisation(MLIRContext *context);
void attachTosaReduction(MLIRContext *context);
void attachTosaResize(MLIRContext *context);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_MODELS_TOSAMODEL_H
