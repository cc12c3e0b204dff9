//===- Parameters.cpp - Which constants are parameters, and who owns them -===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Parameters.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Support/QuantitySum.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::cost;

/// Elided text has one name for all: it names nothing.
static constexpr llvm::StringLiteral elidedHandle = "__elided__";

SourceId ParameterTable::addParameter(const void *identity,
                                      const Quantity &elements,
                                      Type elementType, Attribute data) {
  auto [it, inserted] = identities.try_emplace(identity, sources.size());
  if (!inserted)
    return it->second;
  int64_t bits = getBitWidth(elementType, indexBits).value_or(0);
  Quantity bytes = bits % 8 == 0 ? elements * (bits / 8)
                                 : context.ceilDiv(elements * bits, 8);
  sources.push_back({static_cast<int>(parameters.size())});
  parameters.push_back({elements, bytes, static_cast<unsigned>(bits), data});
  return it->second;
}

SourceId ParameterTable::getConstant(Operation *op, Attribute value) {
  auto elements = dyn_cast_or_null<ElementsAttr>(value);
  if (!elements)
    return noSource;
  auto type = cast<ShapedType>(elements.getType());
  Type elementType = type.getElementType();
  Quantity count = 1;
  if (type.hasStaticShape())
    for (int64_t size : type.getShape())
      count *= size;
  if (!type.hasStaticShape() || count.isZero() || count == Quantity(1) ||
      isa<SplatElementsAttr>(value) || elementType.isInteger(1) ||
      isa<IndexType>(elementType))
    return noSource;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    // The resource's entry is one per handle: it serves as identity.
    DenseResourceElementsHandle handle = resource.getRawHandle();
    if (handle.getKey() != elidedHandle)
      return addParameter(handle.getResource(), type.getNumElements(),
                          elementType, value);
  }
  return addParameter(op, count, elementType, value);
}

SourceId ParameterTable::getMarked(const void *identity,
                                   const Quantity &elements, Type elementType,
                                   Attribute data) {
  return addParameter(identity, elements, elementType, data);
}

SourceId ParameterTable::getStated(Operation *op, const Quantity &elements,
                                   const Quantity &bytes) {
  auto [it, inserted] = identities.try_emplace(op, sources.size());
  if (inserted) {
    sources.push_back({static_cast<int>(parameters.size())});
    parameters.push_back({elements, bytes});
  }
  return it->second;
}

const Parameter *ParameterTable::getParameter(SourceId source) const {
  int number = sources[source].parameter;
  return number < 0 ? nullptr : &parameters[number];
}

/// Themselves, and of those that have members these, each once.
SmallVector<SourceId, 2>
ParameterTable::getMembers(ArrayRef<SourceId> ids) const {
  llvm::SmallSetVector<SourceId, 4> all;
  for (SourceId id : ids)
    if (ArrayRef<SourceId> parts = sources[id].members; !parts.empty())
      all.insert_range(parts);
    else
      all.insert(id);
  return {all.begin(), all.end()};
}

SourceId ParameterTable::getUnion(ArrayRef<SourceId> members) {
  if (llvm::all_equal(members))
    return members.front();
  Source source;
  source.members = getMembers(members);
  if (source.members.size() == 1)
    return source.members.front();
  sources.push_back(std::move(source));
  return sources.size() - 1;
}

SourceId ParameterTable::getInTurn(ArrayRef<SourceId> members,
                                   std::optional<Quantity> share) {
  Source source;
  source.members = getMembers(members);
  source.isInTurn = true;
  source.share = std::move(share);
  sources.push_back(std::move(source));
  return sources.size() - 1;
}

Quantity ParameterTable::getBytesRead(unsigned function, ArrayRef<OpRow> rows,
                                      unsigned first, unsigned end) {
  QuantitySum total;
  if (function < reads.size())
    for (const Read &read : selectRows(reads[function], first, end))
      if (rows[read.row].counted)
        total += read.overallBytes * getShare(read.source);
  return total.take();
}

void ParameterTable::weigh(unsigned function, unsigned first, unsigned end,
                           const Quantity &weight) {
  if (function < reads.size())
    for (Read &read : selectRows(reads[function], first, end))
      read.weight *= weight;
}

SourceId ParameterTable::getArgument(unsigned function, unsigned argument) {
  auto [it, inserted] =
      arguments.try_emplace({function, argument}, sources.size());
  if (inserted)
    sources.push_back({-1, function, argument});
  return it->second;
}

void ParameterTable::addRead(unsigned function, unsigned row, SourceId source,
                             bool isCopied, const Quantity &bytes,
                             const Quantity &overallBytes,
                             std::optional<Quantity> factorElements,
                             SourceId whole) {
  if (reads.size() <= function)
    reads.resize(function + 1);
  reads[function].push_back({row, source, whole == noSource ? source : whole,
                             isCopied, bytes, overallBytes,
                             std::move(factorElements)});
}

void ParameterTable::addPassed(unsigned callee, unsigned argument,
                               SourceId source) {
  SmallVector<SourceId, 1> &all = passed[{callee, argument}];
  if (!llvm::is_contained(all, source))
    all.push_back(source);
}

ArrayRef<SourceId> ParameterTable::getOrigins(SourceId id) const {
  const Source &source = sources[id];
  if (source.parameter >= 0 || !source.members.empty())
    return source.members;
  auto it = passed.find({source.function, source.argument});
  return it == passed.end() ? ArrayRef<SourceId>() : it->second;
}

