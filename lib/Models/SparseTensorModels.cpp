//===- SparseTensorModels.cpp - Cost models of sparse_tensor --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A sparse tensor is read and written as it is stored: its values, and the
// positions and coordinates that say where they belong.
//
//===----------------------------------------------------------------------===//

#include "ModelTemplates.h"

#include "mlir-cost/Models/AllModels.h"

#include "mlir/Dialect/SparseTensor/IR/SparseTensorStorageLayout.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::cost;
using namespace mlir::sparse_tensor;

static void readWhole(OpCost &cost, CostQuery &query, Value value) {
  cost.read(value, query.getNumElements(value));
}

static void writeWhole(OpCost &cost, CostQuery &query, Value value) {
  cost.write(value, query.getNumElements(value));
}

/// The length of an array of the storage of `tensor`.
static Quantity getLength(Value tensor, SparseTensorFieldKind kind, Level level,
                          CostQuery &query) {
  switch (kind) {
  case SparseTensorFieldKind::PosMemRef:
    return getNumPositions(tensor, level, query);
  case SparseTensorFieldKind::CrdMemRef: {
    // Coordinates of a trailing COO region stand together.
    SparseTensorEncodingAttr encoding = getSparseEncoding(tensor.getType());
    Level start = encoding.getAoSCOOStart();
    auto together = static_cast<int64_t>(
        level == start ? encoding.getLvlRank() - start : 1);
    return getNumCoordinates(tensor, level, query) * together;
  }
  default:
    return query.getNumStored(tensor);
  }
}

/// The lengths of the arrays that store `tensor`: positions and coordinates by
/// level, then values.
static SmallVector<Quantity> getLengths(Value tensor, CostQuery &query) {
  SmallVector<Quantity> lengths;
  StorageLayout(getSparseEncoding(tensor.getType()))
      .foreachField(
          [&](FieldIndex, SparseTensorFieldKind kind, Level level, LevelType) {
            if (kind != SparseTensorFieldKind::StorageSpec)
              lengths.push_back(getLength(tensor, kind, level, query));
            return true;
          });
  return lengths;
}

namespace {
/// Reads from a source that is no memory of the program.
struct NewModel : External<NewModel, NewOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    writeWhole(cost, query, op->getResult(0));
    return cost;
  }
};

struct OutModel : External<OutModel, OutOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    OpCost cost;
    readWhole(cost, query, op->getOperand(0));
    return cost;
  }
};

/// The arrays become the storage.
struct AssembleModel : External<AssembleModel, AssembleOp> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::View, cast<AssembleOp>(op).getValues()};
  }
  /// What the arrays hold: one value each, or its coordinates.
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    auto assemble = cast<AssembleOp>(op);
    Value result = assemble.getResult();
    if (isNumStored(result, level))
      return query.getNumElements(assemble.getValues());
    unsigned array = 0;
    Value coordinates;
    StorageLayout(getSparseEncoding(result.getType()))
        .foreachField(
            [&](FieldIndex, SparseTensorFieldKind kind, Level at, LevelType) {
              bool isLevel = kind == SparseTensorFieldKind::PosMemRef ||
                             kind == SparseTensorFieldKind::CrdMemRef;
              if (kind == SparseTensorFieldKind::CrdMemRef && at == level &&
                  array < assemble.getLevels().size())
                coordinates = assemble.getLevels()[array];
              array += isLevel;
              return !coordinates;
            });
    return coordinates ? std::optional(query.getNumElements(coordinates))
                       : std::nullopt;
  }
};

