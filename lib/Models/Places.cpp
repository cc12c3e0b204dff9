//===- Places.cpp - Where loads read and stores write ---------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Places.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::cost;

std::optional<Place> mlir::cost::getLoadedPlace(Operation *op) {
  using Found = std::optional<Place>;
  return llvm::TypeSwitch<Operation *, Found>(op)
      .Case([](memref::LoadOp load) -> Found {
        return Place{load.getMemRef(), {}, load.getIndices()};
      })
      .Case([](tensor::ExtractOp load) -> Found {
        return Place{load.getTensor(), {}, load.getIndices()};
      })
      .Case<affine::AffineLoadOp, affine::AffineVectorLoadOp>(
          [](auto load) -> Found {
            return Place{load.getMemRef(), load.getAffineMap(),
                         load.getMapOperands()};
          })
      .Case<vector::LoadOp, vector::TransferReadOp>([](auto load) -> Found {
        return Place{load.getBase(), {}, load.getIndices()};
      })
      .Default([](Operation *) { return std::nullopt; });
}

std::optional<Place> mlir::cost::getStoredPlace(Operation *op, Value value) {
  using Found = std::optional<Place>;
  auto check = [&](Value stored, const Place &place) -> Found {
    return stored == value ? Found(place) : std::nullopt;
  };
  return llvm::TypeSwitch<Operation *, Found>(op)
      .Case([&](memref::StoreOp store) {
        return check(store.getValueToStore(),
                     {store.getMemRef(), {}, store.getIndices()});
      })
      .Case([&](tensor::InsertOp store) {
        return check(store.getScalar(),
                     {store.getDest(), {}, store.getIndices()});
      })
      .Case<affine::AffineStoreOp, affine::AffineVectorStoreOp>(
          [&](auto store) {
            return check(store.getValueToStore(),
                         {store.getMemRef(), store.getAffineMap(),
                          store.getMapOperands()});
          })
      .Case([&](vector::StoreOp store) {
        return check(store.getValueToStore(),
                     {store.getBase(), {}, store.getIndices()});
      })
      .Case([&](vector::TransferWriteOp store) {
        return check(store.getVector(),
                     {store.getBase(), {}, store.getIndices()});
      })
      .Default([](Operation *) { return std::nullopt; });
}
