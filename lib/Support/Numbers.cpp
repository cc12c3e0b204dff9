//===- Numbers.cpp - Numbers as people write them -------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Numbers.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// More digits than any figure has; reading them takes quadratic time.
static constexpr size_t maxDigits = 1000;

static Error makeError(const Twine &message) {
  return createStringError(message);
}

static DynamicAPInt power(int64_t base, unsigned exponent) {
  DynamicAPInt result(1);
  for (; exponent != 0; --exponent)
    result *= base;
  return result;
}

DynamicAPInt mlir::cost::parseDigits(StringRef digits) {
  APInt value;
  bool failed = digits.getAsInteger(10, value);
  assert(!failed && "not digits");
  (void)failed;
  // Without a sign bit of its own.
  return DynamicAPInt(value.zext(value.getBitWidth() + 1));
}

/// What `text`, a unit of a count, multiplies by.
static std::optional<DynamicAPInt> getFactor(StringRef text) {
  if (text.empty())
    return DynamicAPInt(1);
  bool isBinary = text.size() == 2 && text.back() == 'i';
  size_t step = StringRef(isBinary ? "KMGTPE" : "kMGTPE").find(text.front());
  if (step == StringRef::npos || (!isBinary && text.size() != 1))
    return std::nullopt;
  return power(isBinary ? 1024 : 1000, step + 1);
}

static StringRef getUnits(NumberUnit unit) {
  switch (unit) {
  case NumberUnit::Count:
    return "k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei";
  case NumberUnit::Bytes:
    return "B, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, with or without B";
  case NumberUnit::Percent:
    return "%";
  case NumberUnit::Ratio:
    return "k, M, G, T, P, E";
  }
  llvm_unreachable("unknown unit");
}

Expected<Fraction> mlir::cost::parseNumber(StringRef text, NumberUnit unit) {
  StringRef rest = text.trim();
  if (rest.starts_with("-"))
    return makeError("'" + text + "' is negative");
  StringRef whole = rest.take_while(isDigit);
  rest = rest.drop_front(whole.size());
  StringRef decimals;
  if (!whole.empty() && rest.starts_with(".")) {
    decimals = rest.drop_front().take_while(isDigit);
    if (decimals.empty())
      return makeError("'" + text + "' has no digits behind the point");
    rest = rest.drop_front(1 + decimals.size());
  }
  if (whole.empty())
    return makeError("'" + text + "' is no number: expected digits and " +
                     (unit == NumberUnit::Percent ? "" : "perhaps ") +
                     "a unit of " + getUnits(unit));
  if (whole.size() + decimals.size() > maxDigits)
    return makeError("a number of " + Twine(whole.size() + decimals.size()) +
                     " digits: expected at most " + Twine(maxDigits));

  StringRef name = rest.ltrim(), prefix = name;
  std::optional<DynamicAPInt> factor;
  DynamicAPInt divisor = power(10, decimals.size());
  if (unit == NumberUnit::Percent) {
    if (name.empty())
      return makeError("'" + text + "' has no unit: expected %");
    if (name == "%")
      factor = DynamicAPInt(1);
    divisor *= 100;
  } else {
    if (unit == NumberUnit::Bytes)
      prefix.consume_back("B");
    if (unit != NumberUnit::Ratio || !prefix.ends_with("i"))
      factor = getFactor(prefix);
  }
  if (!factor)
    return makeError("unknown unit '" + name + "' in '" + text +
                     "': expected one of " + getUnits(unit));
  DynamicAPInt digits = parseDigits((whole + decimals).str());
  return presburger::reduce(Fraction(digits * *factor, divisor));
}

std::string mlir::cost::printDecimal(const Fraction &fraction,
                                     unsigned decimals, Rounding rounding) {
  DynamicAPInt scaled = fraction.num * power(10, decimals), rounded;
  switch (rounding) {
  case Rounding::Down:
    rounded = floorDiv(scaled, fraction.den);
    break;
  case Rounding::Up:
    rounded = ceilDiv(scaled, fraction.den);
    break;
  case Rounding::Nearest:
    rounded = floorDiv(scaled * 2 + fraction.den, fraction.den * 2);
    break;
  }
  SmallString<32> digits;
  raw_svector_ostream(digits) << rounded;
  if (digits.size() <= decimals)
    digits.insert(digits.begin(), decimals + 1 - digits.size(), '0');
  if (decimals != 0)
    digits.insert(digits.end() - decimals, '.');
  return digits.str().str();
}

std::string mlir::cost::printAllDecimals(const Fraction &fraction) {
  unsigned decimals = 0;
  for (DynamicAPInt scaled = fraction.num; scaled % fraction.den != 0;
       scaled *= 10)
    ++decimals;
  return printDecimal(fraction, decimals);
}
