//===- AffineModels.cpp - Cost models of affine ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/AuxiliaryData.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/DialectRegistry.h"

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
} // namespace

void mlir::cost::registerAffineModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, affine::AffineDialect *) {
    using namespace affine;
    attach<BookkeepingModel, AffineApplyOp, AffineMinOp, AffineMaxOp,
           AffinePrefetchOp, AffineDelinearizeIndexOp, AffineLinearizeIndexOp,
           AffineDmaWaitOp>(context);
    attach<AffineLoadModel, AffineLoadOp, AffineVectorLoadOp>(context);
    attach<AffineStoreModel, AffineStoreOp, AffineVectorStoreOp>(context);
  });
}
