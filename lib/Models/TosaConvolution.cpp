//===- TosaConvolution.cpp - Cost models of tosa's convolutions -----------===//
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

/// The MACs, their zero points and the bias, and the accesses but for the
/// input's.
template <typename OpT>
static OpCost countProducts(OpT op, CostQuery &query,
                            const Quantity &products) {
  OpCost cost;
  cost.factors = {op.getInput(), op.getWeight()};
  Type accumulator = op.getAccType();
  cost.addMacs(accumulator, getElementBits(op.getInput()),
               getElementBits(op.getWeight()), products);
  addZeroPoint(cost, op.getInputZp(), op.getInput(), accumulator, products);
  addZeroPoint(cost, op.getWeightZp(), op.getWeight(), accumulator, products);
  if (!isKnownZero(op.getBias())) {
    cost.add(ArithKind::Add, getArithmeticType(op.getOutput()),
             query.getNumElements(op.getOutput()));
    readWhole(cost, query, op.getBias());
  }
  readWhole(cost, query, op.getWeight());
  writeWhole(cost, query, op.getOutput());
  return cost;
}

/// The batch times the spatial extents of a channels-last value.
static Quantity getNumPositions(CostQuery &query, Value value) {
  Quantity product = 1;
  for (unsigned dim = 0, last = cast<ShapedType>(value.getType()).getRank() - 1;
       dim < last; ++dim)
    product *= query.getExtent(value, dim);
  return product;
}

namespace {
// conv2d: N H W C_i, C_o K_h K_w C_i -> N H_o W_o C_o; conv3d with a depth
// before the heights; depthwise_conv2d: N H W C, K_h K_w C M -> N H_o W_o C·M.
//   MACs  weight elements × N·H_o·W_o
//   input per spatial dimension the distinct s·o + d·k − pad inside it
template <typename OpT>
struct ConvolutionModel : TosaTensorModel<ConvolutionModel<OpT>, OpT> {
  static constexpr unsigned firstKernelDim =
      std::is_same_v<OpT, DepthwiseConv2DOp> ? 0 : 1;

  /// Each weight meets each position of the output once, unless those that
  /// stand on padding are left out.
  static std::optional<Quantity> getProducts(OpT op, CostQuery &query) {
    Quantity nominal = query.getNumElements(op.getWeight()) *
                       getNumPositions(query, op.getOutput());
    if (query.getConventions().countPadding || nominal.isZero())
      return nominal;
    for (auto [i, stride, dilation] :
         llvm::enumerate(op.getStride(), op.getDilation())) {
      Quantity output = query.getExtent(op.getOutput(), i + 1);
      Quantity kernel = query.getExtent(op.getWeight(), firstKernelDim + i);
      std::optional<int64_t> pairs =
          countUnpadded(query.getExtent(op.getInput(), i + 1), stride, output,
                        dilation, kernel, op.getPad()[2 * i]);
      if (!pairs)
        return std::nullopt;
      // Exact: the nominal count holds all pairs of this dimension.
      std::optional<Quantity> counted =
          (nominal * *pairs).divideExactly(output * kernel);
      if (!counted)
        return std::nullopt;
      nominal = std::move(*counted);
    }
    return nominal;
  }

  std::optional<OpCost> getCost(Operation *operation, CostQuery &query) const {
    if (hasUnrankedType(operation))
      return query.unknown("unranked operand or result");
    auto op = cast<OpT>(operation);
    std::optional<Quantity> products = getProducts(op, query);
    if (!products)
      return query.unknown("products without padding need static extents");
    OpCost cost = countProducts(op, query, *products);
    ArrayRef<int64_t> strides = op.getStride(), dilations = op.getDilation();
    Value input = op.getInput();
    Quantity touched =
        query.getExtent(input, 0) * query.getExtent(input, strides.size() + 1);
    for (auto [i, stride, dilation] : llvm::enumerate(strides, dilations))
      touched *= getPaddedFootprint(
          query.getContext(), query.getExtent(input, i + 1), stride,
          query.getExtent(op.getOutput(), i + 1), dilation,
          query.getExtent(op.getWeight(), firstKernelDim + i),
          op.getPad()[2 * i]);
    cost.read(input, touched);
    return cost;
  }
};

// N H W C_i, C_o K_h K_w C_i -> N H_o W_o C_o: each input element meets each
// weight of its channel once, whatever the stride.
//   MACs  weight elements × N·H·W
struct TransposeConvModel : TosaModel<TransposeConvModel, TransposeConv2DOp> {
  OpCost count(TransposeConv2DOp op, CostQuery &query) const {
    OpCost cost = countProducts(op, query,
                                query.getNumElements(op.getWeight()) *
                                    getNumPositions(query, op.getInput()));
    readWhole(cost, query, op.getInput());
    return cost;
  }
};
} // namespace

void mlir::cost::attachTosaConvolution(MLIRContext *context) {
  attachTosaModel<ConvolutionModel, Conv2DOp, Conv3DOp, DepthwiseConv2DOp>(
      context);
  TransposeConv2DOp::attachInterface<TransposeConvModel>(*context);
}
