//===- PassedParameters.cpp - Which arguments are parameters --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some callers pass a parameter where others pass an activation. So what a
// function reads of parameters through an argument is multiplied by a symbol of
// that argument, for which each call puts 1, 0 or a symbol of the caller, as it
// does for extents. None is left in the end.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Parameters.h"

using namespace mlir;
using namespace mlir::cost;

std::optional<unsigned> ParameterTable::findArgument(SourceId id) const {
  if (sources[id].parameter >= 0 || !sources[id].members.empty())
    return std::nullopt;
  return sources[id].argument;
}

Quantity ParameterTable::getShare(SourceId id) {
  if (id == noSource)
    return 0;
  const Source &source = sources[id];
  if (source.parameter >= 0)
    return 1;
  if (source.share)
    return context.substitute(*source.share, settledShares);
  if (!source.members.empty()) {
    Quantity share;
    for (SourceId member : source.members)
      share = context.max(share, getShare(member));
    return share;
  }
  const Atom *&atom = shares[{source.function, source.argument}];
  if (!atom)
    atom = context.createSymbol("passed");
  auto settled = settledShares.find(atom);
  return settled == settledShares.end() ? context.get(atom) : settled->second;
}

std::optional<Quantity> ParameterTable::getShareOfRow(unsigned function,
                                                      unsigned row) {
  Quantity share;
  bool isKnown = true;
  for (const Read &read : selectRows(reads[function], row, row + 1)) {
    const Source &whole = sources[read.whole];
    Quantity other = getShare(read.whole);
    if (whole.isInTurn && !whole.share) {
      isKnown &= other.isZero();
      continue;
    }
    // All are 0 or 1.
    if (other.hasInductionVariables() || share.hasInductionVariables())
      share = share == other ? share : share + other - share * other;
    else
      share = context.max(share, other);
  }
  return isKnown || share == Quantity(1) ? std::optional(share) : std::nullopt;
}

const Atom *ParameterTable::findShare(unsigned function,
                                      unsigned argument) const {
  return shares.lookup({function, argument});
}

void ParameterTable::settleShares(ArrayRef<FunctionCost> functions,
                                  ArrayRef<unsigned> calleesFirst) {
  std::vector<SmallVector<unsigned, 2>> arguments(functions.size());
  for (const auto &[argument, atom] : shares)
    arguments[argument.first].push_back(argument.second);
  for (unsigned function : llvm::reverse(calleesFirst))
    for (unsigned argument : arguments[function]) {
      auto it = passed.find({function, argument});
      ArrayRef<SourceId> all =
          it == passed.end() ? ArrayRef<SourceId>() : it->second;
      bool isNever = llvm::all_of(all, [&](SourceId source) {
        return source == noSource || resolve(source).empty();
      });
      bool isAlways = !isNever && !functions[function].entry &&
                      llvm::all_of(all, [&](SourceId source) {
                        return getShare(source) == Quantity(1);
                      });
      const Atom *atom = shares.lookup({function, argument});
      if (isNever || isAlways)
        settledShares[atom] = isAlways;
      else
        openShares.push_back(atom);
    }
}

Quantity ParameterTable::settle(const Quantity &bytes,
                                std::optional<bool> other) {
  if (bytes.isConstant() || shares.empty())
    return bytes;
  Quantity settled = context.substitute(bytes, settledShares);
  if (!other || openShares.empty() || settled.isConstant())
    return settled;
  QuantityContext::Substitution values;
  for (const Atom *atom : openShares)
    values[atom] = *other;
  return context.substitute(settled, values);
}
