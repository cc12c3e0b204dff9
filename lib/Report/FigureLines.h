//===- FigureLines.h - Figures of different units, one a line - -*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_FIGURELINES_H
#define MLIR_COST_LIB_REPORT_FIGURELINES_H

#include "SymbolLegend.h"

namespace mlir::cost {

/// Lines of a label, a rounded figure and the exact one, in columns.
class FigureLines {
public:
  explicit FigureLines(SymbolLegend &legend) : legend(legend) {}

  /// `prefix` stands before the rounded figure, `note` behind the exact one.
  void add(StringRef label, const Quantity &quantity, Unit unit,
           StringRef prefix = "", std::string note = {});
  /// A ratio, which is never exact.
  void addRatio(StringRef label, double ratio, StringRef unit);
  void print(raw_ostream &os) const;

private:
  struct Line {
    StringRef label;
    std::string human, exact;
    /// Behind the exact figure.
    std::string note;
    bool symbolic = false;
  };
  SymbolLegend &legend;
  SmallVector<Line> lines;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_FIGURELINES_H
