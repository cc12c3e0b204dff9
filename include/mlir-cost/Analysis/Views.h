//===- Views.h - What memory a value is a view of ------------- -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_VIEWS_H
#define MLIR_COST_ANALYSIS_VIEWS_H

#include "mlir/IR/Value.h"

namespace mlir::cost {

/// What `value` is a view of, through views of views; itself if it is none.
Value lookThroughViews(Value value);

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_VIEWS_H
