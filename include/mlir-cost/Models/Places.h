//===- Places.h - Where loads read and stores write ----------- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_PLACES_H
#define MLIR_COST_MODELS_PLACES_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Operation.h"

namespace mlir::cost {

/// Where an access goes: an element, or a vector from there on.
struct Place {
  /// A memref or tensor.
  Value base;
  /// Applied to `indices`; null is the identity.
  AffineMap map;
  ValueRange indices;
};

/// Where a load reads; nothing for any other operation.
std::optional<Place> getLoadedPlace(Operation *op);

/// Where a store writes `value`; nothing if it writes another or is none.
std::optional<Place> getStoredPlace(Operation *op, Value value);

/// True if both are seen to be the same element of the same base
/// (EqualValues.cpp).
bool areEqualPlaces(const Place &a, const Place &b);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_PLACES_H
