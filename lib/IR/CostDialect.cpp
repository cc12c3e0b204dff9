//===- CostDialect.cpp - The cost.* attributes ----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

using namespace mlir;
using namespace mlir::cost;

CostDialect::CostDialect(MLIRContext *context)
    : Dialect(getDialectNamespace(), context, TypeID::get<CostDialect>()) {}

static LogicalResult verifyInput(Operation *op, NamedAttribute attribute) {
  if (attribute.getName() == attr::param &&
      !isa<BoolAttr>(attribute.getValue()))
    return op->emitError("'cost.param' must be true or false, but is ")
           << attribute.getValue();
  return success();
}

LogicalResult CostDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  return verifyInput(op, attribute);
}

LogicalResult CostDialect::verifyRegionArgAttribute(Operation *op, unsigned,
                                                    unsigned,
                                                    NamedAttribute attribute) {
  return verifyInput(op, attribute);
}
