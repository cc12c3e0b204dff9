//===- Footprint.h - How many elements of a dimension are touched --*- C++
//-*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_MODELS_FOOTPRINT_H
#define MLIR_COST_MODELS_FOOTPRINT_H

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// The distinct addresses s·i + d·j for 0 <= i < I, 0 <= j < J, at most `dim`:
/// min(dim, I·J − (I − d/g)⁺·(J − s/g)⁺) with g = gcd(s, d). Two pairs meet at
/// one address iff they differ by a multiple of (d/g, −s/g). Stride and
/// dilation are at least 1.
Quantity getStridedFootprint(QuantityContext &context, const Quantity &dim,
                             int64_t stride, const Quantity &extentI,
                             int64_t dilation, const Quantity &extentJ);

/// The distinct addresses s0·i0 + s1·i1 + … for indices below `extents`, where
/// the strides are known and none is negative: a stride of 0 repeats. At most,
/// where more than two overlap.
Quantity getDistinctAddresses(QuantityContext &context,
                              llvm::ArrayRef<int64_t> strides,
                              llvm::ArrayRef<Quantity> extents);

/// Those of two strides with padding: the distinct addresses s·i + d·j − pad
/// that lie in [0, dim). Exact for constants; a symbolic case that no closed
/// form covers takes the whole dimension.
Quantity getPaddedFootprint(QuantityContext &context, const Quantity &dim,
                            int64_t stride, const Quantity &extentI,
                            int64_t dilation, const Quantity &extentJ,
                            int64_t padBefore);

/// The pairs (i, j) of which the address s·i + d·j − pad lies in [0, dim): the
/// products along one dimension that do not meet padding. Nothing if an extent
/// is symbolic.
std::optional<int64_t> countUnpadded(const Quantity &dim, int64_t stride,
                                     const Quantity &extentI, int64_t dilation,
                                     const Quantity &extentJ,
                                     int64_t padBefore);

} // namespace mlir::cost

#endif // MLIR_COST_MODELS_FOOTPRINT_H
