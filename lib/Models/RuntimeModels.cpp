//===- RuntimeModels.cpp - Cost models of the dialects that hold a program
// together -===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// builtin, async, gpu, index, shape, bufferization, ml_program, quant: mostly
// bookkeeping and views.
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Models/SparseStorage.h"

#include "mlir/Dialect/Async/IR/Async.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Index/IR/IndexDialect.h"
#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/Quant/IR/Quant.h"
#include "mlir/Dialect/Shape/IR/Shape.h"
#include "mlir/IR/BuiltinDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::cost;

namespace {
/// Waits, and hands on what the task yields.
struct AwaitModel : External<AwaitModel, async::AwaitOp> {
  OpRole getCostRole(Operation *op) const {
    bool isTracked = op->getNumResults() == 0 || getYielded(op) ||
                     !isa<TensorType>(op->getResult(0).getType());
    return isTracked ? OpRole::None : OpRole::Row;
  }
  std::optional<OpCost> getCost(Operation *, CostQuery &query) const {
    return query.unknown("what it waits for is not known");
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    Value yielded = getYielded(op);
    return yielded ? Provenance{Provenance::View, yielded} : Provenance();
  }

private:
  static Value getYielded(Operation *op) {
    auto task = op->getOperand(0).getDefiningOp<async::ExecuteOp>();
    // The first result is the token.
    unsigned number = cast<OpResult>(op->getOperand(0)).getResultNumber();
    return task && number > 0
               ? task.getBody()->getTerminator()->getOperand(number - 1)
               : Value();
  }
};

/// Operand 0 element by element into a new buffer or value.
template <typename OpT> struct CloneModel : External<CloneModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Quantity moved = query.getNumElements(op->getOperand(0));
    OpCost cost;
    cost.read(op->getOperand(0), moved).elementwise = true;
    cost.write(op->getResult(0), moved);
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::Converted, op->getOperand(0)};
  }
};

/// An empty tensor, or a copy of another.
struct AllocTensorModel
    : External<AllocTensorModel, bufferization::AllocTensorOp> {
  OpRole getCostRole(Operation *op) const {
    return cast<bufferization::AllocTensorOp>(op).getCopy() ? OpRole::Row
                                                            : OpRole::None;
  }
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    if (Value source = cast<bufferization::AllocTensorOp>(op).getCopy()) {
      Quantity moved = query.getNumElements(source);
      cost.read(source, moved);
      cost.write(op->getResult(0), moved);
    }
    return cost;
  }
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    Value source = cast<bufferization::AllocTensorOp>(op).getCopy();
    return source ? getCopiedEntries(source, op->getResult(0), level, query)
                  : Quantity();
  }
};

/// State under a name is read whole.
struct GlobalLoadModel : External<GlobalLoadModel, ml_program::GlobalLoadOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Value value = op->getResult(0);
    Quantity moved = query.getNumElements(value);
    OpCost cost;
    cost.read(value, moved).role = AccessRole::Auxiliary;
    cost.write(value, moved);
    return cost;
  }
};

struct GlobalStoreModel
    : External<GlobalStoreModel, ml_program::GlobalStoreOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Value value = op->getOperand(0);
    Quantity moved = query.getNumElements(value);
    OpCost cost;
    cost.read(value, moved);
    cost.write(value, moved);
    return cost;
  }
};

/// Stands between two types of one value while a program is being lowered.
/// Where it takes or makes several values, nothing says which is which.
struct ConversionModel : External<ConversionModel, UnrealizedConversionCastOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return op->getNumOperands() == 1 && op->getNumResults() == 1
               ? Provenance{Provenance::View, op->getOperand(0)}
               : Provenance();
  }
  std::optional<Quantity> getResultExtent(Operation *op, unsigned, unsigned dim,
                                          CostQuery &query) const {
    Value source = getProvenance(op, 0).source;
    auto from = source ? dyn_cast<ShapedType>(source.getType()) : ShapedType();
    auto to = cast<ShapedType>(op->getResult(0).getType());
    return from && from.hasRank() && from.getRank() == to.getRank()
               ? std::optional(query.getExtent(source, dim))
               : std::nullopt;
  }
};

