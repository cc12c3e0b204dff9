//===- LinalgModels.cpp - Cost models of linalg ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/SparseStorage.h"
#include "mlir-cost/Models/Structured.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// One model for all structured operations.
template <typename OpT>
struct StructuredModel
    : CostOpInterface::ExternalModel<StructuredModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    return getStructuredCost(cast<linalg::LinalgOp>(op), query);
  }
  Provenance getProvenance(Operation *op, unsigned resultNumber) const {
    return getStructuredProvenance(cast<linalg::LinalgOp>(op), resultNumber);
  }
  SmallVector<EqualExtents> getEqualExtents(Operation *op) const {
    return getStructuredEqualExtents(cast<linalg::LinalgOp>(op));
  }
  /// A copy, transpose or conversion stores as many values.
  std::optional<Quantity> getResultEntries(Operation *op, unsigned resultNumber,
                                           unsigned level,
                                           CostQuery &query) const {
    Value source = getProvenance(op, resultNumber).source;
    return source ? getCopiedEntries(source, op->getResult(resultNumber), level,
                                     query)
                  : std::nullopt;
  }
};

/// softmax(x) = exp(x − max x) / Σ exp(x − max x): of n values n comparisons,
/// subtractions, additions, divisions and evaluations of exp.
struct SoftmaxModel
    : CostOpInterface::ExternalModel<SoftmaxModel, linalg::SoftmaxOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto softmax = cast<linalg::SoftmaxOp>(op);
    Type type = getElementTypeOrSelf(softmax.getInput().getType());
    Quantity n = query.getNumElements(softmax.getInput());
    OpCost cost;
    for (ArithKind kind : {ArithKind::Max, ArithKind::Sub, ArithKind::Exp,
                           ArithKind::Add, ArithKind::Div}) {
      bool isReduction = kind == ArithKind::Max || kind == ArithKind::Add;
      cost.add(kind, type, isReduction ? n - getSpared(softmax, query) : n);
    }
    cost.read(softmax.getInput(), n);
    cost.write(
        op->getNumResults() ? Value(op->getResult(0)) : softmax.getOutput(), n);
    return cost;
  }

private:
  /// One value a row, where a reduction of n values counts n − 1.
  static Quantity getSpared(linalg::SoftmaxOp softmax, CostQuery &query) {
    Quantity rows;
    if (query.getConventions().reduceMinusOne &&
        !query.getNumElements(softmax.getInput()).isZero()) {
      rows = 1;
      for (unsigned dim = 0, rank = softmax.getInputOperandRank(); dim < rank;
           ++dim)
        if (dim != softmax.getDimension())
          rows *= query.getExtent(softmax.getInput(), dim);
    }
    return rows;
  }
};

/// The matrices of the transform are not in the IR, and what is computed
/// depends on their zeros and ones.
template <typename OpT>
struct WinogradModel : CostOpInterface::ExternalModel<WinogradModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *, CostQuery &query) const {
    return query.unknown("the zeros and ones of its matrices decide what it "
                         "computes, and they are not in the IR");
  }
};

/// Reads the source, writes the whole packed destination, padding included.
struct PackModel : CostOpInterface::ExternalModel<PackModel, linalg::PackOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto pack = cast<linalg::PackOp>(op);
    OpCost cost;
    cost.read(pack.getSource(), query.getNumElements(pack.getSource()));
    cost.write(op->getNumResults() ? Value(op->getResult(0)) : pack.getDest(),
               query.getNumElements(pack.getDest()));
    return cost;
  }
};

/// Moves the elements of the destination; the source's padding stays behind.
struct UnPackModel
    : CostOpInterface::ExternalModel<UnPackModel, linalg::UnPackOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto unpack = cast<linalg::UnPackOp>(op);
    Quantity moved = query.getNumElements(unpack.getDest());
    OpCost cost;
    cost.read(unpack.getSource(), moved);
    cost.write(op->getNumResults() ? Value(op->getResult(0)) : unpack.getDest(),
               moved);
    return cost;
  }
};
} // namespace

template <typename... Ops> static void attachStructured(MLIRContext *context) {
  (Ops::template attachInterface<StructuredModel<Ops>>(*context), ...);
}

void mlir::cost::registerLinalgModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, linalg::LinalgDialect *) {
    attachStructured<
#define GET_OP_LIST
#include "mlir/Dialect/Linalg/IR/LinalgStructuredOps.cpp.inc"
        >(context);
    linalg::SoftmaxOp::attachInterface<SoftmaxModel>(*context);
    attach<WinogradModel, linalg::WinogradFilterTransformOp,
           linalg::WinogradInputTransformOp, linalg::WinogradOutputTransformOp>(
        context);
    linalg::PackOp::attachInterface<PackModel>(*context);
    linalg::UnPackOp::attachInterface<UnPackModel>(*context);
  });
}
