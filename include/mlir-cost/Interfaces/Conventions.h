//===- Conventions.h - Where tools count differently ------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_INTERFACES_CONVENTIONS_H
#define MLIR_COST_INTERFACES_CONVENTIONS_H

#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <string>

namespace mlir::cost {

/// Which of several branches counts.
enum class BranchRule : uint8_t {
  Max,      ///< the one that costs most
  Expected, ///< each by its `cost.branch_weights`, alike without
  Sum,      ///< all of them
};

/// Whether an element-wise result takes the memory of an operand that ends
/// there.
enum class InPlace : uint8_t { On, Off };

/// Ways to count that other tools have. The defaults are the rules of
/// docs/metrics.md.
struct Conventions {
  /// Off as XLA does: products of a convolution with padding are left out.
  bool countPadding = true;
  /// FLOPs that an evaluation of exp, tanh, … counts as; 0 keeps them apart.
  uint64_t transcendentalWeight = 0;
  /// On as XLA does: a reduction of n values counts n − 1.
  bool reduceMinusOne = false;
  /// Off as fvcore does: operations that work element by element count no
  /// arithmetic. Reductions still do.
  bool countElementwise = true;
  BranchRule branches = BranchRule::Max;
  InPlace inPlace = InPlace::On;
  /// Bytes to which offsets and block ends of the arena are rounded.
  uint64_t alignment = 16;

  /// What differs from the defaults, for people: "padding is not counted".
  llvm::SmallVector<std::string> describe() const;
};

} // namespace mlir::cost

#endif // MLIR_COST_INTERFACES_CONVENTIONS_H
