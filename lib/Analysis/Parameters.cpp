//===- Parameters.cpp - Which constants are parameters, and who owns them -===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Parameters.h"

#include "mlir-cost/Models/Arithmetic.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace mlir::cost;

/// Elided text has one name for all: it names nothing.
static constexpr llvm::StringLiteral elidedHandle = "__elided__";

SourceId ParameterTable::addParameter(const void *identity,
                                      const Quantity &elements,
                                      Type elementType) {
  auto [it, inserted] = identities.try_emplace(identity, sources.size());
  if (!inserted)
    return it->second;
  int64_t bits = getBitWidth(elementType, indexBits).value_or(0);
  Quantity bytes;
  if (bits % 8 == 0)
    bytes = elements * (bits / 8);
  else if (std::optional<llvm::DynamicAPInt> n = elements.getConstant())
    bytes = Quantity(llvm::ceilDiv(*n * bits, llvm::DynamicAPInt(8)));
  sources.push_back({static_cast<int>(parameters.size())});
  parameters.push_back({elements, bytes});
  return it->second;
}

SourceId ParameterTable::getConstant(Operation *op, Attribute value) {
  auto elements = dyn_cast_or_null<ElementsAttr>(value);
  if (!elements)
    return noSource;
  auto type = cast<ShapedType>(elements.getType());
  Type elementType = type.getElementType();
  if (!type.hasStaticShape() || type.getNumElements() <= 1 ||
      isa<SplatElementsAttr>(value) || elementType.isInteger(1) ||
      isa<IndexType>(elementType))
    return noSource;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    StringRef handle = resource.getRawHandle().getKey();
    if (handle != elidedHandle) {
      // The key's storage is stable: it serves as identity.
      const void *identity = &*resources.try_emplace(handle, 0).first;
      return addParameter(identity, type.getNumElements(), elementType);
    }
  }
  return addParameter(op, type.getNumElements(), elementType);
}

SourceId ParameterTable::getMarked(const void *identity,
                                   const Quantity &elements, Type elementType) {
  return addParameter(identity, elements, elementType);
}

SourceId ParameterTable::getArgument(unsigned function, unsigned argument) {
  auto [it, inserted] =
      arguments.try_emplace({function, argument}, sources.size());
  if (inserted)
    sources.push_back({-1, function, argument});
  return it->second;
}

void ParameterTable::addRead(unsigned function, unsigned row, SourceId source,
                             const Quantity &bytes,
                             const Quantity &overallBytes) {
  if (reads.size() <= function)
    reads.resize(function + 1);
  reads[function].push_back({row, source, bytes, overallBytes});
}

void ParameterTable::addPassed(unsigned callee, unsigned argument,
                               SourceId source) {
  SmallVector<SourceId, 1> &all = passed[{callee, argument}];
  if (!llvm::is_contained(all, source))
    all.push_back(source);
}

void ParameterTable::resolve(SourceId start,
                             llvm::SmallDenseSet<SourceId> &seen,
                             SmallVectorImpl<unsigned> &result) {
  SmallVector<SourceId> work{start};
  while (!work.empty()) {
    SourceId id = work.pop_back_val();
    if (!seen.insert(id).second)
      continue;
    const Source &source = sources[id];
    if (source.parameter >= 0) {
      result.push_back(source.parameter);
      continue;
    }
    auto it = passed.find({source.function, source.argument});
    if (it != passed.end())
      work.append(it->second.rbegin(), it->second.rend());
  }
}

std::vector<llvm::BitVector>
ParameterTable::assign(std::vector<FunctionCost> &functions) {
  reads.resize(functions.size());
  llvm::BitVector owned(parameters.size());
  std::vector<llvm::BitVector> read(functions.size());
  for (auto [index, function] : llvm::enumerate(functions)) {
    llvm::BitVector &readHere = read[index];
    readHere.resize(parameters.size());
    // The reads of one row stand together.
    llvm::SmallDenseSet<SourceId> seen;
    unsigned previousRow = ~0u;
    for (const Read &entry : reads[index]) {
      if (entry.row != previousRow)
        seen.clear();
      previousRow = entry.row;
      SmallVector<unsigned, 4> found;
      llvm::SmallDenseSet<SourceId> seenByRead;
      resolve(entry.source, seenByRead, found);
      if (found.empty())
        continue;
      OpRow &row = function.rows[entry.row];
      auto add = [&row](Metric metric, const Quantity &once,
                        const Quantity &overall) {
        row.perExecution[metric] += once;
        if (row.overall)
          (*row.overall)[metric] += overall;
      };
      add(Metric::ParamBytesRead, entry.bytes, entry.overallBytes);
      for (unsigned parameter : found) {
        const Parameter &data = parameters[parameter];
        readHere.set(parameter);
        if (seen.insert(parameter).second)
          row.paramsRead += data.elements;
        if (owned.test(parameter))
          continue;
        owned.set(parameter);
        add(Metric::Params, data.elements, data.elements);
        add(Metric::ParamBytes, data.bytes, data.bytes);
      }
    }
  }
  return read;
}
