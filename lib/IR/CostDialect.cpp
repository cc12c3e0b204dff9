//===- CostDialect.cpp - The cost.* attributes ----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/IR/CostDialect.h"

#include "mlir-cost/Support/Metrics.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::cost;

CostDialect::CostDialect(MLIRContext *context)
    : Dialect(getDialectNamespace(), context, TypeID::get<CostDialect>()) {}

/// Any text, of which what is no letter or digit becomes `_`, but for the names
/// of loop variables: i0, i1, …
static bool isName(Attribute attribute) {
  auto name = dyn_cast<StringAttr>(attribute);
  if (!name)
    return false;
  StringRef text = name;
  unsigned number;
  return !text.consume_front("i") || text.getAsInteger(10, number);
}

static LogicalResult verifyInput(Operation *op, NamedAttribute attribute) {
  StringRef name = attribute.getName();
  Attribute value = attribute.getValue();
  auto error = [&](StringRef expected) {
    return op->emitError("'")
           << name << "' must be " << expected << ", but is " << value;
  };
  if (name == attr::param && !isa<BoolAttr>(value))
    return error("true or false");
  if (name == attr::tripCount) {
    auto count = dyn_cast<IntegerAttr>(value);
    if (!count || isa<BoolAttr>(value) || count.getValue().isNegative())
      return error("an integer that is not negative");
  }
  if (name == attr::branchWeights) {
    auto weights = dyn_cast<DenseI64ArrayAttr>(value);
    if (!weights || llvm::any_of(weights.asArrayRef(),
                                 [](int64_t weight) { return weight < 0; }))
      return error("an array<i64> of weights that are not negative");
  }
  if (name == attr::overrideCost) {
    auto figures = dyn_cast<DictionaryAttr>(value);
    if (!figures)
      return error("a dictionary of quantities");
    for (NamedAttribute figure : figures) {
      if (!findMetric(figure.getName()))
        return op->emitError("unknown quantity '")
               << figure.getName().getValue() << "' in '" << name << "'";
      auto number = dyn_cast<IntegerAttr>(figure.getValue());
      if (!number || number.getValue().isNegative())
        return op->emitError("'")
               << figure.getName().getValue() << "' in '" << name
               << "' must be an integer that is not negative, but is "
               << figure.getValue();
    }
  }
  // Only cost-check knows what can be limited.
  if (name == attr::budget) {
    auto limits = dyn_cast<DictionaryAttr>(value);
    if (!limits)
      return error("a dictionary of limits");
    for (NamedAttribute limit : limits) {
      auto number = dyn_cast<IntegerAttr>(limit.getValue());
      if (!isa<StringAttr>(limit.getValue()) &&
          (!number || isa<BoolAttr>(limit.getValue())))
        return op->emitError("'")
               << limit.getName().getValue() << "' in '" << name
               << "' must be an integer or a string such as \"1.5M\", but is "
               << limit.getValue();
    }
  }
  if (name == attr::dims) {
    auto names = dyn_cast<ArrayAttr>(value);
    if (!names || !llvm::all_of(names, isName))
      return error("an array of names");
  }
  return success();
}

LogicalResult CostDialect::verifyOperationAttribute(Operation *op,
                                                    NamedAttribute attribute) {
  return verifyInput(op, attribute);
}

LogicalResult CostDialect::verifyRegionArgAttribute(Operation *op,
                                                    unsigned regionIndex,
                                                    unsigned argIndex,
                                                    NamedAttribute attribute) {
  if (failed(verifyInput(op, attribute)))
    return failure();
  if (attribute.getName() != attr::dims || op->getRegion(regionIndex).empty())
    return success();
  auto type = dyn_cast<ShapedType>(
      op->getRegion(regionIndex).getArgument(argIndex).getType());
  size_t names = cast<ArrayAttr>(attribute.getValue()).size();
  if (!type || !type.hasRank())
    return op->emitError("'cost.dims' on argument ")
           << argIndex << ", which has no dimensions";
  if (names != static_cast<size_t>(type.getRank()))
    return op->emitError("'cost.dims' on argument ")
           << argIndex << " has " << names << " names for " << type.getRank()
           << " dimensions";
  return success();
}

LogicalResult mlir::cost::verifyAttributes(Operation *root) {
  auto *dialect = root->getContext()->getOrLoadDialect<CostDialect>();
  LogicalResult result = success();
  root->walk([&](Operation *op) {
    for (NamedAttribute attribute : op->getDiscardableAttrs())
      if (attribute.getNameDialect() == dialect &&
          failed(dialect->verifyOperationAttribute(op, attribute)))
        result = failure();
    auto function = dyn_cast<FunctionOpInterface>(op);
    if (!function || !function.getAllArgAttrs())
      return;
    for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i)
      for (NamedAttribute attribute : function.getArgAttrs(i))
        if (attribute.getNameDialect() == dialect &&
            failed(dialect->verifyRegionArgAttribute(op, 0, i, attribute)))
          result = failure();
  });
  return result;
}
