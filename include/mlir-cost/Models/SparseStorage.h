//===- SparseStorage.h - What a sparse tensor stores ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A sparse tensor is stored by levels. Each entry of a level leads to entries
// of the next; those of the last hold the values. How many there are follows
// from the level before, but for compressed levels, where the data decides.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_SPARSESTORAGE_H
#define MLIR_COST_MODELS_SPARSESTORAGE_H

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"

namespace mlir::cost {

/// The encoding of a sparse tensor; null for any other type.
sparse_tensor::SparseTensorEncodingAttr getSparseEncoding(Type type);

inline bool isSparse(Value value) {
  return static_cast<bool>(getSparseEncoding(value.getType()));
}

/// The number of storage levels; 0 for what is no sparse tensor.
unsigned getLevelRank(Value value);

/// The size of a level; nothing if its map is not of the forms d, d floordiv c
/// and d mod c.
std::optional<Quantity> getLevelExtent(Value tensor, unsigned level,
                                       CostQuery &query);

/// True if each entry of the level has one value.
bool isNumStored(Value tensor, unsigned level);

/// The entries of a level if they follow from the e entries of the level
/// before: dense e·extent, singleton e, structured[n, m] e·n.
std::optional<Quantity> getImpliedEntries(Value tensor, unsigned level,
                                          CostQuery &query);

/// The entries of a level of `to` if it stores what `from` stores, perhaps in
/// another format or order.
std::optional<Quantity> getCopiedEntries(Value from, Value to, unsigned level,
                                         CostQuery &query);

/// The values in memory: the stored ones, but none where the encoding says what
/// all of them are.
Quantity getNumValues(Value value, CostQuery &query);

/// Bytes of one position and of one coordinate.
int64_t getPositionBytes(Value tensor, CostQuery &query);
int64_t getCoordinateBytes(Value tensor, CostQuery &query);

/// The length of a level's array of positions, if it has one: of a compressed
/// level one more than the level before has entries, of a loose one twice as
/// many.
Quantity getNumPositions(Value tensor, unsigned level, CostQuery &query);
/// The length of a level's array of coordinates, if it has one.
Quantity getNumCoordinates(Value tensor, unsigned level, CostQuery &query);

/// The bytes of all positions and coordinates.
Quantity getStructureBytes(Value tensor, CostQuery &query);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_SPARSESTORAGE_H
