//===- TosaReduction.cpp - Cost models of tosa's reductions and pools -----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TosaModel.h"
#include "mlir-cost/Models/Footprint.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

/// All values are accumulated, or all but the first of each result.
static Quantity countAccumulations(CostQuery &query, const Quantity &values,
                                   Value result) {
  return query.getConventions().reduceMinusOne && !values.isZero()
             ? values - query.getNumElements(result)
             : values;
}

namespace {
/// Reducing n values counts n: one operation per element of the input.
template <ArithKind kind> struct Reduction {
  template <typename OpT> struct Model : TosaModel<Model<OpT>, OpT> {
    OpCost count(OpT op, CostQuery &query) const {
      OpCost cost;
      cost.add(kind, getArithmeticType(op.getInput()),
               countAccumulations(query, query.getNumElements(op.getInput()),
                                  op.getOutput()));
      readWhole(cost, query, op.getInput());
      writeWhole(cost, query, op.getOutput());
      return cost;
    }
  };
};
} // namespace

/// N H W C under windows: per spatial dimension the distinct s·o + k − pad
/// inside it. Adds the accesses; returns the elements of all windows together,
/// padding included.
template <typename OpT>
static Quantity addPoolAccesses(OpT op, CostQuery &query, OpCost &cost) {
  Value input = op.getInput();
  Quantity touched = query.getExtent(input, 0) * query.getExtent(input, 3);
  Quantity windows = query.getNumElements(op.getOutput());
  for (auto [i, kernel, stride] :
       llvm::enumerate(op.getKernel(), op.getStride())) {
    touched *= getPaddedFootprint(
        query.getContext(), query.getExtent(input, i + 1), stride,
        query.getExtent(op.getOutput(), i + 1), 1, kernel, op.getPad()[2 * i]);
    windows *= kernel;
  }
  cost.read(input, touched);
  writeWhole(cost, query, op.getOutput());
  return windows;
}

namespace {
// A maximum per element of the window.
struct MaxPoolModel : TosaModel<MaxPoolModel, MaxPool2dOp> {
  OpCost count(MaxPool2dOp op, CostQuery &query) const {
    OpCost cost;
    Quantity windows = addPoolAccesses(op, query, cost);
    cost.add(ArithKind::Max, getArithmeticType(op.getInput()),
             countAccumulations(query, windows, op.getOutput()));
    return cost;
  }
};

// The sum of the window and a division; each zero point other than 0 is one
// more per output, for the sum is corrected and not each of its terms.
struct AvgPoolModel : TosaModel<AvgPoolModel, AvgPool2dOp> {
  OpCost count(AvgPool2dOp op, CostQuery &query) const {
    OpCost cost;
    Quantity windows = addPoolAccesses(op, query, cost);
    Quantity outputs = query.getNumElements(op.getOutput());
    Type accumulator = op.getAccType();
    cost.add(ArithKind::Add, accumulator,
             countAccumulations(query, windows, op.getOutput()));
    cost.add(ArithKind::Div, accumulator, outputs);
    addZeroPoint(cost, op.getInputZp(), op.getInput(), accumulator, outputs);
    addZeroPoint(cost, op.getOutputZp(), op.getOutput(), accumulator, outputs);
    return cost;
  }
};
} // namespace

template <ArithKind kind, typename... Ops>
static void attachReduction(MLIRContext *context) {
  attachTosaModel<Reduction<kind>::template Model, Ops...>(context);
}

void mlir::cost::attachTosaReduction(MLIRContext *context) {
  attachReduction<ArithKind::Bitwise, ReduceAllOp, ReduceAnyOp>(context);
  attachReduction<ArithKind::Max, ReduceMaxOp>(context);
  attachReduction<ArithKind::Min, ReduceMinOp>(context);
  attachReduction<ArithKind::Mul, ReduceProductOp>(context);
  attachReduction<ArithKind::Add, ReduceSumOp>(context);
  attachReduction<ArithKind::Compare, ArgMaxOp>(context);
  MaxPool2dOp::attachInterface<MaxPoolModel>(*context);
  AvgPool2dOp::attachInterface<AvgPoolModel>(*context);
}
