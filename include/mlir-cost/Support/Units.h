//===- Units.h - Figures as people read them --------------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_UNITS_H
#define MLIR_COST_SUPPORT_UNITS_H

#include "mlir-cost/Support/Metrics.h"

namespace mlir::cost {

/// Says how an atom is called in a short text.
using AtomNamer = llvm::function_ref<llvm::StringRef(const Atom *)>;

/// Three significant digits and a prefix. Counts are decimal: "512", "9.41k",
/// "1.81G"; bytes binary: "512 B", "44.6 MiB". Beyond 64 bits: "1.23e+20".
/// Rounds half up. A symbolic quantity prints its terms that way, "18.4k·s² +
/// 85.1M·s"; with a `maxWidth` only the leading ones that fit, "18.4k·s²+…".
/// Returns how many terms it printed.
unsigned printHuman(llvm::raw_ostream &os, const Quantity &quantity, Unit unit,
                    AtomNamer nameAtom = {}, unsigned maxWidth = 0);

/// All digits, "1,814,073,344", or the expression.
void printExact(llvm::raw_ostream &os, const Quantity &quantity);

/// One decimal: "12.3%"; "<0.1%" for what is more than nothing.
void printPercent(llvm::raw_ostream &os, double fraction);

/// Three significant digits, at most two decimals: "0.25", "53.2", "1.20k".
void printRatio(llvm::raw_ostream &os, double ratio);

/// a / b if it is one number whatever the values of the atoms: both are
/// integers, or proportional polynomials. None for a zero divisor.
std::optional<double> getRatio(const Quantity &a, const Quantity &b);

/// -1, 0 or 1 as a is smaller than, equal to or larger than b. Polynomials are
/// compared as if all atoms grew alike: by degree, then by coefficient.
int compareBySize(const Quantity &a, const Quantity &b);

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_UNITS_H
