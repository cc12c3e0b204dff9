//===- Units.cpp - Figures as people read them ----------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/Units.h"

#include "Polynomial.h"

#include "llvm/ADT/SmallString.h"

#include <cmath>

using namespace llvm;
using namespace mlir::cost;

namespace {
struct Prefix {
  uint64_t factor;
  StringLiteral text;
};
constexpr uint64_t k = 1000;
constexpr Prefix decimal[] = {{1, ""},
                              {k, "k"},
                              {k * k, "M"},
                              {k * k * k, "G"},
                              {k * k * k * k, "T"},
                              {k * k * k * k * k, "P"},
                              {k * k * k * k * k * k, "E"}};
constexpr Prefix binary[] = {{1, " B"},
                             {1ull << 10, " KiB"},
                             {1ull << 20, " MiB"},
                             {1ull << 30, " GiB"},
                             {1ull << 40, " TiB"},
                             {1ull << 50, " PiB"},
                             {1ull << 60, " EiB"}};
} // namespace

/// Writes n / 10^decimals and `suffix` in one piece: streams cost per call.
static void printFixed(raw_ostream &os, uint64_t n, unsigned decimals,
                       StringRef suffix) {
  char buffer[32], *end = std::end(buffer), *begin = end - suffix.size();
  llvm::copy(suffix, begin);
  for (unsigned digits = 0; n != 0 || digits <= decimals; ++digits) {
    if (digits == decimals && decimals != 0)
      *--begin = '.';
    *--begin = '0' + n % 10;
    n /= 10;
  }
  os.write(begin, end - begin);
}

static void printHumanInteger(raw_ostream &os, uint64_t n, Unit unit) {
  ArrayRef<Prefix> prefixes = unit == Unit::Bytes ? binary : decimal;
  const Prefix *prefix = prefixes.begin();
  while (prefix + 1 != prefixes.end() && n >= prefix[1].factor)
    ++prefix;
  if (prefix == prefixes.begin())
    return printFixed(os, n, 0, prefix->text);

  uint64_t factor = prefix->factor, whole = n / factor, rest = n % factor;
  if (factor > (1ull << 57)) {
    // Keeps 100 * rest within 64 bits, far beyond the digits shown.
    factor >>= 8;
    rest >>= 8;
  }
  unsigned decimals = whole < 10 ? 2 : whole < 100 ? 1 : 0;
  unsigned scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
  uint64_t scaled = whole * scale + (rest * scale + factor / 2) / factor;
  // What rounds up to one digit more: 9.995 to 10.0, 999.5k to 1.00M.
  if (decimals != 0 && scaled == 1000) {
    --decimals;
    scaled = 100;
  } else if (decimals == 0 && prefix + 1 != prefixes.end() &&
             scaled * prefix->factor == prefix[1].factor) {
    ++prefix;
    decimals = 2;
    scaled = 100;
  }
  printFixed(os, scaled, decimals, prefix->text);
}

static void printHumanInteger(raw_ostream &os, const DynamicAPInt &n,
                              Unit unit) {
  if (n < 0) {
    os << '-';
    return printHumanInteger(os, -n, unit);
  }
  SmallString<64> digits;
  raw_svector_ostream(digits) << n;
  if (digits.size() < 19)
    return printHumanInteger(os, static_cast<uint64_t>(int64_t(n)), unit);
  unsigned exponent = digits.size() - 1, mantissa = 0;
  StringRef(digits).take_front(3).getAsInteger(10, mantissa);
  if (digits[3] >= '5' && ++mantissa == 1000) {
    mantissa = 100;
    ++exponent;
  }
  printFixed(os, mantissa, 2, "e+");
  os << exponent << (unit == Unit::Bytes ? " B" : "");
}

static void printExponent(raw_ostream &os, unsigned exponent) {
  static constexpr StringLiteral superscripts[] = {"⁰", "¹", "²", "³", "⁴",
                                                   "⁵", "⁶", "⁷", "⁸", "⁹"};
  if (exponent >= 10)
    printExponent(os, exponent / 10);
  os << superscripts[exponent % 10];
}

/// "85.1M·s·n²", without the sign.
static void printHumanTerm(raw_ostream &os, const Quantity::Term &term,
                           Unit unit, AtomNamer nameAtom) {
  bool first = true;
  if (DynamicAPInt size = abs(term.coefficient);
      size != 1 || term.factors.empty() || unit == Unit::Bytes) {
    printHumanInteger(os, size, unit);
    first = false;
  }
  for (auto [atom, exponent] : term.factors) {
    if (!first)
      os << "·";
    first = false;
    if (nameAtom)
      os << nameAtom(atom);
    else
      atom->print(os);
    if (exponent != 1)
      printExponent(os, exponent);
  }
}

/// All characters of figures are one column wide.
static unsigned getWidth(StringRef text) {
  return count_if(text, [](unsigned char c) { return (c & 0xc0) != 0x80; });
}