/// Copies the arrays into the buffers given.
struct DisassembleModel : External<DisassembleModel, DisassembleOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto disassemble = cast<DisassembleOp>(op);
    OpCost cost;
    readWhole(cost, query, disassemble.getTensor());
    auto write = [&](Value buffer, Value result, const Quantity &length) {
      cost.read(buffer, 0).elementwise =
          uint64_t(1) << cast<OpResult>(result).getResultNumber();
      cost.write(result, length);
    };
    SmallVector<Quantity> lengths = getLengths(disassemble.getTensor(), query);
    for (auto [buffer, result, length] : llvm::zip(
             disassemble.getOutLevels(), disassemble.getRetLevels(), lengths))
      write(buffer, result, length);
    write(disassemble.getOutValues(), disassemble.getRetValues(),
          lengths.back());
    return cost;
  }
  std::optional<Quantity> getResultExtent(Operation *op, unsigned resultNumber,
                                          unsigned dim,
                                          CostQuery &query) const {
    // The buffers stand behind the tensor, their results before the lengths.
    return query.getExtent(op->getOperand(1 + resultNumber), dim);
  }
  std::optional<Quantity> getResultInteger(Operation *op, unsigned resultNumber,
                                           CostQuery &query) const {
    SmallVector<Quantity> lengths = getLengths(op->getOperand(0), query);
    unsigned index = resultNumber - (op->getNumOperands() - 1);
    return index < lengths.size() ? std::optional(lengths[index])
                                  : std::nullopt;
  }
};

/// Reads the operands and writes the result. Of dense operands each element is
/// compared with 0 where the result is sparse.
template <typename OpT> struct ConvertModel : External<ConvertModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    Value result = op->getResult(0);
    OpCost cost;
    for (Value operand : op->getOperands()) {
      readWhole(cost, query, operand);
      if (isSparse(result) && !isSparse(operand))
        cost.add(ArithKind::Compare, getElementTypeOrSelf(operand.getType()),
                 query.getNumElements(operand));
    }
    writeWhole(cost, query, result);
    return cost;
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return isa<ConvertOp>(op)
               ? Provenance{Provenance::Converted, op->getOperand(0)}
               : Provenance();
  }
  std::optional<Quantity> getResultExtent(Operation *op, unsigned, unsigned dim,
                                          CostQuery &query) const {
    auto concatenate = dyn_cast<ConcatenateOp>(op);
    if (!concatenate || dim != concatenate.getDimension())
      return query.getExtent(op->getOperand(0), dim);
    Quantity total;
    for (Value operand : op->getOperands())
      total += query.getExtent(operand, dim);
    return total;
  }
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    Quantity total;
    for (Value operand : op->getOperands()) {
      std::optional<Quantity> entries =
          getCopiedEntries(operand, op->getResult(0), level, query);
      // Several parts share the entries of outer levels.
      if (!entries ||
          (op->getNumOperands() > 1 && !isNumStored(op->getResult(0), level)))
        return std::nullopt;
      total += *entries;
    }
    return total;
  }
};

/// The same storage, seen through another map.
struct ReinterpretModel : External<ReinterpretModel, ReinterpretMapOp> {
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::View, op->getOperand(0)};
  }
  std::optional<Quantity> getResultEntries(Operation *op, unsigned,
                                           unsigned level,
                                           CostQuery &query) const {
    return query.getNumEntries(op->getOperand(0), level);
  }
};

/// What the storage holds, as a memref.
template <typename OpT> struct StorageModel : External<StorageModel<OpT>, OpT> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  /// Batches stand in dimensions of their own, before that of the array.
  std::optional<Quantity> getResultExtent(Operation *op, unsigned, unsigned dim,
                                          CostQuery &query) const {
    auto type = cast<MemRefType>(op->getResult(0).getType());
    Value tensor = op->getOperand(0);
    if (type.getRank() > 1 || dim > 0)
      return std::nullopt;
    if (auto positions = dyn_cast<ToPositionsOp>(op))
      return getLength(tensor, SparseTensorFieldKind::PosMemRef,
                       positions.getLevel(), query);
    if (auto coordinates = dyn_cast<ToCoordinatesOp>(op))
      return getNumCoordinates(tensor, coordinates.getLevel(), query);
    if (isa<ToCoordinatesBufferOp>(op))
      return getLength(tensor, SparseTensorFieldKind::CrdMemRef,
                       getSparseEncoding(tensor.getType()).getAoSCOOStart(),
                       query);
    return query.getNumStored(tensor);
  }
};

struct ValuesModel : StorageModel<ToValuesOp> {
  OpRole getCostRole(Operation *) const { return OpRole::Row; }
  Provenance getProvenance(Operation *op, unsigned) const {
    return {Provenance::View, op->getOperand(0)};
  }
};

struct NumberOfEntriesModel
    : External<NumberOfEntriesModel, NumberOfEntriesOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  std::optional<Quantity> getResultInteger(Operation *op, unsigned,
                                           CostQuery &query) const {
    return query.getNumStored(op->getOperand(0));
  }
};

