//===- ModelTemplates.h - Models that many operations share -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_MODELS_MODELTEMPLATES_H
#define MLIR_COST_LIB_MODELS_MODELTEMPLATES_H

#include "mlir-cost/Interfaces/CostOpInterface.h"
#include "mlir-cost/Models/SparseStorage.h"

namespace mlir::cost {

template <typename Model, typename OpT>
using External = CostOpInterface::ExternalModel<Model, OpT>;

/// Neither computes nor moves data.
template <typename OpT>
struct BookkeepingModel : External<BookkeepingModel<OpT>, OpT> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
};

/// The result renames elements of operand 0.
template <typename OpT> struct ViewModel : External<ViewModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::View, op->getOperand(0)};
  }
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    return getCopiedEntries(op->getOperand(0), op->getResult(0), level, query);
  }
};

/// Starts a transfer: moves as many elements as it says.
template <typename OpT>
struct DmaStartModel : External<DmaStartModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto start = cast<OpT>(op);
    Quantity moved = query.getValueOf(start.getNumElements());
    OpCost cost;
    cost.read(start.getSrcMemRef(), moved);
    cost.write(start.getDstMemRef(), moved);
    return cost;
  }
};

/// All dimensions of operands of one rank, but for `except`.
inline SmallVector<EqualExtents>
getEqualDimensions(ValueRange operands, std::optional<unsigned> except = {}) {
  SmallVector<EqualExtents> ofDims;
  for (Value operand : operands) {
    auto type = dyn_cast<ShapedType>(operand.getType());
    if (!type || !type.hasRank())
      continue;
    ofDims.resize(type.getRank());
    for (unsigned dim = 0, rank = type.getRank(); dim < rank; ++dim)
      if (dim != except)
        ofDims[dim].push_back({operand, dim});
  }
  return ofDims;
}

template <template <typename> typename Model, typename... Ops>
void attach(MLIRContext *context) {
  (Ops::template attachInterface<Model<Ops>>(*context), ...);
}

} // namespace mlir::cost

#endif // MLIR_COST_LIB_MODELS_MODELTEMPLATES_H
