//===- PutBack.cpp - Tiles that go back to where they were taken from -----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/PutBack.h"

#include "mlir-cost/Models/EqualValues.h"
#include "mlir-cost/Models/LoopCarried.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::cost;

/// What `value` was computed into: through destination-style results and loop
/// results to the slice that was taken out.
static tensor::ExtractSliceOp findTakenSlice(Value value) {
  // Bounded: in a graph region a value may be computed into itself.
  for (unsigned step = 0; step < 1024; ++step) {
    auto result = dyn_cast<OpResult>(value);
    if (!result)
      break;
    Operation *def = result.getOwner();
    if (auto slice = dyn_cast<tensor::ExtractSliceOp>(def))
      return slice;
    OpOperand *init = nullptr;
    if (auto destination = dyn_cast<DestinationStyleOpInterface>(def))
      init = destination.getTiedOpOperand(result);
    else if (auto loop = dyn_cast<LoopLikeOpInterface>(def))
      init = getLoopInit(loop, result);
    if (!init)
      break;
    value = init->get();
  }
  return {};
}

template <typename InsertT> static bool matchesTakenSlice(InsertT insert) {
  tensor::ExtractSliceOp slice = findTakenSlice(insert.getSource());
  return slice && areEqualValues(slice.getSource(), insert.getDest()) &&
         areEqualValues(slice.getMixedOffsets(), insert.getMixedOffsets()) &&
         areEqualValues(slice.getMixedSizes(), insert.getMixedSizes()) &&
         areEqualValues(slice.getMixedStrides(), insert.getMixedStrides());
}

bool mlir::cost::isPutBack(Operation *insert) {
  if (auto op = dyn_cast<tensor::InsertSliceOp>(insert))
    return matchesTakenSlice(op);
  if (auto op = dyn_cast<tensor::ParallelInsertSliceOp>(insert))
    return matchesTakenSlice(op);
  return false;
}
