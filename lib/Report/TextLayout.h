//===- TextLayout.h - Fitting text into columns -----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_TEXTLAYOUT_H
#define MLIR_COST_LIB_REPORT_TEXTLAYOUT_H

#include "mlir-cost/Support/Metrics.h"

#include "mlir/Support/LLVM.h"

#include "llvm/ADT/SmallString.h"

namespace mlir::cost {

/// What reports aim at, and what they never exceed.
inline constexpr unsigned usualWidth = 100, maximalWidth = 120;

/// Tables abbreviate; totals have room: "MACs", "parameter bytes read".
StringRef getLongLabel(Metric metric);

/// True for what lines leave to the totals, unless somebody asks for it.
bool isForTotals(Metric metric);

/// Terminal columns of UTF-8 text without control characters.
unsigned getTextWidth(StringRef text);

/// Blanks that stand for the prefix or unit that an integer figure does not
/// have, so that digits are below digits: "512 B  ", "1.20 KiB".
unsigned getUnitPadding(StringRef figure, Unit unit);

/// Appends `text`, cut in the middle if it is wider than `width`, and blanks
/// up to `width`. Control characters become '?'.
void appendFitted(SmallVectorImpl<char> &out, StringRef text, unsigned width);

/// Prints `text` and a newline from `column` on, broken at blanks; lines from
/// the second on are indented. Ends in "…" after four lines.
void printWrapped(raw_ostream &os, StringRef text, unsigned column,
                  unsigned indent);

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_TEXTLAYOUT_H
