//===- SequenceAlignment.h - Pairing two sequences in order -----*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_SEQUENCEALIGNMENT_H
#define MLIR_COST_LIB_REPORT_SEQUENCEALIGNMENT_H

#include "mlir/Support/LLVM.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstdint>

namespace mlir::cost {

/// What alignment sees of an operation.
struct AlignedItem {
  /// Items of unequal kinds are never paired.
  uint64_t kind;
  /// Items of equal kinds and equal values are the same as far as one can see.
  uint64_t value;

  friend bool operator==(const AlignedItem &a, const AlignedItem &b) {
    return a.kind == b.kind && a.value == b.value;
  }
};

/// Calls `pair` with indices of `before` and `after`, ascending in both. Up to
/// some thousand items, the most pairs that there can be, where three pairs of
/// unequal values are worth two of equal ones. Beyond, the pairs that a diff
/// finds, by value and then by kind, in O((n + m) d) for d differences; more
/// than a thousand differences are cut into pieces.
void alignSequences(ArrayRef<AlignedItem> before, ArrayRef<AlignedItem> after,
                    llvm::function_ref<void(size_t, size_t)> pair);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_SEQUENCEALIGNMENT_H
