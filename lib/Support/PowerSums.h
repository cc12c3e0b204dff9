//===- PowerSums.h - Sums of powers as polynomials --------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_POWERSUMS_H
#define MLIR_COST_SUPPORT_POWERSUMS_H

#include "llvm/ADT/DynamicAPInt.h"

#include <map>
#include <utility>
#include <vector>

namespace mlir::cost {

/// The sum of a polynomial in k over 0 <= k < x as a polynomial in x.
struct PowerSum {
  /// By power of x, over the common denominator.
  std::vector<llvm::DynamicAPInt> numerators;
  llvm::DynamicAPInt denominator;
};

class PowerSums {
public:
  /// Of a[0] + a[1]*k + a[2]*k^2 + …, which is computed once: nests of
  /// triangular loops sum the same polynomials in many variables.
  const PowerSum &get(const std::vector<llvm::DynamicAPInt> &a);

private:
  /// Of k^n.
  const PowerSum &getOfPower(unsigned n);

  using Fraction = std::pair<llvm::DynamicAPInt, llvm::DynamicAPInt>;
  std::vector<Fraction> bernoulliNumbers;
  std::map<unsigned, PowerSum> ofPowers;
  std::map<std::vector<llvm::DynamicAPInt>, PowerSum> sums;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_POWERSUMS_H
