//===- ElementSets.h - Which elements of a tensor or buffer -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_ELEMENTSETS_H
#define MLIR_COST_SUPPORT_ELEMENTSETS_H

#include "mlir-cost/Support/Quantity.h"

namespace mlir::cost {

/// Indices of one dimension: `count` runs of `size` indices that follow each
/// other; the runs start at lo, lo + step, … and do not overlap.
struct Span {
  Quantity lo, size;
  Quantity step = 0, count = 1;

  Quantity getEnd() const { return lo + step * (count - 1) + size; }
  bool isInterval() const { return count == Quantity(1); }
  bool operator==(const Span &other) const {
    return lo == other.lo && size == other.size && count == other.count &&
           step == other.step;
  }
  /// True if `atom` occurs.
  bool contains(const Atom *atom) const;
};

/// The elements whose index in each dimension is in a span of its own.
using Box = llvm::SmallVector<Span, 2>;

/// A box, but for the elements of `holes`, which are boxes in it.
struct Part {
  Box box;
  llvm::SmallVector<Box, 0> holes = {};
  /// Nor are those of these, if any are in it; they count for nothing until it
  /// is known which.
  llvm::SmallVector<Box, 0> openHoles = {};

  bool operator==(const Part &other) const {
    return box == other.box && holes == other.holes &&
           openHoles == other.openHoles;
  }
};

bool contains(llvm::ArrayRef<Span> box, const Atom *atom);
Quantity countElements(llvm::ArrayRef<Span> box);
Box substitute(QuantityContext &context, Box box,
               const QuantityContext::Substitution &values);

/// The indices of `inner` in what has those of `outer`, counted from 0; nothing
/// if that is no span.
std::optional<Span> compose(const Span &outer, const Span &inner);

/// The elements of `box` for any `variable` of lo, lo + step, … below hi, which
/// there is one of at least; nothing if that is no box, or not known to be one.
std::optional<Box> sweep(QuantityContext &context, Box box,
                         const Atom *variable, const Quantity &lo,
                         const Quantity &hi, const Quantity &step);

/// Each iteration reads `read` before it writes `written`: of what they read in
/// all, elements that are written whenever an iteration reads them. There may
/// be more where it is not known how the two move.
llvm::SmallVector<Box, 1>
findOverwritten(QuantityContext &context, const Box &read, const Box &written,
                const Atom *variable, const Quantity &lo, const Quantity &hi,
                const Quantity &step);

/// The elements of `box` that are not in `other`, as boxes; nothing if it is
/// not known how the two lie to each other.
std::optional<llvm::SmallVector<Box, 1>> subtract(const Box &box,
                                                  const Box &other);

/// Adds the elements of `other` to `box` if that is one box then.
bool extend(Box &box, const Box &other);

/// How many elements there are in any of `parts`. What is not known to overlap
/// counts as different.
Quantity countUnion(llvm::ArrayRef<Part> parts);

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_ELEMENTSETS_H
