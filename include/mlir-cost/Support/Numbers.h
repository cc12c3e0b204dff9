//===- Numbers.h - Numbers as people write them -----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What budgets and tolerances are written in, read and printed without loss.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_NUMBERS_H
#define MLIR_COST_SUPPORT_NUMBERS_H

#include "mlir/Analysis/Presburger/Fraction.h"

#include "llvm/Support/Error.h"

namespace mlir::cost {

using presburger::Fraction;

/// What a number counts, and so which units it may have.
enum class NumberUnit : uint8_t {
  Count,   ///< "300M": k M G T P E are decimal, Ki Mi Gi Ti Pi Ei binary
  Bytes,   ///< "245MB", "4KiB": the same, with or without B
  Percent, ///< "98.5%": always with the sign
  Ratio,   ///< "2.5", "1.2k": decimal prefixes alone
};

/// Reads a number that is not negative: digits, perhaps a point and more
/// digits, perhaps space, a unit. "98.5%" is 985/1000. Fails with what was
/// found and what was expected.
llvm::Expected<Fraction> parseNumber(llvm::StringRef text, NumberUnit unit);

/// The integer that `digits` are; they must be decimal digits and nothing else.
llvm::DynamicAPInt parseDigits(llvm::StringRef digits);

enum class Rounding : uint8_t { Down, Up, Nearest };

/// The fraction, which is not negative, with `decimals` digits behind the
/// point: "2.50", and none "3".
std::string printDecimal(const Fraction &fraction, unsigned decimals,
                         Rounding rounding = Rounding::Nearest);

/// The same with as many digits as there are, of a fraction that parseNumber
/// gives.
std::string printAllDecimals(const Fraction &fraction);

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_NUMBERS_H