SmallVector<unsigned, 4> ParameterTable::resolve(SourceId start) const {
  SmallVector<unsigned, 4> result;
  llvm::SmallDenseSet<SourceId> seen;
  SmallVector<SourceId> work{start};
  while (!work.empty()) {
    SourceId id = work.pop_back_val();
    if (id >= 0 && id < static_cast<SourceId>(shortcuts.size()))
      id = shortcuts[id];
    if (id == noSource || !seen.insert(id).second)
      continue;
    if (sources[id].parameter >= 0)
      result.push_back(sources[id].parameter);
    else
      llvm::append_range(work, llvm::reverse(getOrigins(id)));
  }
  return result;
}

/// What is passed on through a chain of functions is looked for at its start.
void ParameterTable::addShortcuts() {
  shortcuts.resize(sources.size(), noSource);
  SmallVector<SourceId> chain;
  for (SourceId start = 0, end = sources.size(); start < end; ++start) {
    SourceId id = start;
    while (shortcuts[id] == noSource) {
      shortcuts[id] = id; // also where a circle closes
      chain.push_back(id);
      if (ArrayRef<SourceId> origins = getOrigins(id);
          origins.size() == 1 && origins.front() != noSource)
        id = origins.front();
    }
    for (SourceId passed : chain)
      shortcuts[passed] = shortcuts[id];
    chain.clear();
  }
}

static void addTo(OpRow &row, Metric metric, const Quantity &once,
                  const Quantity &overall) {
  row.perExecution[metric] += once;
  // What a branch that is not taken owns counts, what it would read does not.
  if (row.overall && (row.counted || metric != Metric::ParamBytesRead))
    (*row.overall)[metric] += overall;
}

/// The first reader in text order owns what nobody owns yet.
void ParameterTable::own(std::vector<FunctionCost> &functions, bool copies,
                         llvm::BitVector &owned) {
  for (auto [function, readsHere] : llvm::zip_equal(functions, reads))
    for (const Read &read : readsHere) {
      if (read.isCopied != copies)
        continue;
      for (unsigned parameter : resolve(read.source)) {
        if (owned.test(parameter))
          continue;
        owned.set(parameter);
        Parameter &data = parameters[parameter];
        OpRow &row = function.rows[read.row];
        data.owner = &row;
        ::addTo(row, Metric::Params, data.elements, data.elements);
        ::addTo(row, Metric::ParamBytes, data.bytes, data.bytes);
      }
    }
}

void ParameterTable::addTo(ParameterReads &reads, unsigned function,
                           SourceId source) const {
  llvm::SmallDenseSet<SourceId> seen;
  SmallVector<SourceId> work{source};
  while (!work.empty()) {
    SourceId id = work.pop_back_val();
    if (id == noSource || !seen.insert(id).second)
      continue;
    const Source &at = sources[id];
    if (at.parameter >= 0)
      reads.parameters.set(at.parameter);
    else if (at.members.empty() && at.function == function)
      reads.arguments.insert(at.argument);
    else
      llvm::append_range(work, getOrigins(id));
  }
}

void ParameterTable::addPassed(llvm::BitVector &found, unsigned function,
                               unsigned argument) const {
  if (auto it = arguments.find({function, argument}); it != arguments.end())
    for (unsigned parameter : resolve(it->second))
      found.set(parameter);
}

SourceId ParameterTable::seenFrom(unsigned callee, SourceId returned,
                                  ArrayRef<SourceId> operands) const {
  if (returned == noSource || !findArgument(returned) ||
      sources[returned].function != callee)
    return returned;
  unsigned argument = sources[returned].argument;
  return argument < operands.size() ? operands[argument] : noSource;
}

std::vector<ParameterReads>
ParameterTable::assign(std::vector<FunctionCost> &functions,
                       ArrayRef<unsigned> calleesFirst) {
  reads.resize(functions.size());
  addShortcuts();
  settleShares(functions, calleesFirst);
  std::vector<ParameterReads> readBy(functions.size());
  for (auto [index, function] : llvm::enumerate(functions)) {
    readBy[index].parameters.resize(parameters.size());
    // What an open branch reads.
    for (OpRow &row : function.rows)
      if (row.overall)
        for (Figures *figures : {&row.perExecution, row.overall.get()})
          (*figures)[Metric::ParamBytesRead] =
              settle((*figures)[Metric::ParamBytesRead]);
    // The reads of one row stand together.
    llvm::SmallDenseSet<unsigned> seen;
    unsigned previousRow = ~0u;
    for (const Read &read : reads[index]) {
      if (read.row != previousRow)
        seen.clear();
      previousRow = read.row;
      addTo(readBy[index], index, read.source);
      SmallVector<unsigned, 4> found = resolve(read.source);
      if (found.empty())
        continue;
      OpRow &row = function.rows[read.row];
      Quantity share = getShare(read.source);
      if ((share != Quantity(1) || read.overallBytes != read.bytes) &&
          !row.overall)
        row.overall = std::make_unique<Figures>(row.perExecution);
      ::addTo(row, Metric::ParamBytesRead, read.bytes,
              read.overallBytes * read.weight * share);
      for (unsigned parameter : found)
        if (seen.insert(parameter).second)
          row.paramsRead += parameters[parameter].elements;
    }
  }
  llvm::BitVector owned(parameters.size());
  own(functions, /*copies=*/false, owned);
  own(functions, /*copies=*/true, owned);
  return readBy;
}
