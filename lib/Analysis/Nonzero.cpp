//===- Nonzero.cpp - How many elements of parameters are not 0 ------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Parameters.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace mlir::cost;

/// The bits of an element that are not all 0 where it is not 0: without the
/// sign, where the type has a negative 0. Nothing for types that have no 0.
static std::optional<uint64_t> getSignificantBits(Type type) {
  unsigned width = type.getIntOrFloatBitWidth();
  uint64_t all = llvm::maskTrailingOnes<uint64_t>(width);
  auto floatType = dyn_cast<FloatType>(type);
  if (!floatType)
    return all;
  const llvm::fltSemantics &semantics = floatType.getFloatSemantics();
  if (!llvm::APFloat::semanticsHasZero(semantics))
    return std::nullopt;
  APInt sign = APInt::getSignMask(width);
  if (llvm::APFloat(semantics, sign).isZero())
    all &= ~sign.getZExtValue();
  return all;
}

template <typename Word>
static uint64_t countNonzero(ArrayRef<char> data, uint64_t mask) {
  uint64_t count = 0;
  for (const char *at = data.begin(); at < data.end(); at += sizeof(Word)) {
    Word word;
    std::memcpy(&word, at, sizeof(Word));
    count += (word & static_cast<Word>(mask)) != 0;
  }
  return count;
}

/// Counts elements that stand one after the other, padded to bytes.
static std::optional<uint64_t> countNonzero(ArrayRef<char> data, Type type,
                                            int64_t elements) {
  if (!type.isIntOrFloat() || type.getIntOrFloatBitWidth() > 64)
    return std::nullopt;
  std::optional<uint64_t> mask = getSignificantBits(type);
  if (!mask)
    return elements;
  unsigned bytes = llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
  if (data.size() != static_cast<size_t>(elements) * bytes)
    return std::nullopt;
  switch (bytes) {
  case 1:
    return countNonzero<uint8_t>(data, *mask);
  case 2:
    return countNonzero<uint16_t>(data, *mask);
  case 4:
    return countNonzero<uint32_t>(data, *mask);
  case 8:
    return countNonzero<uint64_t>(data, *mask);
  default:
    return std::nullopt;
  }
}

/// One after the other, of any element type.
static std::optional<uint64_t> countEach(DenseElementsAttr data) {
  Type type = data.getElementType();
  if (isa<FloatType>(type))
    return llvm::count_if(data.getValues<APFloat>(),
                          [](const APFloat &value) { return !value.isZero(); });
  if (type.isIntOrIndex())
    return llvm::count_if(data.getValues<APInt>(),
                          [](const APInt &value) { return !value.isZero(); });
  auto complexType = dyn_cast<ComplexType>(type);
  if (complexType && isa<FloatType>(complexType.getElementType()))
    return llvm::count_if(data.getValues<std::complex<APFloat>>(),
                          [](const std::complex<APFloat> &value) {
                            return !value.real().isZero() ||
                                   !value.imag().isZero();
                          });
  return std::nullopt;
}

/// Nothing where the data is elided or of a kind that is not understood.
static std::optional<uint64_t> countNonzero(Attribute data) {
  if (auto resource = dyn_cast_or_null<DenseResourceElementsAttr>(data)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob)
      return std::nullopt;
    return countNonzero(blob->getData(), resource.getElementType(),
                        resource.getNumElements());
  }
  if (auto sparse = dyn_cast_or_null<SparseElementsAttr>(data))
    return countNonzero(sparse.getValues());
  auto dense = dyn_cast_or_null<DenseElementsAttr>(data);
  if (!dense)
    return std::nullopt;
  if (dense.isSplat()) {
    std::optional<uint64_t> one =
        countEach(dense.resizeSplat(dense.getType().clone({1})));
    return one ? std::optional(*one * dense.getNumElements()) : std::nullopt;
  }
  if (std::optional<uint64_t> count = countNonzero(
          dense.getRawData(), dense.getElementType(), dense.getNumElements()))
    return count;
  return countEach(dense);
}

static std::optional<Quantity> add(const std::optional<Quantity> &a,
                                   const std::optional<Quantity> &b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

NonzeroCost &NonzeroCost::operator+=(const NonzeroCost &rhs) {
  params = add(params, rhs.params);
  effectiveMacs = add(effectiveMacs, rhs.effectiveMacs);
  return *this;
}

void ParameterTable::countNonzero(std::vector<FunctionCost> &functions) {
  std::vector<std::optional<Quantity>> nonzero;
  for (const Parameter &parameter : parameters) {
    std::optional<uint64_t> count = ::countNonzero(parameter.data);
    nonzero.push_back(count ? std::optional(Quantity(*count)) : std::nullopt);
  }
  for (auto [function, readsHere] : llvm::zip_equal(functions, reads)) {
    for (OpRow &row : function.rows) {
      row.nonzero = std::make_unique<NonzeroCost>();
      row.nonzero->params = 0;
      row.nonzero->effectiveMacs = row.getFigures()[Metric::Macs];
    }
    for (const Read &read : readsHere) {
      OpRow &row = function.rows[read.row];
      if (read.factorElements == Quantity(0) ||
          row.getFigures()[Metric::Macs].isZero())
        continue;
      SmallVector<unsigned, 4> found = resolve(read.source);
      if (found.empty())
        continue;
      std::optional<Quantity> &macs = row.nonzero->effectiveMacs;
      const Parameter &parameter = parameters[found.front()];
      // Each element meets as many others as all do.
      bool isWhole = found.size() == 1 &&
                     getShare(read.source) == Quantity(1) &&
                     read.factorElements == parameter.elements;
      std::optional<Quantity> perElement =
          isWhole && nonzero[found.front()] && macs
              ? macs->divideExactly(parameter.elements)
              : std::nullopt;
      macs = perElement ? std::optional(*perElement * *nonzero[found.front()])
                        : std::nullopt;
    }
  }
  for (auto [parameter, count] : llvm::zip_equal(parameters, nonzero))
    if (parameter.owner) {
      std::optional<Quantity> &sum = parameter.owner->nonzero->params;
      sum = add(sum, count);
    }
}
