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

Attribute FigureAttributes::get(const Quantity &quantity) {
  if (std::optional<int64_t> value = quantity.getInt64()) {
    // Fibonacci hashing: figures are products of a few factors.
    Recent &entry = recent[*value * 0x9e3779b97f4a7c15ull >> (64 - recentBits)];
    if (!entry.attribute || entry.value != *value)
      entry = {*value, IntegerAttr::get(i64, *value)};
    return entry.attribute;
  }
  std::string text = quantity.str();
  if (!quantity.isConstant())
    return StringAttr::get(context, text);
  unsigned bits = llvm::alignTo(APInt::getBitsNeeded(text, 10) + 1, 64);
  APInt value(bits, text, 10);
  bits = llvm::alignTo(value.getSignificantBits(), 64);
  return IntegerAttr::get(IntegerType::get(context, bits), value.trunc(bits));
}

OutputNames::OutputNames(MLIRContext *context)
    : dialect(context->getLoadedDialect<CostDialect>()) {
  llvm::SmallVector<std::pair<std::string, unsigned *>> all = {
      {attr::paramsRead.str(), &paramsRead},
      {attr::executions.str(), &executions},
      {attr::unknown.str(), &unknown},
      {attr::unknownOps.str(), &unknownOps},
      {attr::peakBytes.str(), &peakBytes},
      {attr::arenaBytes.str(), &arenaBytes},
      {attr::symbols.str(), &symbols}};
  for (auto [info, number] : llvm::zip_equal(getMetrics(), metrics))
    all.emplace_back(("cost." + info.name).str(), &number);
  llvm::sort(all);
  for (auto [index, output] : llvm::enumerate(all)) {
    names[index] = StringAttr::get(context, output.first);
    *output.second = index;
  }
}

void mlir::cost::removeOutputs(Operation *op, const OutputNames &names) {
  if (llvm::any_of(op->getRawDictionaryAttrs(), [&](NamedAttribute attribute) {
        return names.isOutput(attribute.getName());
      }))
    replaceOutputs(op, names, {});
}

void mlir::cost::replaceOutputs(Operation *op, const OutputNames &names,
                                const Outputs &outputs) {
  SmallVector<NamedAttribute, 24> attributes;
  bool changed = false;
  unsigned number = 0;
  // Outputs before `end`, or all.
  auto addOutputs = [&](std::optional<StringRef> end) {
    for (; number < outputs.size(); ++number) {
      if (!outputs[number])
        continue;
      if (end && names[number].getValue() > *end)
        return;
      attributes.emplace_back(names[number], outputs[number]);
      changed = true;
    }
  };
  for (NamedAttribute attribute : op->getDiscardableAttrs()) {
    if (names.isOutput(attribute.getName())) {
      changed = true;
      continue;
    }
    addOutputs(attribute.getName().getValue());
    attributes.push_back(attribute);
  }
  addOutputs(std::nullopt);
  // A new dictionary would be sorted again.
  if (changed)
    op->setDiscardableAttrs(
        DictionaryAttr::getWithSorted(op->getContext(), attributes));
}
