//===- SymbolLegend.h - Short names for symbols in tables -------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_LIB_REPORT_SYMBOLLEGEND_H
#define MLIR_COST_LIB_REPORT_SYMBOLLEGEND_H

#include "mlir-cost/Report/ReportRecord.h"

#include "llvm/ADT/StringSet.h"

namespace mlir::cost {

/// Gives each atom that a table mentions a letter, in order of appearance, so
/// that cells stay narrow. Symbols with short names keep them.
class SymbolLegend {
public:
  explicit SymbolLegend(const ModuleCost &cost);
  explicit SymbolLegend(ArrayRef<SymbolRecord> symbols);

  /// printHuman with letters.
  void printQuantity(llvm::raw_ostream &os, const Quantity &quantity, Unit unit,
                     unsigned maxWidth);

  /// "n = arg0.d0: dimension 0 of argument 0 of @main", a line each.
  void print(llvm::raw_ostream &os) const;
  /// The same as a list behind a click.
  void printMarkdown(llvm::raw_ostream &os) const;

private:
  /// "n = arg0.d0: dimension 0 of argument 0 of @main".
  std::string describe(const Atom *atom) const;

  /// Of each atom, then of the symbols that stand only inside of one.
  std::vector<std::string> getLines() const;

  /// What a symbol stands for, or "".
  void define(const Atom *symbol, StringRef definition);
  /// The letter; a new one for a new atom.
  StringRef getName(const Atom *atom);
  std::string makeLetter();

  llvm::DenseMap<const Atom *, std::string> definitions;
  llvm::DenseMap<const Atom *, std::string> names;
  /// In order of appearance.
  std::vector<const Atom *> atoms;
  /// Names in use, and short names of symbols that are not, yet.
  llvm::StringSet<> taken;
  /// So many letters, from the first on, are taken.
  unsigned numLetters = 0;
  /// The number of each letter that was given, in order of appearance.
  std::vector<unsigned> letters;
};

} // namespace mlir::cost

#endif // MLIR_COST_LIB_REPORT_SYMBOLLEGEND_H
