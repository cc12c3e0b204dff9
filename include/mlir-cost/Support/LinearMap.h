//===- LinearMap.h - Linear functions of polynomials ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_LINEARMAP_H
#define MLIR_COST_SUPPORT_LINEARMAP_H

#include "mlir-cost/Support/Quantity.h"

#include <map>
#include <vector>

namespace mlir::cost {

/// A function f with f(a*p + b*q) = a*f(p) + b*f(q) for integers a and b, such
/// as a sum over calls: it is known where its values on monomials are.
class LinearMap {
public:
  /// A monomial and what becomes of it.
  struct Entry {
    Quantity monomial;
    Quantity value;
  };

  /// Knows one monomial: 1, the first entry.
  LinearMap() { add(1); }

  /// Adds the monomials of `q`, with the value 0 until that is set.
  void add(const Quantity &q);
  /// In the order in which they were added.
  llvm::MutableArrayRef<Entry> getEntries() { return entries; }
  /// The value of `q`, the monomials of which were added.
  Quantity apply(const Quantity &q) const;

private:
  using Monomial = decltype(Quantity::Term::factors);

  std::vector<Entry> entries;
  std::map<Monomial, size_t> positions;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_LINEARMAP_H
