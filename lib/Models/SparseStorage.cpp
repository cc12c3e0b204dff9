//===- SparseStorage.cpp - What a sparse tensor stores --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/SparseStorage.h"

#include "mlir-cost/Models/Constants.h"

using namespace mlir;
using namespace mlir::cost;
using sparse_tensor::LevelFormat;
using sparse_tensor::LevelType;
using sparse_tensor::SparseTensorEncodingAttr;

SparseTensorEncodingAttr mlir::cost::getSparseEncoding(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.getEncoding())
    return {};
  return dyn_cast<SparseTensorEncodingAttr>(tensor.getEncoding());
}

unsigned mlir::cost::getLevelRank(Value value) {
  SparseTensorEncodingAttr encoding = getSparseEncoding(value.getType());
  return encoding ? encoding.getLvlRank() : 0;
}

/// True if the data decides how many entries the level has.
static bool isFree(LevelType level) {
  return level.isa<LevelFormat::Compressed, LevelFormat::LooseCompressed>();
}

/// True if nothing but single values is stored: no blocks.
static bool storesSingleValues(SparseTensorEncodingAttr encoding) {
  ArrayRef<LevelType> levels = encoding.getLvlTypes();
  levels = levels.drop_while([](LevelType level) { return !isFree(level); });
  return !levels.empty() && llvm::all_of(levels, [](LevelType level) {
    return isFree(level) || level.isa<LevelFormat::Singleton>();
  });
}

std::optional<Quantity> mlir::cost::getLevelExtent(Value tensor, unsigned level,
                                                   CostQuery &query) {
  AffineExpr expr =
      getSparseEncoding(tensor.getType()).getDimToLvl().getResult(level);
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return query.getExtent(tensor, dim.getPosition());
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return std::nullopt;
  auto dim = dyn_cast<AffineDimExpr>(binary.getLHS());
  auto size = dyn_cast<AffineConstantExpr>(binary.getRHS());
  if (!dim || !size)
    return std::nullopt;
  if (expr.getKind() == AffineExprKind::Mod)
    return Quantity(size.getValue());
  if (expr.getKind() == AffineExprKind::FloorDiv)
    return query.getContext().floorDiv(
        query.getExtent(tensor, dim.getPosition()), size.getValue());
  return std::nullopt;
}

bool mlir::cost::isNumStored(Value tensor, unsigned level) {
  return llvm::all_of(
      getSparseEncoding(tensor.getType()).getLvlTypes().drop_front(level + 1),
      [](LevelType next) { return next.isa<LevelFormat::Singleton>(); });
}

/// The entries of the level before, each of which leads to some of this.
static Quantity getParents(Value tensor, unsigned level, CostQuery &query) {
  return level == 0 ? Quantity(1) : query.getNumEntries(tensor, level - 1);
}

std::optional<Quantity>
mlir::cost::getImpliedEntries(Value tensor, unsigned level, CostQuery &query) {
  LevelType type = getSparseEncoding(tensor.getType()).getLvlType(level);
  if (isFree(type))
    return std::nullopt;
  std::optional<Quantity> each = 1;
  if (type.hasDenseSemantic())
    each = getLevelExtent(tensor, level, query);
  else if (type.isa<LevelFormat::NOutOfM>())
    each = type.getN();
  if (!each)
    return std::nullopt;
  return getParents(tensor, level, query) * *each;
}

std::optional<Quantity> mlir::cost::getCopiedEntries(Value from, Value to,
                                                     unsigned level,
                                                     CostQuery &query) {
  SparseTensorEncodingAttr source = getSparseEncoding(from.getType()),
                           target = getSparseEncoding(to.getType());
  if (source && source.getLvlTypes() == target.getLvlTypes() &&
      source.getDimToLvl() == target.getDimToLvl())
    return query.getNumEntries(from, level);
  if (!storesSingleValues(target) || !isNumStored(to, level))
    return std::nullopt;
  if (source)
    return storesSingleValues(source)
               ? std::optional<Quantity>(query.getNumStored(from))
               : std::nullopt;
  if (auto listed =
          dyn_cast_or_null<SparseElementsAttr>(getConstantValue(from)))
    return Quantity(listed.getIndices().getType().getDimSize(0));
  return std::nullopt;
}

Quantity mlir::cost::getNumValues(Value value, CostQuery &query) {
  SparseTensorEncodingAttr encoding = getSparseEncoding(value.getType());
  return encoding && encoding.getExplicitVal() ? Quantity()
                                               : query.getNumStored(value);
}

int64_t mlir::cost::getPositionBytes(Value tensor, CostQuery &query) {
  unsigned width = getSparseEncoding(tensor.getType()).getPosWidth();
  return (width > 0 ? width : query.getIndexBits()) / 8;
}

int64_t mlir::cost::getCoordinateBytes(Value tensor, CostQuery &query) {
  unsigned width = getSparseEncoding(tensor.getType()).getCrdWidth();
  return (width > 0 ? width : query.getIndexBits()) / 8;
}

Quantity mlir::cost::getNumPositions(Value tensor, unsigned level,
                                     CostQuery &query) {
  SparseTensorEncodingAttr encoding = getSparseEncoding(tensor.getType());
  if (!encoding.getLvlType(level).isWithPosLT())
    return 0;
  Quantity parents = getParents(tensor, level, query);
  if (encoding.getLvlType(level).isa<LevelFormat::LooseCompressed>())
    return parents * 2;
  // The end of the last, in each batch.
  uint64_t batched = encoding.getBatchLvlRank();
  return parents +
         (batched > 0 ? query.getNumEntries(tensor, batched - 1) : Quantity(1));
}

Quantity mlir::cost::getNumCoordinates(Value tensor, unsigned level,
                                       CostQuery &query) {
  return getSparseEncoding(tensor.getType()).getLvlType(level).isWithCrdLT()
             ? query.getNumEntries(tensor, level)
             : Quantity();
}

Quantity mlir::cost::getStructureBytes(Value tensor, CostQuery &query) {
  Quantity positions, coordinates;
  for (unsigned level = 0, rank = getLevelRank(tensor); level < rank; ++level) {
    positions += getNumPositions(tensor, level, query);
    coordinates += getNumCoordinates(tensor, level, query);
  }
  return positions * getPositionBytes(tensor, query) +
         coordinates * getCoordinateBytes(tensor, query);
}
