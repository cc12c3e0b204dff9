//===- StoredShapes.cpp - Shapes that are put together in memory ----------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StoredShapes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

Value mlir::cost::findStored(Value list, int64_t index, Operation *reader) {
  Operation *alloc = list.getDefiningOp();
  if (!isa_and_nonnull<memref::AllocOp, memref::AllocaOp>(alloc))
    return {};
  Operation *at = alloc->getBlock()->findAncestorOpInBlock(*reader);
  memref::StoreOp found;
  for (Operation *user : list.getUsers()) {
    auto reshape = dyn_cast<memref::ReshapeOp>(user);
    if (isa<memref::LoadOp, memref::DeallocOp>(user) ||
        (reshape && reshape.getSource() != list))
      continue;
    auto store = dyn_cast<memref::StoreOp>(user);
    APInt stored;
    if (!store || store.getMemRef() != list ||
        store->getBlock() != alloc->getBlock() ||
        store.getIndices().size() != 1 ||
        !matchPattern(store.getIndices()[0], m_ConstantInt(&stored)))
      return {};
    if (stored.getSExtValue() != index)
      continue;
    if (found)
      return {};
    found = store;
  }
  return at && found && found->isBeforeInBlock(at) ? found.getValueToStore()
                                                   : Value();
}
