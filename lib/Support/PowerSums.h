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

/// The sum of k^n over 0 <= k < x as a polynomial in x.
struct PowerSum {
  /// By power of x, over the common denominator.
  std::vector<llvm::DynamicAPInt> numerators;
  llvm::DynamicAPInt denominator;
};

class PowerSums {
public:
  const PowerSum &get(unsigned n);

private:
  using Fraction = std::pair<llvm::DynamicAPInt, llvm::DynamicAPInt>;
  std::vector<Fraction> bernoulliNumbers;
  std::map<unsigned, PowerSum> sums;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_POWERSUMS_H