unsigned mlir::cost::printHuman(raw_ostream &os, const Quantity &quantity,
                                Unit unit, AtomNamer nameAtom,
                                unsigned maxWidth) {
  if (std::optional<int64_t> value = quantity.getInt64();
      value && *value >= 0) {
    printHumanInteger(os, static_cast<uint64_t>(*value), unit);
    return 1;
  }
  if (std::optional<DynamicAPInt> value = quantity.getConstant()) {
    printHumanInteger(os, *value, unit);
    return 1;
  }

  SmallString<64> text, next;
  unsigned width = 0, numTerms = 0;
  auto terms = quantity.getTerms();
  for (const Quantity::Term &term : terms) {
    bool negative = term.coefficient < 0;
    next.clear();
    raw_svector_ostream piece(next);
    if (numTerms == 0)
      piece << (negative ? "-" : "");
    else
      piece << (negative ? " - " : " + ");
    printHumanTerm(piece, term, unit, nameAtom);
    // Behind all terms but the last, "+…" must fit as well, behind the first
    // "…".
    unsigned reserve = &term == &terms.back() ? 0 : numTerms == 0 ? 1 : 2;
    if (maxWidth != 0 && width + getWidth(next) + reserve > maxWidth)
      break;
    text += next;
    width += getWidth(next);
    ++numTerms;
  }
  os << text;
  if (numTerms != terms.size())
    os << (numTerms == 0 || width + 2 > maxWidth ? "…" : "+…");
  return numTerms;
}

void mlir::cost::printExact(raw_ostream &os, const Quantity &quantity) {
  if (!quantity.isConstant())
    return quantity.print(os);
  SmallString<64> digits;
  raw_svector_ostream(digits) << quantity;
  StringRef rest = digits;
  if (rest.consume_front("-"))
    os << '-';
  size_t leading = rest.size() % 3;
  os << rest.take_front(leading);
  for (size_t i = leading; i < rest.size(); i += 3)
    os << (i != 0 ? "," : "") << rest.substr(i, 3);
}

void mlir::cost::printPercent(raw_ostream &os, double fraction) {
  auto perMille = std::llround(fraction * 1000);
  if (perMille == 0 && fraction > 0)
    os << "<0.1%";
  else
    printFixed(os, perMille, 1, "%");
}

void mlir::cost::printRatio(raw_ostream &os, double ratio) {
  if (ratio > 0 && ratio < 0.005)
    os << "<0.01";
  else if (ratio < 9.995)
    printFixed(os, std::llround(ratio * 100), 2, "");
  else if (ratio < 99.95)
    printFixed(os, std::llround(ratio * 10), 1, "");
  else if (ratio < 1e18)
    printHumanInteger(os, std::llround(ratio), Unit::Operations);
  else
    os << ratio;
}

static double toDouble(const DynamicAPInt &n) {
  SmallString<64> digits;
  raw_svector_ostream(digits) << n;
  return std::strtod(digits.c_str(), nullptr);
}

std::optional<double> mlir::cost::getRatio(const Quantity &a,
                                           const Quantity &b) {
  if (b.isZero())
    return std::nullopt;
  std::optional<int64_t> numerator = a.getInt64(), denominator = b.getInt64();
  if (numerator && denominator)
    return static_cast<double>(*numerator) / static_cast<double>(*denominator);
  if (a.isZero())
    return 0.0;

  // Terms are ordered alike, so proportional polynomials match pairwise.
  Polynomial::View lhs(a), rhs(b);
  if (lhs.size() != rhs.size())
    return std::nullopt;
  for (auto [l, r] : zip_equal(*lhs, *rhs))
    if (l.factors != r.factors || l.coefficient * rhs[0].coefficient !=
                                      r.coefficient * lhs[0].coefficient)
      return std::nullopt;
  return toDouble(lhs[0].coefficient) / toDouble(rhs[0].coefficient);
}

int mlir::cost::compareBySize(const Quantity &a, const Quantity &b) {
  std::optional<int64_t> x = a.getInt64(), y = b.getInt64();
  if (x && y)
    return *x < *y ? -1 : *x > *y;

  // The sum of the coefficients of each degree in a - b; the highest that does
  // not cancel decides.
  SmallVector<std::pair<unsigned, DynamicAPInt>> byDegree;
  for (const Quantity::Term &term : (a - b).getTerms()) {
    unsigned degree = 0;
    for (auto [atom, exponent] : term.factors)
      degree += exponent;
    if (byDegree.empty() || byDegree.back().first != degree)
      byDegree.emplace_back(degree, DynamicAPInt(0));
    byDegree.back().second += term.coefficient;
  }
  for (const auto &[degree, coefficient] : byDegree)
    if (coefficient != 0)
      return coefficient < 0 ? -1 : 1;
  return 0;
}
