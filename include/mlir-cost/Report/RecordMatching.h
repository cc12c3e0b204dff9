//===- RecordMatching.h - What is the same in two reports -------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_REPORT_RECORDMATCHING_H
#define MLIR_COST_REPORT_RECORDMATCHING_H

#include "mlir-cost/Report/ReportRecord.h"

namespace mlir::cost {

/// One thing in two records; one of them is null for what came or went.
template <typename Record> struct RecordPair {
  const Record *before = nullptr;
  const Record *after = nullptr;
};

/// Functions of equal names. Where one function is left on either side, it was
/// renamed: these are a pair too.
std::vector<RecordPair<FunctionRecord>>
matchFunctions(const ReportRecord &before, const ReportRecord &after);

/// Operations of equal scope names and kinds. Those of one scope are aligned in
/// their order, equal figures on equal figures where it can be, so that an
/// operation that came or went shifts no other. Of names that only one of the
/// records has, operations of equal kinds and figures are pairs. Where no name
/// is in both, all are one scope.
///
/// Every operation is in one pair. Pairs follow the order of `after`; what went
/// stands behind what it stood behind in `before`. The time is about linear,
/// also for 100,000 operations without names.
std::vector<RecordPair<OpRecord>> matchOps(llvm::ArrayRef<OpRecord> before,
                                           llvm::ArrayRef<OpRecord> after);

} // namespace mlir::cost

#endif // MLIR_COST_REPORT_RECORDMATCHING_H
