//===- CostOpInterface.cpp - What does one execution cost? ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Interfaces/CostOpInterface.h"

#include "mlir/Dialect/SparseTensor/IR/SparseTensor.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::cost;

#include "mlir-cost/Interfaces/CostOpInterface.cpp.inc"

BodyRuns::~BodyRuns() = default;
CostQuery::~CostQuery() = default;

Quantity CostQuery::getNumElements(Value value) {
  Quantity known = 1;
  if (auto tensor = dyn_cast<RankedTensorType>(value.getType());
      tensor && tensor.hasStaticShape()) {
    for (int64_t size : tensor.getShape())
      known *= size;
    return known;
  }
  auto type = dyn_cast<ShapedType>(value.getType());
  if (!type)
    return 1;
  // Integers first: each product of symbols is a new polynomial.
  Quantity symbolic = 1;
  for (auto [dim, size] : llvm::enumerate(type.getShape()))
    if (ShapedType::isDynamic(size))
      symbolic *= getExtent(value, dim);
    else
      known *= size;
  return symbolic * known;
}

Quantity CostQuery::getNumStored(Value value) {
  auto tensor = dyn_cast<RankedTensorType>(value.getType());
  if (tensor && tensor.getEncoding())
    if (auto encoding = sparse_tensor::getSparseTensorEncoding(tensor))
      return getNumEntries(value, encoding.getLvlRank() - 1);
  return getNumElements(value);
}

void OpCost::add(ArithKind kind, Type type, const Quantity &count) {
  if (count.isZero())
    return;
  for (ArithCount &entry : counts)
    if (entry.kind == kind && entry.type == type && entry.lhsBits == 0) {
      entry.count += count;
      return;
    }
  counts.push_back({kind, type, count});
}

void OpCost::add(const OpCost &other) {
  for (const ArithCount &entry : other.counts)
    if (entry.kind == ArithKind::Mac)
      counts.push_back(entry);
    else
      add(entry.kind, entry.type, entry.count);
  llvm::append_range(accesses, other.accesses);
  llvm::append_range(factors, other.factors);
}

void OpCost::addMacs(Type productType, unsigned lhsBits, unsigned rhsBits,
                     const Quantity &count) {
  if (!count.isZero())
    counts.push_back({ArithKind::Mac, productType, count, lhsBits, rhsBits});
}
