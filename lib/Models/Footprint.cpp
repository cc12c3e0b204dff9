//===- Footprint.cpp - How many elements of a dimension are touched -------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Models/Footprint.h"

#include "llvm/ADT/BitVector.h"

#include <numeric>

using namespace mlir::cost;

Quantity mlir::cost::getStridedFootprint(QuantityContext &context,
                                         const Quantity &dim, int64_t stride,
                                         const Quantity &extentI,
                                         int64_t dilation,
                                         const Quantity &extentJ) {
  int64_t g = std::gcd(stride, dilation);
  Quantity i = context.max(0, extentI - Quantity(dilation / g));
  Quantity j = context.max(0, extentJ - Quantity(stride / g));
  return context.min(dim, extentI * extentJ - i * j);
}

Quantity mlir::cost::getDistinctAddresses(QuantityContext &context,
                                          llvm::ArrayRef<int64_t> strides,
                                          llvm::ArrayRef<Quantity> extents) {
  llvm::SmallVector<std::pair<int64_t, Quantity>> terms;
  for (auto [stride, extent] : llvm::zip_equal(strides, extents))
    if (extent.isZero())
      return 0;
    else if (stride > 0 && extent != Quantity(1))
      terms.push_back({stride, extent});
  llvm::sort(terms,
             [](const auto &a, const auto &b) { return a.first < b.first; });
  // How many there are below the address `span`.
  Quantity count = 1, span = 1;
  for (auto [number, term] : llvm::enumerate(terms)) {
    const auto &[stride, extent] = term;
    Quantity before = span;
    span += (extent - 1) * Quantity(stride);
    if ((Quantity(stride) - before).isKnownNonNegative())
      count *= extent;
    else if (number == 1)
      count = getStridedFootprint(context, span, stride, extent, terms[0].first,
                                  terms[0].second);
    else
      count = context.min(count * extent, span);
  }
  return count;
}

/// By marking addresses: padding cuts the set at both ends, and with gaps in it
/// there is no short formula.
static int64_t countAddresses(int64_t dim, int64_t stride, int64_t extentI,
                              int64_t dilation, int64_t extentJ, int64_t pad) {
  llvm::BitVector touched(dim);
  for (int64_t j = 0; j < extentJ; ++j) {
    int64_t first = dilation * j - pad;
    // The first i whose address is not negative.
    int64_t i = first < 0 ? llvm::divideCeilSigned(-first, stride) : 0;
    for (; i < extentI && first + stride * i < dim; ++i)
      touched.set(first + stride * i);
  }
  return touched.count();
}

Quantity mlir::cost::getPaddedFootprint(QuantityContext &context,
                                        const Quantity &dim, int64_t stride,
                                        const Quantity &extentI,
                                        int64_t dilation,
                                        const Quantity &extentJ,
                                        int64_t padBefore) {
  std::optional<int64_t> i = extentI.getInt64(), j = extentJ.getInt64();
  std::optional<int64_t> d = dim.getInt64();
  // Without gaps the addresses are one interval, clipped at both ends.
  bool contiguous = stride == 1 ? (dilation == 1 || (i && *i >= dilation))
                                : (dilation == 1 && j && *j >= stride);
  if (contiguous && (!i || *i > 0) && (!j || *j > 0)) {
    Quantity end = (extentI - 1) * Quantity(stride) +
                   (extentJ - 1) * Quantity(dilation) + 1 - Quantity(padBefore);
    return context.max(0, context.min(dim, end) -
                              Quantity(std::max<int64_t>(0, -padBefore)));
  }
  constexpr int64_t largestMarkedDim = 1 << 24;
  if (i && j && d && *d <= largestMarkedDim)
    return countAddresses(*d, stride, *i, dilation, *j, padBefore);
  if (padBefore == 0)
    return getStridedFootprint(context, dim, stride, extentI, dilation,
                               extentJ);
  return dim;
}

std::optional<int64_t>
mlir::cost::countUnpadded(const Quantity &dim, int64_t stride,
                          const Quantity &extentI, int64_t dilation,
                          const Quantity &extentJ, int64_t padBefore) {
  std::optional<int64_t> size = dim.getInt64(), i = extentI.getInt64(),
                         j = extentJ.getInt64();
  if (!size || !i || !j)
    return std::nullopt;
  int64_t pairs = 0;
  for (int64_t tap = 0; tap < *j; ++tap) {
    // The i with 0 <= stride·i + offset < size.
    int64_t offset = dilation * tap - padBefore;
    int64_t first =
        std::max<int64_t>(0, llvm::divideCeilSigned(-offset, stride));
    int64_t end = std::min(*i, llvm::divideCeilSigned(*size - offset, stride));
    pairs += std::max<int64_t>(0, end - first);
  }
  return pairs;
}