struct LevelModel : External<LevelModel, LvlOp> {
  OpRole getCostRole(Operation *) const { return OpRole::None; }
  std::optional<OpCost> getCost(Operation *, CostQuery &) const {
    return OpCost();
  }
  std::optional<Quantity> getResultInteger(Operation *op, unsigned,
                                           CostQuery &query) const {
    auto lvl = cast<LvlOp>(op);
    std::optional<uint64_t> level = lvl.getConstantLvlIndex();
    return level && *level < getLevelRank(lvl.getSource())
               ? getLevelExtent(lvl.getSource(), *level, query)
               : std::nullopt;
  }
};

/// Appends n values, where there is room.
struct PushBackModel : External<PushBackModel, PushBackOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto push = cast<PushBackOp>(op);
    if (!push.getInbounds())
      return query.unknown("whether the buffer is full and has to move is not "
                           "known");
    OpCost cost;
    cost.write(push.getInBuffer(),
               push.getN() ? query.getValueOf(push.getN()) : Quantity(1))
        .explicitLoop = true;
    return cost;
  }
  std::optional<Quantity> getResultInteger(Operation *op, unsigned resultNumber,
                                           CostQuery &query) const {
    auto push = cast<PushBackOp>(op);
    if (resultNumber != 1)
      return std::nullopt;
    return query.getValueOf(push.getCurSize()) +
           (push.getN() ? query.getValueOf(push.getN()) : Quantity(1));
  }
};

/// The values and flags of the innermost level as a dense array, set to 0.
struct ExpandModel : External<ExpandModel, ExpandOp> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    auto expand = cast<ExpandOp>(op);
    std::optional<Quantity> n = getLevelExtent(
        expand.getTensor(), getLevelRank(expand.getTensor()) - 1, query);
    if (!n)
      return query.unknown("the size of the innermost level is not known");
    OpCost cost;
    cost.write(expand.getValues(), *n);
    cost.write(expand.getFilled(), *n);
    return cost;
  }
  std::optional<Quantity> getResultExtent(Operation *op, unsigned, unsigned,
                                          CostQuery &query) const {
    Value tensor = op->getOperand(0);
    return getLevelExtent(tensor, getLevelRank(tensor) - 1, query);
  }
};

/// Operations whose cost the data decides.
template <typename OpT> struct DataModel : External<DataModel<OpT>, OpT> {
  std::optional<OpCost> getCost(Operation *op, CostQuery &query) const {
    if (isa<CompressOp>(op))
      return query.unknown("how many values are inserted, and what moves for "
                           "them, depends on the data");
    return query.unknown("how often sorting compares and moves depends on the "
                         "data");
  }
};
} // namespace

void mlir::cost::registerSparseTensorModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, SparseTensorDialect *) {
    attach<BookkeepingModel, CrdTranslateOp, GetStorageSpecifierOp,
           HasRuntimeLibraryOp, sparse_tensor::PrintOp, SetStorageSpecifierOp,
           StorageSpecifierInitOp, ToSliceOffsetOp, ToSliceStrideOp>(context);
    attach<ViewModel, LoadOp>(context);
    ReinterpretMapOp::attachInterface<ReinterpretModel>(*context);
    attach<StorageModel, ToPositionsOp, ToCoordinatesOp, ToCoordinatesBufferOp>(
        context);
    ToValuesOp::attachInterface<ValuesModel>(*context);
    attach<ConvertModel, ConvertOp, ConcatenateOp>(context);
    attach<DataModel, CompressOp, ReorderCOOOp, SortOp>(context);
    NewOp::attachInterface<NewModel>(*context);
    OutOp::attachInterface<OutModel>(*context);
    AssembleOp::attachInterface<AssembleModel>(*context);
    DisassembleOp::attachInterface<DisassembleModel>(*context);
    NumberOfEntriesOp::attachInterface<NumberOfEntriesModel>(*context);
    LvlOp::attachInterface<LevelModel>(*context);
    PushBackOp::attachInterface<PushBackModel>(*context);
    ExpandOp::attachInterface<ExpandModel>(*context);
  });
}
