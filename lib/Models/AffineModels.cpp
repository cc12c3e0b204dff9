//===- AffineModels.cpp - Cost models of affine ---------------------------===//
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
#include "mlir-cost/Models/AuxiliaryData.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
template <typename OpT>
struct AffineLoadModel : External<AffineLoadModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    Access &read = cost.read(cast<OpT>(op).getMemRef(),
                             query.getNumElements(op->getResult(0)));
    read.explicitLoop = true;
    read.role = getReadRole(op);
    return cost;
  }
};

template <typename OpT>
struct AffineStoreModel : External<AffineStoreModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto store = cast<OpT>(op);
    OpCost cost;
    cost.write(store.getMemRef(), query.getNumElements(store.getValueToStore()))
        .explicitLoop = true;
    return cost;
  }
};

/// Ends an iteration. That of an affine.parallel with results combines what it
/// yields with what the others do: n values are n combinations.
struct AffineYieldModel : External<AffineYieldModel, affine::AffineYieldOp> {
  OpRole getCostRole(Operation *op) const {
    return op->getNumOperands() > 0 &&
                   isa<affine::AffineParallelOp>(op->getParentOp())
               ? OpRole::Row
               : OpRole::None;
  }
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto parallel = cast<affine::AffineParallelOp>(op->getParentOp());
    OpCost cost;
    for (auto [operand, reduction] :
         llvm::zip_equal(op->getOpOperands(), parallel.getReductions())) {
      auto kind = cast<arith::AtomicRMWKindAttr>(reduction).getValue();
      if (kind != arith::AtomicRMWKind::assign &&
          !query.getAccumulation().isPartOfMac(operand))
        cost.add(getArithKind(kind), getElementTypeOrSelf(operand.get()),
                 query.getNumElements(operand.get()));
    }
    return cost;
  }
};
} // namespace

void mlir::cost::registerAffineModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, affine::AffineDialect *) {
    using namespace affine;
    attach<BookkeepingModel, AffineApplyOp, AffineMinOp, AffineMaxOp,
           AffinePrefetchOp, AffineDelinearizeIndexOp, AffineLinearizeIndexOp,
           AffineDmaWaitOp>(context);
    attach<AffineLoadModel, AffineLoadOp, AffineVectorLoadOp>(context);
    attach<DmaStartModel, AffineDmaStartOp>(context);
    AffineYieldOp::attachInterface<AffineYieldModel>(*context);
    attach<AffineStoreModel, AffineStoreOp, AffineVectorStoreOp>(context);
  });
}
