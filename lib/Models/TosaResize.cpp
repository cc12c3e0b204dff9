//===- TosaResize.cpp - Cost model of tosa's interpolation ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TosaModel.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::tosa;

namespace {
// N H W C -> N H_o W_o C. Coordinates are address computation. Nearest moves
// one element each. Bilinear interpolates along two rows, then between them:
// three times a·e + b·d, 3 operations, with d and e = 1 − d per axis; a
// floating-point d is a remainder divided by the scale, integers count in units
// of the scale. An axis of extent 1 needs none of it; integers are then only
// multiplied by its scale.
//   flops     3·3 + 2 + 2 = 13 per output
//   int_ops   3·3 + 2 = 11 per output
//   input     per axis at most one element of it per output, bilinear two
struct ResizeModel : TosaModel<ResizeModel, ResizeOp> {
  OpCost count(ResizeOp op, CostQuery &query) const {
    OpCost cost;
    Value input = op.getInput(), output = op.getOutput();
    bool bilinear = op.getMode() == ResizeMode::BILINEAR;
    Quantity touched = query.getExtent(input, 0) * query.getExtent(input, 3);
    for (unsigned axis : {1, 2})
      touched *= query.getContext().min(query.getExtent(input, axis),
                                        query.getExtent(output, axis) *
                                            Quantity(bilinear ? 2 : 1));
    cost.read(input, touched);
    writeWhole(cost, query, output);
    if (!bilinear)
      return cost;

    Type type = getArithmeticType(output);
    Quantity n = query.getNumElements(output);
    // `times` interpolations or multiplications along one axis.
    auto interpolate = [&](bool isLonger, int64_t times) {
      if (isLonger) {
        if (isa<FloatType>(type))
          cost.add(ArithKind::Div, type, n);
        cost.add(ArithKind::Sub, type, n);
        cost.add(ArithKind::Mul, type, n * Quantity(2 * times));
        cost.add(ArithKind::Add, type, n * Quantity(times));
      } else if (isa<IntegerType>(type)) {
        cost.add(ArithKind::Mul, type, n * Quantity(times));
      }
    };
    bool hasRows = query.getExtent(input, 1) != Quantity(1);
    interpolate(query.getExtent(input, 2) != Quantity(1), hasRows ? 2 : 1);
    interpolate(hasRows, 1);
    return cost;
  }
};
} // namespace

void mlir::cost::attachTosaResize(MLIRContext *context) {
  ResizeOp::attachInterface<ResizeModel>(*context);
}
