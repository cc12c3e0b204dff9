//===- TosaLayout.cpp - Cost models of tosa's data movement ---------------===//
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
/// The result renames elements of operand 0: nothing moves.
template <typename OpT>
struct ViewModel : TosaTensorModel<ViewModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::View, op->getOperand(0)};
  }
};

/// Reads the tensor operands, writes the result: concat, reverse, tile.
template <typename OpT> struct MoveModel : TosaModel<MoveModel<OpT>, OpT> {
  OpCost count(OpT op, CostQuery &query) const {
    OpCost cost;
    for (Value operand : op->getOperands())
      if (isa<TensorType>(operand.getType()))
        readWhole(cost, query, operand);
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};

struct PadModel : TosaModel<PadModel, tosa::PadOp> {
  OpCost count(tosa::PadOp op, CostQuery &query) const {
    OpCost cost;
    readWhole(cost, query, op.getInput1());
    readWhole(cost, query, op.getPadConst()).role = AccessRole::Auxiliary;
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};

struct TransposeModel : TosaModel<TransposeModel, tosa::TransposeOp> {
  OpCost count(tosa::TransposeOp op, CostQuery &query) const {
    OpCost cost;
    readWhole(cost, query, op.getInput1());
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
  /// A view if the dimensions that are not of extent 1 keep their order.
  Provenance getProvenance(Operation *op, unsigned) const {
    auto transpose = cast<tosa::TransposeOp>(op);
    Value source = transpose.getInput1();
    auto type = dyn_cast<RankedTensorType>(source.getType());
    if (!type)
      return {Provenance::Moved, source};
    SmallVector<int32_t> order(
        llvm::make_filter_range(transpose.getPerms(), [&](int32_t dim) {
          return type.getDimSize(dim) != 1;
        }));
    return {llvm::is_sorted(order) ? Provenance::View : Provenance::Moved,
            source};
  }
};

// values N K C, indices N W -> N W C: reads what it moves.
struct GatherModel : TosaModel<GatherModel, tosa::GatherOp> {
  OpCost count(tosa::GatherOp op, CostQuery &query) const {
    OpCost cost;
    Value values = op.getValues(), indices = op.getIndices();
    cost.read(values, query.getNumElements(op.getOutput()));
    readWhole(cost, query, indices).role = AccessRole::Auxiliary;
    writeWhole(cost, query, op.getOutput());
    return cost;
  }
};

// values N K C, indices N W, updates N W C -> N K C: the updates are written
// into the storage of the values.
struct ScatterModel : TosaModel<ScatterModel, tosa::ScatterOp> {
  OpCost count(tosa::ScatterOp op, CostQuery &query) const {
    OpCost cost;
    // Nothing is read of them, but the result may take their buffer.
    cost.read(op.getValuesIn(), 0).elementwise = true;
    readWhole(cost, query, op.getIndices()).role = AccessRole::Auxiliary;
    readWhole(cost, query, op.getInput());
    cost.write(op.getValuesOut(), query.getNumElements(op.getInput()));
    return cost;
  }
};
} // namespace

void mlir::cost::attachTosaLayout(MLIRContext *context) {
  attachTosaModel<ViewModel, tosa::ReshapeOp, tosa::SliceOp, IdentityOp>(
      context);
  attachTosaModel<MoveModel, tosa::ConcatOp, ReverseOp, TileOp>(context);
  tosa::PadOp::attachInterface<PadModel>(*context);
  tosa::TransposeOp::attachInterface<TransposeModel>(*context);
  tosa::GatherOp::attachInterface<GatherModel>(*context);
  tosa::ScatterOp::attachInterface<ScatterModel>(*context);
}