struct MaterializeModel
    : External<MaterializeModel, bufferization::MaterializeInDestinationOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto materialize = cast<bufferization::MaterializeInDestinationOp>(op);
    Quantity moved = query.getNumElements(materialize.getSource());
    OpCost cost;
    cost.read(materialize.getSource(), moved);
    cost.write(op->getNumResults() ? Value(op->getResult(0))
                                   : materialize.getDest(),
               moved);
    return cost;
  }
};
} // namespace

void mlir::cost::registerRuntimeModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, BuiltinDialect *) {
    UnrealizedConversionCastOp::attachInterface<ConversionModel>(*context);
  });
  registry.addExtension(+[](MLIRContext *context, async::AsyncDialect *) {
    using namespace async;
    attach<BookkeepingModel, AddToGroupOp, AwaitAllOp, CoroBeginOp, CoroEndOp,
           CoroFreeOp, CoroIdOp, CoroSaveOp, CreateGroupOp, RuntimeAddRefOp,
           RuntimeAddToGroupOp, RuntimeAwaitAndResumeOp, RuntimeAwaitOp,
           RuntimeCreateGroupOp, RuntimeCreateOp, RuntimeDropRefOp,
           RuntimeIsErrorOp, RuntimeNumWorkerThreadsOp, RuntimeResumeOp,
           RuntimeSetAvailableOp, RuntimeSetErrorOp>(context);
    AwaitOp::attachInterface<AwaitModel>(*context);
  });
  registry.addExtension(+[](MLIRContext *context, gpu::GPUDialect *) {
    using namespace gpu;
    attach<BookkeepingModel, BarrierOp, DeallocOp, HostRegisterOp,
           HostUnregisterOp, SetDefaultDeviceOp, WaitOp>(context);
  });
  registry.addExtension(+[](MLIRContext *context, index::IndexDialect *) {
    attach<BookkeepingModel,
#define GET_OP_LIST
#include "mlir/Dialect/Index/IR/IndexOps.cpp.inc"
           >(context);
  });
  registry.addExtension(+[](MLIRContext *context, shape::ShapeDialect *) {
    using namespace shape;
    attach<BookkeepingModel, shape::AddOp, AnyOp, AssumingAllOp, BroadcastOp,
           ConcatOp, CstrBroadcastableOp, CstrEqOp, CstrRequireOp, DebugPrintOp,
           shape::DimOp, DivOp, FromExtentsOp, FromExtentTensorOp, GetExtentOp,
           IndexToSizeOp, IsBroadcastableOp, MaxOp, MeetOp, MinOp, MulOp,
           NumElementsOp, shape::RankOp, shape::ReduceOp, ShapeEqOp, ShapeOfOp,
           SizeToIndexOp, SplitAtOp, ToExtentTensorOp, ValueAsShapeOp,
           ValueOfOp, WithOp>(context);
  });
  registry.addExtension(
      +[](MLIRContext *context, bufferization::BufferizationDialect *) {
        using namespace bufferization;
        attach<BookkeepingModel, bufferization::DeallocOp, DeallocTensorOp>(
            context);
        attach<ViewModel, ToTensorOp, ToBufferOp>(context);
        CloneOp::attachInterface<CloneModel<CloneOp>>(*context);
        AllocTensorOp::attachInterface<AllocTensorModel>(*context);
        MaterializeInDestinationOp::attachInterface<MaterializeModel>(*context);
      });
  registry.addExtension(
      +[](MLIRContext *context, ml_program::MLProgramDialect *) {
        using namespace ml_program;
        GlobalLoadOp::attachInterface<GlobalLoadModel>(*context);
        GlobalStoreOp::attachInterface<GlobalStoreModel>(*context);
        attach<BookkeepingModel, TokenOp>(context);
      });
  registry.addExtension(+[](MLIRContext *context, quant::QuantDialect *) {
    attach<CloneModel, quant::QuantizeCastOp, quant::DequantizeCastOp>(context);
    attach<ViewModel, quant::StorageCastOp>(context);
  });
}
