//===- Views.cpp - What memory a value is a view of -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Views.h"

#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;

Value mlir::cost::lookThroughViews(Value value) {
  // Bounded: in a graph region a view may be its own source.
  for (unsigned step = 0; step < 1024; ++step) {
    auto view = value.getDefiningOp<ViewLikeOpInterface>();
    if (!view)
      break;
    value = view.getViewSource();
  }
  return value;
}
