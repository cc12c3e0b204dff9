//===- TosaContraction.cpp - Cost models of tosa's products ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Matrix products, and Fourier transforms by their definition, which is a
// product with the matrix of the roots of unity.
//
//===----------------------------------------------------------------------===//

#include "TosaModel.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

namespace {
// N H C, N C W -> N H W
//   MACs  N·H·W·C; a zero point is one subtraction per product
struct MatMulModel : TosaModel<MatMulModel, MatMulOp> {
  OpCost count(MatMulOp op, CostQuery &query) const {
    OpCost cost;
    cost.factors = {op.getA(), op.getB()};
    Quantity products =
        query.getNumElements(op.getOutput()) * query.getExtent(op.getA(), 2);
    Type accumulator = getArithmeticType(op.getOutput());
    cost.addMacs(accumulator, getElementBits(op.getA()),
                 getElementBits(op.getB()), products);
    addZeroPoint(cost, op.getAZp(), op.getA(), accumulator, products);
    addZeroPoint(cost, op.getBZp(), op.getB(), accumulator, products);
    readWhole(cost, query, op.getA());
    readWhole(cost, query, op.getB());
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};

// N H W, complex in and out: FFT2d; N H W real -> N H W/2+1 complex: RFFT2d.
//   MACs  4 (complex × complex) or 2 (real × complex) for each pair of an
//         input and an output element of one batch
template <typename OpT>
struct FourierModel : TosaModel<FourierModel<OpT>, OpT> {
  OpCost count(OpT op, CostQuery &query) const {
    OpCost cost;
    Value input = op.getInputReal();
    Quantity pairs = query.getNumElements(op.getOutputReal()) *
                     query.getExtent(input, 1) * query.getExtent(input, 2);
    unsigned bits = getElementBits(input);
    int64_t macsPerPair = 2 * op->getNumOperands();
    cost.addMacs(getArithmeticType(input), bits, bits,
                 Quantity(macsPerPair) * pairs);
    for (Value operand : op->getOperands())
      readWhole(cost, query, operand);
    for (Value result : op->getResults())
      writeWhole(cost, query, result);
    return cost;
  }
};

struct BlockScaledMatMulModel
    : CostOpInterface::ExternalModel<BlockScaledMatMulModel,
                                     MatmulTBlockScaledOp> {
  std::optional<OpCost> getCost(Operation *, CostQuery &query) const {
    return query.unknown("tosa.matmul_t_block_scaled: how often the scales of "
                         "the blocks are applied is not defined");
  }
};
} // namespace

void mlir::cost::attachTosaContraction(MLIRContext *context) {
  MatMulOp::attachInterface<MatMulModel>(*context);
  attachTosaModel<FourierModel, FFT2dOp, RFFT2dOp>(context);
  MatmulTBlockScaledOp::attachInterface<BlockScaledMatMulModel>(*context);
}
