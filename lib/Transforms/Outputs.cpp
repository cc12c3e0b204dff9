//===- Outputs.cpp - The attributes that cost-annotate writes -------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Outputs.h"

#include "mlir-cost/IR/CostDialect.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::cost;

Attribute mlir::cost::getQuantityAttr(MLIRContext *context,
                                      const Quantity &quantity) {
  if (std::optional<int64_t> value = quantity.getInt64())
    return IntegerAttr::get(IntegerType::get(context, 64), *value);
  std::string text = quantity.str();
  if (!quantity.isConstant())
    return StringAttr::get(context, text);
  unsigned bits = llvm::alignTo(APInt::getBitsNeeded(text, 10) + 1, 64);
  APInt value(bits, text, 10);
  bits = llvm::alignTo(value.getSignificantBits(), 64);
  return IntegerAttr::get(IntegerType::get(context, bits), value.trunc(bits));
}

OutputNames::OutputNames(MLIRContext *context) {
  auto add = [&](const Twine &name) {
    StringAttr attribute = StringAttr::get(context, name);
    all.insert(attribute);
    return attribute;
  };
  for (const MetricInfo &info : getMetrics())
    metrics[static_cast<unsigned>(info.metric)] = add("cost." + info.name);
  paramsRead = add(attr::paramsRead);
  executions = add(attr::executions);
  unknown = add(attr::unknown);
  unknownOps = add(attr::unknownOps);
  peakBytes = add(attr::peakBytes);
  arenaBytes = add(attr::arenaBytes);
  symbols = add(attr::symbols);
}

void mlir::cost::replaceOutputs(Operation *op, const OutputNames &names,
                                ArrayRef<NamedAttribute> outputs) {
  SmallVector<NamedAttribute, 16> attributes;
  bool hadOutputs = false;
  for (NamedAttribute attribute : op->getDiscardableAttrs()) {
    if (names.isOutput(attribute.getName()))
      hadOutputs = true;
    else
      attributes.push_back(attribute);
  }
  if (!hadOutputs && outputs.empty())
    return;
  attributes.append(outputs.begin(), outputs.end());
  op->setDiscardableAttrs(attributes);
}
