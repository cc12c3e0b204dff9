//===- SparseLoopModels.cpp - Cost models of loops over sparse tensors ----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::sparse_tensor;

namespace {
/// One operation on sparse values, outside a structured operation.
template <typename OpT> struct BodyModel : External<BodyModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    std::optional<Block *> block = getCountedBlock(op);
    if (!block || !*block)
      return cost;
    auto no = [](Value) { return false; };
    auto none = [](Operation &, const Quantity &, OpCost &) { return false; };
    ArithmeticCounter counter(query, no, no);
    if (!counter.count(**block, 1, cost, none))
      return std::nullopt;
    return cost;
  }
};

/// The body is counted as that of a loop: this is what the loop itself reads,
/// all that is stored.
struct ForeachModel : External<ForeachModel, ForeachOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Value tensor = op->getOperand(0);
    OpCost cost;
    Access &read = cost.read(tensor, query.getNumStored(tensor));
    read.explicitLoop = true;
    if (isSparse(tensor))
      read.structureBytes = getStructureBytes(tensor, query);
    return cost;
  }
};

/// A level's range of entries: where it begins and ends.
struct IterationSpaceModel : External<IterationSpaceModel, ExtractIterSpaceOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto extract = cast<ExtractIterSpaceOp>(op);
    Value tensor = extract.getTensor();
    OpCost cost;
    Access &read = cost.read(tensor, 0);
    read.explicitLoop = true;
    if (extract.getSpaceLvlTypes().front().isWithPosLT())
      read.structureBytes = 2 * getPositionBytes(tensor, query);
    return cost;
  }
};

/// Reads in each iteration the coordinates that it uses.
struct IterateModel : External<IterateModel, IterateOp> {
  static int64_t countCoordinates(IterateOp op) {
    int64_t count = 0;
    for (auto [level, type] :
         llvm::enumerate(op.getIterSpace().getType().getLvlTypes()))
      count += op.getCrdUsedLvls()[level] && type.isWithCrdLT();
    return count;
  }
  OpRole getCostRole(Operation *op) const {
    return countCoordinates(cast<IterateOp>(op)) > 0 ? OpRole::Row
                                                     : OpRole::None;
  }
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto iterate = cast<IterateOp>(op);
    auto space = iterate.getIterSpace().getDefiningOp<ExtractIterSpaceOp>();
    if (!space)
      return query.unknown("the tensor of the iteration space is not known");
    OpCost cost;
    Access &read = cost.read(space.getTensor(), 0);
    read.explicitLoop = true;
    read.structureBytes = countCoordinates(iterate) *
                          getCoordinateBytes(space.getTensor(), query);
    return cost;
  }
};

/// One value at a known place.
struct ExtractValueModel : External<ExtractValueModel, ExtractValOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &) const {
    OpCost cost;
    cost.read(op->getOperand(0), 1).explicitLoop = true;
    return cost;
  }
};

struct CoIterateModel : External<CoIterateModel, CoIterateOp> {
  std::optional<OpCost> getCost(Operation *, CostQuery &query) const {
    return query.unknown("how many coordinates the iteration spaces share "
                         "depends on the data");
  }
};
} // namespace

void mlir::cost::registerSparseLoopModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, SparseTensorDialect *) {
    attach<BodyModel, BinaryOp, UnaryOp, ReduceOp, sparse_tensor::SelectOp>(
        context);
    ForeachOp::attachInterface<ForeachModel>(*context);
    IterateOp::attachInterface<IterateModel>(*context);
    CoIterateOp::attachInterface<CoIterateModel>(*context);
    ExtractIterSpaceOp::attachInterface<IterationSpaceModel>(*context);
    ExtractValOp::attachInterface<ExtractValueModel>(*context);
  });
}
